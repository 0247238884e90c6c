// Quotes shipping from the methods as imported.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HandlerOutput, logisticsCalls, ParsedInput } from '#contracts';
import { readDestination } from '#language';
import { Clock } from '#platform';
import { HeldReads } from '../importing/held-reads.js';
import { StoreRulesService } from '../store/store-rules.service.js';
import { ShippingMethodEntity } from './shipping-method.entity.js';
import { quotesFor } from './shipping-quote.js';
import { shippingMethodsTable } from './shipping-methods.table.js';

type Calls = typeof logisticsCalls;
type Quoted = HandlerOutput<Calls['quoteShipping']>;

/** A shop has dozens of methods; more than this are not looked at. */
const MAX_METHODS = 5_000;

/** Quotes shipping. */
@Injectable()
export class ShippingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: StoreRulesService,
    private readonly clock: Clock,
    private readonly held: HeldReads,
  ) {}

  /** The ways to ship there at a time, now unless another is given; none when the place is not served or not known. */
  async quote({ destination, isChecked, subtotal, at }: ParsedInput<Calls['quoteShipping']>): Promise<Quoted> {
    const { timeZone, configured } = await this.rules.current();
    const methods = await this.held.of(shippingMethodsTable.file, () =>
      this.dataSource.getRepository(ShippingMethodEntity).find({ order: { id: 'ASC' }, take: MAX_METHODS }),
    );
    const records = methods.map((method) => method.record);
    const isWritten = isChecked === true || typeof destination === 'string';
    const read = isWritten
      ? readDestination(
          destination,
          records.flatMap(({ regions }) => regions),
        )
      : { place: destination };
    if ('unknown' in read) return { methods: [], unknownPlace: { ...read.unknown, suggestions: read.meant } };
    const quotes = quotesFor(records, {
      destination: read.place,
      subtotal,
      timeZone,
      calendar: configured.calendar,
      at: at === undefined ? this.clock.now() : new Date(at),
    });
    return { methods: quotes, place: read.place };
  }
}
