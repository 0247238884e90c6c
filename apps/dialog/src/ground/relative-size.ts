// "大一号的", "one size up": the neighbouring size of the variant just spoken of.
import type { ProductRecord, Text, VariantRecord } from '#contracts';
import { normalize, optionMeaning } from '#language';
import { optionsOf, wordingsOfOption } from './option-words.js';

const LARGER =
  /大(?:一|1|个)(?:号|码)|大点的?(?:号|码)|(?:再|更)大的?(?:号|码)|\b(?:one|a|next) size (?:up|larger|bigger)\b|\bsize up\b|\b(?:bigger|larger) size\b|\bnext size\b/u;
const SMALLER =
  /小(?:一|1|个)(?:号|码)|小点的?(?:号|码)|(?:再|更)小的?(?:号|码)|\b(?:one|a) size (?:down|smaller)\b|\bsize down\b|\bsmaller size\b/u;
const SCALE = ['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'];

/** Which way a text asks for the neighbouring size; `undefined` where it does not. */
export function relativeSizeIn(text: string): { direction: 1 | -1; written: string } | undefined {
  const plain = normalize(text);
  const larger = LARGER.exec(plain)?.[0];
  if (larger !== undefined) return { direction: 1, written: larger };
  const smaller = SMALLER.exec(plain)?.[0];
  return smaller === undefined ? undefined : { direction: -1, written: smaller };
}

/** Where a value stands among sizes; `undefined` where it is none. */
function rankOf(value: Text | number): number | undefined {
  for (const wording of wordingsOfOption(value)) {
    const meaning = optionMeaning(wording);
    const letter = meaning?.kind === 'size' ? SCALE.indexOf(meaning.value) : -1;
    if (letter >= 0) return letter;
    const number = /^(?:eu|us|uk)? ?(\d{1,3}(?:\.\d)?) ?(?:码|号)?$/.exec(normalize(wording))?.[1];
    if (number !== undefined) return Number(number);
  }
  return undefined;
}

/** The variants of the neighbouring size, otherwise as those before; empty where there is none, `undefined` where the product has no sizes. */
export function neighbouringSize(
  product: ProductRecord,
  before: readonly string[],
  direction: 1 | -1,
): string[] | undefined {
  const current = product.variants.find(({ sku }) => sku === before[0]);
  for (const [name, values] of optionsOf(product)) {
    const now = current?.options?.[name];
    const rank = now === undefined ? undefined : rankOf(now);
    if (rank === undefined) continue;
    const further = values
      .flatMap((value) => {
        const other = rankOf(value);
        return other === undefined || (other - rank) * direction <= 0 ? [] : [{ value, other }];
      })
      .sort((a, b) => (a.other - b.other) * direction);
    const [next] = further;
    if (next === undefined) return [];
    const isAsBefore = ({ options = {} }: VariantRecord): boolean =>
      Object.entries(current?.options ?? {}).every(
        ([other, value]) => other === name || JSON.stringify(options[other]) === JSON.stringify(value),
      );
    const ofSize = product.variants.filter(
      ({ options = {} }) => JSON.stringify(options[name]) === JSON.stringify(next.value),
    );
    const same = ofSize.filter(isAsBefore);
    return (same.length > 0 ? same : ofSize).map(({ sku }) => sku);
  }
  return undefined;
}
