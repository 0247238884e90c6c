// Watches whether more shoppers ask, miss or complain about something than chance explains.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_RISING, risingCounts } from '#learning';
import { Periodic } from '#platform';
import { type Day, dayAfter, daysBetween, ShopDays } from '../facts/shop-days.js';
import { QuestionGroups } from '../figures/question-groups.js';
import { Voices } from '../figures/voices.service.js';
import { InsightsConfig } from '../insights.config.js';
import { LEAST_SHOPPERS_FOR_TEXT } from '../pages/page.js';
import { adviceFor } from './advice.js';
import { HourCounts, lastHour, type ShopHour } from './hour-counts.js';
import { risingInHour } from './hours.js';
import { AlertsStore, type NewAlert } from './alerts.store.js';
import { Targets } from './targets.js';

const SECOND_MS = 1_000;
/** The baseline's eight weeks, and what comes before anything is judged. */
const WINDOW_DAYS = 77;
const WEEK_DAYS = 7;
const MOST_FACETS = 3;
/** Each time that people said an alert was none, the next one must be so much more surprising. */
const FALSE_BAR = 10;
/** What may rise; each is compared with its own kind, so that a promotion day, when all of it rises, raises nothing. */
const WATCHED = ['topic', 'refused', 'ask', 'complaint'] as const;
const MIN_DAY_VOLUME = 1;
/** Of the false alarms that are borne, the hours may have this share; the days have the rest. */
const SHARE_OF_HOURS = 1 / 3;
const HOURS_OF_WEEK = 168;

/** The conversations of a subject ($1, $2) in the week that ends on $3. */
const BEHIND = `with behind as (
  select distinct conversation_id from insights.marks
  where figure = $1 and key = $2 and day between $3::date - 6 and $3 limit 500)`;

type Watched = (typeof WATCHED)[number];
interface Counted {
  readonly day: Day;
  readonly key: string;
  readonly shoppers: number;
}

/** Raises alerts. */
@Injectable()
export class Watch implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Watch.name);
  private readonly periodic: Periodic;

  constructor(
    private readonly dataSource: DataSource,
    private readonly alerts: AlertsStore,
    private readonly targets: Targets,
    private readonly questions: QuestionGroups,
    private readonly hours: HourCounts,
    private readonly voices: Voices,
    private readonly days: ShopDays,
    private readonly config: InsightsConfig,
  ) {
    this.periodic = new Periodic('watching', config.INSIGHTS_WATCH_SECONDS * SECOND_MS, async () => {
      await this.look();
    });
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Looks at the days that are open, or, with `from`, at all days since; returns how many alerts are new. */
  async look(from?: Day): Promise<number> {
    const { today, firstOpen, now, timeZone } = await this.days.open();
    await this.questions.regroup(today);
    await this.voices.tellChanges(today);
    const since = from ?? firstOpen;
    const bars = await this.alerts.falseOnes();
    const alerts: NewAlert[] = [];
    for (const figure of WATCHED) alerts.push(...(await this.rising(figure, since, today, bars)));
    const hour = lastHour(now, timeZone);
    for (const figure of WATCHED) alerts.push(...(await this.risingInHour(figure, hour, bars)));
    const raised = await this.alerts.raise(alerts, DEFAULT_RISING.quietDays, this.targets.all(), now);
    if (raised > 0) this.logger.log(`${raised} alerts raised`);
    return raised;
  }

  /** Of one kind of subject. */
  private get falseAlarmsPerWeek(): number {
    return this.config.INSIGHTS_FALSE_ALARMS_PER_WEEK / WATCHED.length;
  }

  private async risingInHour(
    figure: Watched,
    { day, hour }: ShopHour,
    bars: ReadonlyMap<string, number>,
  ): Promise<NewAlert[]> {
    const read = await this.hours.read(figure, { day, hour });
    if (read === undefined) return [];
    const alarms = risingInHour(
      { ...read, barOf: (key) => FALSE_BAR ** (bars.get(`${figure} ${key}`) ?? 0) },
      (this.falseAlarmsPerWeek * SHARE_OF_HOURS) / HOURS_OF_WEEK,
    );
    return await Promise.all(
      alarms.map(async ({ key, shoppers, expected }) => {
        const alert = await this.alertOf(figure, key, day);
        return { ...alert, detector: 'hour', observed: shoppers, expected, facets: { ...alert.facets, hour } };
      }),
    );
  }

  /** What an alert says of its subject: what goes with it and what to do. */
  private async alertOf(
    figure: Watched,
    key: string,
    day: Day,
  ): Promise<Omit<NewAlert, 'detector' | 'observed' | 'expected'>> {
    return { figure, key, day, suggests: adviceFor(figure, key), ...(await this.facetsOf(figure, key, day)) };
  }

  private async rising(
    figure: Watched,
    since: Day,
    today: Day,
    bars: ReadonlyMap<string, number>,
  ): Promise<NewAlert[]> {
    const first = dayAfter(today, 1 - WINDOW_DAYS);
    const rows = await this.dataSource.query<Counted[]>(
      `select day::text, key, shoppers from insights.counts
       where figure = $1 and day between $2 and $3 and locale = '' and channel = ''`,
      [figure, first, today],
    );
    const [earliest] = rows.map(({ day }) => day).sort();
    if (earliest === undefined) return [];
    const days = daysBetween(earliest, today) + 1;
    const counts = new Map<string, number[]>();
    for (const { day, key, shoppers } of rows) {
      const series = counts.get(key) ?? new Array<number>(days).fill(0);
      series[daysBetween(earliest, day)] = shoppers;
      counts.set(key, series);
    }
    const volumes = await this.volumes(figure, counts, earliest, today, days);
    const lately = await this.shoppersOfWeek(figure, today);
    const alarms = risingCounts(
      {
        days,
        counts,
        volumes,
        // Of days before today the shoppers of single days are added up: that many there were at most.
        shoppersOfWeek: (topic, day) =>
          day === days - 1
            ? (lately.get(topic) ?? 0)
            : (counts.get(topic) ?? [])
                .slice(Math.max(0, day - WEEK_DAYS + 1), day + 1)
                .reduce((sum, count) => sum + count, 0),
        barOf: (topic) => FALSE_BAR ** (bars.get(`${figure} ${topic}`) ?? 0),
      },
      { falseAlarmsPerWeek: this.falseAlarmsPerWeek * (1 - SHARE_OF_HOURS) },
    );
    const recent = alarms.filter(({ day }) => dayAfter(earliest, day) >= since);
    return await Promise.all(
      recent.map(async ({ day, topic, detector, shoppers, expected }): Promise<NewAlert> => {
        const alert = await this.alertOf(figure, topic, dayAfter(earliest, day));
        return { ...alert, detector, observed: shoppers, expected };
      }),
    );
  }

  /** The volume beside which a topic is seen: all of its kind; where little is said of a kind, all shoppers. */
  private async volumes(
    figure: Watched,
    counts: ReadonlyMap<string, readonly number[]>,
    earliest: Day,
    today: Day,
    days: number,
  ): Promise<number[]> {
    if (figure === 'topic') {
      const volumes = new Array<number>(days).fill(0);
      for (const series of counts.values())
        for (const [day, count] of series.entries()) volumes[day] = (volumes[day] ?? 0) + count;
      return volumes;
    }
    // Wishes, refusals and complaints are few: beside each other one that rises would be its own baseline.
    const rows = await this.dataSource.query<Counted[]>(
      `select day::text, '' as key, shoppers from insights.counts
       where figure = 'turns' and key = '' and day between $1 and $2 and locale = '' and channel = ''`,
      [earliest, today],
    );
    const volumes = new Array<number>(days).fill(0);
    for (const { day, shoppers } of rows) volumes[daysBetween(earliest, day)] = Math.max(MIN_DAY_VOLUME, shoppers);
    return volumes;
  }

  private async shoppersOfWeek(figure: Watched, today: Day): Promise<ReadonlyMap<string, number>> {
    const rows = await this.dataSource.query<{ key: string; shoppers: number }[]>(
      `select key, count(distinct shopper)::int as shoppers from insights.marks
       where figure = $1 and day between $2 and $3 group by key`,
      [figure, dayAfter(today, 1 - WEEK_DAYS), today],
    );
    return new Map(rows.map(({ key, shoppers }) => [key, shoppers]));
  }

  /** What the same conversations speak of beside it: complaints, carriers, variants, places, refusals, each with how many shoppers. */
  private async facetsOf(
    figure: string,
    key: string,
    day: Day,
  ): Promise<{ facets: Record<string, unknown>; isDemo: boolean }> {
    const rows = await this.dataSource.query<{ figure: string; key: string; shoppers: number }[]>(
      `${BEHIND}
       select m.figure, m.key, count(distinct m.shopper)::int as shoppers
       from insights.marks m join behind using (conversation_id)
       where m.figure in ('complaint', 'carrier', 'sku', 'place', 'refused', 'product', 'unhappy') and (m.figure, m.key) <> ($1, $2)
       group by 1, 2 having m.figure not in ('sku', 'place') or count(distinct m.shopper) >= ${LEAST_SHOPPERS_FOR_TEXT}
       order by 3 desc limit 30`,
      [figure, key, day],
    );
    const [made] = await this.dataSource.query<{ up: boolean | null }[]>(
      `${BEHIND} select bool_and(is_demo) as up from insights.conversations join behind using (conversation_id)`,
      [figure, key, day],
    );
    const facets = Map.groupBy(rows, (row) => row.figure);
    return {
      facets: {
        ...(await this.wordsOf(figure, key, day)),
        ...Object.fromEntries(
          [...facets].map(([name, found]) => [
            name,
            found.slice(0, MOST_FACETS).map(({ key: of, shoppers }) => ({ key: of, shoppers })),
          ]),
        ),
      },
      isDemo: made?.up === true,
    };
  }

  /** What most shoppers called what they wished for: enough of them, or there were no alert. */
  private async wordsOf(figure: string, key: string, day: Day): Promise<{ label?: string }> {
    const [row] = await this.dataSource.query<{ label: string | null }[]>(
      `select mode() within group (order by label) as label from insights.marks
       where figure = $1 and key = $2 and day between $3::date - 6 and $3 and label is not null
       having count(distinct shopper) >= ${LEAST_SHOPPERS_FOR_TEXT}`,
      [figure, key, day],
    );
    return row?.label == null ? {} : { label: row.label };
  }
}
