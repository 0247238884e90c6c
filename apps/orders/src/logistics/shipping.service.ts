// Quotes shipping from the methods as imported.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Money, Place, ShippingQuote } from '#contracts';
import { Clock } from '#platform';
import { StoreRulesService } from '../store/store-rules.service.js';
import { ShippingMethodEntity } from './shipping-method.entity.js';
import { quotesFor } from './shipping-quote.js';

/** A shop has dozens of methods; more than this are not looked at. */
const MAX_METHODS = 5_000;

/** Quotes shipping. */
@Injectable()
export class ShippingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: StoreRulesService,
    private readonly clock: Clock,
  ) {}

  /** The ways to ship there at a time, now unless another is given; none when the place is not served. */
  async quote(destination: Place, subtotal?: Money, at?: string): Promise<ShippingQuote[]> {
    const { timeZone, configured } = await this.rules.current();
    const methods = await this.dataSource
      .getRepository(ShippingMethodEntity)
      .find({ order: { id: 'ASC' }, take: MAX_METHODS });
    return quotesFor(
      methods.map((method) => method.record),
      {
        destination,
        subtotal,
        timeZone,
        calendar: configured.calendar,
        at: at === undefined ? this.clock.now() : new Date(at),
      },
    );
  }
}
