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

const SECOND_MS = 1_000;
const SAMPLE_MS = 30 * 60 * SECOND_MS;
/** Fewer than so many tell nothing. */
const LEAST_SAMPLES = 5;
const STORE_SECONDS = 300;
const STORE_TIMEOUT_MS = 500;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';

/** Answers how it looks. */
@Injectable()
export class OutlookService {
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
    const known = input.conversationId === undefined ? undefined : await this.cases.find(input.conversationId);
    const targetMs = targetSecondsOf(this.config.DESK_RULES, input.class) * SECOND_MS;
    const deadline = known?.held_by === 'queue' ? known.deadline : new Date(now.getTime() + targetMs);
    const isStaffed = await this.agents.isAnybodyOn(now);
    return {
      isStaffed,
      ...(await this.hours(now)),
      position: 1 + (await this.cases.countBefore(deadline, input.conversationId)),
      ...(isStaffed ? await this.estimate(now) : {}),
    };
  }

  /** Notes how long somebody waited who is now served. */
  async entered(waitedMs: number, now: Date): Promise<void> {
    await this.dataSource.query(`insert into desk.entries (waited_seconds, at) values ($1, $2)`, [
      Math.max(0, Math.round(waitedMs / SECOND_MS)),
      now,
    ]);
  }

  private async hours(now: Date): Promise<{ isOpen?: boolean; opensAt?: string }> {
    const { hours } = this.config.DESK_RULES;
    if (hours === undefined) return {};
    const zone = hours.timeZone ?? (await this.storeZone());
    if (isOpen(hours, now, zone)) return { isOpen: true };
    const next = opensNext(hours, now, zone);
    return { isOpen: false, ...(next === undefined ? {} : { opensAt: next.toISOString() }) };
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
