// "大一号的", "one size up": the neighbouring size of the variant just spoken of.
import type { ProductRecord } from '#contracts';
import { normalize } from '#language';
import { scaleOf } from './option-scale.js';
import { optionsOf, readOptions } from './option-words.js';

const LARGER =
  /大(?:一|1|个)(?:号|码)|大点的?(?:号|码)|(?:再|更)大的?(?:号|码)|\b(?:one|a|next) size (?:up|larger|bigger)\b|\bsize up\b|\b(?:bigger|larger) size\b|\bnext size\b/u;
const SMALLER =
  /小(?:一|1|个)(?:号|码)|小点的?(?:号|码)|(?:再|更)小的?(?:号|码)|\b(?:one|a) size (?:down|smaller)\b|\bsize down\b|\bsmaller size\b/u;

/** Which way a text asks for the neighbouring size; `undefined` where it does not. */
export function relativeSizeIn(text: string): { direction: 1 | -1; written: string } | undefined {
  const plain = normalize(text);
  const larger = LARGER.exec(plain)?.[0];
  if (larger !== undefined) return { direction: 1, written: larger };
  const smaller = SMALLER.exec(plain)?.[0];
  return smaller === undefined ? undefined : { direction: -1, written: smaller };
}

/**
 * The variants of the neighbouring size: in the options that the words name, else as those before. Empty where there is
 * none; `undefined` where no size is spoken of yet, or the product has none.
 */
export function neighbouringSize(
  product: ProductRecord,
  before: readonly string[],
  direction: 1 | -1,
  words: string,
): string[] | undefined {
  const spokenOf = product.variants.filter(({ sku }) => before.includes(sku));
  for (const [name, values] of optionsOf(product)) {
    const [now, ...others] = new Set(spokenOf.map(({ options = {} }) => JSON.stringify(options[name])));
    const scale = now === undefined || others.length > 0 ? undefined : scaleOf(values);
    if (scale === undefined) continue;
    const next = scale[scale.findIndex((value) => JSON.stringify(value) === now) + direction];
    if (next === undefined) return [];
    const said = readOptions(product, words).named.filter((one) => one.name !== name);
    const saidNames = new Set(said.map((one) => one.name));
    const ofSize = product.variants.filter(({ options = {} }) => isSame(options[name], next));
    const asSaid = ofSize.filter(({ options = {} }) =>
      [...saidNames].every((other) => said.some((one) => one.name === other && isSame(options[other], one.value))),
    );
    const asBefore = asSaid.filter((variant) =>
      spokenOf.some(({ options = {} }) =>
        Object.entries(options).every(
          ([other, value]) => other === name || saidNames.has(other) || isSame(variant.options?.[other], value),
        ),
      ),
    );
    return (asBefore.length > 0 ? asBefore : asSaid).map(({ sku }) => sku);
  }
  return undefined;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** "One size up" from the variants spoken of: the skus meant, and the words where there is no such size; `undefined` where nothing of the kind is said. */
export function resized(
  product: ProductRecord,
  words: string,
  before: readonly string[],
): { skus: readonly string[]; missingOption?: string } | undefined {
  const wish = before.length === 0 ? undefined : relativeSizeIn(words);
  const skus = wish && neighbouringSize(product, before, wish.direction, normalize(words).replace(wish.written, ' '));
  if (wish === undefined || skus === undefined) return undefined;
  return skus.length > 0 ? { skus } : { skus: before, missingOption: wish.written };
}
