// Calls of which it is known what they ask, with the things that they ask it of: the one that is named, two to be compared, so many of one.
import { normalize } from '#language';
import type { Asked } from '../conversation/asked.js';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import { isSaidAsName } from '../evidence/name-like.js';
import { eachIn } from '../ground/counted-parts.js';
import { OF_ANY } from '../ground/asking-words.js';
import { eachProduct } from '../ground/each-product.js';
import { readOptions } from '../ground/option-words.js';
import { ordinalsIn } from '../ground/ordinals.js';
import { piecesIn } from '../ground/pieces.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { twoSpokenOf } from '../ground/talked-of.js';
import { MOST_SKUS, narrowVariants } from '../ground/variants.js';
import type { Turn } from '../skills/skill.js';
import { attributeIn, saysMore } from '../understand/as-asked.js';
import { possibleCouponCodesIn } from '../understand/codes.js';
import { leftoverWords, pointsAt } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { searchWishesIn } from './refinement.js';
import { searchAsked } from './asked-search.js';
import { namesGoods } from './order-detail-calls.js';
import { addsMore } from './priced-basket.js';

/** A name is one product's where the next one that is called so is so much less. */
const LEAD = 1.6;
/** Words that shoppers say of other things too name a product from here on. */
const NAMES_THOUGH_TALK = 0.75;
/** A code without figures, or with few at its end, which no model of a thing is called by. */
const CODE = /^\p{Lu}{3,}\d{0,3}$/u;
const JOINT = /[,，、;；+&]|和|跟|与|\b(?:and|plus|with)\b/u;
const NAMES_SURELY = 0.9;
const MOST = 4;
/** What is asked of one product, or of each of several. */
const OF_ONE = new Set<Asked>(['price', 'total', 'buy', 'stock', 'attribute', 'describe', 'options']);
/** Each of two that were spoken of. */
const EACH_OF_TWO = /\b(?:each|both|the (?:two|pair)|two of (?:them|those))\b|分别|各自|各是|[两俩]个?[个款样种件]?都/u;
/** More orders than one, or another one. */
const OF_OTHERS = /另|别的|其他|所有|都|几个|\b(?:other|another|all|both|orders|each)\b/u;
const DETAILS: Readonly<Partial<Record<Asked, 'paid' | 'contents'>>> = {
  'order-total': 'paid',
  'order-contents': 'contents',
};

/** The calls with what they ask of; `undefined` where there is one that it is not known of, or where the words are to tell it. */
export async function askedCalls(
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[] | undefined> {
  const [call, ...others] = calls;
  if (call?.asked === undefined || others.length > 0) return undefined;
  if (call.asked === 'cheaper' || call.asked === 'compare') return compared(call, turn);
  if (call.skill === 'order-status') return ofOrder(call, turn);
  if (call.asked === 'find') {
    const search = searchAsked(call, turn);
    return search && [search];
  }
  if (!OF_ONE.has(call.asked)) return undefined;
  // A basket with a coupon goes on with it.
  if (turn.state.basketAsks?.couponCode !== undefined || maySayCoupon(turn.wholeText)) return undefined;
  // What is added to something is reckoned with it.
  if (call.asked === 'total' && addsMore(normalize(turn.wholeText))) return undefined;
  const asked = withWhatIsAsked(call, turn);
  const meant = await productsMeant(call, turn, grounder);
  const [only] = meant;
  if (only === undefined) return asked === call ? undefined : [asked];
  // Named anew, it is no more the variant that was talked of: the words are to tell.
  if (meant.length === 1 && only === turn.state.focus?.productId && namedIn(turn.wholeText).ids.length > 0)
    return asked === call ? undefined : [asked];
  if (meant.length === 1) return [of(only, asked, turn)];
  if (call.asked === 'attribute') return undefined;
  if (call.asked === 'describe' || call.asked === 'options')
    return meant.map((productId) => of(productId, asked, turn));
  const each = await eachProduct(calls, grounder);
  if (each.some(({ slots }) => slots['lines'] !== undefined)) return each;
  return [await together(meant, asked, turn)];
}

/** Whether a text holds what may be a coupon's code, and is surely the name of nothing. */
const maySayCoupon = (text: string): boolean =>
  possibleCouponCodesIn(text).some(
    (code) =>
      CODE.test(code) &&
      !evidenceNow().mentions.some(
        ({ text: part, strength }) =>
          strength >= NAMES_SURELY && part !== normalize(code) && part.includes(normalize(code)),
      ),
  );

/** A call with what of a product is asked: so many pieces, an attribute by its name, the choices. */
function withWhatIsAsked(call: UnderstoodCall, turn: Turn): UnderstoodCall {
  const { asked, slots } = call;
  const more = {
    ...(asked === 'options' || asked === 'describe' ? { asked } : {}),
    ...(asked === 'attribute' ? { attribute: attributeIn(turn.wholeText) } : {}),
    ...(asked === 'buy' ? { toBuy: true, alsoStock: true } : {}),
    ...((asked === 'total' || asked === 'buy') && slots['quantity'] === undefined
      ? { quantity: piecesIn(turn.wholeText) }
      : {}),
  };
  const told = Object.entries(more).filter(([, value]) => value !== undefined);
  return told.length === 0 ? call : { ...call, slots: { ...slots, ...Object.fromEntries(told) } };
}

/** A call of one product. */
function of(productId: string, call: UnderstoodCall, { state }: Turn): UnderstoodCall {
  const { product: _product, pointsAt: _pointsAt, ordinal: _ordinal, superlative: _most, ...slots } = call.slots;
  const isAtHand = state.focus?.productId === productId;
  return { ...call, slots: { ...slots, productId, ...(isAtHand ? { pointsAt: 'it' } : {}) } };
}

/** Several products with the variants that the text says of each. */
async function together(ids: readonly string[], call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  const { products } = await turn.shop.catalog.getProducts({ productIds: [...ids] });
  const each = eachIn(turn.wholeText);
  const lines = ids.flatMap((id) => {
    const product = products.find((one) => one.id === id);
    if (product === undefined) return [];
    const skus = narrowVariants(product, turn.wholeText).skus.slice(0, MOST_SKUS);
    return [{ productId: id, skus, ...(call.asked === 'total' ? { quantity: each ?? 1 } : {}) }];
  });
  const { toBuy, alsoStock } = call.slots;
  return { ...call, slots: { productId: ids[0], lines, ...(toBuy === true ? { toBuy, alsoStock } : {}) } };
}

/** The products that a text means: those that it names or counts out, the two that were spoken of, the one at hand; none where the words are to tell. */
async function productsMeant(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<readonly string[]> {
  const { state, wholeText } = turn;
  const { ids, isWhole } = namedIn(wholeText);
  const [ordinal, ...others] = ordinalsIn(wholeText);
  const counted = ids.length > 1 ? ids : state.shown.length > 1 ? [] : state.introduced;
  if (ordinal !== undefined) {
    const meant = ordinal === -1 ? counted.at(-1) : counted[ordinal - 1];
    return others.length === 0 && ids.length !== 1 && counted.length > 1 && meant !== undefined ? [meant] : [];
  }
  // "The LX-500 and the flux capacitor": the words are to tell that one of them is not there.
  if (!isWhole || (ids.length === 1 && JOINT.test(wholeText) && saysMore(normalize(wholeText)))) return [];
  // "Do any of your moka pots work on induction" asks of all of them, "does it fit the TT-1" of what is at hand beside it.
  const isOfAtHand = pointsAt(wholeText) !== undefined && ids.some((id) => id !== grounder.atHand());
  if (call.asked === 'attribute' && (isOfAtHand || OF_ANY.test(normalize(wholeText)))) return [];
  if (ids.length > 0) return ids.slice(0, MOST);
  if (EACH_OF_TWO.test(normalize(wholeText))) return twoSpokenOf(state) ?? [];
  const atHand = grounder.atHand(call.slots['pointsAt'] === 'this' ? 'this' : undefined);
  // Words that name nothing are left of other talk: it is asked of what is at hand. "Only in stock ones" changes what was looked for.
  const isLeft = typeof call.slots['product'] === 'string' && call.asked !== 'attribute';
  const changesSearch = state.search !== undefined && searchWishesIn(wholeText, turn.currency).isRead;
  if (atHand === undefined || state.shown.length > 1 || !isLeft || changesSearch) return [];
  const left = leftoverWords(wholeText);
  const { products } = await turn.shop.catalog.getProducts({ productIds: [atHand] });
  const rest = products[0] === undefined ? left : readOptions(products[0], left).rest;
  return rest.trim() === '' || !isSaidAsName(rest, wholeText) ? [atHand] : [];
}

/** The products that a text names, each once, where it is clear which one a name is of, and whether it is of every name. */
function namedIn(text: string): { ids: readonly string[]; isWhole: boolean; isNone: boolean } {
  const evidence = evidenceNow();
  const names = evidence.namesIn(normalize(text)).filter(({ mention }) => {
    const isWord = !mention.text.includes(' ') && mention.strength < NAMES_THOUGH_TALK;
    return !(isWord && (mention.isCorrected === true || evidence.isTalk(mention.text)));
  });
  const ids = names.flatMap(({ mention: { kind, strength, candidates } }) => {
    const [first, second] = candidates;
    const isOne = first !== undefined && (second === undefined || first.strength >= second.strength * LEAD);
    return kind === 'title' && strength >= NAMES && isOne ? [first.id] : [];
  });
  return { ids: [...new Set(ids)], isWhole: ids.length === names.length, isNone: names.length === 0 };
}

/** Two side by side: both named, one named beside the one at hand, or the two that were spoken of last; by their price where that is asked. */
function compared(call: UnderstoodCall, turn: Turn): readonly UnderstoodCall[] | undefined {
  const ids = comparedIds(call, turn);
  if (ids !== undefined)
    return [{ ...call, slots: { productIds: ids, ...(call.asked === 'cheaper' ? BY_PRICE : {}) } }];
  // Which of those that are called so are meant the words are to tell.
  const isOfNamed = evidenceNow().namesIn(normalize(turn.wholeText)).length > 1;
  return call.asked === 'cheaper' && isOfNamed ? [{ ...call, slots: { ...call.slots, ...BY_PRICE } }] : undefined;
}
const BY_PRICE = { by: 'price' } as const;

function comparedIds({ asked }: UnderstoodCall, { wholeText, state }: Turn): readonly string[] | undefined {
  const { ids: named, isWhole, isNone } = namedIn(wholeText);
  if (named.length > 1) return isWhole ? named.slice(0, MOST) : undefined;
  const [only] = named;
  const shown = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const counted = ordinalsIn(wholeText).flatMap((at) => (at === -1 ? shown.at(-1) : shown[at - 1]) ?? []);
  if (only === undefined && counted.length > 1) return counted.slice(0, MOST);
  if (asked === 'compare' || (only === undefined && !isNone)) return undefined;
  const before = [productAtHand(state, state.page), ...state.talkedOf].find((id) => id !== undefined && id !== only);
  if (only !== undefined) return before === undefined ? undefined : [before, only];
  if (state.lastSkill === 'compare' && shown.length > 1) return shown.slice(0, MOST);
  return shown.length > 2 ? undefined : twoSpokenOf(state);
}

/** A question of an order with what it asks, of the order that is changed or was told where it names none. */
function ofOrder(call: UnderstoodCall, { wholeText, state }: Turn): readonly UnderstoodCall[] | undefined {
  const detail = call.asked && DETAILS[call.asked];
  const named = ['orderIds', 'ordinal', 'contact', 'trackingNumber'].some((slot) => call.slots[slot] !== undefined);
  const orderId = state.form?.orderId ?? state.focusOrderId;
  const isOfOne = !named && orderId !== undefined && !OF_OTHERS.test(normalize(wholeText)) && !namesGoods(wholeText);
  if (detail === undefined && !isOfOne) return undefined;
  const { product: _product, ...slots } = call.slots;
  return [
    {
      ...call,
      slots: {
        ...(isOfOne ? { ...slots, orderIds: [orderId], isNumber: true } : call.slots),
        isFollowUp: true,
        ...(detail === undefined ? {} : { details: [detail] }),
      },
    },
  ];
}
