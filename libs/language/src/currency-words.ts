// Which currency a sign or a word names ("yen", "美元", "$"), by the names that Unicode's data gives all currencies.

/** What people say beside the official names; `undefined` as a code stands for the shop's own money. */
const COLLOQUIAL: readonly (readonly [word: string, code: string | undefined])[] = [
  ['块钱', undefined],
  ['块', undefined],
  ['元', undefined],
  ['rmb', 'CNY'],
  ['yuan', 'CNY'],
  ['kuai', 'CNY'],
  ['bucks', 'USD'],
  ['buck', 'USD'],
  ['quid', 'GBP'],
  ['美金', 'USD'],
  ['刀', 'USD'],
  ['港币', 'HKD'],
  ['日币', 'JPY'],
  ['円', 'JPY'],
  ['台币', 'TWD'],
  ['hk$', 'HKD'],
  ['us$', 'USD'],
  ['¥', 'CNY'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
];
/** Which currency is meant by a name that several share, in a shop of none of them. */
const MOST_MEANT: Readonly<Record<string, string>> = { dollar: 'USD', pound: 'GBP', franc: 'CHF', won: 'KRW' };
/** Written like money of several countries. */
const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN'],
  bucks: ['USD', 'CAD', 'AUD', 'NZD', 'SGD'],
  buck: ['USD', 'CAD', 'AUD', 'NZD', 'SGD'],
};
const SHORTEST_WORD = 3;
/** Heads of English names that mean something else more often ("real", "sum", "lek"). */
const NOT_MONEY = /^(?:unit|real|sum|som|rand|pula|cash|franco|gold|mark|leu|lev|dram)$/;

/** Codes that are words of their own ("5 gel pens", "a cup", "try"). */
const WORDS_TOO = new Set(
  'ALL ANG BAM BOB COP CUP CUC DOP GEL LAK MAD MOP MUR NAD PAB PEN RON RUB SOS TOP TRY VES XXX'.split(' '),
);
const CODES = Intl.supportedValuesOf('currency').filter((code) => !WORDS_TOO.has(code));

const codesOf = new Map<string, Set<string>>();

function known(word: string, code: string): void {
  if (word.length < SHORTEST_WORD && /^[a-z]+$/.test(word)) return;
  const codes = codesOf.get(word) ?? new Set<string>();
  codesOf.set(word, codes.add(code));
}

for (const code of Intl.supportedValuesOf('currency')) {
  const english = new Intl.DisplayNames('en', { type: 'currency' }).of(code)?.toLowerCase() ?? '';
  const head =
    english
      .replace(/ \(.*\)$/, '')
      .split(' ')
      .at(-1) ?? '';
  if (!NOT_MONEY.test(head) && /^\p{L}+$/u.test(head)) for (const word of [head, `${head}s`]) known(word, code);
  if (CODES.includes(code)) known(code.toLowerCase(), code);
  const chinese = new Intl.DisplayNames('zh', { type: 'currency' }).of(code) ?? '';
  if (/^\p{Script=Han}{2,6}$/u.test(chinese)) known(chinese, code);
}

const escape = (word: string): string => word.replace(/[$]/g, '\\$&');
const SPOKEN = [...COLLOQUIAL.map(([word]) => word), ...codesOf.keys()]
  .filter((word) => !/^[$€£¥]$/.test(word) && !/\$$/.test(word))
  .sort((a, b) => b.length - a.length);

/** What stands before an amount, as the source of a regular expression without groups. */
export const CURRENCY_BEFORE = String.raw`(?:hk\$|us\$|[¥$€£]|\b(?:rmb|${CODES.join('|').toLowerCase()})(?![a-z]))`;
/** What stands after an amount. */
export const CURRENCY_AFTER = `(?:${SPOKEN.map((word) => (/^[a-z]+$/.test(word) ? `${word}(?![a-z])` : escape(word))).join('|')}|[€£])`;

/**
 * The currency that a sign or word names in a shop of the currency `own`: a word that several share ("dollars", "¥")
 * means the shop's where it is one of them; `undefined` where nothing is named.
 */
export function currencyNamed(word: string | undefined, own: string): string | undefined {
  if (word === undefined || word === '') return undefined;
  if (SHARED_SIGNS[word]?.includes(own)) return own;
  const spoken = COLLOQUIAL.find(([one]) => one === word);
  if (spoken) return spoken[1] ?? own;
  const codes = codesOf.get(word);
  if (codes === undefined) return undefined;
  if (codes.has(own)) return own;
  return MOST_MEANT[word.replace(/s$/, '')] ?? [...codes][0];
}
