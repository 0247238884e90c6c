// "你们家最轻的镜框是哪副", "what's your quietest machine": of all things of a kind those that come first by what the shop states of them.
import { type ProductRecord, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { evidenceNow, NAMES } from '../evidence/evidence.js';
import { isHeadedBy } from '../ground/title-head.js';
import { comparedBy, EXTREME } from '../skills/compare/compared-by.js';
import { comparedFacts, inOrder } from '../skills/compare/comparison.js';
import type { Turn } from '../skills/skill.js';
import { pointsAt } from '../understand/mention.js';
import { placesIn } from '../understand/places.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 80;
const FETCHED = 40;
const MOST_TOLD = 4;
const OF_ONE = ['productId', 'ordinal'] as const;
const MAY_ASK = new Set<string>(['find-products', 'recommend', 'compare', 'product-info', 'fallback']);

/** The comparison of the foremost; `undefined` where a message asks for none, or where too little is stated of the kind to tell. */
export async function extremeOfKind(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
): Promise<UnderstoodCall | undefined> {
  const plain = normalize(message);
  const [only, another] = calls;
  if (only === undefined || another !== undefined || !MAY_ASK.has(only.skill)) return undefined;
  if (plain.length > LONGEST || !EXTREME.test(plain) || placesIn(message).length > 0) return undefined;
  // "How fast is this machine at its fastest speed" is asked of that one.
  if (pointsAt(plain) !== undefined || OF_ONE.some((slot) => only.slots[slot] !== undefined)) return undefined;
  const named = evidenceNow().namesIn(plain);
  const [kind, other] = named;
  if (kind === undefined || other !== undefined || kind.mention.kind !== 'kind') return undefined;
  const things = await thingsOfKind(kind.mention.text, turn);
  const names = things.flatMap(({ attributes = {} }) => Object.keys(attributes));
  const by = comparedBy(plain, names, 'foremost too');
  if (things.length < 2 || by?.kind !== 'attribute') return undefined;
  const foremost = inOrder(await comparedFacts(things, turn), by)?.slice(0, MOST_TOLD);
  if (foremost === undefined) return undefined;
  const productIds = foremost.map(({ product }) => product.productId);
  return { ...only, skill: 'compare', slots: { productIds }, confidence: 0.8 };
}

/** Those that a kind is the head of, or a category of. */
async function thingsOfKind(kind: string, { shop }: Turn): Promise<readonly ProductRecord[]> {
  const spotted = evidenceNow().mentions.filter((mention) => mention.kind === 'kind' && mention.text === kind);
  const called = spotted.flatMap(({ candidates }) =>
    candidates.flatMap(({ id, strength }) => (strength >= NAMES ? [id] : [])),
  );
  const categories = new Set(spotted.flatMap(({ value }) => (value === undefined ? [] : [normalize(value)])));
  const { products: hits } = await shop.catalog.searchProducts({ text: kind, limit: FETCHED });
  const productIds = [...new Set([...called, ...hits.map(({ product }) => product.id)])].slice(0, FETCHED);
  if (productIds.length === 0) return [];
  const { products } = await shop.catalog.getProducts({ productIds });
  return products.filter(
    ({ id, title, categories: own = [] }) =>
      called.includes(id) ||
      isHeadedBy(title, kind) ||
      own.flatMap(wordingsOf).some((name) => categories.has(normalize(name))),
  );
}
