// Takes carriers' webhooks in: who sent it, is it signed, which parcels does it speak of.
import { Injectable, Logger } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { CarrierAnswer, logisticsCalls, ParsedInput } from '#contracts';
import { Metrics } from '#platform';
import { OrdersConfig } from '../orders.config.js';
import { StoreRulesService } from '../store/store-rules.service.js';
import { carriers } from './carriers/carriers.js';
import { ParcelReports, type ReportCount } from './parcel-reports.service.js';

const METRIC = 'daogou_carrier_parcels_total';

/** Counts what sources of parcel reports told of. */
@Injectable()
export class CarrierCounts {
  private readonly parcels: Counter;

  constructor({ registry }: Metrics) {
    this.parcels =
      (registry.getSingleMetric(METRIC) as Counter | undefined) ??
      new Counter({
        name: METRIC,
        help: 'Parcels that carriers told of, ours and unknown ones',
        labelNames: ['carrier', 'outcome'],
        registers: [registry],
      });
  }

  /** Adds one message's parcels. */
  add(carrier: string, { known, unknown }: ReportCount): void {
    this.parcels.inc({ carrier, outcome: 'known' }, known);
    this.parcels.inc({ carrier, outcome: 'unknown' }, unknown);
  }
}

/** Reads webhooks. */
@Injectable()
export class CarrierMessages {
  private readonly logger = new Logger(CarrierMessages.name);

  constructor(
    private readonly config: OrdersConfig,
    private readonly rules: StoreRulesService,
    private readonly reports: ParcelReports,
    private readonly counts: CarrierCounts,
  ) {}

  /** A carrier that is not configured is as unknown as one that does not exist. */
  async receive({
    carrier: name,
    headers,
    body,
  }: ParsedInput<typeof logisticsCalls.receiveCarrierMessage>): Promise<CarrierAnswer> {
    const carrier = carriers.find((one) => one.name === name);
    const secret = this.config.CARRIERS.find((one) => one.name === name)?.secret;
    if (carrier === undefined || secret === undefined) return { refused: 'unknown-carrier' };
    const { timeZone } = await this.rules.current();
    const parcels = carrier.readWebhook({ body, headers }, { secret, timeZone });
    if (typeof parcels === 'string') {
      this.logger.warn(`${name}: a message was refused: ${parcels}`);
      return { refused: parcels };
    }
    const count = await this.reports.take(parcels);
    this.counts.add(name, count);
    return { ...count, acknowledgement: { ...carrier.acknowledgement } };
  }
}
