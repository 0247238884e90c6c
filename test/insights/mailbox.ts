// A real SMTP server with one mailbox, for tests: keeps what it is given, and refuses when it is told to.
import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 100;

/** A mail that arrived, decoded. */
export interface ReceivedMail {
  readonly to: string;
  readonly headers: string;
  readonly subject: string;
  readonly text: string;
}

/** The server. */
export class Mailbox {
  readonly received: ReceivedMail[] = [];
  /** What was offered to it as a password. */
  readonly passwords: string[] = [];
  /** The code by which it refuses mail. */
  refuses: number | undefined;

  private constructor(
    private readonly server: SMTPServer,
    private readonly listening: Server,
  ) {}

  /** Starts on a free port; without TLS, as on a network of the shop's own. */
  static async open(): Promise<Mailbox> {
    const server: SMTPServer = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth(auth, _session, callback) {
        box.passwords.push(auth.password ?? '');
        callback(null, { user: 'somebody' });
      },
      onData(stream, session, callback) {
        void text(stream).then((raw) => {
          if (box.refuses !== undefined)
            return callback(Object.assign(new Error('no <lead@shop.example> here'), { responseCode: box.refuses }));
          for (const { address } of session.envelope.rcptTo) box.received.push({ to: address, ...decoded(raw) });
          callback(null);
        });
      },
    });
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const box = new Mailbox(server, listening);
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.listening.address() as AddressInfo).port}`;
  }

  /** The mails with such a subject; waits for the first. */
  async until(subject: RegExp): Promise<ReceivedMail[]> {
    for (const deadlineMs = Date.now() + PATIENCE_MS; Date.now() < deadlineMs; await delay(LOOK_EVERY_MS)) {
      const found = this.received.filter((mail) => subject.test(mail.subject));
      if (found.length > 0) return found;
    }
    throw new Error(`no mail with ${String(subject)} among ${JSON.stringify(this.received)}`);
  }

  async close(): Promise<void> {
    await new Promise<void>((done) => this.server.close(() => done()));
  }
}

const ofBase64 = (encoded: string): string => Buffer.from(encoded, 'base64').toString('utf8');
const ofQuoted = (encoded: string): string =>
  Buffer.from(
    encoded
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

function decoded(raw: string): Omit<ReceivedMail, 'to'> {
  const end = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const body = raw.slice(end).trim();
  const subject = /^subject: (.*)$/im.exec(headers)?.[1] ?? '';
  const encoding = /^content-transfer-encoding: (\S+)/im.exec(headers)?.[1] ?? '7bit';
  return {
    headers,
    subject: subject
      .replace(/\?= =\?/g, '?==?')
      .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, kind: string, word: string) =>
        kind.toLowerCase() === 'b' ? ofBase64(word) : ofQuoted(word.replaceAll('_', ' ')),
      ),
    text: encoding === 'base64' ? ofBase64(body) : encoding === 'quoted-printable' ? ofQuoted(body) : body,
  };
}
