// The shop itself: its name, currency, time zone and rules, held in memory while its revision stays the same.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { storeRecord, type StoreRecord } from '#contracts';
import { ONLY_RECORD_ID } from '../imports/import-batch.js';
import { RecordTable } from '../imports/record-table.js';
import { Revisions } from '../revisions.js';

/** Knows the one record of `store.json`. */
@Injectable()
export class StoreService {
  readonly table: RecordTable<StoreRecord>;
  private held: { revision: number; store: StoreRecord | undefined } | undefined;

  constructor(
    dataSource: DataSource,
    private readonly revisions: Revisions,
  ) {
    const idOf = (): string => ONLY_RECORD_ID;
    this.table = new RecordTable(dataSource, revisions, { table: 'store', schema: storeRecord, idOf });
  }

  /** The shop, if one was imported. */
  async getStore(): Promise<StoreRecord | undefined> {
    const revision = (await this.revisions.current()).store;
    if (this.held?.revision !== revision) this.held = { revision, store: (await this.table.readAll(1))[0] };
    return this.held.store;
  }
}
