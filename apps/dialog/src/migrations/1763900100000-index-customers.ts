// A customer's conversations are looked up when something happens that concerns the customer.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes conversations by customer. */
export class IndexCustomers1763900100000 implements MigrationInterface {
  readonly name = 'IndexCustomers1763900100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index conversations_of_customer on dialog.conversations (customer_id, changed_at desc)
       where customer_id is not null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index dialog.conversations_of_customer`);
  }
}
