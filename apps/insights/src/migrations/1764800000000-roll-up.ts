// Counts that pages read in one walk: of each language and channel by itself too, in the order in which they are asked for, and by month.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  // Days that have closed are counted no more: what they lack is made of what they have.
  `insert into insights.counts (day, figure, key, locale, channel, shoppers, times)
   select day, figure, key, locale, '', sum(shoppers), sum(times) from insights.counts where locale <> '' and channel <> ''
   group by day, figure, key, locale`,
  `insert into insights.counts (day, figure, key, locale, channel, shoppers, times)
   select day, figure, key, '', channel, sum(shoppers), sum(times) from insights.counts where locale <> '' and channel <> ''
   group by day, figure, key, channel`,
  `alter table insights.counts drop constraint counts_pkey`,
  `alter table insights.counts add primary key (figure, locale, channel, day, key) include (shoppers, times)`,
  `create table insights.months (
    month date not null,
    figure text not null,
    key text not null,
    locale text not null,
    channel text not null,
    shoppers integer not null,
    times integer not null,
    primary key (figure, locale, channel, month, key) include (shoppers, times)
  )`,
];

/** Creates the months and the order of the counts. */
export class RollUp1764800000000 implements MigrationInterface {
  readonly name = 'RollUp1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table insights.months`);
    await runner.query(`alter table insights.counts drop constraint counts_pkey`);
    await runner.query(`delete from insights.counts where (locale = '') <> (channel = '')`);
    await runner.query(`alter table insights.counts add primary key (figure, day, key, locale, channel)`);
  }
}
