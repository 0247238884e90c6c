// Option values that have an order, "S, M, L", "6 in, 1 ft", "low, high": from the least to the most.
import { type Text, wordingsOf } from '#contracts';
import { normalize, optionMeaning } from '#language';
import { measureOf } from './measures.js';

/** Words in their order. */
const ORDERED: readonly (readonly string[])[] = [
  ['none', 'low', 'medium', 'high'],
  ['small', 'medium', 'large', 'extra large'],
  ['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'],
  ['低', '中', '高'],
  ['小', '中', '大'],
];
const LEADING_NUMBER = /^(?:(?:eu|us|uk|size|no\.?|#) ?)?(\d+(?:\.\d+)?)(?![\d.,/x×*])/u;

/** The values from the least to the most; `undefined` where they have no such order, or are not of one kind. */
export function scaleOf(values: readonly (Text | number)[]): (Text | number)[] | undefined {
  if (values.length < 2) return undefined;
  const byWords = ORDERED.map((words) => values.map((value) => placeAmong(value, words)));
  const ranks = byWords.find((places) => !places.includes(undefined)) ?? measured(values);
  return ranks
    ?.flatMap((rank, index) => (rank === undefined ? [] : [{ value: values[index] ?? '', rank }]))
    .sort((a, b) => a.rank - b.rank)
    .map(({ value }) => value);
}

function placeAmong(value: Text | number, words: readonly string[]): number | undefined {
  if (typeof value === 'number') return undefined;
  const places = wordingsOf(value).flatMap((wording) => {
    const meaning = optionMeaning(wording);
    return [normalize(wording), ...(meaning?.kind === 'size' ? [meaning.value] : [])].map((word) =>
      words.indexOf(word),
    );
  });
  return places.find((place) => place >= 0);
}

/** What each of the values measures, in one unit; `undefined` where one measures nothing, or something else. */
function measured(values: readonly (Text | number)[]): number[] | undefined {
  const measures = values.flatMap((value) => {
    if (typeof value === 'number') return [{ dimension: 'number', value }];
    const [measure] = wordingsOf(value).flatMap((wording) => {
      const whole = measureOf(wording);
      const number = LEADING_NUMBER.exec(normalize(wording))?.[1];
      return whole ? [whole] : number === undefined ? [] : [{ dimension: 'number', value: Number(number) }];
    });
    return measure === undefined ? [] : [measure];
  });
  const isOneKind = new Set(measures.map(({ dimension }) => dimension)).size === 1;
  return isOneKind && measures.length === values.length ? measures.map(({ value }) => value) : undefined;
}
