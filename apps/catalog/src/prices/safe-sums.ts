// Sums of amounts that stay exact: what would be more than a number can count is told as the most that it can.

/** `amountMinor × quantity`. */
export const timesAtMost = (amountMinor: number, quantity: number): number =>
  Math.min(amountMinor * quantity, Number.MAX_SAFE_INTEGER);

/** The sum of amounts. */
export const sumAtMost = (amountsMinor: readonly number[]): number =>
  Math.min(
    amountsMinor.reduce((sum, amount) => sum + amount, 0),
    Number.MAX_SAFE_INTEGER,
  );
