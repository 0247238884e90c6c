// A message that changes the last search becomes that search with the change: nothing of the wishes before is lost.
import { findOptions, goodsIn, normalize, tokenize } from '#language';
import { type SearchMemory, SEARCH_WORDS_LIMIT } from '../conversation/conversation.state.js';
import { evidenceNow } from '../evidence/evidence.js';
import { pricedThings } from '../ground/priced-things.js';
import type { ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { readOptions } from '../ground/option-words.js';
import type { Turn } from '../skills/skill.js';
import { withoutOptions } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { type SearchWishes, searchWishesIn } from './refinement.js';

const LONGEST_FOLLOW_UP = 60;
const CONFIDENCE = 0.8;
/** A change is believed when products explain this much of the changed search. */
const WELL_EXPLAINED = 0.7;
const NAMES_A_THING = 0.6;
const MAX_WITHOUT = 8;
const OF_PRODUCTS = new Set<string>([
  'find-products',
  'recommend',
  'compare',
  'price',
  'stock',
  'product-info',
  'promotions',
  'shipping',
  'fallback',
  'small-talk',
  'faq',
  'feedback',
]);
/** Skills whose own questions are not taken for a swap: "红色的多少钱" asks for a price. */
const MAY_BE_A_SWAP = new Set<string>([
  'find-products',
  'fallback',
  'recommend',
  'small-talk',
  'price',
  'stock',
  'product-info',
  'faq',
]);
const AFTER = new Set<string>([
  'find-products',
  'recommend',
  'compare',
  'price',
  'stock',
  'product-info',
  'promotions',
]);
const OF_SEVERAL = /\bones\b|\bonly\b|换成|改成|只要|只看/u;
const SAYS_SUCH =
  /的(?:有没有|有吗|有么|有不)|^(?:有没有|有).{1,14}的|\bany\b.{1,40}\bones?\b|\bones? (?:that|which|with)\b/u;
const WHICH = /哪|\bwhich\b|\bwhat(?:'?s| is)\b/iu;
const OF_ONE = new Set<string>(['price', 'stock', 'shipping', 'product-info']);
const ONE = /那[个款件双只台条]|\bone\b/iu;
const QUESTION_OF_ONE =
  /多少钱|价格|几件|几天|运费|什么价|有货吗|还有货|\bhow (?:much|many|long)\b|\bprice\b|\bwhen\b|\bin stock\?|\bis (?:it|this|that)\b/iu;

/** "换成黑色的", "不要入耳式的" sound like changes to an order; after a search they change the search. */
const SOUNDS_LIKE_A_CHANGE = new Set<string>([
  'cancel-order',
  'exchange-order',
  'change-order',
  'return-order',
  'order-status',
]);
const OF_AN_ORDER = /订单|单号|我买|买的|下单|退货|退款|取消订单|\border(?:ed|s)?\b|\bbought\b|\brefund\b|\breturn\b/iu;

/** So sure is only who was understood in the context: "黑的xl还有吗" asks whether that one is there, and not for more of what was listed. */
const SURE_IN_CONTEXT = 0.9;
const isSurelyOfOne = ({ skill, confidence, slots }: UnderstoodCall): boolean =>
  (skill === 'stock' || skill === 'compare') && confidence >= SURE_IN_CONTEXT && slots['superlative'] === undefined;

const isOfNoOrder = (message: string, call: UnderstoodCall, { state }: Turn): boolean =>
  state.form === undefined &&
  state.focusOrderId === undefined &&
  !Array.isArray(call.slots['orderIds']) &&
  !OF_AN_ORDER.test(message);

/** The search that a message goes on with; `undefined` where it is no follow-up. */
export async function searchFollowUp(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const { state } = turn;
  const isAfter = state.lastSkill === undefined ? state.page?.productId !== undefined : AFTER.has(state.lastSkill);
  // Whether an offer makes something cheaper is asked of the offer.
  const isOfOffer = evidenceNow().promotionsIn(normalize(message)).length > 0;
  if (message.length > LONGEST_FOLLOW_UP || !isAfter || isOfOffer) return undefined;
  // "Which is the cheapest" picks one of those shown.
  // "Is the cheapest one in stock" asks about that one.
  const picks = calls.some(
    ({ slots, skill }) =>
      slots['superlative'] !== undefined && (WHICH.test(message) || (OF_ONE.has(skill) && ONE.test(message))),
  );
  if (picks || (calls.every(isSurelyOfOne) && !OF_SEVERAL.test(message))) return undefined;
  const mayChange = (call: UnderstoodCall): boolean =>
    OF_PRODUCTS.has(call.skill) || (SOUNDS_LIKE_A_CHANGE.has(call.skill) && isOfNoOrder(message, call, turn));
  if (!calls.every((call) => mayChange(call) && call.slots['productId'] === undefined)) return undefined;
  const wishes = searchWishesIn(message, turn.currency);
  const base = state.search ?? (await searchOfFocus(turn));
  if (base === undefined) return undefined;
  if (wishes.isRead) return await changed(message, wishes, base, turn);
  const maySwap = (call: UnderstoodCall): boolean =>
    MAY_BE_A_SWAP.has(call.skill) || SOUNDS_LIKE_A_CHANGE.has(call.skill);
  if (calls.every(maySwap) && !QUESTION_OF_ONE.test(message))
    return await swapped(message, calls, wishes, base, turn, grounder);
  return undefined;
}

/** "Cheaper ones" than the product that was talked about: its kind is what is looked for. */
async function searchOfFocus(turn: Turn): Promise<SearchMemory | undefined> {
  const productId = productAtHand(turn.state, turn.state.page);
  if (productId === undefined) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [productId] });
  const category = products[0]?.categories?.at(-1);
  if (products[0] === undefined) return undefined;
  if (category !== undefined) return { words: '', category, seen: [productId] };
  const words = turn.speak.text(products[0].title).slice(0, SEARCH_WORDS_LIMIT);
  return { words, seen: [productId] };
}

/** The words beside the wishes speak of the same search, add to it, or begin another one. */
async function changed(
  message: string,
  wishes: SearchWishes,
  base: SearchMemory,
  turn: Turn,
): Promise<UnderstoodCall | undefined> {
  const known = new Set(tokenize(base.words));
  const added = tokenize(wishes.words).filter((token) => !known.has(token));
  const onlyOptions = added.length > 0 && withoutOptions(wishes.words) === '';
  if (added.length > 0 && !onlyOptions) return undefined;
  const prices = await pricesNow(wishes, turn);
  // Between others and a price, the price is what changes: "anything else cheaper".
  const words = onlyOptions ? withOptions(base.words, wishes.words) : base.words;
  const { sort } = { sort: base.sort, ...wishes };
  const without = [...new Set([...(base.without ?? []), ...wishes.without])].slice(-MAX_WITHOUT);
  const bounds =
    wishes.minPriceMinor !== undefined || wishes.maxPriceMinor !== undefined
      ? { minPriceMinor: wishes.minPriceMinor, maxPriceMinor: wishes.maxPriceMinor }
      : { minPriceMinor: base.minPriceMinor, maxPriceMinor: base.maxPriceMinor, ...prices };
  const isMore = wishes.more === true && Object.keys(prices).length === 0;
  return callOf(message, {
    query: words,
    ...(base.category === undefined ? {} : { category: base.category }),
    ...(base.brand === undefined ? {} : { brand: base.brand }),
    ...(without.length === 0 ? {} : { without }),
    ...bounds,
    ...(wishes.inStock === true || base.inStock === true ? { inStock: true } : {}),
    ...(sort === undefined ? {} : { sort }),
    ...(wishes.cheaper === true ? { cheaper: true } : {}),
    ...(wishes.dearer === true ? { dearer: true } : {}),
    ...(isMore ? { more: true } : {}),
    isFollowUp: true,
  });
}

/** "Cheaper" is below the cheapest of what was shown, or below what was just talked about. */
async function pricesNow(
  { cheaper, dearer }: SearchWishes,
  turn: Turn,
): Promise<{ minPriceMinor?: number; maxPriceMinor?: number }> {
  if (cheaper !== true && dearer !== true) return {};
  const { state } = turn;
  const focus = productAtHand(state, state.page);
  const shown = state.shown.filter((thing) => thing.kind === 'product');
  const things = focus === undefined ? shown : [{ kind: 'product' as const, id: focus, label: '' }];
  const amounts = (await pricedThings(things, turn.shop)).flatMap(({ amountMinor }) => amountMinor ?? []);
  if (amounts.length === 0) return {};
  if (cheaper) return { maxPriceMinor: Math.max(0, Math.min(...amounts) - 1) };
  return { minPriceMinor: Math.max(...amounts) + 1 };
}

/** The words with options in the place of those of the same kind: black headphones become red ones. */
function withOptions(words: string, options: string): string {
  const kinds = new Set(findOptions(options).map(({ kind }) => kind));
  const plain = normalize(words);
  let rest = plain;
  for (const { start, end, kind } of findOptions(plain).reverse())
    if (kinds.has(kind)) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return `${options} ${rest}`.replace(/\s+/g, ' ').trim().slice(0, SEARCH_WORDS_LIMIT);
}

/** "换成索尼的", "无线的有吗", "the blue ones": said of the search, where products bear it out. */
async function swapped(
  message: string,
  calls: readonly UnderstoodCall[],
  { words, isSwap }: SearchWishes,
  base: SearchMemory,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const { state } = turn;
  if (words === '' || state.search === undefined) return undefined;
  // A brand may stand alone; anything else is said to be a change.
  if (isSwap !== true && (normalize(message).length > words.length + 2 || !(await brandNamed(words, turn))))
    return undefined;
  const atHand = productAtHand(state, state.page);
  const onlyOptions = withoutOptions(words) === '';
  // "Only black ones" is said of what is looked for, "the black one" of the product at hand.
  const isOfSearch = OF_SEVERAL.test(normalize(message));
  if (atHand !== undefined && !isOfSearch && (onlyOptions || (await isOptionOf(atHand, words, turn)))) return undefined;
  if (atHand !== undefined && isOfSearch && (await isOptionOf(atHand, words, turn)))
    return { skill: 'stock', slots: { pointsAt: 'it' }, confidence: CONFIDENCE, text: message };
  const isAsked = calls.every(({ skill }) => skill === 'price' || skill === 'stock');
  if (atHand === undefined && onlyOptions && isAsked && (await shownWith(words, turn)) === 1) return undefined;
  const isBrand = !onlyOptions && (await brandNamed(words, turn));
  const added = onlyOptions ? withOptions(base.words, words) : `${words} ${base.words}`.trim();
  // "Bluetooth ones" of "sony headphones" may be another maker's: the noun stands last.
  const noun = /^[a-z ]+$/u.test(base.words) ? `${words} ${base.words.split(' ').at(-1) ?? ''}` : added;
  const covers = async (one: string): Promise<boolean> =>
    ((await grounder.candidates(one))[0]?.coverage ?? 0) >= WELL_EXPLAINED;
  const isAdded = isBrand || onlyOptions || (await covers(added));
  const query = isBrand ? base.words : isAdded ? added : noun;
  if (isAdded || (noun !== added && (await covers(noun)))) {
    return callOf(message, {
      query: query.slice(0, SEARCH_WORDS_LIMIT),
      ...(base.category === undefined ? {} : { category: base.category }),
      ...(isBrand ? { brand: words } : base.brand === undefined ? {} : { brand: base.brand }),
      ...(base.without === undefined ? {} : { without: base.without }),
      minPriceMinor: base.minPriceMinor,
      maxPriceMinor: base.maxPriceMinor,
      ...(base.inStock === true ? { inStock: true } : {}),
      ...(base.sort === undefined ? {} : { sort: base.sort }),
      isFollowUp: true,
    });
  }
  // "那能躺的有没有": of the kind that was looked for, whatever was asked of one of them since.
  const kind = goodsIn(base.words).at(-1)?.text;
  if (kind !== undefined && !onlyOptions && SAYS_SUCH.test(normalize(message)))
    return callOf(message, { query: `${words} ${kind}`.slice(0, SEARCH_WORDS_LIMIT), isFollowUp: true });
  if (state.lastSkill !== 'find-products' && state.lastSkill !== 'recommend') return undefined;
  const [alone] = await grounder.candidates(words);
  if ((alone?.coverage ?? 0) < NAMES_A_THING) return undefined;
  return callOf(message, { query: words });
}

async function isOptionOf(productId: string, words: string, turn: Turn): Promise<boolean> {
  return (await comingIn([productId], words, turn)) > 0;
}

/** How many of the products shown come with the options named. */
const shownWith = (words: string, turn: Turn): Promise<number> =>
  comingIn(
    turn.state.shown.filter((thing) => thing.kind === 'product').map((thing) => thing.id),
    words,
    turn,
  );

async function comingIn(productIds: string[], words: string, turn: Turn): Promise<number> {
  if (productIds.length === 0) return 0;
  const { products } = await turn.shop.catalog.getProducts({ productIds });
  return products.filter((product) => {
    const { named, missing } = readOptions(product, words);
    return named.length > 0 && missing === undefined;
  }).length;
}

/** Whether words are a brand of the shop. */
async function brandNamed(words: string, turn: Turn): Promise<boolean> {
  const { total } = await turn.shop.catalog.searchProducts({ brand: words, limit: 1 });
  return total > 0;
}

const callOf = (text: string, slots: Record<string, unknown>): UnderstoodCall => ({
  skill: 'find-products',
  slots: Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
  confidence: CONFIDENCE,
  text,
});
