// Tells of alerts: to each webhook one by one, to each person what is due together in one mail; what fails is tried again a few times.
import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Periodic } from '#platform';
import { alertTitles } from '../pages/alerts.page.js';
import { type Name, Names, nameOf } from '../pages/names.js';
import { ADVICE_TEXTS } from './advice.js';
import { type AlertRow, AlertsStore } from './alerts.store.js';
import { Mail, type Told } from './mail.js';
import { alertsMail } from './mail-texts.js';
import { isMailed, MAILTO, MAX_ATTEMPTS, placeOf, retryAfterMs, Targets } from './targets.js';

const EVERY_MS = 5_000;
/** Of alerts in one mail; what is more goes out in another one. */
const MAX_IN_MAIL = 50;
/** Of mails and calls of webhooks in one round; what is more waits for the next. */
const MAX_AT_ONCE = 20;
/** Any number that no other lock of the shop uses: what is due together is taken by one instance. */
const LOCK = 764_500_002;

interface Due {
  readonly alert_id: string;
  readonly target: string;
  readonly attempts: number;
  /** The mail in which it goes, however often that is tried. */
  readonly batch: string;
}
interface Named {
  readonly alert: AlertRow;
  readonly title: Name;
}

/** Sends what is due. */
@Injectable()
export class Deliveries implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Deliveries.name);
  private readonly periodic = new Periodic('telling of alerts', EVERY_MS, async () => {
    await this.sendDue();
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly alerts: AlertsStore,
    private readonly names: Names,
    private readonly targets: Targets,
    private readonly mail: Mail,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.targets.all().length > 0) this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Sends what is due; what fails is tried again later, and after some times no more. Returns how many arrived. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    const due = await this.takeDue(now);
    if (due.length === 0) return 0;
    const alerts = await this.alerts.find([...new Set(due.map(({ alert_id }) => alert_id))]);
    const titles = await alertTitles(this.names, alerts);
    const named = new Map(alerts.map((alert, at) => [alert.id, { alert, title: titles[at] ?? nameOf(alert.key) }]));
    const together = Map.groupBy(due, ({ target, alert_id, batch }) =>
      isMailed(target) ? `${batch} ${target}` : `${alert_id} ${target}`,
    );
    const sent = await Promise.all([...together.values()].map((some) => this.send(some, named, now)));
    return sent.reduce((sum, count) => sum + count, 0);
  }

  /** Whoever takes a delivery has it until its deadline has passed. What is due to one reader at once is taken together, and stays so. */
  private async takeDue(now: Date): Promise<Due[]> {
    return await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      const [due] = await manager.query<[Due[], number]>(
        `with due as (
           select alert_id, target, next_at, case when target like $3 then coalesce(batch::text, '') else alert_id::text end as told
           from insights.deliveries where done_at is null and next_at <= $1 and attempts < ${MAX_ATTEMPTS}),
         ranked as (
           select *, row_number() over (partition by target, told order by next_at, alert_id) as place,
             min(next_at) over (partition by target, told) as since from due),
         taken as (
           select alert_id, target, dense_rank() over (order by since, target, told) as turn from ranked where place <= ${MAX_IN_MAIL})
         update insights.deliveries d
         set next_at = $1::timestamptz + interval '1 minute', attempts = attempts + 1, batch = coalesce(batch, $2::uuid)
         from taken where taken.turn <= ${MAX_AT_ONCE} and d.alert_id = taken.alert_id and d.target = taken.target
         returning d.alert_id, d.target, d.attempts, d.batch`,
        [now, randomUUID(), `${MAILTO}%`],
      );
      return due;
    });
  }

  /** What goes together to one target. Returns how many alerts arrived. */
  private async send(due: readonly Due[], named: ReadonlyMap<string, Named>, now: Date): Promise<number> {
    const [first] = due;
    if (first === undefined) return 0;
    const { target, batch } = first;
    const told = due.flatMap(({ alert_id }) => named.get(alert_id) ?? []);
    const { fault, isFinal } = await this.tell({ target, batch }, told, now);
    const attempts = Math.max(...due.map((one) => one.attempts));
    const isOver = fault === undefined || isFinal === true || attempts >= MAX_ATTEMPTS;
    await this.dataSource.query(
      `update insights.deliveries set done_at = $3, next_at = $4, fault = $5 where alert_id = any ($1::uuid[]) and target = $2`,
      [
        due.map(({ alert_id }) => alert_id),
        target,
        isOver ? now : null,
        new Date(now.getTime() + retryAfterMs(attempts)),
        fault ?? null,
      ],
    );
    if (fault !== undefined && isOver)
      this.logger.warn(`An alert could not be told to ${placeOf(target)} in ${attempts} tries: ${fault}`);
    return fault === undefined ? due.length : 0;
  }

  private async tell(
    { target, batch }: Pick<Due, 'target' | 'batch'>,
    told: readonly Named[],
    now: Date,
  ): Promise<Told> {
    const [first] = told;
    if (first === undefined) return { fault: 'the alert is gone', isFinal: true };
    if (isMailed(target)) {
      const { locale, link } = this.mail;
      return await this.targets.write(target, alertsMail(batch, told, locale, link));
    }
    return await this.targets.post(target, first.alert.id, now, messageOf(first, now));
  }
}

const messageOf = ({ alert, title }: Named, now: Date): object => ({
  type: 'insights.alert',
  timestamp: now.toISOString(),
  data: {
    id: alert.id,
    subject: `${alert.figure} ${alert.key}`.trim(),
    title,
    observed: alert.observed,
    expected: Math.round(alert.expected * 10) / 10,
    since: new Date(alert.since).toISOString(),
    day: alert.day,
    suggests: alert.suggests,
    advice: ADVICE_TEXTS[alert.suggests],
    facets: alert.facets,
    isDemo: alert.isDemo,
  },
});
