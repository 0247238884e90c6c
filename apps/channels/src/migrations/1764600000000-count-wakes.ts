// Counts how often a shopper was woken: a flag cannot tell whether they were woken again while their transcript was read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `channels.peers.wakes` in place of `woken`. */
export class CountWakes1764600000000 implements MigrationInterface {
  readonly name = 'CountWakes1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table channels.peers add column wakes integer not null default 0`);
    await runner.query(`update channels.peers set wakes = 1 where woken`);
    // Its index goes with it.
    await runner.query(`alter table channels.peers drop column woken`);
    await runner.query(`create index peers_woken on channels.peers (id) where wakes > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index channels.peers_woken`);
    await runner.query(`alter table channels.peers add column woken boolean not null default false`);
    await runner.query(`update channels.peers set woken = true where wakes > 0`);
    await runner.query(`alter table channels.peers drop column wakes`);
    await runner.query(`create index peers_woken on channels.peers (id) where woken`);
  }
}
