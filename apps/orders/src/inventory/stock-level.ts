// What is available of a sku, counted over its stock lines.
import type { StockLevel, StockRecord } from '#contracts';

/** The part of a stock line that counts. */
export interface StockLine {
  readonly onHand: number;
  readonly reserved: number | null;
  readonly incoming: StockRecord['incoming'] | null;
}

/** On hand less reserved, never below 0 in a warehouse, summed over the warehouses. */
export function availableIn(lines: readonly StockLine[]): number {
  const pieces = lines.reduce((sum, line) => sum + Math.max(0, line.onHand - (line.reserved ?? 0)), 0);
  return Math.min(Number.MAX_SAFE_INTEGER, pieces);
}

/** When the next pieces are expected; what was expected earlier and has not come is not counted on. */
export function nextIncoming(lines: readonly StockLine[], now: Date): string | undefined {
  return lines
    .flatMap((line) => line.incoming ?? [])
    .map((delivery) => delivery.expectedAt)
    .filter((expectedAt) => Date.parse(expectedAt) > now.getTime())
    .sort((one, other) => Date.parse(one) - Date.parse(other))[0];
}

/** The level of one sku; a sku without lines has none. */
export function stockLevelOf(sku: string, lines: readonly StockLine[], lowStockAt: number, now: Date): StockLevel {
  const available = availableIn(lines);
  const restockAt = available === 0 ? nextIncoming(lines, now) : undefined;
  return {
    sku,
    available,
    inStock: available > 0,
    level: available === 0 ? 'out' : available <= lowStockAt ? 'low' : 'in-stock',
    ...(restockAt === undefined ? {} : { restockAt }),
    asOf: now.toISOString(),
  };
}
