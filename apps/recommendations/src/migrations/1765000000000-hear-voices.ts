// What shoppers complain of: products that many complain of stand lower, and whoever complained of one is not shown it for a while.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates the tables of voices, of vetoes, and of the conversations whose complaints may no longer be kept. */
export class HearVoices1765000000000 implements MigrationInterface {
  readonly name = 'HearVoices1765000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create table recommendations.voices (product_id text primary key, complaint_share real not null, at timestamptz not null)`,
    );
    await runner.query(`create table recommendations.vetoes (
      customer_id text not null,
      product_id text not null,
      conversation_id text not null,
      until timestamptz not null,
      primary key (customer_id, product_id, conversation_id)
    )`);
    await runner.query(`create index vetoes_of_conversation on recommendations.vetoes (conversation_id)`);
    await runner.query(`create index vetoes_until on recommendations.vetoes (until)`);
    await runner.query(
      `create table recommendations.erased_conversations (conversation_id text primary key, at timestamptz not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table recommendations.erased_conversations`);
    await runner.query(`drop table recommendations.vetoes`);
    await runner.query(`drop table recommendations.voices`);
  }
}
