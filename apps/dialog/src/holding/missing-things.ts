// What a reply said is not there, by what it is of the shop: a thing, a variant, a price, an offer, a place.
import type { MissingKind, MissingThing, Reply } from '#contracts';
import { findOptions, normalize, optionMeaning } from '#language';

type Missing = Pick<MissingThing, 'mention' | 'kind' | 'productId'>;
type Facts = Reply['facts'];

/** Skills that are asked for things of the shop; a number of an order that is not there is none. */
const OF_THE_SHOP: ReadonlySet<string> = new Set([
  'find-products',
  'recommend',
  'compare',
  'price',
  'stock',
  'product-info',
  'shipping',
  'promotions',
]);
/** "42码", "size 9": a size that no list of sizes holds. */
const NUMBERED_SIZE = /^(?:尺码 ?)?\d{1,3}(?:\.5)? ?码$|\bsize ?\d|^\d{1,2}(?:\.5)?$/u;

/** What a reply said is not there, in the shopper's words; what is private in them is not masked yet. */
export function missingOf({ skill, facts }: Pick<Reply, 'skill' | 'facts'>): Missing[] {
  if (skill === 'promotions') return offersOf(facts);
  const mention = textOf(facts, 'notFound');
  if (mention === undefined) return [];
  if (!OF_THE_SHOP.has(skill)) return [{ mention }];
  if (facts['notServed'] !== undefined) return [{ mention, kind: 'place' }];
  const productId = askedOf(facts);
  if (productId !== undefined) return [{ mention, kind: isSize(mention) ? 'size' : 'option', productId }];
  return [{ mention, kind: isOutOfPrice(facts) ? 'price' : 'product' }];
}

/** The one product of which something is missing. A basket of one product names its lines beside it: what that lacks is another product. */
function askedOf(facts: Facts): string | undefined {
  const isBasket = facts['items'] !== undefined && facts['sku'] !== undefined;
  return isBasket || facts['destination'] !== undefined ? undefined : textOf(facts, 'productId');
}

function isSize(mention: string): boolean {
  const plain = normalize(mention);
  return (
    NUMBERED_SIZE.test(plain) ||
    optionMeaning(plain)?.kind === 'size' ||
    findOptions(mention).some(({ kind }) => kind === 'size')
  );
}

/** The shop has such things, and all of them cost more, or less, than what was asked for; or they are the last that there is in that direction. */
function isOutOfPrice(facts: Facts): boolean {
  if (facts['extreme'] !== undefined) return true;
  const filters = recordOf(facts['filters']);
  const [least, most] = [amountOf(filters['minPrice']), amountOf(filters['maxPrice'])];
  if (least === undefined && most === undefined) return false;
  // Words beside the price that nothing is called are what is missing, whatever it costs.
  if (textOf(facts, 'query') === undefined) return true;
  const near = listOf(facts['near']).flatMap((one) => amountOf(one['finalPrice']) ?? amountOf(one['price']) ?? []);
  return (
    near.length > 0 &&
    near.every((paid) => (most !== undefined && paid > most) || (least !== undefined && paid < least))
  );
}

/** A code that is none or is over, a reduction that does not run, or no offer at all for what was asked about. */
function offersOf(facts: Facts): Missing[] {
  const kind: MissingKind = 'promotion';
  const said = textOf(facts, 'notFound') ?? textOf(facts, 'notRunning');
  const productId = textOf(facts, 'productId');
  if (said !== undefined) return [{ mention: said, kind, ...(productId === undefined ? {} : { productId }) }];
  if (listOf(facts['promotions']).length > 0) return [];
  const subject = textOf(facts, 'title') ?? textOf(facts, 'query');
  return subject === undefined ? [] : [{ mention: subject, kind, ...(productId === undefined ? {} : { productId }) }];
}

const textOf = (facts: Facts, name: string): string | undefined => {
  const value = facts[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
const listOf = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const amountOf = (money: unknown): number | undefined => {
  const amount = recordOf(money)['amount'];
  return typeof amount === 'number' ? amount : undefined;
};
