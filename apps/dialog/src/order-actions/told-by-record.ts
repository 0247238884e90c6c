// "The order for John", "the one I paid with PayPal", 三件的那单: an order that is told by what the shop has on record of it. None is taken that
// the record says is another one.
import { type CustomerRecord, type OrderView, wordingsOf } from '#contracts';
import { findPlaces, normalize, parseNumber } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';
import { allItemsNamed, ordersNaming } from './named-items.js';
import { isName } from './named-thing.js';
import { piecesOf } from './order-sums.js';
import { kindsSaid } from './payment-methods.js';

type PaymentMethods = NonNullable<CustomerRecord['paymentMethods']>;
/** Whether an order may be the one that is told. */
type Tells = (order: OrderView) => boolean;

/** So much of a message is looked through. */
const MAX_CHARACTERS = 500;
/** What an order is called; one that shall become so is told by nothing. */
const ORDER_EN = String.raw`(?<!\b(?:put|change|make|have|get|switch|transfer|move|place) (?:the|my|this|that|an?) )\b(?:orders?|purchase|parcel|package|one)(?: (?:that|which)(?:'s| is| was| were)?)?`;
const ORDER_ZH = String.raw`(?:的|那|这)(?:那|这)?(?:一?[个笔张])?(?:订单|单子?|包裹)`;
const NAME_EN = String.raw`([a-z][a-z'-]{1,30}(?: [a-z][a-z'-]{1,30}){0,2})`;

const FOR_SOMEBODY: readonly RegExp[] = [
  new RegExp(
    String.raw`${ORDER_EN}(?: i| we)?(?: (?:placed|made|ordered|bought|sent|shipped|addressed|going))?(?: (?:for|under(?: the name(?: of)?)?|in the name of)|(?<= (?:sent|shipped|addressed|going)) to) ${NAME_EN}`,
    'u',
  ),
  new RegExp(String.raw`${ORDER_EN} in ([a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)'s name\b`, 'u'),
  /\b(?:cancel(?:l?ing)?|return(?:ing)?|refund(?:ing)?|exchang(?:e|ing)|track|of|for|on|in) ([a-z][a-z-]{1,30}(?: [a-z][a-z-]{1,30})?)'s (?:orders?|purchase|parcel|package)\b/u,
];
const FOR_SOMEBODY_ZH = new RegExp(
  String.raw`(?:[寄送发买]?给|[收][件货]人(?:是|为|叫)?)(?!我|你|您|他|她|它|自己|别人|人家|客户|家里?|公司)(\p{Script=Han}{2,4}?)${ORDER_ZH}`,
  'u',
);
/** "For personal reasons" names nobody. */
const NOBODY = /\b(?:reasons?|purposes?|causes?|personal|private|business)\b/u;
/** Somebody of the family or the office: what they are called stands on no parcel. */
const RELATION =
  /^(?:mum|mom|mother|father|dad|wife|husband|sons?|daughters?|sister|brother|friends?|parents|gran\w*|girlfriend|boyfriend|boss|colleagues?|neighbou?rs?|aunt|uncle|cousin|partner|kids?|children|family|妈妈?|爸爸?|父母|爸妈|老婆|老公|妻子|丈夫|朋友|同事|儿子|女儿|姐姐|哥哥|弟弟|妹妹|奶奶|爷爷|外婆|外公|孩子|宝宝|家人|老人|老师|同学|男友|女友|男朋友|女朋友)$/u;

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

const NUMBER_EN = String.raw`(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)`;
const PIECES: readonly RegExp[] = [
  new RegExp(
    String.raw`${ORDER_EN} (?:of|with|for) (?:the )?${NUMBER_EN} ([a-z]+(?: [a-z]+){0,2})(?! ?(?:missing|broken|damaged|wrong|left))`,
    'u',
  ),
  new RegExp(String.raw`\b${NUMBER_EN}[- ](items?|pieces?|products?)[- ](?:order|purchase|one)\b`, 'u'),
  new RegExp(String.raw`(?<![\p{N}第])(\d{1,3}|[两二三四五六七八九十])(?:件|样|个)((?:商品|东西|货)?)${ORDER_ZH}`, 'u'),
];
const ANYTHING = /^(?:$|(?:items?|pieces?|products?|things?|pcs)\b|商品|东西|货)/u;
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The orders that are told so, all of them that fit and none where none does; `undefined` where no order is told by its record. */
export async function ordersToldByRecord(
  orders: readonly OrderView[],
  turn: Turn,
): Promise<readonly OrderView[] | undefined> {
  const [first] = orders;
  if (first === undefined) return undefined;
  const told: Tells[] = [];
  const excluded: Tells[] = [];
  let isOfSomebody = false;
  for (const part of normalize(turn.text.slice(0, MAX_CHARACTERS)).split(PARTS).slice(0, MAX_PARTS)) {
    // "The order for John and Mary" is of both of them.
    const somebody: Tells | undefined =
      bySomebody(part, orders) ?? (isOfSomebody ? called(part.trim(), orders) : undefined);
    isOfSomebody = somebody !== undefined;
    const payment = await byPayment(part, first.customerId, turn);
    const said = [somebody, byPieces(part, orders), payment].filter((clue) => clue !== undefined);
    if (said.length > 0) (NEGATED.test(part) ? excluded : told).push((order) => said.every((tells) => tells(order)));
  }
  if (told.length === 0) return undefined;
  return orders.filter((order) => told.some((tells) => tells(order)) && !excluded.some((tells) => tells(order)));
}

/** "The order for John and the one for Mary" tells two; nothing is left out for the other. */
const PARTS = /[,，;；。.!！?？、\n]|\b(?:and|but|or)\b|还有|以及|但是?|(?<=单)[和跟]/u;
const MAX_PARTS = 12;
/** What is said of the one that is not meant. */
const NEGATED =
  /\b(?:not|don't|dont|never|except|excluding|other than|rather than|instead of|besides|apart from|keep|keeping|leave|without)\b|别|不[要是用取]|除了|除开|保留|留着/u;

/** Whom a part of a message names, where it is nothing but the name of somebody whom an order goes to. */
const called = (name: string, orders: readonly OrderView[]): Tells | undefined =>
  name !== '' && orders.some(({ address: { recipient = '' } }) => isCalled(recipient, name))
    ? ({ address: { recipient = '' } }) => isCalled(recipient, name)
    : undefined;

/** By whom its parcel is addressed to. */
function bySomebody(plain: string, orders: readonly OrderView[]): Tells | undefined {
  const chinese = FOR_SOMEBODY_ZH.exec(plain)?.[1];
  const name = chinese ?? englishName(plain, orders);
  if (name === undefined || RELATION.test(name) || findPlaces(name).length > 0) return undefined;
  if (ordersNaming(name, orders).length > 0 || evidenceNow().namesIn(name).length > 0) return undefined;
  // Nobody knows whom an order goes to that says no name.
  return ({ address: { recipient } }) => recipient === undefined || isCalled(recipient, name);
}

function englishName(plain: string, orders: readonly OrderView[]): string | undefined {
  for (const pattern of FOR_SOMEBODY) {
    const words = pattern.exec(plain)?.[1]?.split(' ') ?? [];
    // "For John please": as many words as somebody of an order is called by, or else those that are no talk.
    for (let length = words.length; length > 0; length--) {
      const name = words.slice(0, length).join(' ');
      const isKnown = orders.some(({ address: { recipient = '' } }) => isCalled(recipient, name));
      if (isKnown || (isName(name) && !NOBODY.test(words.join(' ')))) return name;
    }
  }
  return undefined;
}

/** Whether all of a name is in another: "John" in "John Smith", and 小明 in 王小明. */
function isCalled(recipient: string, name: string): boolean {
  const whole = normalize(recipient);
  if (/\p{Script=Han}/u.test(name)) return whole.includes(name) || name.includes(whole);
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
      const named = allItemsNamed(thing, items);
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

/** By what it was paid with. */
async function byPayment(plain: string, customerId: string, turn: Turn): Promise<Tells | undefined> {
  const words = [PAID_WITH, PAID_WITH_ZH, PAID_ORDER].map((pattern) => pattern.exec(plain)?.[1]).find(Boolean);
  const kinds = kindsSaid(words ?? '');
  const [lastFour] = LAST_FOUR.exec(words ?? '') ?? [];
  if (words === undefined || (kinds.length === 0 && lastFour === undefined)) return undefined;
  const { customer } = await turn.shop.orders.getCustomer({ customerId });
  const methods = customer?.paymentMethods ?? [];
  const [make] = CARD_MAKES.exec(words) ?? [];
  const isSaid = ({ kind, label, lastFour: own }: PaymentMethods[number]): boolean =>
    (kinds.length === 0 || kinds.includes(kind)) &&
    (lastFour === undefined || own === undefined || own === lastFour) &&
    (make === undefined ||
      label === undefined ||
      !CARD_MAKES.test(normalize(label)) ||
      normalize(label).includes(make));
  return ({ payments }) => {
    const paid = payments.filter(({ type }) => type === 'payment').map(({ methodId }) => methodId);
    // What paid and is none of the account's may be anything.
    return (
      paid.length === 0 ||
      paid.some((methodId) => {
        const method = methods.find(({ id }) => id === methodId);
        return method === undefined || method.kind === 'other' || isSaid(method);
      })
    );
  };
}
