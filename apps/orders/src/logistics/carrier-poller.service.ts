// Asks carriers about open parcels where the shop has configured that; several instances share the work.
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, outgoing, Periodic } from '#platform';
import { type CarrierConfig, OrdersConfig } from '../orders.config.js';
import { StoreRulesService } from '../store/store-rules.service.js';
import { CarrierCounts } from './carrier-messages.service.js';
import type { AskedParcel, CarrierPoll, PollAccount } from './carriers/carrier.js';
import { carriers } from './carriers/carriers.js';
import { IS_OPEN, SHIPMENTS_WITH_ORDERS } from './open-shipments.js';
import { ParcelReports } from './parcel-reports.service.js';
import { trackingKey } from './timeline.js';

const LOOK_EVERY_MS = 60_000;
const REQUEST_DEADLINE_MS = 10_000;
const MAX_ANSWER_BYTES = 4_000_000;
/** Requests in a row at most until the next look. */
const MAX_REQUESTS_A_LOOK = 20;
const ask = outgoing({ maxBytes: MAX_ANSWER_BYTES, deadlineMs: REQUEST_DEADLINE_MS });
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** A source that fails is asked more and more rarely, up to once so often. */
const MAX_REST_MS = DAY_MS;
const MAX_DOUBLINGS = 10;

interface DueParcel extends AskedParcel {
  readonly id: string;
  readonly failures: number;
  /** The newest scan's time, or when the order was placed; null where neither is known. */
  readonly lastAt: string | null;
}

type PolledAccount = PollAccount & {
  readonly name: string;
  readonly everyMs: number;
  readonly carriers?: string[] | undefined;
};

/** Polls. */
@Injectable()
export class CarrierPoller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CarrierPoller.name);
  private readonly periodic = new Periodic('asking carriers', LOOK_EVERY_MS, () => this.look());
  private readonly polled: readonly CarrierConfig[];

  constructor(
    config: OrdersConfig,
    private readonly dataSource: DataSource,
    private readonly rules: StoreRulesService,
    private readonly reports: ParcelReports,
    private readonly counts: CarrierCounts,
    private readonly clock: Clock,
  ) {
    this.polled = config.CARRIERS.filter(({ poll }) => poll !== undefined);
  }

  onApplicationBootstrap(): void {
    if (this.polled.length > 0) this.periodic.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Asks about what is due, within limits; how many parcels were asked about. */
  async look(): Promise<number> {
    const { timeZone } = await this.rules.current();
    let asked = 0;
    for (const { name, poll } of this.polled) {
      const source = carriers.find((carrier) => carrier.name === name)?.poll;
      if (source === undefined || poll === undefined) continue;
      const { everyMinutes, baseUrl = source.baseUrl, ...rest } = poll;
      asked += await this.ask(source, { ...rest, name, baseUrl, timeZone, everyMs: everyMinutes * MINUTE_MS });
    }
    return asked;
  }

  private async ask(source: CarrierPoll, account: PolledAccount): Promise<number> {
    let asked = 0;
    let untold = 0;
    for (let request = 0; request < MAX_REQUESTS_A_LOOK; request += 1) {
      const parcels = await this.claim(account, source.batchSize);
      if (parcels.length === 0) break;
      asked += parcels.length;
      const unknown = await this.askOnce(source, account, parcels);
      // A source that does not answer is left alone until the next look.
      if (unknown === undefined) break;
      untold += unknown;
    }
    if (untold > 0)
      this.logger.warn(`${account.name} said nothing of ${untold} of ${asked} parcels: it may not know their numbers`);
    return asked;
  }

  /** Takes parcels whose turn has come and sets their next one, so that nobody else asks about them at the same time. */
  private async claim({ carriers: names, everyMs }: PolledAccount, limit: number): Promise<DueParcel[]> {
    const now = this.clock.now();
    const others = this.polled.flatMap(({ poll }) => poll?.carriers ?? []);
    return this.dataSource.transaction(async (manager) => {
      const due = await manager.query<DueParcel[]>(
        `select shipment.id, shipment.carrier, shipment.tracking_number as "trackingNumber",
           placed.address ->> 'phone' as phone, coalesce(asked.failures, 0) as failures,
           coalesce((select max(event ->> 'at') from jsonb_array_elements(shipment.events) as event),
             placed.placed_at_written) as "lastAt"
         from ${SHIPMENTS_WITH_ORDERS} left join orders.carrier_polls as asked on asked.shipment_id = shipment.id
         where ${IS_OPEN} and (asked.next_at is null or asked.next_at <= $1)
           and case when $2::text[] is null then shipment.carrier <> all($3) else shipment.carrier = any($2) end
         order by asked.next_at nulls first, shipment.id limit $4
         for update of shipment skip locked`,
        [now, names ?? null, others, limit],
      );
      if (due.length > 0) await this.setNext(due, everyMs, manager.query.bind(manager));
      return due;
    });
  }

  /** Asks about some parcels; of how many nothing was said, or undefined where there was no good answer. */
  private async askOnce(
    source: CarrierPoll,
    account: PolledAccount,
    parcels: readonly DueParcel[],
  ): Promise<number | undefined> {
    const request = source.request(parcels, account);
    if (request === undefined) return parcels.length;
    try {
      const response = await ask(request.url, request.init);
      if (!response.ok) throw new Error(`it answered ${response.status}`);
      const told = source.read(await response.json(), account);
      this.counts.add(account.name, await this.reports.take(told));
      if (parcels.some(({ failures }) => failures > 0)) {
        const answered = parcels.map((parcel) => ({ ...parcel, failures: 0 }));
        await this.setNext(answered, account.everyMs, this.dataSource.query.bind(this.dataSource));
      }
      const known = new Set(told.map(({ trackingNumber }) => trackingKey(trackingNumber)));
      return parcels.filter(({ trackingNumber }) => !known.has(trackingKey(trackingNumber))).length;
    } catch (error) {
      this.logger.warn(`${account.name} could not be asked: ${error instanceof Error ? error.message : String(error)}`);
      const failed = parcels.map((parcel) => ({ ...parcel, failures: parcel.failures + 1 }));
      await this.setNext(failed, account.everyMs, this.dataSource.query.bind(this.dataSource));
      return undefined;
    }
  }

  private async setNext(
    parcels: readonly DueParcel[],
    everyMs: number,
    query: (text: string, values: unknown[]) => Promise<unknown>,
  ): Promise<void> {
    const now = this.clock.now();
    const next = parcels.map((parcel) => new Date(now.getTime() + restMs(parcel, everyMs, now)));
    await query(
      `insert into orders.carrier_polls (shipment_id, next_at, failures)
       select * from unnest($1::text[], $2::timestamptz[], $3::int[])
       on conflict (shipment_id) do update set next_at = excluded.next_at, failures = excluded.failures`,
      [parcels.map(({ id }) => id), next, parcels.map(({ failures }) => failures)],
    );
  }
}

/** Twice as long after each failure, and longer by the day for a parcel that does not move. */
function restMs({ failures, lastAt }: DueParcel, everyMs: number, now: Date): number {
  const stillDays = lastAt === null ? 0 : Math.max(0, Math.floor((now.getTime() - Date.parse(lastAt)) / DAY_MS));
  return Math.min(MAX_REST_MS, everyMs * 2 ** Math.min(failures, MAX_DOUBLINGS) * (1 + stillDays));
}
