// Money in messages: finding amounts.
import { minorUnitsOf } from '#money';
import { CURRENCY_AFTER, CURRENCY_BEFORE, currencyNamed } from './currency-words.js';
import { normalize } from './normalize.js';
import { NUMERAL, parseNumber } from './numerals.js';

/** An amount in a message, in integer minor units of the currency named with it, else of the shop's. Offsets are in `normalize(text)`. */
export interface MoneyMention {
  amountMinor: number;
  /** The currency that stands with it, if one does. */
  currency: string | undefined;
  start: number;
  end: number;
}

const AMOUNT = new RegExp(`(?:(${CURRENCY_BEFORE}) ?(${NUMERAL})|(${NUMERAL}) ?(${CURRENCY_AFTER}))`, 'gu');

/** All amounts with a currency sign or word: "¥300", "三百元", "50 dollars", "2千块". */
export function findMoney(text: string, currency: string): MoneyMention[] {
  const plain = normalize(text);
  return [...plain.matchAll(AMOUNT)].flatMap((found) => {
    const amount = parseNumber((found[2] ?? found[3] ?? '').trim());
    if (amount === undefined) return [];
    const named = currencyNamed(found[1] ?? found[4], currency);
    const amountMinor = Math.min(Math.round(amount * minorUnitsOf(named ?? currency)), Number.MAX_SAFE_INTEGER);
    return [{ amountMinor, currency: named, start: found.index, end: found.index + found[0].length }];
  });
}
