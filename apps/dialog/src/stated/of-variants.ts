// What is stated of the variants in question, where a value tells it for each: "16 ft: in and cm; 25 ft: in only".
import type { ProductRecord, Text } from '#contracts';
import { normalize } from '#language';
import { escape } from '../ground/option-measures.js';
import { optionsOf, wordingsOfOption } from '../ground/option-words.js';

const BETWEEN = /\s*[;；\n]\s*/u;
const MOST_PARTS = 12;

/** A product with the values of its attributes cut down to the variants that are left of it; `whole` has all of them. */
export function statedOfVariants<Part extends Pick<ProductRecord, 'attributes' | 'variants'>>(
  part: Part,
  whole: Pick<ProductRecord, 'variants'>,
): Part {
  if (part.attributes === undefined || part.variants.length >= whole.variants.length) return part;
  const kept = new Set(labelsOf(part));
  const others = labelsOf(whole).filter((label) => !kept.has(label));
  const attributes = Object.fromEntries(
    Object.entries(part.attributes).map(([name, value]) => [name, cut(value, [...kept], others)]),
  );
  return { ...part, attributes };
}

const labelsOf = (product: Pick<ProductRecord, 'variants'>): string[] =>
  [...optionsOf(product).values()].flat().flatMap(wordingsOfOption).map(normalize);

function cut(value: Text | number, kept: readonly string[], others: readonly string[]): Text | number {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') {
    const each = Object.entries(value).map(([locale, wording]) => [locale, cut(wording ?? '', kept, others)]);
    return Object.fromEntries(each) as Text;
  }
  const parts = value.split(BETWEEN).filter((part) => part !== '');
  const opensWith = (part: string, labels: readonly string[]): boolean =>
    labels.some(
      (label) => label !== '' && new RegExp(`^${escape(label)} ?款?[ :：,，]`, 'u').test(`${normalize(part)} `),
    );
  if (parts.length < 2 || parts.length > MOST_PARTS) return value;
  const own = parts.filter((part) => opensWith(part, kept));
  // Each part must be said of some variant, or what is left out might hold for all.
  return own.length > 0 && parts.every((part) => opensWith(part, kept) || opensWith(part, others))
    ? own.join('; ')
    : value;
}
