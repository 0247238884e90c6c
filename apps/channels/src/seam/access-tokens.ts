// Access tokens that all instances share: one fetches a new one, the others wait for it. In the database they are encrypted.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import type { Fault } from './channel.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A token is renewed before it ends: requests with it are on their way. */
const SPARE_SECONDS = 120;
const SECOND_MS = 1_000;
/** Longer than a request lasts. */
const FETCHING_MS = 15_000;
const LOOK_EVERY_MS = 250;

/** A new token, or why there is none. */
export type TokenAnswer = { readonly token: string; readonly lastsSeconds: number } | Fault;

/** Where an account's token comes from. */
export interface TokenSource {
  readonly name: string;
  /** What the token is got with, and kept under. */
  readonly secret: string;
  /** `isForced`: the platform's current one was refused. */
  fetch(isForced: boolean): Promise<TokenAnswer>;
}

interface Known {
  readonly token: string;
  readonly endsAtMs: number;
}

/** The tokens. */
@Injectable()
export class AccessTokens {
  private readonly known = new Map<string, Known>();
  private readonly asked = new Map<string, Promise<{ readonly token: string } | Fault>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A token that is good as far as is known; another one than `refused`. */
  async use(source: TokenSource, refused?: string): Promise<{ readonly token: string } | Fault> {
    const { name } = source;
    const known = this.known.get(name);
    if (known !== undefined && this.isGood(known, refused)) return { token: known.token };
    const asked = this.asked.get(name) ?? this.find(source, refused).finally(() => this.asked.delete(name));
    this.asked.set(name, asked);
    return await asked;
  }

  private isGood({ token, endsAtMs }: Known, refused: string | undefined): boolean {
    return token !== refused && endsAtMs > this.clock.now().getTime();
  }

  private async find(source: TokenSource, refused: string | undefined): Promise<{ readonly token: string } | Fault> {
    for (let waitedMs = 0; waitedMs <= FETCHING_MS; waitedMs += LOOK_EVERY_MS) {
      const kept = await this.kept(source);
      if (kept !== undefined && this.isGood(kept, refused)) {
        this.known.set(source.name, kept);
        return { token: kept.token };
      }
      if (await this.isMineToFetch(source.name)) return await this.fetch(source, refused);
      await delay(LOOK_EVERY_MS);
    }
    return { fault: 'away', detail: 'another instance did not get an access token' };
  }

  private async fetch(source: TokenSource, refused: string | undefined): Promise<{ readonly token: string } | Fault> {
    let answer = await source.fetch(false);
    // The platform holds it for good still.
    if ('token' in answer && answer.token === refused) answer = await source.fetch(true);
    if ('fault' in answer) {
      await this.keep(source.name, null, null);
      return answer;
    }
    const { token, lastsSeconds } = answer;
    const endsAtMs = this.clock.now().getTime() + Math.max(0, lastsSeconds - SPARE_SECONDS) * SECOND_MS;
    this.known.set(source.name, { token, endsAtMs });
    await this.keep(source.name, sealed(token, source.secret), new Date(endsAtMs));
    return { token };
  }

  private async kept({ name, secret }: TokenSource): Promise<Known | undefined> {
    const [row] = await this.dataSource.query<{ token: string | null; ends_at: Date | null }[]>(
      `select token, ends_at from channels.access_tokens where name = $1`,
      [name],
    );
    if (!row?.token || !row.ends_at) return undefined;
    const token = opened(row.token, secret);
    return token === undefined ? undefined : { token, endsAtMs: new Date(row.ends_at).getTime() };
  }

  private async isMineToFetch(name: string): Promise<boolean> {
    const now = this.clock.now();
    const rows = await this.dataSource.query<object[]>(
      `insert into channels.access_tokens (name, fetching_until) values ($1, $2)
       on conflict (name) do update set fetching_until = excluded.fetching_until
         where access_tokens.fetching_until is null or access_tokens.fetching_until < $3
       returning name`,
      [name, new Date(now.getTime() + FETCHING_MS), now],
    );
    return rows.length > 0;
  }

  private async keep(name: string, token: string | null, endsAt: Date | null): Promise<void> {
    await this.dataSource.query(
      `update channels.access_tokens set token = $2, ends_at = $3, fetching_until = null where name = $1`,
      [name, token, endsAt],
    );
  }
}

const keyOf = (secret: string): Buffer => createHash('sha256').update(`access token ${secret}`).digest();

function sealed(token: string, secret: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, keyOf(secret), nonce);
  const content = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), content]).toString('base64');
}

/** `undefined` where the account has another secret by now. */
function opened(kept: string, secret: string): string | undefined {
  try {
    const bytes = Buffer.from(kept, 'base64');
    const decipher = createDecipheriv(ALGORITHM, keyOf(secret), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const content = bytes.subarray(NONCE_BYTES + TAG_BYTES);
    return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
