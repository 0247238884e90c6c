// Gifts by what somebody likes or does ("he's into birds", 爱钓鱼): what the shop's own words of a product speak of it, else lie near it in meaning.
import type { ProductHit, Recommendation } from '#contracts';
import { wordingsOf } from '#contracts';
import { foundIn, inMeanings, type Term } from '../../stated/meaning.js';
import { termsOf } from '../../stated/question.js';
import { OFFERED, productsMeeting } from '../find-products/meant-by-need.js';
import type { Turn } from '../skill.js';
import type { SuggestionWish } from './suggestion-wish.js';

const LOOKED_AT = 40;
const MOST = 4;
/** A word shorter than this says too little of what somebody likes. */
const SHORTEST = { han: 2, other: 3 } as const;
const WHOLE = 0.99;

/** Products in stock and within the wish's bounds that suit an interest, the most telling first. */
export async function suitingInterest(
  interest: string,
  { minPriceMinor, maxPriceMinor }: SuggestionWish,
  turn: Turn,
): Promise<Pick<Recommendation, 'productId' | 'reason'>[]> {
  const within = {
    inStock: true,
    ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
    ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    limit: LOOKED_AT,
  };
  const [byWords, all] = await Promise.all([
    turn.shop.catalog.searchProducts({ ...within, text: interest }),
    turn.shop.catalog.searchProducts(within),
  ]);
  const hits = [...new Map([...byWords.products, ...all.products].map((hit) => [hit.product.id, hit])).values()];
  const terms = termsOf(interest).filter(({ written, isHan }) => written.length >= SHORTEST[isHan ? 'han' : 'other']);
  const saying = sayingMost(hits, terms);
  const suiting =
    saying.length > 0
      ? saying.map(({ product }) => product.id)
      : (await productsMeeting(interest, OFFERED, turn)).map(({ productId }) => productId);
  return suiting.slice(0, MOST).map((productId) => ({ productId, reason: 'matching' }));
}

/** Those whose texts say some of the words, those that say most of them first. */
function sayingMost(hits: readonly ProductHit[], terms: readonly Term[]): ProductHit[] {
  return hits
    .map((hit) => {
      const said = inMeanings(textsOf(hit).join(' , '));
      return { hit, count: terms.filter((term) => (foundIn(term, said)?.share ?? 0) >= WHOLE).length };
    })
    .filter(({ count }) => count > 0)
    .sort((left, right) => right.count - left.count)
    .map(({ hit }) => hit);
}

const textsOf = ({ product }: ProductHit): string[] => [
  ...wordingsOf(product.title),
  ...(product.description === undefined ? [] : wordingsOf(product.description)),
  ...(product.tags ?? []),
  ...(product.categories ?? []),
];
