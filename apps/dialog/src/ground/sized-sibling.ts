// "And the smaller one?", 大的那个呢: of things whose titles differ in a number alone the next smaller or larger than the one at hand.
import { type MentionCandidate, type ProductRecord, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { ShopCalls } from '../shop-calls.js';
import { scaleOf } from './option-scale.js';
import { optionsOf } from './option-words.js';

const SMALLER = /\b(?:the|that) (?:smaller|littler) (?:one|version|model)\b|小(?:一?点|一?些)?的(?:那|这)?[个款只种]/u;
const LARGER = /\b(?:the|that) (?:bigger|larger) (?:one|version|model)\b|大(?:一?点|一?些)?的(?:那|这)?[个款只种]/u;
const NUMBER = /\d+(?:\.\d+)?/u;
const NUMBERS = /\d+(?:\.\d+)?/gu;

/** What looks mentions up, and where. */
interface Lookups {
  readonly context: { readonly shop: ShopCalls };
  candidates(mention: string): Promise<readonly MentionCandidate[]>;
}

/** Which way a text asks for the neighbour of a thing; `undefined` where it does not. */
function sizedOneIn(text: string): 1 | -1 | undefined {
  const plain = normalize(text);
  return LARGER.test(plain) ? 1 : SMALLER.test(plain) ? -1 : undefined;
}

/** What a title says beside its numbers; nothing where it has none. */
const bareOf = (title: string): string | undefined => {
  const plain = normalize(title);
  return NUMBER.test(plain) ? plain.replace(NUMBERS, '#') : undefined;
};
const sizeOf = (title: string): number => Number(NUMBER.exec(normalize(title))?.[0]);

/** The id of the neighbour; `undefined` where there is none, or where the thing itself comes in sizes. */
async function sizedSibling(product: ProductRecord, direction: 1 | -1, grounder: Lookups): Promise<string | undefined> {
  if ([...optionsOf(product).values()].some((values) => scaleOf(values) !== undefined)) return undefined;
  for (const title of wordingsOf(product.title)) {
    const bare = bareOf(title);
    if (bare === undefined) continue;
    const siblings = (
      await grounder.candidates(normalize(title).replace(NUMBERS, ' ').replace(/\s+/gu, ' ').trim())
    ).flatMap((one) => {
      const own =
        one.productId === product.id ? undefined : wordingsOf(one.title).find((other) => bareOf(other) === bare);
      const further = own === undefined ? 0 : (sizeOf(own) - sizeOf(title)) * direction;
      return further > 0 ? [{ id: one.productId, further }] : [];
    });
    const [next] = siblings.sort((left, right) => left.further - right.further);
    if (next !== undefined) return next.id;
  }
  return undefined;
}

/** The id of what "the smaller one" means where nothing is named: what differs from the thing at hand in its size alone. */
export async function sizedOne(
  text: string,
  atHand: string | undefined,
  grounder: Lookups,
): Promise<string | undefined> {
  const direction = sizedOneIn(text);
  if (direction === undefined || atHand === undefined || evidenceNow().namesIn(normalize(text)).length > 0)
    return undefined;
  const { products } = await grounder.context.shop.catalog.getProducts({ productIds: [atHand] });
  return products[0] && (await sizedSibling(products[0], direction, grounder));
}
