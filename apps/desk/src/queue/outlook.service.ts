// What can honestly be told to somebody who waits: their place, how long it took the last one, and when people are there.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, BusError } from '#bus';
import { catalogCalls, type deskCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { Cache, Clock } from '#platform';
import { AgentsStore } from '../agents/agents.store.js';
import { DeskConfig, targetSecondsOf } from '../desk.config.js';
import { CasesStore } from './cases.store.js';
import { isOpen, opensNext } from './opening-hours.js';
import { Places } from './places.js';

const SECOND_MS = 1_000;
const SAMPLE_MS = 30 * 60 * SECOND_MS;
/** Fewer than so many tell nothing. */
const LEAST_SAMPLES = 5;
const STORE_SECONDS = 300;
const STORE_TIMEOUT_MS = 500;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** So long at most a reading of the queue answers. */
const MAX_AGE_MS = 1_000;
const READ_SHARE = 10;

interface Seen {
  readonly isStaffed: boolean;
  readonly places: Places;
  readonly estimatedWaitSeconds?: number;
}

interface Reading {
  readonly startedMs: number;
  /** Not known while it is being read: nobody reads beside it. */
  tookMs: number;
  readonly now: Date;
  readonly changes: number;
  readonly read: Promise<Seen>;
}

/** Answers how it looks. */
@Injectable()
export class OutlookService {
  private last: Reading | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly dataSource: DataSource,
    private readonly cases: CasesStore,
    private readonly agents: AgentsStore,
    private readonly config: DeskConfig,
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {}

  async outlook(
    input: ParsedInput<(typeof deskCalls)['getOutlook']>,
  ): Promise<HandlerOutput<(typeof deskCalls)['getOutlook']>> {
    const now = this.clock.now();
    const targetMs = targetSecondsOf(this.config.DESK_RULES, input.class) * SECOND_MS;
    const [{ isOpen: isOpenNow, opensAt }, seen] = await Promise.all([this.hours(now), this.seen(now)]);
    const { isStaffed, places, estimatedWaitSeconds } = seen;
    return {
      isStaffed,
      ...(isOpenNow === undefined ? {} : { isOpen: isOpenNow }),
      ...(opensAt === undefined ? {} : { opensAt }),
      position: places.of(input.conversationId, new Date(now.getTime() + targetMs)),
      ...(isStaffed && estimatedWaitSeconds !== undefined ? { estimatedWaitSeconds } : {}),
    };
  }

  /** How the queue stands, read once for all who ask; while it changes all the time the reading takes a tenth of it at most. */
  private async seen(now: Date): Promise<Seen> {
    const startedMs = performance.now();
    const last = this.last;
    const ageMs = last === undefined ? Infinity : startedMs - last.startedMs;
    const isOld =
      last === undefined ||
      ageMs > MAX_AGE_MS ||
      Math.abs(now.getTime() - last.now.getTime()) > MAX_AGE_MS ||
      (last.changes !== this.cases.changes && ageMs > last.tookMs * READ_SHARE);
    if (!isOld) return await last.read;
    const reading: Reading = {
      startedMs,
      tookMs: Infinity,
      now,
      changes: this.cases.changes,
      read: this.read(now),
    };
    this.last = reading;
    try {
      return await reading.read;
    } catch (error) {
      if (this.last === reading) this.last = undefined;
      throw error;
    } finally {
      reading.tookMs = performance.now() - startedMs;
    }
  }

  private async read(now: Date): Promise<Seen> {
    const [isStaffed, waiting, estimate] = await Promise.all([
      this.agents.isAnybodyOn(now),
      this.cases.places(),
      this.estimate(now),
    ]);
    return { isStaffed, places: new Places(waiting), ...estimate };
  }

  /** Notes how long somebody waited who is now served. */
  async entered(waitedMs: number, now: Date): Promise<void> {
    await this.dataSource.query(`insert into desk.entries (waited_seconds, at) values ($1, $2)`, [
      Math.max(0, Math.round(waitedMs / SECOND_MS)),
      now,
    ]);
    this.cases.queueChanged();
  }

  /** Whether the shop's hours say that people are there, on which clock, and from when; nothing where there are none. */
  async hours(now: Date): Promise<{ isOpen?: boolean; opensAt?: string; timeZone?: string }> {
    const { hours } = this.config.DESK_RULES;
    if (hours === undefined) return {};
    const timeZone = hours.timeZone ?? (await this.storeZone());
    if (isOpen(hours, now, timeZone)) return { isOpen: true, timeZone };
    const next = opensNext(hours, now, timeZone);
    return { isOpen: false, timeZone, ...(next === undefined ? {} : { opensAt: next.toISOString() }) };
  }

  /** The wait of who was served last is the best guess for who comes now (Whitt's last-to-enter-service), where several were. */
  private async estimate(now: Date): Promise<{ estimatedWaitSeconds?: number }> {
    const rows = await this.dataSource.query<{ waited_seconds: number }[]>(
      `select waited_seconds from desk.entries where at > $1 order by at desc, id desc limit ${LEAST_SAMPLES}`,
      [new Date(now.getTime() - SAMPLE_MS)],
    );
    const [last] = rows;
    return last === undefined || rows.length < LEAST_SAMPLES ? {} : { estimatedWaitSeconds: last.waited_seconds };
  }

  private async storeZone(): Promise<string> {
    const known = await this.cache.get<string>('zone');
    if (known !== undefined) return known;
    try {
      const { store } = await this.bus.call(catalogCalls.getStore, {}, { timeoutMs: STORE_TIMEOUT_MS });
      const zone = store?.timezone ?? DEFAULT_TIME_ZONE;
      await this.cache.set('zone', zone, STORE_SECONDS);
      return zone;
    } catch (error) {
      if (error instanceof BusError) return DEFAULT_TIME_ZONE;
      throw error;
    }
  }
}
