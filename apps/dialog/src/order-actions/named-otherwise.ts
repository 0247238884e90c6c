// What a message names as an order of the shopper's and what is none of theirs: nothing is done to another order in its place.
import { type OrderView, wordingsOf } from '#contracts';
import { normalize, numberEndingsIn, parseNumber } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { PRESSES } from '../slot-types/order-words.js';
import type { OrderForm } from '../conversation/order-form.js';
import { asTyped } from './as-typed.js';
import { isSaidAsOrder, shapeOf } from './code-of-order.js';
import { ordersNaming } from './named-items.js';
import { isToldByAge } from './told-by-age.js';

const SHORT_KEY = 4;
const UUID_LIKE = 16;
/** So much of a message is looked through for numbers. */
const MAX_CHARACTERS = 1_000;
const PART = /[a-z]+|\d+|\s+|[^a-z\d\s]/gu;

/** What a number of the same form as an own one looks like; `undefined` for forms that sizes and amounts have as well, and for letters alone. */
function formOf(id: string): RegExp | undefined {
  const plain = normalize(id).replace(/^#/u, '').slice(0, 60);
  const key = plain.replace(/[^a-z\d]/gu, '');
  if (!/[a-z]/u.test(key) || !/\d/u.test(key) || /[^\p{ASCII}]/u.test(plain)) return undefined;
  const isLong = key.length >= UUID_LIKE;
  const form = (plain.match(PART) ?? []).map((part) => {
    if (/^\s/u.test(part)) return String.raw`\s{0,3}`;
    if (!/[a-z\d]/u.test(part)) return String.raw`\s{0,2}\p{P}\s{0,2}`;
    if (isLong) return `[a-z\\d]{${part.length}}`;
    if (/\d/u.test(part)) return `\\d{${Math.max(1, part.length - 1)},${part.length + 1}}`;
    return key.length < SHORT_KEY ? part : `[a-z]{${part.length}}`;
  });
  return new RegExp(String.raw`(?<![\p{L}\d]|[\p{L}\d][-_/])#?${form.join('')}(?![\p{L}\d]|[-_/][\p{L}\d])`, 'gu');
}

const BEGINS = String.raw`(?<![\p{Script=Latin}\d@#.&+/_-])`;
/** "KELLY's parcel", NIKE的快递: whose it is. */
const ENDS = String.raw`(?![\p{Script=Latin}\d]|[-_/][\p{L}\d]|['’]s|的(?:快递|包裹|物流|东西|货))`;
const ORDER_BEHIND = String.raw`(?= ?(?:的?[那这][个笔张]?订?单|的?订单))`;
const DONE_BEHIND = String.raw`(?= ?(?:不要|取消|退|换|到哪|在哪))`;
const DONE_BEFORE = String.raw`(?<=(?:订单号?|单号|取消|退掉?|换掉?|把|\b(?:orders?(?: number| no\.?| id)?|cancel|return|refund|exchange|track))[ :#]{0,3})`;
/** Where a name of a person or a maker may stand as well, and where only capitals are a number. */
const ASKED_BEFORE_LETTERS = String.raw`(?<=(?:[催查]一?下?|\b(?:hurry|where(?:'s| is)|(?:address|recipient|name|phone|status|invoice) (?:of|for|on)))[ :#]{0,3})`;
const DONE_BEHIND_EN = String.raw`(?<=^ ?[a-z]{3,17})(?=,? (?:please |pls )?(?:cancel|return|refund|exchange|status|track)\b)`;

/** Where the shop's numbers are letters alone: so many where an order stands, about so many before 那单 and such; in capitals about so many in all these places. */
function lettersAlike(letters: number): { readonly any: RegExp; readonly inCapitals: RegExp } {
  const about = `[a-z]{${letters - 1},${letters + 1}}`;
  const exactly = `[a-z]{${letters}}`;
  const behind = `(?:${DONE_BEHIND}|${ORDER_BEHIND})`;
  return {
    any: new RegExp(
      `(?:${DONE_BEFORE}${exactly}|${BEGINS}${exactly}${DONE_BEHIND}|${BEGINS}${about}${ORDER_BEHIND})${ENDS}`,
      'gu',
    ),
    inCapitals: new RegExp(
      `(?:(?:${DONE_BEFORE}|${ASKED_BEFORE_LETTERS})${about}|${BEGINS}${about}(?:${behind}|${DONE_BEHIND_EN}))${ENDS}`,
      'gu',
    ),
  };
}

/** "ALEXA, cancel my order": where one is pointed at, capitals before what is to be done are no other. */
const POINTS = /\b(?:it|this one|that one|(?:my|the|this|that) (?:order|purchase))\b/u;

/** Letters that stand where an order does and are as many, or about as many, as those of the own numbers. */
function lettersIn(text: string, plain: string, orders: readonly NumberedOrder[]): string[] {
  const keys = orders.map(({ id }) => normalize(id).replace(/^#/u, ''));
  const lengths = new Set(keys.filter((key) => /^[a-z]{5,60}$/u.test(key)).map(({ length }) => length));
  // In a message that is all in capitals they set nothing apart.
  const marks = /\p{Ll}|\p{Script=Han}/u.test(text);
  return [...lengths].map(lettersAlike).flatMap(({ any, inCapitals }) => [
    ...[...plain.matchAll(any)].map(([code]) => code),
    ...[...(marks ? plain.matchAll(inCapitals) : [])].flatMap(({ 0: code, index }) => {
      const isFirst = plain.slice(0, index).trim() === '' && /^,? [a-z]/u.test(plain.slice(index + code.length));
      return /^\p{Lu}+$/u.test(asTyped(code, text)) && !(isFirst && POINTS.test(plain)) ? [code] : [];
    }),
  ]);
}

const keyOf = (code: string): string => normalize(code).replace(/[^\p{L}\p{N}]/gu, '');

/** What is said of where something is to go: "Building A12" is no order there. */
const SENT = /address|deliver|ship|send|地址|[送寄]/u;
const WHERE_TO = /(?:\bto\b|[改换送寄][成为到至]|收货地址是)(?!.*(?:\bto\b|[改换送寄][成为到至]))/u;

/** A message without where something is to go. */
function withoutWhereTo(text: string): string {
  const whole = normalize(text.slice(0, MAX_CHARACTERS));
  return SENT.test(whole) ? (whole.split(WHERE_TO)[0] ?? whole) : whole;
}

/** A few letters with figures, where the object of a deed stands: "cancel my D11", "the kettle from D11", 退D11, 把D11取消了. */
const CODE_AS_OBJECT =
  /(?:^|\b(?:cancel|return|refund|exchange|track)(?: back)? (?:(?:my|the|that|this|order) ){0,2}|\b(?:from|of) (?:(?:my|the|order) )?|(?:退[掉货款]?|取消掉?|把)(?:我的|那个|这个)? ?)#?([a-z]{1,4}[-_]?\d{1,12})(?![a-z\d]|[-_./][a-z\d]|%)/gu;

/** The code that is named as what something is done to, and is neither an order of the shopper's nor said of anything in them or in the shop. */
export function strangeCodeIn(text: string, orders: readonly OrderView[]): string | undefined {
  const own = new Set(orders.map(({ id }) => keyOf(id)));
  const things = orders.flatMap(({ items }) =>
    items.flatMap(({ title, sku, productId, options }) => [
      ...wordingsOf(title),
      sku,
      productId,
      JSON.stringify(options ?? {}),
    ]),
  );
  // What the shop takes for a slip, or for a part of a name, is not written there.
  const mentioned = evidenceNow().mentions.filter(({ isCorrected }) => isCorrected !== true);
  const said = [...things, ...mentioned.map(({ text: part }) => part)].map((one) => normalize(one));
  for (const [, code = ''] of withoutWhereTo(text).matchAll(CODE_AS_OBJECT)) {
    const written = writtenWhole(code);
    if (!own.has(keyOf(code)) && !evidenceNow().isTalk(code) && !said.some((one) => written.test(one)))
      return asTyped(code, text);
  }
  return undefined;
}

/** A code where it stands by itself: "D11" is no part of "LED11", and "LED1" none either. */
const writtenWhole = (code: string): RegExp =>
  new RegExp(String.raw`(?<![a-z\d])${(code.match(/[a-z]+|\d+/gu) ?? []).join(String.raw`[-_. ]?`)}(?![a-z\d])`, 'u');

/** What is needed of an order to know what is none of its number. */
type NumberedOrder = Pick<OrderView, 'id'> & Partial<Pick<OrderView, 'items'>>;

/** The part of a message that is written like the numbers of the shopper's orders and is none of them. */
export function strangeNumberIn(text: string, orders: readonly NumberedOrder[]): string | undefined {
  const plain = withoutWhereTo(text);
  const own = new Set(orders.map(({ id }) => keyOf(id)));
  const forms = new Map(orders.map(({ id }) => formOf(id)).map((one) => [String(one), one])).values();
  const numbers = [...forms].flatMap((form) =>
    form === undefined ? [] : [...plain.matchAll(form)].map(([code]) => code),
  );
  const isStrange = (code: string): boolean => !own.has(keyOf(code));
  const strange =
    numbers.find(isStrange) ??
    lettersIn(text, plain, orders).find((code) => isStrange(code) && !isWord(code, text, orders));
  return strange === undefined ? undefined : asTyped(strange.trim(), text);
}

/** Whether letters alone are a word of talk, of the shop's or of what was bought, or a name as names are written: 退Nike. */
function isWord(code: string, text: string, orders: readonly NumberedOrder[]): boolean {
  const typed = asTyped(code, text);
  if (evidenceNow().isTalk(code) || PRESSES.test(code.toUpperCase()) || /^\p{Lu}\p{Ll}+$/u.test(typed)) return true;
  const goods = orders.flatMap(({ items = [] }) =>
    items.flatMap(({ title, sku, options }) => [...wordingsOf(title), sku, JSON.stringify(options ?? {})]),
  );
  return [...goods, ...evidenceNow().mentions.map((mention) => mention.text)].some((one) =>
    normalize(one).includes(code),
  );
}

/** Right before and behind the number of a house or a flat. */
const HOUSE_BEFORE =
  /(?:\b(?:flat|unit|apt\.?|apartment|suite|room|floor|house|building|block|live|lives|living|address|zip|postcode)(?: (?:is|in|at|my|the|flat|unit|number|no\.?)){0,3}|(?:住|地址)(?:址|在|的|是|为){0,2}|[室栋幢]|号楼|单元)[ :]*#?$/u;
const HOUSE_BEHIND = /^ ?(?:[室栋幢]|号楼|单元)/u;
/** To the end of a clause. */
const CLAUSE = /^[^,.;:!?，。；：！？()（）"']{0,60}/u;

/** Whether a code is no house's, flat B-1204, and no name of a thing, the TS-302 kettle; what is written like an own number is none of a thing that the shop does not have. */
export function isAskedFor(code: string, text: string, orders: readonly OrderView[]): boolean {
  if (isSaidAsOrder(code, text)) return true;
  const [plain, written] = [normalize(text), normalize(code)];
  const at = plain.indexOf(written);
  if (at < 0) return true;
  const [before, behind] = [plain.slice(Math.max(0, at - LONGEST_BEFORE), at), plain.slice(at + written.length)];
  if (HOUSE_BEFORE.test(before) || HOUSE_BEHIND.test(behind)) return false;
  return (
    orders.some(({ id }) => shapeOf(id) === shapeOf(code)) ||
    ordersNaming(CLAUSE.exec(behind)?.[0] ?? '', orders).length === 0
  );
}

/** What is written like the numbers of the shopper's orders, is none of them nor anything of the shop's, and is asked for. */
export function strangeNumberAskedIn(text: string, orders: readonly OrderView[]): string | undefined {
  const strange = strangeNumberIn(text, orders);
  if (strange === undefined || !/\d/u.test(strange)) return strange;
  const isOfShop = evidenceNow().mentions.some(
    ({ text: part, isCorrected }) => isCorrected !== true && normalize(part).includes(normalize(strange)),
  );
  return isOfShop || !isAskedFor(strange, text, orders) ? undefined : strange;
}
const LONGEST_BEFORE = 60;

/** The orders whose long numbers begin with what was written. */
export const beginningWith = (code: string, orders: readonly OrderView[]): OrderView[] =>
  keyOf(code).length < SHORT_KEY ? [] : orders.filter(({ id }) => keyOf(id).startsWith(keyOf(code)));

/** The orders whose numbers end in the figures that were written: where several do, nobody knows which is meant. */
export const endingIn = (code: string, orders: readonly OrderView[]): OrderView[] =>
  /^\d{2,12}$/u.test(code) ? orders.filter(({ id }) => keyOf(id).endsWith(code)) : [];

/** Whether something is said to end in figures that end no own number, and nothing says that it is a card or a phone: "the kettle ending in 0011". */
export const endsOtherwise = (text: string, orders: readonly OrderView[]): boolean =>
  numberEndingsIn(text.slice(0, MAX_CHARACTERS)).some(
    ({ start, end, isOrders }) =>
      isOrders === undefined && endingIn(text.slice(start, end).normalize('NFKC'), orders).length === 0,
  );

/** Whether a number is of those that nobody writes out: of a shorter one, what lacks a figure may be another order's. */
export const isShortened = (id: string): boolean => keyOf(id).length >= UUID_LIKE;

const ORDINAL =
  /第 ?(\d{1,4}|[一二三四五六七八九十]{1,3}) ?(?:个|笔|张|份)? ?(?:订单|单)(?!号|价|独|件|品|买)|\b(?:(\d{1,4})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)) (?:order|purchase)\b/u;
const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** "第3个订单", "my third order": the place among the orders, from 1, and the words for it. */
export function placeAmongOrders(text: string): { readonly place: number; readonly words: string } | undefined {
  if (isToldByAge(text)) return undefined;
  const match = ORDINAL.exec(normalize(text));
  if (match === null) return undefined;
  const [words, chinese, digits, word] = match;
  const place = word === undefined ? parseNumber(chinese ?? digits ?? '') : WORDS.indexOf(word) + 1;
  return place === undefined || place < 1 ? undefined : { place, words };
}

/** Questions of an open form that may be answered with a wish for something in another order. */
export const MAY_NAME_ANOTHER = new Set(['confirm', 'what', 'offer', 'day', 'reason']);

/** "Cancel WEB 2026/99" while a plan for WEB 2026/17 is open: a number that is not the plan's, or a place among the orders. */
export const namesAnother = (text: string, open: OrderForm | undefined, orderId: string | undefined): boolean =>
  orderId !== undefined &&
  open?.orderId === orderId &&
  MAY_NAME_ANOTHER.has(open.asks) &&
  (strangeNumberIn(text, [{ id: orderId }]) !== undefined || placeAmongOrders(text) !== undefined);

/** A text without the number of an order as it may be written there; one that may be a house's goes only where it is said to be an order's. */
export function withoutNumber(text: string, id: string): string {
  const parts =
    id
      .normalize('NFKC')
      .slice(0, 200)
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  if (parts.length === 0) return text;
  const written = parts.join(String.raw`[\s#_./:\\-]{0,3}`);
  const isHouse = /^\p{N}{1,5}$/u.test(parts.join(''));
  const said = String.raw`(?:订单号?|单号|#|(?<!\p{L})(?:order|number|of|for)) ?#?`;
  return text
    .normalize('NFKC')
    .replace(
      new RegExp(
        String.raw`${isHouse ? said : '#?'}(?<![\p{Script=Latin}\p{N}])${written}(?![\p{Script=Latin}\p{N}])`,
        'giu',
      ),
      ' ',
    );
}
