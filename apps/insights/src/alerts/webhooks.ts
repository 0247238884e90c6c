// Tells the shop's own systems of alerts: signed as the Standard Webhooks say, with a deadline, and tried again a few times.
import { createHmac } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, outgoing, Periodic } from '#platform';
import { InsightsConfig, type Webhook } from '../insights.config.js';
import { ADVICE_TEXTS } from './advice.js';
import { AlertsStore } from './alerts.store.js';

const EVERY_MS = 5_000;
const DEADLINE_MS = 5_000;
/** What it says beside its status is not read. */
const MAX_ANSWER_BYTES = 64 * 1_024;
// A redirect would carry the signed body to somebody else: it is told as it came, and not followed.
const post = outgoing({ maxBytes: MAX_ANSWER_BYTES, deadlineMs: DEADLINE_MS, redirect: 'manual' });
const MAX_AT_ONCE = 20;
/** The last one comes some seven and a half hours after the first. */
export const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 5_000;
const RETRY_FACTOR = 4;

/** How long to wait after so many failures. */
export const retryAfterMs = (attempts: number): number => FIRST_RETRY_MS * RETRY_FACTOR ** (attempts - 1);

/** The headers that sign a body (standardwebhooks.com): who has the secret can tell that it is ours and of now. */
export function signatureHeaders(secret: string, id: string, at: Date, body: string): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
}

interface Due {
  readonly alert_id: string;
  readonly target: string;
  readonly attempts: number;
}

/** Sends what is due. */
@Injectable()
export class Webhooks implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Webhooks.name);
  private readonly periodic = new Periodic('webhooks', EVERY_MS, async () => {
    await this.sendDue();
  });

  constructor(
    private readonly dataSource: DataSource,
    private readonly alerts: AlertsStore,
    private readonly config: InsightsConfig,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.INSIGHTS_WEBHOOKS.length > 0) this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  /** Who is told. */
  targets(): string[] {
    return this.config.INSIGHTS_WEBHOOKS.map(({ url }) => url);
  }

  /** Sends what is due; what fails is tried again later, and after some times no more. Returns how many arrived. */
  async sendDue(): Promise<number> {
    const now = this.clock.now();
    // Whoever takes a delivery has it until its deadline has passed.
    const [due] = await this.dataSource.query<[Due[], number]>(
      `update insights.deliveries d set next_at = $1::timestamptz + interval '1 minute', attempts = attempts + 1
       from (select alert_id, target from insights.deliveries where done_at is null and next_at <= $1 and attempts < ${MAX_ATTEMPTS}
             order by next_at limit ${MAX_AT_ONCE} for update skip locked) as taken
       where d.alert_id = taken.alert_id and d.target = taken.target
       returning d.alert_id, d.target, d.attempts`,
      [now],
    );
    const sent = await Promise.all(due.map((one) => this.send(one, now)));
    return sent.filter(Boolean).length;
  }

  private async send({ alert_id, target, attempts }: Due, now: Date): Promise<boolean> {
    const webhook = this.config.INSIGHTS_WEBHOOKS.find(({ url }) => url === target);
    const [alert] = await this.alerts.find([alert_id]);
    const fault =
      webhook === undefined || alert === undefined
        ? 'nobody is told any more'
        : await postSigned(webhook, alert_id, now, {
            type: 'insights.alert',
            timestamp: now.toISOString(),
            data: {
              id: alert.id,
              subject: `${alert.figure} ${alert.key}`.trim(),
              observed: alert.observed,
              expected: Math.round(alert.expected * 10) / 10,
              since: new Date(alert.since).toISOString(),
              day: alert.day,
              suggests: alert.suggests,
              advice: ADVICE_TEXTS[alert.suggests],
              facets: alert.facets,
            },
          });
    const isOver = fault === undefined || webhook === undefined;
    await this.dataSource.query(
      `update insights.deliveries set done_at = $3, next_at = $4, fault = $5 where alert_id = $1 and target = $2`,
      [alert_id, target, isOver ? now : null, new Date(now.getTime() + retryAfterMs(attempts)), fault ?? null],
    );
    if (fault !== undefined && attempts >= MAX_ATTEMPTS)
      this.logger.warn(`An alert could not be told to ${new URL(target).host} in ${attempts} tries: ${fault}`);
    return fault === undefined;
  }
}

/** Undefined when it arrived, else what went wrong: an address that does not answer in 5 seconds, or with anything but a 2xx. */
export async function postSigned(
  { url, secret }: Webhook,
  id: string,
  now: Date,
  message: object,
): Promise<string | undefined> {
  const body = JSON.stringify(message);
  try {
    const response = await post(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signatureHeaders(secret, id, now, body) },
      body,
    });
    await response.body?.cancel();
    return response.ok ? undefined : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : 'failed';
  }
}
