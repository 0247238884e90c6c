// What a statement is called in a trace: what it does to which table.
import { statementName } from './trace-statements.js';

describe('the name of a statement', () => {
  it.each([
    ['SELECT a, b FROM catalog.products WHERE id = $1', 'SELECT catalog.products'],
    ['insert into "orders"."orders" (id) values ($1)', 'INSERT orders.orders'],
    ['UPDATE dialog.conversations SET state = $2', 'UPDATE dialog.conversations'],
    ['DELETE FROM dialog.outbox WHERE id = ANY($1)', 'DELETE dialog.outbox'],
    ['WITH said AS (INSERT INTO dialog.messages (id) VALUES ($1)) SELECT 1', 'INSERT dialog.messages'],
    ['SELECT t.sku FROM unnest($1::text[]) AS t(sku) JOIN catalog.variants v USING (sku)', 'SELECT'],
    ['WITH rows AS (SELECT * FROM jsonb_to_recordset($1)) UPDATE desk.queue SET at = now()', 'UPDATE desk.queue'],
    ['START TRANSACTION', 'START'],
    ['', ''],
  ])('of %j is %j', (query, name) => {
    expect(statementName(query)).toBe(name);
  });
});
