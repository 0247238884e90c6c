// Where the next page of a search starts, in a form that fits the same search only.
import { createHash } from 'node:crypto';
import type { ProductQuery } from '#contracts';

/** How deep a search may be paged. */
export const MAX_OFFSET = 10_000;
const CURSOR = /^([\w-]{16})\.(\d{1,5})$/;

function fingerprintOf(query: ProductQuery): string {
  const { text, category, brand, minPriceMinor, maxPriceMinor, inStock, sort } = query;
  const asked = JSON.stringify([text, category, brand, minPriceMinor, maxPriceMinor, inStock, sort]);
  return createHash('sha256').update(asked).digest('base64url').slice(0, 16);
}

/** The cursor of the page that starts at an offset. Products that change between two pages may move across them. */
export function cursorAt(query: ProductQuery, offset: number): string {
  return `${fingerprintOf(query)}.${offset}`;
}

/** Where the query's own cursor points; 0 without one; `undefined` when the cursor is another query's or nonsense. */
export function offsetOf(query: ProductQuery): number | undefined {
  if (query.cursor === undefined) return 0;
  const [, fingerprint, digits] = CURSOR.exec(query.cursor) ?? [];
  const offset = Number(digits);
  return fingerprint === fingerprintOf(query) && offset <= MAX_OFFSET ? offset : undefined;
}
