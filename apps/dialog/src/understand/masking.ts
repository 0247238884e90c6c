// What differs between shoppers but not in meaning becomes one sign, so that the classifier learns from all of them alike.
import { findMoney, findOptions, normalize } from '#language';
import { withRedactionsAsSigns } from './chat-marks.js';
import { placesIn } from './places.js';

/** The end of an address in the United States. Words that are states' letters too ("hi 10234") are none. */
const STATE_AND_ZIP =
  /\b(?:a[klrz]|c[aot]|d[ce]|fl|ga|i[adln]|k[sy]|la|m[adinost]|n[cdehjmvy]|o[hr]|pa|ri|s[cd]|t[nx]|ut|v[at]|w[aivy])[ ,]+\d{5}(?:-\d{4})?\b(?!-?\d)/gu;
const ZIP = /\b(zip(?: code)?|postcode)(?: is|:)? \d{5}(?:-\d{4})?\b/gu;

/** Places, money, colours, contacts, order-like codes and numbers as signs. `knowsPlaces`: places already are (finding them takes longer than all else). */
export function masked(text: string, knowsPlaces = false): string {
  const plain = withRedactionsAsSigns(normalize(text));
  const spans = [
    ...(knowsPlaces ? [] : placesIn(plain)).map(({ start, end }) => ({ start, end, sign: ' _c ' })),
    ...findMoney(plain, 'CNY').map(({ start, end }) => ({ start, end, sign: ' _m ' })),
    ...findOptions(plain)
      .filter(({ kind }) => kind === 'colour')
      .map(({ start, end }) => ({ start, end, sign: ' _k ' })),
  ].sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const { start, end, sign } of spans) {
    if (start < at) continue;
    result += plain.slice(at, start) + sign;
    at = end;
  }
  result += plain.slice(at);
  return result
    .replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, ' _e ')
    .replace(STATE_AND_ZIP, ' _c ')
    .replace(ZIP, '$1 _n')
    .replace(/#?\b(?=[a-z]*\d)(?:[a-z]{0,6}-?)?\d{5,}[a-z\d-]*/g, ' _o ')
    .replace(/\d+(?:[.,]\d+)?/g, ' _n ')
    .replace(/\s+/g, ' ')
    .trim();
}
