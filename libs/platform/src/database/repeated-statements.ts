// Lets the embedded database parse and plan a statement that comes again and again once: that costs more there than to run it.
import type pg from 'pg';

/** A statement that was asked so often gets a name. Migrations are not, so that no plan outlives the table that it was made for. */
const NAMED_FROM = 5;
/** Each named statement stays in the session's memory. */
const MAX_NAMED = 200;
const MAX_SEEN = 1_000;
const MAX_CHARACTERS = 10_000;

/** Names the statements that are worth it. */
export class RepeatedStatements {
  private readonly seen = new Map<string, number>();
  private readonly names = new Map<string, string>();

  /** The name under which a statement is kept; `undefined` while it is not. */
  nameOf(text: string): string | undefined {
    const name = this.names.get(text);
    if (name !== undefined || this.names.size >= MAX_NAMED || text.length > MAX_CHARACTERS) return name;
    const times = (this.seen.get(text) ?? 0) + 1;
    this.seen.delete(text);
    if (times >= NAMED_FROM) {
      const given = `repeated_${this.names.size + 1}`;
      this.names.set(text, given);
      return given;
    }
    this.seen.set(text, times);
    const [oldest] = this.seen.keys();
    if (this.seen.size > MAX_SEEN && oldest !== undefined) this.seen.delete(oldest);
    return undefined;
  }
}

type Query = (text: unknown, values?: unknown, ...rest: unknown[]) => unknown;

/** From now on the client keeps the statements with parameters that come again. */
export function keepRepeated(client: pg.PoolClient, statements: RepeatedStatements): void {
  const query = client.query.bind(client) as Query;
  const kept: Query = (text, values, ...rest) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return query(text, values, ...rest);
    const name = statements.nameOf(text);
    return name === undefined ? query(text, values, ...rest) : query({ name, text, values }, ...rest);
  };
  client.query = kept as typeof client.query;
}
