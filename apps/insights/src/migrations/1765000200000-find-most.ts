// What was counted most on a day or in a month stands together; guests are looked for with their latest conversations.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create index counts_most on insights.counts (figure, locale, channel, day, shoppers desc, key)`,
  `create index months_most on insights.months (figure, locale, channel, month, shoppers desc, key)`,
  `drop index insights.conversations_of_guest`,
  `create index conversations_of_guest on insights.conversations (guest_key, heard_at) where guest_key is not null`,
  `drop index insights.conversations_of_customer`,
  `create index conversations_of_customer on insights.conversations (customer_id, heard_at) where customer_id is not null`,
];
const DOWN = [
  `drop index insights.counts_most`,
  `drop index insights.months_most`,
  `drop index insights.conversations_of_guest`,
  `create index conversations_of_guest on insights.conversations (guest_key) where guest_key is not null`,
  `drop index insights.conversations_of_customer`,
  `create index conversations_of_customer on insights.conversations (customer_id) where customer_id is not null`,
];

/** Makes the indexes. */
export class FindMost1765000200000 implements MigrationInterface {
  readonly name = 'FindMost1765000200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}
