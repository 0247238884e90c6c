// Tells the shop's systems and people once a week (or a day) what the page `now` says: the figures beside those before, and what to change.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { InsightsRow } from '#contracts';
import { Clock, Periodic } from '#platform';
import { type Day, dayAfter, ShopDays } from '../facts/shop-days.js';
import { CountsStore } from '../figures/counts.store.js';
import type { Figure } from '../figures/figure.js';
import { InsightsConfig } from '../insights.config.js';
import { NOW_FIGURES, NowPage } from '../pages/now.page.js';
import { PageFrame } from '../pages/page.js';
import { ResolutionPage } from '../pages/resolution.page.js';
import { Mail, type Told } from './mail.js';
import { type Digest, digestMail } from './mail-texts.js';
import { isMailed, MAX_ATTEMPTS, placeOf, retryAfterMs, Targets } from './targets.js';

const EVERY_MS = 600_000;
const MAX_AT_ONCE = 20;
const WEEK_DAYS = 7;
/** How matters end is known a week later: of so many days before it is told. */
const RESOLUTION_DAYS = 28;

interface Due {
  readonly until: Day;
  readonly target: string;
  readonly message: Digest;
  readonly attempts: number;
}

/** The last day of the last period that has closed: a week ends on a Sunday of the shop's. */
export function lastClosed(firstOpen: Day, period: 'daily' | 'weekly'): Day {
  const yesterday = dayAfter(firstOpen, -1);
  return period === 'daily' ? yesterday : dayAfter(yesterday, -new Date(`${yesterday}T00:00:00Z`).getUTCDay());
}

/** Makes and sends digests. */
@Injectable()
export class Digests implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Digests.name);
  private readonly periodic = new Periodic('digests', EVERY_MS, async () => {
    await this.tell();
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly counts: CountsStore,
    private readonly frame: PageFrame,
    private readonly now: NowPage,
    private readonly resolution: ResolutionPage,
    private readonly days: ShopDays,
    private readonly targets: Targets,
    private readonly mail: Mail,
    private readonly config: InsightsConfig,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.INSIGHTS_DIGEST !== 'none' && this.targets.all().length > 0) this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Makes what is due, once whoever asks, and sends it; what fails is tried again later. Returns how many arrived. */
  async tell(): Promise<number> {
    await this.make();
    const at = this.clock.now();
    const [due] = await this.dataSource.query<[Due[], number]>(
      `update insights.digests d set next_at = $1::timestamptz + interval '1 minute', attempts = attempts + 1
       from (select until, target from insights.digests where done_at is null and next_at <= $1 and attempts < ${MAX_ATTEMPTS}
             order by next_at limit ${MAX_AT_ONCE} for update skip locked) as taken
       where d.until = taken.until and d.target = taken.target
       returning d.until::text, d.target, d.message, d.attempts`,
      [at],
    );
    const sent = await Promise.all(due.map((one) => this.send(one, at)));
    return sent.filter(Boolean).length;
  }

  private async make(): Promise<void> {
    const period = this.config.INSIGHTS_DIGEST;
    if (period === 'none') return;
    const { firstOpen, now } = await this.days.open();
    const until = lastClosed(firstOpen, period);
    const known = await this.dataSource.query<{ target: string }[]>(
      `select target from insights.digests where until = $1`,
      [until],
    );
    const targets = this.targets.all().filter((one) => !known.some(({ target }) => target === one));
    if (targets.length === 0) return;
    const message = await this.messageOf(until, period);
    await this.dataSource.query(
      `insert into insights.digests (until, target, message, next_at, done_at)
       select $1, target, $3::jsonb, $4, case when $3::jsonb is null then $4::timestamptz end from unnest($2::text[]) as target
       on conflict do nothing`,
      [until, targets, message === undefined ? null : JSON.stringify(message), now],
    );
  }

  /** Nothing where nobody said anything. */
  private async messageOf(until: Day, period: 'daily' | 'weekly'): Promise<Digest | undefined> {
    const days = period === 'daily' ? 1 : WEEK_DAYS;
    const from = dayAfter(until, 1 - days);
    const totals = await this.counts.totals(NOW_FIGURES, { from: dayAfter(from, -days), to: until });
    const sum = (figure: Figure, first: Day, last: Day): number =>
      totals
        .filter((row) => row.figure === figure && row.day >= first && row.day <= last)
        .reduce((all, { times }) => all + times, 0);
    const figures = NOW_FIGURES.map((key) => ({
      key,
      count: sum(key, from, until),
      before: sum(key, dayAfter(from, -days), dayAfter(from, -1)),
    }));
    const page = await this.frame.days({ from, to: until });
    if (page === undefined || figures.every(({ count }) => count === 0)) return undefined;
    const { rows } = await this.now.read(page);
    const settled = { from: dayAfter(page.settled, 1 - RESOLUTION_DAYS), to: page.settled };
    const { rows: outcomes, estimate } = await this.resolution.read({ ...page, days: settled });
    return {
      from,
      to: until,
      isDemo: await this.frame.isDemo(),
      figures,
      changes: rows.flatMap(({ kind, ...row }) => (kind === 'change' ? [changeOf(row)] : [])),
      resolution: {
        ...settled,
        outcomes: outcomes.map(({ outcome, count, share }) => ({
          outcome,
          count,
          share,
        })) as Digest['resolution']['outcomes'],
        ...(estimate === undefined ? {} : { estimate }),
      },
    };
  }

  private async tellOne({ until, target, message }: Due, now: Date): Promise<Told> {
    if (isMailed(target))
      return await this.targets.write(target, digestMail(message, this.mail.locale, this.mail.link));
    return await this.targets.post(target, `digest_${until}`, now, {
      type: 'insights.digest',
      timestamp: now.toISOString(),
      data: message,
    });
  }

  private async send(due: Due, now: Date): Promise<boolean> {
    const { until, target, attempts } = due;
    const { fault, isFinal } = await this.tellOne(due, now);
    const isOver = fault === undefined || isFinal === true || attempts >= MAX_ATTEMPTS;
    // What was told is not kept: the words in it are shoppers'.
    await this.dataSource.query(
      `update insights.digests set done_at = $3, next_at = $4, fault = $5,
         message = case when $3::timestamptz is null then message end where until = $1 and target = $2`,
      [until, target, isOver ? now : null, new Date(now.getTime() + retryAfterMs(attempts)), fault ?? null],
    );
    if (fault !== undefined && isOver)
      this.logger.warn(`A digest could not be told to ${placeOf(target)} in ${attempts} tries: ${fault}`);
    return fault === undefined;
  }
}

/** A row of the page `now`, without what opens it. */
function changeOf({
  key,
  title,
  count,
  usual,
  suggests,
  advice,
}: Omit<InsightsRow, 'kind'>): Digest['changes'][number] {
  const change = { key, title, count, suggests, advice, ...(usual === undefined ? {} : { usual }) };
  return change as unknown as Digest['changes'][number];
}
