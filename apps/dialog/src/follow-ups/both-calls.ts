// "Ok both then, how much with delivery?", 都要了: the things that were shown or talked of last, taken together.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { asksTotal, eachIn } from '../ground/counted-parts.js';
import { twoSpokenOf } from '../ground/talked-of.js';
import { MOST_SKUS } from '../ground/variants.js';
import { ofLines } from './price-subject.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import { placesIn } from '../understand/places.js';
import type { UnderstoodCall } from '../understand/understander.js';

const BOTH =
  /\b(?:both(?: of (?:them|those|these))?|the two(?: of them)?)\b|(?:两|俩|2 ?)[个款样种件]?(?:都|一起|一块|全)[要买拿来]?|^两[个款样种件](?=要|一共|多少|包邮|总共|加起来)/u;
/** Any number of them. */
const ALL = /都[要买拿来](?=[了吧呢的]|$|[\s,，。!！?？])|\ball (?:of (?:them|these|those)|three|four)\b/u;
const MOST = 6;
const LONGEST = 120;
/** Skills that what is taken together may sound like. */
const MAY_TAKE = new Set<string>(['price', 'shipping', 'stock', 'small-talk', 'fallback', 'find-products', 'faq']);

/** The sum of them, or whether they are there, and delivery where it is asked for; `undefined` where a message takes no things together. */
export async function bothCalls(
  message: string,
  calls: readonly UnderstoodCall[],
  { state, shop }: Turn,
): Promise<readonly UnderstoodCall[] | undefined> {
  const plain = normalize(message);
  const taken = BOTH.test(plain) ? BOTH : ALL.test(plain) ? ALL : undefined;
  if (taken === undefined || plain.length > LONGEST || state.form !== undefined) return undefined;
  if (!calls.every(({ skill }) => MAY_TAKE.has(skill))) return undefined;
  // "Both sizes" are of one thing.
  const rest = plain.replace(taken, ' ');
  if (productWords(rest, placesIn(rest)) !== '' && !asksTotal(plain)) return undefined;
  const shown = state.shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const areAll = taken === ALL && shown.length > 1 && shown.length <= MOST;
  // "Both and two plates": what is named beside them is summed with them.
  if (asksTotal(plain) && evidenceNow().namesIn(rest).length > 0) return undefined;
  const meant = areAll ? shown : (twoSpokenOf(state) ?? []);
  if (meant.length < 2) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: [...meant] });
  if (products.length < meant.length) return undefined;
  const each = eachIn(plain);
  const skuOf = new Map(state.meantOf.map(({ productId, sku }) => [productId, sku]));
  const lines = {
    ...ofLines({
      products: products.map(({ id, variants }) => {
        const sku = skuOf.get(id);
        const skus = variants.map((variant) => variant.sku);
        return {
          productId: id,
          ...(each === undefined ? {} : { quantity: each }),
          skus: sku !== undefined && skus.includes(sku) ? [sku] : skus.slice(0, MOST_SKUS),
        };
      }),
    }),
    isFollowUp: true,
  };
  const asked = (skill: 'price' | 'stock'): UnderstoodCall => ({ skill, slots: lines, confidence: 0.8, text: message });
  const shipping = calls.find(({ skill }) => skill === 'shipping');
  if (shipping === undefined) return [asked(calls.every(({ skill }) => skill === 'stock') ? 'stock' : 'price')];
  const { destination } = shipping.slots;
  return [asked('price'), { ...shipping, slots: destination === undefined ? {} : { destination } }];
}
