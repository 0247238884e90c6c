// What a wish says besides the skill: product words, options, numbers, places, codes.
import type { Place, SkillName } from '#contracts';
import { normalize, type PlaceMention } from '#language';
import { isProductCode } from '../evidence/evidence.js';
import { piecesIn } from '../ground/pieces.js';
import { withoutProperties } from '../skills/product-info/properties.js';
import { smallTalkKinds } from '../skills/small-talk/small-talk.phrases.js';
import { contactIn, couponCodeIn, orderCodesIn } from './codes.js';
import { withoutLeftOut } from './left-out-codes.js';
import {
  leftoverWords,
  optionWords,
  ordinalIn,
  pointsAt,
  priceBounds,
  productWords,
  superlativeIn,
  type Span,
  withoutSizes,
} from './mention.js';
import type { UnderstandingContext } from './understander.js';
import { placesIn } from './places.js';

const ABOUT_A_PRODUCT = new Set<SkillName>([
  'price',
  'stock',
  'shipping',
  'product-info',
  'promotions',
  'recommend',
  'compare',
]);
const ABOUT_AN_ORDER = new Set<SkillName>([
  'order-status',
  'change-order',
  'cancel-order',
  'return-order',
  'exchange-order',
  'refund-status',
  'invoice',
  'price-protection',
]);
const COUNTS = new Set<SkillName>(['price', 'stock', 'shipping']);
const BEFORE_DESTINATION = /(?:[到往寄发送运至去在]|\b(?:to|in|for|reach|into|at|from)(?: the)?) ?$/u;
const QUANTITY_WORDS =
  /(?:买|要|来|拍|下单)?\d{1,5}(?:件|个|只|台|双|条|套|盒|瓶|包|袋|支|把|张|本|箱|桶|罐|份|提|枚|组|辆|顶)|[一二两三四五六七八九十](?:件|个|只|台|双|条|套|盒|瓶|包|袋|支|把|张|本|箱|桶|罐|份|提|枚|组|辆|顶)|\b(?:\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|dozen|couple|pair) (?:of (?:them|these|those)|pieces|pcs|units|items|pairs|sets)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten) (?=[a-z])|(?:^| )(?:× ?|x )\d{1,4}(?= |$)| x\d{1,4}(?=[?!.]*$)/gu;

/** The place of a message that something is to be sent to. `isAwaited`: it was just asked for. */
export function destinationIn(text: string, isAwaited = false): PlaceMention | undefined {
  const plain = normalize(text);
  const places = placesIn(text, isAwaited);
  return places.find(({ start }) => BEFORE_DESTINATION.test(plain.slice(0, start))) ?? places.at(-1);
}

/** The slots of one skill from its part of the message. Absent ones are left out. */
export function slotsOf(skill: SkillName, text: string, context: UnderstandingContext): Record<string, unknown> {
  if (skill === 'small-talk') return { kind: smallTalkKindOf(text) };
  const slots: Record<string, unknown> = {};
  const set = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) slots[name] = value;
  };
  if (ABOUT_A_PRODUCT.has(skill)) productSlotsOf(skill, text, set);
  if (skill === 'find-products') {
    const bounds = priceBounds(text, context.currency);
    set('minPriceMinor', bounds?.minPriceMinor);
    set('maxPriceMinor', bounds?.maxPriceMinor);
    set('query', leftoverWords(text, bounds ? [bounds.span] : []));
    set('sort', sortIn(text));
    set('pointsAt', pointsAt(text));
  }
  if (ABOUT_AN_ORDER.has(skill)) Object.assign(slots, orderSlotsIn(text));
  if (skill === 'promotions') set('code', couponCodeIn(text));
  if (skill === 'faq') set('question', text);
  return slots;
}

/** The slots of every skill about orders. Absent ones are left out. */
export function orderSlotsIn(text: string): Record<string, unknown> {
  const codes = orderCodesIn(text).filter((code) => !isProductCode(code, text));
  const orderIds = withoutLeftOut(text, codes);
  const slots = {
    orderIds: orderIds.length > 0 ? orderIds : undefined,
    contact: contactIn(text, orderIds),
    ordinal: ordinalIn(text),
    pointsAt: pointsAt(text),
    product: orderProductWords(text, orderIds),
  };
  return Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined && value !== ''));
}

function productSlotsOf(skill: SkillName, text: string, set: (name: string, value: unknown) => void): void {
  const spans: Span[] = [];
  if (skill === 'shipping') {
    const destination = destinationIn(text);
    if (destination) {
      set('destination', destination.place);
      spans.push(...placesIn(text).filter((place) => place.start === destination.start));
    }
  }
  if (COUNTS.has(skill)) {
    // "跑鞋有货吗到成都几天": where it goes is no part of its name.
    const plain = normalize(text);
    spans.push(...placesIn(text).filter(({ start }) => /[到往寄发送] ?$/u.test(plain.slice(0, start))));
    const quantity = piecesIn(text);
    set('quantity', quantity);
    if (quantity !== undefined)
      for (const match of normalize(text).matchAll(QUANTITY_WORDS))
        spans.push({ start: match.index, end: match.index + match[0].length });
    if (quantity !== undefined)
      for (const match of normalize(text).matchAll(new RegExp(`(?<![\\d.])${quantity}(?= [a-z]{2})`, 'gu')))
        spans.push({ start: match.index, end: match.index + match[0].length });
  }
  const plain = withoutSizes(normalize(text));
  set('product', skill === 'product-info' ? askedProduct(plain) : productWords(plain, disjoint(spans)));
  set('pointsAt', pointsAt(text));
  set('ordinal', ordinalIn(text));
  set('superlative', superlativeIn(text));
  set('options', optionWords(text));
}

/** The product that a question of a property is asked of. */
function askedProduct(plain: string): string {
  const named = productWords(plain, [], 'name');
  return named === leftoverWords(plain) ? leftoverWords(withoutProperties(plain)) : named;
}

function disjoint(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans)
    if (!result.some((other) => span.start < other.end && span.end > other.start)) result.push(span);
  return result;
}

function sortIn(text: string): 'price-asc' | 'price-desc' | 'rating' | undefined {
  const plain = normalize(text);
  if (/最便宜|便宜(?:点|的|一点)|\bcheap(?:er|est)?\b|价格最低/u.test(plain)) return 'price-asc';
  if (/最贵|价格最高|\bmost expensive\b/u.test(plain)) return 'price-desc';
  return /评分(?:最)?高|口碑|\b(?:top|best|highest)[- ]rated\b/u.test(plain) ? 'rating' : undefined;
}

const ORDER_FILLER =
  /开(?:一?[张个份])?(?:专|普|增)?票|[专普增]票|抬头|税号|订单(?:号|编号)?|单号|快递|物流|包裹|单子|发货|收到|签收|到哪(?:里|儿)?|状态|进度|催|派送|取消|退货|退款|换货|发票|最近|上次|之前|昨天|前天|上周|刚|下(?:的)?单|拍的|买了|买的|订的|没有|还没|怎么还|一直|查|哪(?:里|儿)?|送到|送|到了?|没|未|都|好几|\b(?:orders?|package|parcel|shipment|track(?:ing)?|status|number|where|purchase|shipped|arrived|received|delivery|latest|last|recent|update|missing|late|delayed|yet|never|ago|week|month|yesterday|happened|eta|speed|hurry|faster|cancel|refund|return|exchange|invoice|check|going|on|way|estimated)\b/gu;

const OF_THAT_ORDER = /(?:^|[，,。 ])(\p{Script=Han}{2,12}?)的?[那这]一?(?:单|笔|个?订单)/u;

/** What was bought in the order that is pointed at: 坚果 of "坚果那单开公司发票"; `undefined` where none is told so. */
export function boughtInThatOrder(text: string): string | undefined {
  const told = OF_THAT_ORDER.exec(normalize(text))?.[1];
  const words = told === undefined ? '' : productWords(told.replace(ORDER_FILLER, ' '));
  return words.length > 1 ? words : undefined;
}

function orderProductWords(text: string, codes: readonly string[]): string {
  const bought = boughtInThatOrder(text);
  if (bought !== undefined) return bought;
  let plain = normalize(text);
  for (const code of codes) plain = plain.replaceAll(normalize(code), ' ');
  plain = plain
    .replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,255}/g, ' ')
    .replace(/(?<!\d[ -]?)\+?\d[\d -]{5,30}\d/g, ' ');
  return productWords(plain.replace(/'s\b/g, ' ').replace(ORDER_FILLER, ' '));
}

/** Which kind of small talk a text is. */
export function smallTalkKindOf(text: string): string {
  const plain = normalize(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .trim();
  return smallTalkKinds.find(({ pattern }) => pattern.test(plain))?.kind ?? 'other';
}

/** Whether two places are the same. */
export function samePlace(left: Place, right: Place): boolean {
  return left.country === right.country && left.region === right.region && left.city === right.city;
}
