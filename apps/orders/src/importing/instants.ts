// Times as the database sorts them; the text that the file had is kept beside them.

const EARLIEST_MS = Date.parse('0001-01-01T00:00:00Z');
const LATEST_MS = Date.parse('9999-12-31T23:59:59Z');

/** The time in UTC; one outside the years that PostgreSQL and ISO 8601 share is moved to their edge. */
export function utcOf(instant: string): Date {
  return new Date(Math.min(LATEST_MS, Math.max(EARLIEST_MS, Date.parse(instant))));
}
