// "The order for John", "the one I paid with PayPal", 三件的那单: an order that is told by what the shop has on record of it. None is taken that
// the record says is another one.
import { type CustomerRecord, type OrderView, wordingsOf } from '#contracts';
import { findOptions, findPlaces, normalize, parseNumber } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { isBuiltAsName, isSurelyName } from '../language-model/person-names.js';
import type { Turn } from '../skills/skill.js';
import { partsLeftOut, withoutParts } from '../understand/left-out.js';
import { allItemsNamed, ordersNaming } from './named-items.js';
import { isName } from './named-thing.js';
import { piecesOf } from './order-sums.js';
import { optionsNamed } from './own-options.js';
import { kindsSaid } from './payment-methods.js';

type PaymentMethods = NonNullable<CustomerRecord['paymentMethods']>;
/** Whether an order may be the one that is told; `undefined` where its record does not say. */
type Tells = (order: OrderView) => boolean | undefined;

/** The orders that a message tells. */
export interface ToldByRecord {
  /** All that fit, and none where none does. */
  readonly orders: readonly OrderView[];
  /** Whether the records say so of each; where one may be anything, it is asked. */
  readonly isCertain: boolean;
}

/** So much of a message is looked through. */
const MAX_CHARACTERS = 500;
/** What an order is called. */
const CALLED_EN = String.raw`\b(?:orders?|purchase|parcel|package|one)`;
const WHICH_EN = String.raw`(?: (?:that|which)(?:'s| is| was| were)?)?`;
const MADE = 'put|change|make|have|get|switch|transfer|move|place';
/** One that shall become so is told by nothing. */
const ORDER_EN = String.raw`(?<!\b(?:${MADE}) (?:the|my|this|that|an?) )${CALLED_EN}${WHICH_EN}`;
const WISHED_EN = String.raw`(?<!\b(?:want|need|like|${MADE}) (?:the|my|this|that|an?) )${CALLED_EN}`;
const ORDER_ZH = String.raw`(?:的|那|这)(?:那|这)?(?:一?[个笔张]|一)?(?:订单|单子?|包裹)`;
const NAME_EN = String.raw`(?:(?:mr|mrs|ms|miss|dr) )?([a-z][a-z'-]{1,30}(?: [a-z][a-z'-]{1,30}){0,2})`;
const ORDERED_EN = '(?: i| we)?(?: (?:placed|made|ordered|bought|got))?';

/** Whoever stands here is the one on the parcel. */
const ON_PARCEL: readonly RegExp[] = [
  new RegExp(
    String.raw`${WISHED_EN}${WHICH_EN}${ORDERED_EN} (?:under the name(?: of)?|in the name of) ${NAME_EN}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:${WISHED_EN}|${CALLED_EN} (?:that|which)(?:'s| is| was)?) addressed (?:to|for) ${NAME_EN}`,
    'u',
  ),
  new RegExp(String.raw`${WISHED_EN} in ([a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)'s name\b`, 'u'),
];
/** What pieces are counted by. */
const COUNTED_ZH = '[个件样只台条双套盒瓶包袋支把张本箱罐片颗枚份面盏幅副对顶根卷串块座口部辆床]';
/** Here may stand for whom, what for, or when. "Sent to" by itself is as often wished of an order as it tells one. */
const FOR_SOMEBODY: readonly RegExp[] = [
  new RegExp(String.raw`${ORDER_EN}${ORDERED_EN} (?:for|under) ${NAME_EN}`, 'u'),
  new RegExp(
    String.raw`${CALLED_EN} (?:(?:that|which)(?:'s| is| was| has been)?(?: being)? (?:sent|shipped|delivered|goes|went|going)|(?:i|we) (?:sent|shipped)|goes|going) to ${NAME_EN}`,
    'u',
  ),
  /\b(?:cancel(?:l?ing)?|return(?:ing)?|refund(?:ing)?|exchang(?:e|ing)|track|of|for|on|in) ([a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)'s (?:orders?|purchase|parcel|package)\b/u,
];
const ON_PARCEL_ZH = new RegExp(
  String.raw`收[件货]人([是为叫])?(?![是为叫我不]|本人)(\p{Script=Han}{2,4}?)${ORDER_ZH}`,
  'u',
);
const NAME_ZH = String.raw`(\p{Script=Han}{2,4}?|[a-z][a-z' -]{1,40}?)`;
const FOR_SOMEBODY_ZH = new RegExp(String.raw`给 ?${NAME_ZH} ?[买订拍购下]?${ORDER_ZH}`, 'u');
/** What is written with a capital as names are, and stands on no parcel. */
const NO_RECIPIENT =
  /^(?:mum(?:my)?|mom(?:my)?|mother|dad(?:dy)?|father|gran(?:ny|d\w+)?|nana?|aunt(?:ie|y)?|uncle|\w+day|christmas|xmas|hallowe'?en|easter|thanksgiving|diwali|hanukkah|ramadan|eid)\b|'s?$|'s /u;

const PAID_WITH = new RegExp(
  String.raw`${ORDER_EN}(?: i| we)?(?: have| had)? (?:paid|payed|bought)(?: for)? (?:with|by|via|using|through|on|from) ([^,.;!?]{3,40})`,
  'u',
);
const PAID_WITH_ZH = new RegExp(
  String.raw`(?:用|拿|走|刷)?([\p{Script=Han}a-z]{2,8}?)(?:付款?|支付|结账|买|下|拍)${ORDER_ZH}`,
  'u',
);
const PAID_ORDER = /\b(paypal|alipay|wechat(?: pay)?|credit card|visa|mastercard) (?:orders?|purchase|one)\b/u;
const LAST_FOUR = /(?<!\d)\d{4}(?!\d)/u;
/** Makes of cards: an account's label says which one it is. */
const CARD_MAKES = /\b(?:visa|master ?card|amex|american express|discover|unionpay|maestro)\b/u;

/** So much stands behind a thing that is told as its order may be: whose it is, and what paid for it. */
const TOLD_BEHIND =
  "(?:(?:that|which)(?:'s| is| was| has| went| goes)?|i|we|for|under|in|addressed|paid|sent|shipped|going|bought|ordered) ";
const THING_EN = new RegExp(
  String.raw`(?:\b(exchang|swap|replac|trad)[a-z]{1,4} )?\b(?:the|my|that|this|those|these) ((?:[a-z\d'-]{1,30} ){1,4}?)(?=${TOLD_BEHIND})`,
  'gu',
);
/** "Tom's mirror". */
const WHOSE_EN = /\b([a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)'s ((?:[a-z\d-]{2,30}(?: |$)){1,3})/u;
const THING_ZH = new RegExp(
  String.raw`(给 ?${NAME_ZH} ?(?:[买订拍购][的了]|的))[那这]?(?:[一两\d]?${COUNTED_ZH})?(\p{Script=Han}{1,8})`,
  'u',
);
/** 王强的镜子. */
const WHOSE_ZH = new RegExp(
  String.raw`(\p{Script=Han}{2,12}|[a-z][a-z' -]{1,40}) ?的[那这]?(?:[一两\d]?${COUNTED_ZH})?(\p{Script=Han}{1,8})`,
  'u',
);
const MAX_THINGS = 4;

const NUMBER_EN = String.raw`(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)`;
const PIECES: readonly RegExp[] = [
  new RegExp(
    String.raw`${ORDER_EN} (?:of|with|for) (?:the )?${NUMBER_EN} (?!(?:[a-z]+ ){1,3}(?:missing|broken|damaged|wrong|left)\b)([a-z]+(?: [a-z]+){0,2})`,
    'u',
  ),
  new RegExp(String.raw`\b${NUMBER_EN}[- ](items?|pieces?|products?)[- ](?:order|purchase|one)\b`, 'u'),
  // 三个挂钟的那单, and neither 三个月前的那单 nor 四条腿的桌子那单.
  new RegExp(
    String.raw`(?<![\p{N}第两二三四五六七八九十百])(\d{1,3}|[两二三四五六七八九十百]{1,4}) ?${COUNTED_ZH} ?((?![月星礼人套装])(?:(?![的和跟买订拍购下了没])[\p{Script=Han}a-z\d]|(?<=色)的){0,10}?)${ORDER_ZH}`,
    'u',
  ),
];
const ANYTHING = /^(?:$|(?:items?|pieces?|products?|things?|pcs)\b|商品|东西|货)/u;
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The orders that are told by their records; `undefined` where none is told so, or no record says anything of it. */
export async function ordersToldByRecord(orders: readonly OrderView[], turn: Turn): Promise<ToldByRecord | undefined> {
  if (orders.length === 0) return undefined;
  const text = turn.text.slice(0, MAX_CHARACTERS);
  const parts = partsLeftOut(text);
  const told = await cluesIn(withoutParts(text, parts), orders, turn);
  const out = (
    await Promise.all(parts.map(async ({ start, end }) => await cluesIn(text.slice(start, end), orders, turn)))
  ).flat();
  if (told.length + out.length === 0) return isPerhapsForSomebody(text) ? { orders, isCertain: false } : undefined;
  const verdicts = orders.map((order) => {
    const isOut = anyOf(out.map((tells) => tells(order)));
    return allOf([told.length === 0 || anyOf(told.map((tells) => tells(order))), isOut === undefined ? isOut : !isOut]);
  });
  if (verdicts.every((verdict) => verdict === undefined)) return undefined;
  const sure = orders.filter((_, index) => verdicts[index] === true);
  // "Not the one for John, the other one": one of several others may be left, and of one alone it is asked.
  const isFound = told.length > 0 ? sure.length > 0 : sure.length > 1 && sure.length < orders.length;
  const possible = orders.filter((_, index) => verdicts[index] !== false);
  return possible.length === sure.length
    ? { orders: isFound ? sure : [], isCertain: true }
    : { orders: possible, isCertain: false };
}

/** Whether all or any of it holds, where of some of it nobody knows. */
const allOf = (values: readonly (boolean | undefined)[]): boolean | undefined =>
  values.includes(false) ? false : values.includes(undefined) ? undefined : true;
const anyOf = (values: readonly (boolean | undefined)[]): boolean | undefined =>
  values.includes(true) ? true : values.includes(undefined) ? undefined : false;

/** "The order for John and the one for Mary" tells two; nothing is left out for the other. */
const PARTS = /[,，;；。.!！?？、\n]|\b(?:and|but|or)\b|还有|以及|但是?|(?<=单)[和跟]/u;
const MAX_PARTS = 12;

/** What each part of a text tells of an order. */
async function cluesIn(text: string, orders: readonly OrderView[], turn: Turn): Promise<Tells[]> {
  const clues: Tells[] = [];
  let isOfSomebody = false;
  for (const part of normalize(text).split(PARTS).slice(0, MAX_PARTS)) {
    const customerId = orders[0]?.customerId ?? '';
    // "The order for John and Mary" is of both of them.
    const somebody: Tells | undefined =
      bySomebody(part, text, orders) ?? (isOfSomebody ? called(part.trim(), orders) : undefined);
    const payment = await byPayment(part, customerId, turn);
    const said = [somebody, byPieces(part, orders), payment].filter((clue) => clue !== undefined);
    const thing = said.length > 0 ? undefined : thingToldAsOrder(part, orders);
    const ofThing =
      thing && (bySomebody(thing.asOrder, text, orders, thing) ?? (await byPayment(thing.asOrder, customerId, turn)));
    isOfSomebody = somebody !== undefined;
    if (thing && ofThing) said.push(ofThing, ({ items }) => allItemsNamed(thing.words, items).length > 0);
    if (said.length > 0) clues.push((order) => allOf(said.map((tells) => tells(order))));
  }
  return clues;
}

/** Whom a part of a message names, where it is nothing but the name of somebody whom an order goes to. */
const called = (name: string, orders: readonly OrderView[]): Tells | undefined =>
  name !== '' && isRecipient(name, orders) ? goesTo(name) : undefined;

/** Nobody knows whom an order goes to that says no name. */
const goesTo =
  (name: string): Tells =>
  ({ address: { recipient } }) =>
    recipient === undefined ? undefined : isCalled(recipient, name);

const isRecipient = (name: string, orders: readonly OrderView[]): boolean =>
  orders.some(({ address: { recipient = '' } }) => isCalled(recipient, name));

/** A thing that stands where an order may, and what is said with "order" in its place. */
interface ThingTold {
  readonly words: string;
  readonly asOrder: string;
  /** Another thing may be wished for it: "exchange the mirror for …". */
  readonly isExchanged: boolean;
}

/** "The mirror for Tom Reed", 给王强买的镜子: a thing of the own orders of which as much is told as of an order. */
function thingToldAsOrder(plain: string, orders: readonly OrderView[]): ThingTold | undefined {
  const isOwn = (words: string): boolean => ordersNaming(words, orders).length > 0;
  const [whole = '', given = '', , chinese = ''] = THING_ZH.exec(plain) ?? [];
  if (chinese !== '' && isOwn(chinese))
    return {
      words: chinese,
      asOrder: plain.replace(whole, () => `${given.replace(/了$/u, '的')}那单`),
      isExchanged: false,
    };
  for (const { 0: said, 1: exchanged, 2: words = '', index } of [...plain.matchAll(THING_EN)].slice(0, MAX_THINGS))
    if (isOwn(words)) {
      const behind = plain.slice(index + said.length);
      return { words, asOrder: `the order ${behind}`, isExchanged: exchanged !== undefined };
    }
  const [, name = '', things = ''] = WHOSE_EN.exec(plain) ?? WHOSE_ZH.exec(plain) ?? [];
  const recipients = orders.map(({ address: { recipient = '' } }) => normalize(recipient));
  const whose = HAN.test(name)
    ? recipients.find((recipient) => recipient.length > 1 && name.endsWith(recipient))
    : [name, name.replace(/^\S+ /u, '')].find((one) => one !== '' && isRecipient(one, orders));
  return whose !== undefined && isOwn(things)
    ? { words: things, asOrder: HAN.test(plain) ? `给${whose}的那单` : `the order for ${whose}`, isExchanged: false }
    : undefined;
}

/** By whom its parcel is addressed to; of a `thing` somebody is told only by a name that an own order has, or that is surely one. */
function bySomebody(plain: string, text: string, orders: readonly OrderView[], thing?: ThingTold): Tells | undefined {
  const name = chineseName(plain, text, orders) ?? englishName(plain, text, orders);
  if (name === undefined || findPlaces(name).length > 0) return undefined;
  // Mary Brown is somebody, where an order goes to her.
  if (findOptions(name).length > 0 && !isRecipient(name, orders)) return undefined;
  if (ordersNaming(name, orders).length > 0 || evidenceNow().namesIn(name).length > 0) return undefined;
  // "The case for Samsung Galaxy" is for nobody, where the shop calls something so; a first name may be a child's.
  const isOfThing = (): boolean =>
    isRecipient(name, orders)
      ? thing?.isExchanged !== true || isWrittenAsName(name, text)
      : HAN.test(name) || (name.includes(' ') && !name.split(' ').some((word) => evidenceNow().isOfProducts(word)));
  return thing === undefined || isOfThing() ? goesTo(name) : undefined;
}

const HAN = /\p{Script=Han}/u;

function chineseName(plain: string, text: string, orders: readonly OrderView[]): string | undefined {
  const name = FOR_SOMEBODY_ZH.exec(plain)?.[1];
  // 给老婆买的那单, 给学校的那单: what is built as no name is one only where somebody of an order is called so.
  const isWritten = name?.includes(' ') === true && isWrittenAsName(name, text) && isName(name);
  if (name !== undefined && (isRecipient(name, orders) || isSurelyName(name) || isWritten)) return name;
  // 收件人写错的那单 tells nobody.
  const onParcel = ON_PARCEL_ZH.exec(plain)?.[2];
  return onParcel !== undefined && (isRecipient(onParcel, orders) || isBuiltAsName(onParcel)) ? onParcel : undefined;
}

/** 给许强的那单 is of somebody, and 给高管的那单 of nobody: what may be a name or a word is asked, and so is 收件人是阿芳的那单. */
function isPerhapsForSomebody(text: string): boolean {
  const plain = normalize(text);
  const name = FOR_SOMEBODY_ZH.exec(plain)?.[1];
  if (name === undefined || !isBuiltAsName(name)) return ON_PARCEL_ZH.exec(plain)?.[1] !== undefined;
  return !isSurelyName(name) && findPlaces(name).length === 0 && evidenceNow().namesIn(name).length === 0;
}

function englishName(plain: string, text: string, orders: readonly OrderView[]): string | undefined {
  for (const pattern of [...ON_PARCEL, ...FOR_SOMEBODY]) {
    const words = pattern.exec(plain)?.[1]?.split(' ') ?? [];
    // "For John please": as many words as somebody of an order is called by, or else those that are no talk.
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length).join(' ');
      if (isRecipient(name, orders)) return name;
      const isNamed = ON_PARCEL.includes(pattern) || isWrittenAsName(name, text);
      if (isNamed && isName(name) && !NO_RECIPIENT.test(name)) return name;
    }
  }
  return undefined;
}

/** "For John", and neither "for school" nor "Cancel The Order For School". */
function isWrittenAsName(name: string, text: string): boolean {
  const words = text.match(/\p{Script=Latin}[\p{Script=Latin}'’-]*/gu) ?? [];
  const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
  if (!HAN.test(text) && !words.some((word) => word.length > SHORT_WORD && !isCapital(word))) return false;
  const capitals = new Set(words.filter(isCapital).map((word) => normalize(word).replace(/['’]s$/u, '')));
  return name.split(' ').every((word) => capitals.has(word));
}

/** Titles are written with such words small. */
const SHORT_WORD = 3;

/** Whether all of a name is in another: "John" in "John Smith", and 小明 in 王小明. */
function isCalled(recipient: string, name: string): boolean {
  const whole = normalize(recipient);
  if (whole === '') return false;
  if (HAN.test(name)) return whole.includes(name) || name.includes(whole);
  const words = new Set(whole.split(/[^\p{L}\p{N}'-]+/u));
  return name.split(' ').every((word) => words.has(word));
}

/** By how many pieces it has, of all or of what is named. */
function byPieces(plain: string, orders: readonly OrderView[]): Tells | undefined {
  for (const pattern of PIECES) {
    const [, number, thing = ''] = pattern.exec(plain) ?? [];
    if (number === undefined) continue;
    const at = NUMBERS.indexOf(number);
    const count = at < 0 ? parseNumber(number) : at + 2;
    if (ANYTHING.test(thing)) return (order) => piecesOf(order) === count || order.items.length === count;
    if (ordersNaming(thing, orders).length === 0) continue;
    return ({ items }) => {
      const named = allItemsNamed(thing, items).filter((item) => isOfOption(thing, item));
      return (
        named.some(({ quantity }) => quantity === count) ||
        named.reduce((sum, { quantity }) => sum + quantity, 0) === count ||
        // "Of 4 mugs", where a set is called so.
        named.some(({ title }) => wordingsOf(title).some((wording) => normalize(wording).includes(String(count))))
      );
    };
  }
  return undefined;
}

/** "Two red kettles" are no blue ones; what comes in one form only may be called anything. */
const isOfOption = (thing: string, item: OrderView['items'][number]): boolean =>
  findOptions(thing).length === 0 || Object.keys(item.options ?? {}).length === 0 || optionsNamed(thing, item) > 0;

/** By what it was paid with. */
async function byPayment(plain: string, customerId: string, turn: Turn): Promise<Tells | undefined> {
  const words = [PAID_WITH, PAID_WITH_ZH, PAID_ORDER].map((pattern) => pattern.exec(plain)?.[1]).find(Boolean);
  const kinds = kindsSaid(words ?? '');
  const [lastFour] = LAST_FOUR.exec(words ?? '') ?? [];
  if (words === undefined || (kinds.length === 0 && lastFour === undefined)) return undefined;
  const { customer } = await turn.shop.orders.getCustomer({ customerId });
  const methods = customer?.paymentMethods ?? [];
  const [make] = CARD_MAKES.exec(words) ?? [];
  const isSaid = ({ kind, label = '', lastFour: own }: PaymentMethods[number]): boolean | undefined => {
    const labelled = normalize(label);
    if (kind === 'other') return undefined;
    return allOf([
      kinds.length === 0 || kinds.includes(kind),
      lastFour === undefined || (own === undefined ? undefined : own === lastFour),
      make === undefined || (CARD_MAKES.test(labelled) ? labelled.includes(make) : undefined),
    ]);
  };
  return ({ payments }) => {
    const paid = payments.filter(({ type }) => type === 'payment').map(({ methodId }) => methodId);
    const used = paid.map((methodId) => methods.find(({ id }) => id === methodId));
    // What paid and is none of the account's may be anything.
    return used.length === 0 ? undefined : anyOf(used.map((method) => method && isSaid(method)));
  };
}
