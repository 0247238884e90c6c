// An option that a shopper asks for of a product that does not come in such options at all: "in white" of a book.
import type { ProductRecord } from '#contracts';
import { wordingsOf } from '#contracts';
import { findOptions, goodsIn, normalize, optionMeaning } from '#language';
import { optionsOf, wordingsOfOption } from '../ground/option-words.js';

const ASKS_FOR_IT =
  /\bin (?:an? )?$|\b(?:any|have|got|is there|are there|want)(?: an?)? $|有没有$|有$|要$|来$|换$|拿$/u;
const AFTER_IT =
  /^(?: ?色?的?(?:有|呢|吗|么|还有|没有|[?？]|$)| (?:one|version|colou?r|too|available|instead|please)\b|\??$)/u;

/** The colour that a text asks a product in, as it was written, where the product comes in no colours; else `undefined`. */
export function absentOption(product: ProductRecord, text: string): string | undefined {
  const plain = normalize(text);
  const values = [...optionsOf(product).values()].flat().flatMap(wordingsOfOption);
  if (values.some((value) => optionMeaning(value)?.kind === 'colour')) return undefined;
  const said = normalize(
    [
      ...wordingsOf(product.title),
      ...(product.description === undefined ? [] : wordingsOf(product.description)),
      ...Object.values(product.attributes ?? {}).flatMap((value) =>
        typeof value === 'number' ? [] : wordingsOf(value),
      ),
      ...(product.tags ?? []),
    ].join(' '),
  );
  const things = goodsIn(plain);
  for (const { kind, start, end, value } of findOptions(plain)) {
    if (kind !== 'colour') continue;
    // "Red wine" names a thing, and asks for nothing in red.
    if (things.some((thing) => thing.start <= start && end <= thing.end)) continue;
    const written = plain.slice(start, end);
    const isAsked = ASKS_FOR_IT.test(plain.slice(0, start)) || AFTER_IT.test(plain.slice(end));
    const isTold = findOptions(said).some((one) => one.kind === 'colour' && one.value === value);
    if (isAsked && !isTold) return written;
  }
  return undefined;
}
