// The calls of a message in the light of what was shown and looked for before: searches go on, what was shown is compared.
import { BusError } from '#bus';
import { eachProduct } from '../ground/each-product.js';
import { ordinalsIn } from '../ground/ordinals.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { relativeSizeIn } from '../ground/relative-size.js';
import type { Turn } from '../skills/skill.js';
import { isCourtesy } from '../understand/courtesies.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { askedCalls } from './asked-calls.js';
import { askedAgain } from './asked-again.js';
import { askedOfTalk } from './asked-of-talk.js';
import { beforeBuying } from './before-buying.js';
import { bothCalls } from './both-calls.js';
import { comparesShown } from './compare-shown.js';
import { comparedVariants } from './compared-variants.js';
import { askedOfEachShown, comparedAgain } from './each-shown.js';
import { extremeOfKind } from './extreme-of-kind.js';
import { fitCall } from './fit-call.js';
import { orderDetailCalls } from './order-detail-calls.js';
import { couponToUse, pricedBasket, takenWithMore } from './priced-basket.js';
import { remarkCalls } from './remark-calls.js';
import { searchFollowUp } from './search-follow-up.js';
import { sizedCall } from './sized-call.js';
import { suggestionAsked, suggestionFollowUp } from './suggestions.js';
import { shippingCalls } from './shipping-calls.js';
import { sumCalls } from './sum-calls.js';

const ASKS_PRICE = /多少钱|什么价|价格|\bhow much\b|\bprice\b/iu;
const IS_QUESTION = /[?？吗么]|\b(?:does|do|is|are|has|have|can|will)\b/iu;
const LONGEST_SIZE = 40;
const MAY_BE_A_SIZE = new Set<string>([
  'stock',
  'price',
  'find-products',
  'fallback',
  'product-info',
  'small-talk',
  'faq',
]);

/** The calls as they are meant; the same ones where nothing before matters. */
export async function productCalls(
  read: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[]> {
  if (isCourtesy(turn.wholeText)) return read;
  let calls = read;
  try {
    calls = await beforeBuying(read, turn, grounder);
    calls = orderDetailCalls(calls, turn);
    const both = await bothCalls(turn.wholeText, calls, turn);
    if (both) return both;
    const sum = await sumCalls(turn.wholeText, calls, turn, grounder);
    if (sum) return sum;
    const coupon = await couponToUse(turn.wholeText, calls, turn, grounder);
    if (coupon) return coupon;
    const taken = await takenWithMore(turn.wholeText, turn, grounder);
    if (taken) return taken;
    const surely = await askedCalls(calls, turn, grounder);
    if (surely) return surely;
    const ofOne = askedOfOrdinal(calls, turn);
    if (ofOne) return [ofOne];
    const asked = await askedAgain(turn.wholeText, calls, turn, grounder);
    if (asked) return [asked];
    const sized = await sizedCall(turn.wholeText, calls, turn, grounder);
    if (sized) return [sized];
    const fit = await fitCall(turn.wholeText, calls, turn, grounder);
    if (fit) return fit;
    const price = priceOfAtHand(calls, turn);
    if (price) return [price];
    const resized = resizedCall(calls, turn);
    if (resized) return [resized];
    const priced = await pricedBasket(turn.wholeText, calls, turn, grounder);
    if (priced) return priced;
    const variants = await comparedVariants(turn.wholeText, calls, turn, grounder);
    if (variants) return [variants];
    const compares =
      (await comparesShown(turn.wholeText, calls, turn)) ?? (await extremeOfKind(turn.wholeText, calls, turn));
    if (compares) return [compares];
    const ofEach = await askedOfEachShown(turn.wholeText, calls, turn);
    if (ofEach) return ofEach;
    const ofTalk = await askedOfTalk(turn.wholeText, calls, turn);
    if (ofTalk) return [ofTalk];
    const again = comparedAgain(turn.wholeText, calls, turn);
    if (again) return [again];
    const suggestions = suggestionFollowUp(turn.wholeText, calls, turn) ?? suggestionAsked(turn.wholeText, calls, turn);
    if (suggestions) return [suggestions];
    const search = await searchFollowUp(turn.wholeText, calls, turn, grounder);
    if (search) return [search];
    const remark = await remarkCalls(turn.wholeText, calls, turn);
    if (remark) return remark;
  } catch (error) {
    // A service that fails is met again, and answered, by the skill.
    if (!(error instanceof BusError)) throw error;
  }
  return await eachProduct(shippingCalls(turn.wholeText, calls, turn), grounder);
}

/** "256G的多少钱" of the product at hand, where nothing else was made of it. */
function priceOfAtHand(calls: readonly UnderstoodCall[], { wholeText, state }: Turn): UnderstoodCall | undefined {
  const isUnclear = calls.every(
    ({ skill, slots }) => skill === 'fallback' || (skill === 'small-talk' && slots['kind'] === 'other'),
  );
  if (!isUnclear || !ASKS_PRICE.test(wholeText) || productAtHand(state, state.page) === undefined) return undefined;
  if (wholeText.length > LONGEST_SIZE) return undefined;
  return { skill: 'price', slots: { pointsAt: 'it' }, confidence: 0.7, text: wholeText };
}

/** "Does the second one have HDMI": a question of one of those shown. */
function askedOfOrdinal(calls: readonly UnderstoodCall[], { wholeText, state }: Turn): UnderstoodCall | undefined {
  const [ordinal, ...others] = ordinalsIn(wholeText);
  const isUnclear = calls.every(({ skill }) => skill === 'fallback' || skill === 'small-talk');
  if (!isUnclear || ordinal === undefined || others.length > 0 || !IS_QUESTION.test(wholeText)) return undefined;
  if (state.shown.filter((thing) => thing.kind === 'product').length < 2) return undefined;
  return { skill: 'product-info', slots: { ordinal }, confidence: 0.7, text: wholeText };
}

/** "大一号的有吗", "one size up?": of the product just spoken of. */
function resizedCall(calls: readonly UnderstoodCall[], { wholeText, state }: Turn): UnderstoodCall | undefined {
  const isOfProducts = calls.every((call) => MAY_BE_A_SIZE.has(call.skill));
  if (!isOfProducts || relativeSizeIn(wholeText) === undefined || wholeText.length > LONGEST_SIZE) return undefined;
  if (productAtHand(state, state.page) === undefined && state.shown.length === 0) return undefined;
  const skill = calls.some((call) => call.skill === 'price') ? 'price' : 'stock';
  return { skill, slots: { pointsAt: 'it' }, confidence: 0.8, text: wholeText };
}
