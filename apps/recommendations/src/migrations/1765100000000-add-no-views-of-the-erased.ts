// What a turn shows of a shopper's interest is not kept where its conversation is erased by then, still in one statement.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `notErased`: what is asked of each view besides. See `add-views-at-once`: what was committed while this waited for its turn is known. */
const addViews = (notErased: string): string => `
create or replace function recommendations.add_views(views jsonb) returns void language plpgsql volatile as $body$
begin
  perform pg_advisory_xact_lock(hashtext('recommendations.import.interactions'));
  insert into recommendations.interactions (customer_id, session_id, product_id, kind, at, at_written, learned_from)
  select asked.customer_id, asked.session_id, asked.product_id, 'view', asked.at, asked.at_written, asked.learned_from
  from jsonb_to_recordset(views) as asked(
    customer_id text, session_id text, product_id text, at timestamptz, at_written text, learned_from text)
  left join recommendations.forgotten_customers as forgotten using (customer_id)
  where (forgotten.at is null or asked.at > forgotten.at)${notErased}
  on conflict (product_id, at_written, kind, customer_id, session_id) do nothing;
end
$body$`;

const NOT_ERASED = `
    and not exists (
      select from recommendations.erased_conversations as erased
      where asked.learned_from = 'conversation ' || erased.conversation_id)`;

export class AddNoViewsOfTheErased1765100000000 implements MigrationInterface {
  readonly name = 'AddNoViewsOfTheErased1765100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(addViews(NOT_ERASED));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(addViews(''));
  }
}
