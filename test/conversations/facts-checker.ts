// Nothing is made up: every number, price, date and id in a reply's text stands in its facts or in what the shopper typed.
import type { Locale, Reply } from '#contracts';
import { dayIn } from '#language';
import { formatMoney } from '#money';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;
// A code is letters and digits together; a number may have separators.
const CLAIM = /[\p{Script=Latin}\d]*\d(?:[\p{Script=Latin}\d.,:#/-]*[\p{Script=Latin}\d])?/gu;

interface Known {
  /** Wordings that may stand in the text as they are. */
  readonly words: Set<string>;
  readonly numbers: Set<string>;
}

function isMoney(value: object): value is { amount: number; currency: string } {
  return 'amount' in value && 'currency' in value && typeof value.amount === 'number';
}

function learnDay(value: string, timeZone: string, known: Known): void {
  const at = new Date(value);
  const days = value.length === 10 ? [value] : [dayIn(at, timeZone)];
  for (const [year = 0, month = 1, date = 1] of days.map((day) => day.split('-').map(Number))) {
    for (const wording of [
      `${year}年${month}月${date}日`,
      `${date} ${MONTHS[month - 1]} ${year}`,
      `${month}月${date}日`,
      `${date} ${MONTHS[month - 1]}`,
    ])
      known.words.add(wording);
  }
  if (value.length > 10)
    known.words.add(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at));
}

function learn(value: unknown, locale: Locale, timeZone: string, known: Known): void {
  if (typeof value === 'number') known.numbers.add(String(value));
  else if (typeof value === 'string') {
    if (INSTANT.test(value)) learnDay(value, timeZone, known);
    known.words.add(value);
    known.words.add(value.replace(/[。.]$/, ''));
  } else if (Array.isArray(value)) for (const one of value) learn(one, locale, timeZone, known);
  else if (typeof value === 'object' && value !== null) {
    if (isMoney(value)) {
      // As a shop writes it whose currency this is, and as others do.
      for (const ofShop of ['CNY', value.currency]) known.words.add(formatMoney(value, ofShop));
    } else
      for (const [name, one] of Object.entries(value)) {
        known.words.add(name);
        learn(one, locale, timeZone, known);
      }
  }
}

/** The numbers, prices, dates and ids in a reply's text that neither its facts nor the shopper's own words hold. */
export function unfoundedClaims(reply: Reply, said: readonly string[], timeZone: string): string[] {
  const known: Known = { words: new Set(), numbers: new Set() };
  learn(reply.facts, reply.locale, timeZone, known);
  let rest = reply.text;
  for (const wording of [...known.words].filter((word) => /\d/.test(word)).sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(wording, ' ');
  const typed = said.join(' ').normalize('NFKC').toLowerCase();
  return [...rest.matchAll(CLAIM)]
    .map(([claim]) => claim)
    .filter((claim) => !known.numbers.has(claim.replaceAll(',', '')) && !typed.includes(claim.toLowerCase()));
}
