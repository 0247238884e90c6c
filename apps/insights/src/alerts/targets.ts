// Whom alerts and digests are told: the shop's own systems by webhook, its people by mail.
import { Injectable } from '@nestjs/common';
import { InsightsConfig } from '../insights.config.js';
import { Mail, type MailToSend, type Told } from './mail.js';
import { postSigned } from './webhooks.js';

/** Tries of one telling; the last one comes some seven and a half hours after the first. */
export const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 5_000;
const RETRY_FACTOR = 4;
/** What an address of a mailbox begins with among the targets. */
export const MAILTO = 'mailto:';

/** How long to wait after so many failures. */
export const retryAfterMs = (attempts: number): number => FIRST_RETRY_MS * RETRY_FACTOR ** (attempts - 1);

/** Whether a target is a person, who gets what is due at once in one mail. */
export const isMailed = (target: string): boolean => target.startsWith(MAILTO);

/** What a log may say of a target. */
export const placeOf = (target: string): string => (isMailed(target) ? 'a mailbox' : new URL(target).host);

const GONE: Told = { fault: 'nobody is told any more', isFinal: true };
const toldOf = (fault: string | undefined): Told => (fault === undefined ? {} : { fault });

/** Those who are told. */
@Injectable()
export class Targets {
  constructor(
    private readonly config: InsightsConfig,
    private readonly mail: Mail,
  ) {}

  /** URLs of webhooks, and `mailto:` with an address. */
  all(): string[] {
    return [
      ...this.config.INSIGHTS_WEBHOOKS.map(({ url }) => url),
      ...this.mail.recipients().map((address) => `${MAILTO}${address}`),
    ];
  }

  /** Posts a message to a webhook. */
  async post(target: string, id: string, now: Date, message: object): Promise<Told> {
    const webhook = this.config.INSIGHTS_WEBHOOKS.find(({ url }) => url === target);
    return webhook === undefined ? GONE : toldOf(await postSigned(webhook, id, now, message));
  }

  /** Writes a mail. */
  async write(target: string, mail: MailToSend): Promise<Told> {
    const to = target.slice(MAILTO.length);
    return this.mail.recipients().includes(to) ? await this.mail.send(to, mail) : GONE;
  }
}
