// What the recommendations were told of complaints, so that each is told once and a share only when it changes.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creates the tables of the complaints and of the shares that were told. */
export class TellVoices1765000100000 implements MigrationInterface {
  readonly name = 'TellVoices1765000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table insights.complaints (
      conversation_id text not null,
      product_id text not null,
      primary key (conversation_id, product_id)
    )`);
    await runner.query(`create table insights.voices (product_id text primary key, share real not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table insights.voices`);
    await runner.query(`drop table insights.complaints`);
  }
}
