// What a shop states of a product, one statement each: attributes, options, title, tags, and the sentences of its description.
import type { Locale, ProductRecord, Text } from '#contracts';
import { textIn, wordingsOf } from '#contracts';
import { normalize, withPlainMeasures } from '#language';
import { optionsOf, wordingsOfOption } from '../ground/option-words.js';
import { optionWords } from '../ground/variants.js';
import { partedName } from '../skills/product-info/properties.js';
import { inMeanings } from './meaning.js';

const MAX_STATEMENTS = 120;
const MAX_VALUE = 300;
const MAX_SENTENCES = 60;
const SENTENCE_END = /(?<=[。！？!?；;\n])|(?<=\.)(?=\s)|[\n\r]+/u;

/** One thing that a shop states. */
export interface Statement {
  readonly kind: 'attribute' | 'option' | 'sentence' | 'title' | 'tag';
  /** The attribute's or option's name, as the shop wrote it. */
  readonly name?: string;
  /** In the shopper's language where the shop wrote it in that. */
  readonly value: string;
  /** Name and values in meanings, in every language that the shop wrote. */
  readonly nameMeanings: string;
  readonly valueMeanings: readonly string[];
  /** The values in every language, as they were written. */
  readonly wordings: readonly string[];
}

const spokenName = (name: string): string => normalize(partedName(name));

function statement(kind: Statement['kind'], value: string, wordings: readonly string[], name?: string): Statement {
  const cut = wordings.map((wording) => wording.slice(0, MAX_VALUE));
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    value: value.slice(0, MAX_VALUE),
    nameMeanings: name === undefined ? '' : `${inMeanings(spokenName(name))} ${spokenName(name)}`,
    // As it was written, too: "washed in a machine" shares its words with "machine wash", and not its one meaning.
    valueMeanings: [...new Set(cut.flatMap((wording) => [inMeanings(wording), withPlainMeasures(wording)]))],
    wordings: cut,
  };
}

const sentencesOf = (text: string): string[] =>
  text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .slice(0, MAX_SENTENCES);

/** A description's sentences; in two languages they go in pairs where both have as many. */
function ofDescription(description: Text, locale: Locale): Statement[] {
  const own = sentencesOf(textIn(description, locale));
  const all = wordingsOf(description).map(sentencesOf);
  return own.map((sentence, index) =>
    statement(
      'sentence',
      sentence,
      all.every((list) => list.length === own.length) ? all.flatMap((list) => list[index] ?? []) : [sentence],
    ),
  );
}

/** All that the shop states of a product; of its options those of the variants in question. */
export function statementsOf(
  product: Pick<ProductRecord, 'title' | 'description' | 'attributes' | 'tags' | 'brand' | 'variants'>,
  locale: Locale,
): Statement[] {
  const wordings = (value: Text | number): string[] =>
    typeof value === 'number' ? [String(value)] : wordingsOf(value);
  const attributes = Object.entries(product.attributes ?? {}).map(([name, value]) =>
    statement('attribute', optionWords(value, locale), wordings(value), name),
  );
  const options = [...optionsOf(product)].map(([name, values]) =>
    statement(
      'option',
      values.map((value) => optionWords(value, locale)).join(locale === 'zh' ? '、' : ', '),
      values.flatMap(wordingsOfOption),
      name,
    ),
  );
  const grams = product.variants[0]?.weightGrams;
  // Where a weight is stated, the variant's own is that of the parcel.
  const isWeighed = Object.keys(product.attributes ?? {}).some((name) => /weight|重量|净重/iu.test(name));
  const weight =
    isWeighed || grams === undefined || product.variants.some((variant) => variant.weightGrams !== grams)
      ? []
      : [statement('attribute', `${grams} g`, [`${grams} g`], 'weight')];
  const brand = product.brand === undefined ? [] : [statement('attribute', product.brand, [product.brand], 'brand')];
  return [
    ...attributes,
    ...options,
    ...(product.description === undefined ? [] : ofDescription(product.description, locale)),
    ...weight,
    ...brand,
    statement('title', textIn(product.title, locale), wordingsOf(product.title)),
    ...(product.tags ?? []).map((tag) => statement('tag', tag, [tag])),
  ].slice(0, MAX_STATEMENTS);
}
