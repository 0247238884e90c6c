// Rows as CSV (RFC 4180) that a spreadsheet opens as what it is: UTF-8, and nothing that would be run as a formula.
import type { ExportedEpisode } from '#contracts';
import { cellsOf, EXPORT_COLUMNS } from './exported-episodes.js';

const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** One cell. A leading apostrophe keeps a spreadsheet from running it. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table with a head. */
export const csvOf = (episodes: readonly ExportedEpisode[]): string =>
  BYTE_ORDER_MARK +
  [EXPORT_COLUMNS, ...episodes.map(cellsOf)].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
