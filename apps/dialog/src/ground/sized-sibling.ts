// "And the smaller one?", 大的那个呢: of things whose titles differ in a number alone the next smaller or larger than the one at hand.
import { type MentionCandidate, type ProductRecord, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { ShopCalls } from '../shop-calls.js';
import { scaleOf } from './option-scale.js';
import { optionsOf } from './option-words.js';

const SMALLER =
  /\b(?:the|that) (?:other )?(?:smaller|littler) (?:one|version|model)\b|(?<![最这那么有])小(?:一?点|一?些)?的(?:那|这)?[个款只种](?!式|月)/u;
const LARGER =
  /\b(?:the|that) (?:other )?(?:bigger|larger) (?:one|version|model)\b|(?<![最这那么有])大(?:一?点|一?些)?的(?:那|这)?[个款只种](?!式|月)/u;
const NUMBERS = /\d+(?:\.\d+)?/gu;

/** What looks mentions up, and where. */
export interface SizedLookups {
  readonly context: { readonly shop: ShopCalls };
  candidates(mention: string): Promise<readonly MentionCandidate[]>;
}

/** Which way a text asks for the neighbour of a thing; `undefined` where it does not. */
function sizedOneIn(text: string): 1 | -1 | undefined {
  const plain = normalize(text);
  return LARGER.test(plain) ? 1 : SMALLER.test(plain) ? -1 : undefined;
}

/** What a title says beside its numbers, and these. */
function numbersOf(title: string): { readonly bare: string; readonly numbers: readonly number[] } {
  const plain = normalize(title);
  return { bare: plain.replace(NUMBERS, '#'), numbers: [...plain.matchAll(NUMBERS)].map(([number]) => Number(number)) };
}

/** By how much another title has a larger number, where both differ in that one alone. */
function largerBy(other: string, title: string): number | undefined {
  const [its, own] = [numbersOf(other), numbersOf(title)];
  if (own.numbers.length === 0 || its.bare !== own.bare) return undefined;
  const differing = its.numbers.flatMap((number, at) => {
    const before = own.numbers[at] ?? number;
    return number === before ? [] : [number - before];
  });
  const [by, another] = differing;
  return another === undefined ? by : undefined;
}

/** The id of the neighbour; `undefined` where there is none, or where the thing itself comes in sizes. */
async function sizedSibling(
  product: ProductRecord,
  direction: 1 | -1,
  grounder: SizedLookups,
): Promise<string | undefined> {
  if ([...optionsOf(product).values()].some((values) => scaleOf(values) !== undefined)) return undefined;
  for (const title of wordingsOf(product.title)) {
    const { bare, numbers } = numbersOf(title);
    if (numbers.length === 0) continue;
    const alike = await grounder.candidates(bare.replaceAll('#', ' ').replace(/\s+/gu, ' ').trim());
    const siblings = alike.flatMap(({ productId: id, title: text }) => {
      const by = wordingsOf(text).flatMap((other) => largerBy(other, title) ?? [])[0] ?? 0;
      const further = by * direction;
      return further > 0 ? [{ id, further }] : [];
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
  grounder: SizedLookups,
): Promise<string | undefined> {
  const direction = sizedOneIn(text);
  if (direction === undefined || atHand === undefined || evidenceNow().namesIn(normalize(text)).length > 0)
    return undefined;
  const { products } = await grounder.context.shop.catalog.getProducts({ productIds: [atHand] });
  return products[0] && (await sizedSibling(products[0], direction, grounder));
}
