/** Money and other values as a reader of one language expects to see them. */
import { formatMoney } from '#money';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

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

/** The shop's currency; until it is known every amount is written as one that could be another's. */
export const HomeCurrency = createContext<string | undefined>(undefined);

/** How amounts are written in this shop: `¥1,299`, `JP¥1,299`. */
export function useMoney(): (money: Money) => string {
  const home = useContext(HomeCurrency);
  return (money) => formatMoney(money, home);
}

/** The price that is struck out beside what is paid: the shop's own earlier one, where that is more. */
export function struckPrice(paid: Money | undefined, compareAtPrice: Money | undefined): Money | undefined {
  if (paid === undefined || compareAtPrice?.currency !== paid.currency) return undefined;
  return compareAtPrice.amount > paid.amount ? compareAtPrice : undefined;
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
