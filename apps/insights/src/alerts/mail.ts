// Tells people of the shop by mail, over SMTP: with a deadline, by TLS wherever a password is given, as plain text.
import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { InsightsConfig, type MailSettings } from '../insights.config.js';

/** For the whole of a mail; each step of it has less. */
const DEADLINE_MS = 20_000;
const STEP_MS = 8_000;
const MAX_SUBJECT = 200;
const MAX_TEXT = 20_000;

/** What became of a telling: arrived, or what went wrong. `isFinal`: another try would end the same. */
export interface Told {
  readonly fault?: string;
  readonly isFinal?: boolean;
}

/** What is written. `id` stays the same when it is sent again: mailboxes then know the copy. */
export interface MailToSend {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

/** How the server is spoken to. A password goes over TLS or not at all. */
function connectionOf(server: URL): Parameters<typeof createTransport>[0] {
  const isSecure = server.protocol === 'smtps:';
  const auth =
    server.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(server.username), pass: decodeURIComponent(server.password) } };
  return {
    host: server.hostname.replace(/^\[|\]$/g, ''),
    ...(server.port === '' ? { port: isSecure ? 465 : 587 } : { port: Number(server.port) }),
    secure: isSecure,
    requireTLS: server.username !== '',
    ...auth,
    connectionTimeout: STEP_MS,
    greetingTimeout: STEP_MS,
    socketTimeout: STEP_MS,
    dnsTimeout: STEP_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Sends mails. */
@Injectable()
export class Mail {
  private readonly settings: MailSettings | undefined;

  constructor(config: InsightsConfig) {
    this.settings = config.INSIGHTS_MAIL;
  }

  /** The people who are told, and in which language; nobody where no mail is set up. */
  recipients(): readonly string[] {
    return this.settings?.to ?? [];
  }

  get locale(): MailSettings['locale'] {
    return this.settings?.locale ?? 'zh';
  }

  /** Where the pages are, to be named at the end. */
  get link(): string | undefined {
    return this.settings?.link;
  }

  /** Nothing when the server took it, else what went wrong in a word that names nobody. */
  async send(to: string, { id, subject, text }: MailToSend, deadlineMs = DEADLINE_MS): Promise<Told> {
    const { settings } = this;
    if (settings === undefined) return { fault: 'no mail is set up', isFinal: true };
    // A connection of its own: a few mails a week are no reason to hold one open.
    const transport = createTransport(connectionOf(new URL(settings.server)));
    try {
      await transport.sendMail({
        from: settings.from,
        to: { name: '', address: to },
        subject: subject.slice(0, MAX_SUBJECT),
        text: text.slice(0, MAX_TEXT),
        messageId: `<${id}@${settings.from.split('@').at(-1) ?? 'insights'}>`,
        // Nobody's absence is to be answered to a machine.
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(deadlineMs),
      });
      return {};
    } catch (error) {
      return { fault: faultOf(error), isFinal: isRefusedForGood(error) };
    } finally {
      transport.close();
    }
  }
}

/** What servers say may name people, so only codes are kept. */
function faultOf(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number') return `answered ${responseCode}`;
  return typeof code === 'string' ? code : 'failed';
}

/** The server refused this mail or its reader by a 5xx (RFC 5321, 4.2.1). A login that fails is the shop's to mend, so that is tried again. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 500;
}
