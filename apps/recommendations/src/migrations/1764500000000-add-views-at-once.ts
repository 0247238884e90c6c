// What a turn shows of a shopper's interest is added in one statement instead of a transaction of four.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One writer at a time, so that row numbers become visible in their own order. Within a function each statement sees what was committed
 * before it began: so who was forgotten while this waited for its turn is known to be forgotten.
 */
const ADD_VIEWS = `
create function recommendations.add_views(views jsonb) returns void language plpgsql volatile as $body$
begin
  perform pg_advisory_xact_lock(hashtext('recommendations.import.interactions'));
  insert into recommendations.interactions (customer_id, session_id, product_id, kind, at, at_written, learned_from)
  select asked.customer_id, asked.session_id, asked.product_id, 'view', asked.at, asked.at_written, asked.learned_from
  from jsonb_to_recordset(views) as asked(
    customer_id text, session_id text, product_id text, at timestamptz, at_written text, learned_from text)
  left join recommendations.forgotten_customers as forgotten using (customer_id)
  where forgotten.at is null or asked.at > forgotten.at
  on conflict (product_id, at_written, kind, customer_id, session_id) do nothing;
end
$body$`;

export class AddViewsAtOnce1764500000000 implements MigrationInterface {
  readonly name = 'AddViewsAtOnce1764500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ADD_VIEWS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function recommendations.add_views(jsonb)`);
  }
}
