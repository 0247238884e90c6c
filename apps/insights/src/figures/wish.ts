// Wishes that were not met: by what they are counted, so that the same wish of several shoppers is one.
import { createHash } from 'node:crypto';

const HASH_CHARACTERS = 16;
/** Of these it is the product alone that counts, in whatever words it was asked for. */
const OF_A_PRODUCT: ReadonlySet<string> = new Set(['stock', 'promotion']);
const NO_WORDS = '-';

/** A short name of a text that does not tell it. */
export const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);

/** The words of a wish in one form, so that they count together. */
export const wishWords = (mention: string): string =>
  mention
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();

/**
 * The key of a wish. The words themselves are no key: keys are shown and sent where few said so, too. `stock p-1` and `payment paypal` name what
 * they are about; `product <hash>` is words alone, `size p-1 <hash>` words about a product, `promotion p-1 -` a product without any.
 */
export function wishKeyOf(kind: string, words: string, productId?: string): string {
  if (productId === undefined) return `${kind} ${hashOf(words)}`;
  if (kind === 'stock') return `${kind} ${productId}`;
  return `${kind} ${productId} ${OF_A_PRODUCT.has(kind) ? NO_WORDS : hashOf(words)}`;
}

/** A wish as its key tells it. */
export interface WishNamed {
  readonly kind: string;
  readonly productId?: string;
  /** The way to pay that was asked for. */
  readonly method?: string;
  /** Whether words of shoppers say what it is; else its name is the shop's. */
  readonly isInWords: boolean;
}

/** Reads a key of {@link wishKeyOf}. */
export function wishOf(key: string): WishNamed {
  const [kind = '', ...rest] = key.split(' ');
  if (kind === 'payment') return { kind, method: rest.join(' '), isInWords: false };
  if (kind === 'stock') return { kind, productId: rest.join(' '), isInWords: false };
  if (rest.length < 2) return { kind, isInWords: true };
  return { kind, productId: rest.slice(0, -1).join(' '), isInWords: rest.at(-1) !== NO_WORDS };
}
