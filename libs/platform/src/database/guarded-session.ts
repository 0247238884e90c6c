// Stands between the pool and PGlite: a deadline on all it is asked, no writing without room, and nothing more asked of one that is lost.
import type { PGlite } from '@electric-sql/pglite';

type Answers = Awaited<ReturnType<PGlite['execProtocolStream']>>;
type Answer = Answers[number];

/** First bytes of the protocol's messages that are answered by "ready for query". */
const SIMPLE_QUERY = 0x51;
const SYNC = 0x53;
/** Those of parse, bind, describe and execute: the client sends a sync after them without waiting for what they are answered. */
const BEFORE_SYNC: ReadonlySet<number | undefined> = new Set([0x50, 0x42, 0x44, 0x45]);
/** Severities after which a PostgreSQL process ends; PGlite cannot, and must not be asked again: it would not come back. */
const DEADLY = new Set(['FATAL', 'PANIC']);
/** SQLSTATE of "cannot connect now": it is the server that is away. */
const CANNOT_CONNECT_NOW = '57P03';

/** Why a database is lost whose directory is no longer this process's. */
export const TAKEN_OVER = 'its data directory was taken over by another process, removed or replaced';

/** What the session is told by and tells. */
export interface SessionGuards {
  /** How long PGlite may take for one message, in ms, where it leaves the event loop free. */
  readonly deadlineMs: number;
  /** Why nothing may be written now. */
  readonly writeBan: () => string | undefined;
  /** Whether the data directory is still this process's, and holds the database that it opened. */
  readonly isStillOurs: () => boolean;
  readonly onBusy: (isBusy: boolean) => void;
  readonly onLost: (reason: string) => void;
}

/** The part of PGlite that its driver for node-postgres uses. */
export class GuardedSession {
  /** Why the database is lost; once it is, it stays so until the process starts again. */
  lost: string | undefined;
  readonly waitReady: Promise<void>;
  private transaction: 'none' | 'open' = 'none';
  private isReadOnly = false;
  private skipsUntilSync = false;
  private deadlineMs: number;
  private readonly giveUp = new Set<(reason: string) => void>();
  private inHandSinceMs = 0;
  private held: Uint8Array[] = [];

  constructor(
    private readonly pglite: PGlite,
    private readonly guards: SessionGuards,
  ) {
    this.deadlineMs = guards.deadlineMs;
    this.waitReady = pglite.waitReady;
  }

  /**
   * Hands a message of the protocol on, or answers it itself when the database is lost. The messages of one statement are held until its last
   * and handed on together: each time that PGlite is asked costs more than most messages. Never rejects.
   */
  async execProtocolStream(part: Uint8Array, options?: Parameters<PGlite['execProtocolStream']>[1]): Promise<Answers> {
    if (BEFORE_SYNC.has(part[0])) {
      this.held.push(part);
      return [];
    }
    const message = this.held.length === 0 ? part : Buffer.concat([...this.held, part]);
    this.held = [];
    return await this.whole(message, part[0], options);
  }

  private async whole(
    message: Uint8Array,
    last: number | undefined,
    options: Parameters<PGlite['execProtocolStream']>[1],
  ): Promise<Answers> {
    if (this.transaction === 'none' && this.lost === undefined) {
      if (!this.guards.isStillOurs()) this.lose(TAKEN_OVER);
      else await this.banOrAllowWrites();
    }
    if (this.lost !== undefined) return this.refusal(message[0], last);
    try {
      const answers = await this.withinDeadline(async () => await this.pglite.execProtocolStream(message, options));
      this.learnFrom(answers);
      return answers;
    } catch (error) {
      this.lose((error as Error).message);
      return this.refusal(message[0], last);
    }
  }

  /** From now on nothing is asked of the database. */
  lose(reason: string): void {
    if (this.lost !== undefined) return;
    this.lost = reason;
    for (const fail of this.giveUp) fail(reason);
    this.guards.onLost(reason);
  }

  /** The process is to stop: whoever does not answer within `deadlineMs` is lost. */
  hurry(deadlineMs: number): void {
    this.deadlineMs = Math.min(this.deadlineMs, deadlineMs);
    if (this.inHandSinceMs === 0) return;
    const since = this.inHandSinceMs;
    const timer = setTimeout(() => {
      if (this.inHandSinceMs === since) this.lose(`no answer within ${deadlineMs} ms, and the process is to stop`);
    }, deadlineMs);
    timer.unref();
  }

  /** A session that may not write says so itself (25006), to writers alone; reads go on. */
  private async banOrAllowWrites(): Promise<void> {
    const banned = this.guards.writeBan() !== undefined;
    if (banned === this.isReadOnly) return;
    try {
      await this.withinDeadline(
        async () => await this.pglite.exec(`SET default_transaction_read_only = ${banned ? 'on' : 'off'}`),
      );
      this.isReadOnly = banned;
    } catch (error) {
      this.lose((error as Error).message);
    }
  }

  private async withinDeadline<Result>(work: () => Promise<Result>): Promise<Result> {
    const { deadlineMs } = this;
    let timer: NodeJS.Timeout | undefined;
    let fail: (reason: string) => void = () => undefined;
    const deadline = new Promise<never>((_, reject) => {
      fail = (reason) => {
        reject(new Error(reason));
      };
      timer = setTimeout(() => {
        fail(`no answer within ${deadlineMs} ms`);
      }, deadlineMs);
    });
    this.giveUp.add(fail);
    this.inHandSinceMs = performance.now();
    this.guards.onBusy(true);
    try {
      return await Promise.race([work(), deadline]);
    } finally {
      clearTimeout(timer);
      this.giveUp.delete(fail);
      this.inHandSinceMs = 0;
      this.guards.onBusy(false);
    }
  }

  private learnFrom(answers: Answers): void {
    for (const answer of answers) {
      const { name, status, severity, message } = answer as Answer & {
        status?: string;
        severity?: string;
        message?: string;
      };
      if (name === 'readyForQuery') this.transaction = status === 'I' ? 'none' : 'open';
      if (name === 'error' && severity !== undefined && DEADLY.has(severity)) this.lose(message ?? severity);
    }
  }

  /** As PostgreSQL answers after an error: once, then nothing until the client has said that it is at an end. */
  private refusal(first: number | undefined, last: number | undefined): Answers {
    const ends = last === SIMPLE_QUERY || last === SYNC;
    const error = Object.assign(new Error(`the embedded database is lost: ${this.lost ?? ''}`), {
      name: 'error',
      severity: 'FATAL',
      code: CANNOT_CONNECT_NOW,
    });
    const answers: object[] = this.skipsUntilSync || first === SYNC ? [] : [error];
    this.skipsUntilSync = !ends;
    if (ends) answers.push({ name: 'readyForQuery', length: 5, status: 'I' });
    return answers as Answers;
  }
}
