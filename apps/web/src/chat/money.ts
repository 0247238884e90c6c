/** Money and other values as a reader of one language expects to see them. */

/** The two languages of the page. */
export type Language = 'zh' | 'en';

/** An amount in integer minor units. */
export interface Money {
  amount: number;
  currency: string;
}

const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en-US' };

/** The BCP 47 tag that Intl and the lang attribute use. */
export function languageTag(language: Language): string {
  return tags[language];
}

const formats = new Map<string, Intl.NumberFormat>();

function currencyFormat(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(tags[language], { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    if (formats.size < 50) formats.set(key, format);
  }
  return format;
}

/** How many digits of an amount stand behind the point: 2 for CNY. */
export function fractionDigitsOf(currency: string): number {
  try {
    return currencyFormat('en', currency).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** `{amount: 129900, currency: 'CNY'}` → `¥1,299.00`; an unknown currency is shown by its code. */
export function formatMoney(money: Money, language: Language): string {
  try {
    const format = currencyFormat(language, money.currency);
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    return format.format(money.amount / 10 ** digits);
  } catch {
    return `${(money.amount / 100).toFixed(2)} ${money.currency}`;
  }
}

/** The words of a Text of the import format in the reader's language, else in the other one. */
export function textOf(text: unknown, language: Language): string {
  if (typeof text === 'string') return text;
  if (typeof text === 'number' || typeof text === 'boolean') return String(text);
  if (typeof text !== 'object' || text === null) return '';
  const words = text as { zh?: unknown; en?: unknown };
  const chosen = words[language] ?? words.zh ?? words.en;
  return typeof chosen === 'string' ? chosen : '';
}
