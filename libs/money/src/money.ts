// Amounts of money in words: one way of writing them for services, pages and the widget, in every browser alike.
import { currencies } from './currencies.data.js';

interface Currency {
  /** Digits of the minor unit: 2 for CNY, 0 for JPY, 3 for KWD. */
  readonly digits: number;
  /** The sign in a shop of this currency, with the space that may follow it. */
  readonly own: string;
  /** The sign elsewhere, which no other currency bears. */
  readonly abroad: string;
  readonly isWholeWithoutFraction: boolean;
}

const byCode = new Map<string, Currency>(
  currencies
    .trim()
    .split('\n')
    .map((line) => {
      const [code = '', digits = '2', ...signs] = line.split(' ');
      const isWholeWithoutFraction = signs.at(-1) === 'whole';
      const [own = '-', abroad = '-'] = isWholeWithoutFraction ? signs.slice(0, -1) : signs;
      const written = (sign: string): string => (sign === '-' ? `${code} ` : sign.replace('_', ' '));
      return [
        code,
        {
          digits: Number(digits),
          own: written(own),
          abroad: written(abroad === '=' ? own : abroad),
          isWholeWithoutFraction,
        },
      ];
    }),
);

/** Whether a code is one of ISO 4217 that a price can have. */
export const isCurrency = (code: string): boolean => byCode.has(code);

/** How many digits stand behind the point by ISO 4217: 2 for CNY and HUF, 0 for JPY, 3 for KWD; 2 for an unknown code. */
export function fractionDigitsOf(currency: string): number {
  return byCode.get(currency)?.digits ?? 2;
}

/** How many minor units one major unit has: 100 for CNY, 1 for JPY. */
export function minorUnitsOf(currency: string): number {
  return 10 ** fractionDigitsOf(currency);
}

/**
 * `{amount: 129950, currency: 'CNY'}` → `¥1,299.50`: an amount in integer minor units as a shop writes it, the same in
 * both languages. `home` is the shop's currency: another one, and any where the shop's is not known, is written so that
 * it cannot be taken for it (`JP¥3,300`, `US$12.99`, `SEK 99.00`).
 */
export function formatMoney(money: { amount: number; currency: string }, home: string | undefined): string {
  const { amount, currency } = money;
  const { digits, own, abroad, isWholeWithoutFraction } = byCode.get(currency) ?? {
    digits: 2,
    own: `${currency} `,
    abroad: `${currency} `,
    isWholeWithoutFraction: false,
  };
  // Digits, not a division: the last one of a big amount would be lost.
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(?:\d{3})+$)/g, ',');
  const fraction = all.slice(all.length - digits);
  const isWhole = digits === 0 || (isWholeWithoutFraction && /^0*$/.test(fraction));
  const taken = byCode.get(home ?? '')?.own;
  const elsewhere = abroad === taken ? `${currency} ` : abroad;
  const sign = currency === home ? own : elsewhere;
  return `${amount < 0 ? '-' : ''}${sign}${whole}${isWhole ? '' : `.${fraction}`}`;
}
