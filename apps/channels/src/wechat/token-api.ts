// The APIs of WeChat and WeCom: an access token in the address, a code in the answer, and a new token where that one is refused.
import { z } from 'zod';
import type { DeliveryFault } from '#contracts';
import type { AccessTokens, TokenAnswer } from '../seam/access-tokens.js';
import type { Fault } from '../seam/channel.js';
import { type Posted, postTo } from '../seam/post-to.js';

/** A code comes with every answer, 0 where all is well. */
const answer = z.looseObject({ errcode: z.int().optional() });
const tokenAnswer = answer.extend({ access_token: z.string().optional(), expires_in: z.number().optional() });

/** What came back where all was well. */
export interface ApiAnswer {
  readonly content: unknown;
}

/** One account's API. */
export interface ApiSettings {
  readonly endpoint: string;
  /** Names the token among those of all accounts. */
  readonly name: string;
  readonly secret: string;
  /** The codes that mean something to us; any other one is tried again. */
  readonly faults: Readonly<Record<number, DeliveryFault>>;
  /** The codes of a token that is good no more. */
  readonly tokenRefused: ReadonlySet<number>;
  /** Asks for a token. */
  fetchToken(isForced: boolean): Promise<Posted>;
}

/** Calls. */
export class TokenApi {
  constructor(
    private readonly settings: ApiSettings,
    private readonly tokens: AccessTokens,
  ) {}

  /** Calls `path` under `/cgi-bin/`; never throws. */
  async post(path: string, body: object): Promise<ApiAnswer | Fault> {
    const first = await this.once(path, body);
    if (!('refusedToken' in first)) return first;
    // With a new token; where that is refused too, it is not the token.
    const again = await this.once(path, body, first.refusedToken);
    return 'refusedToken' in again ? { fault: 'bad-credentials', detail: 'a new access token is refused too' } : again;
  }

  private async once(
    path: string,
    body: object,
    refusedToken?: string,
  ): Promise<ApiAnswer | Fault | { readonly refusedToken: string }> {
    const { endpoint, name, secret, tokenRefused } = this.settings;
    const token = await this.tokens.use({ name, secret, fetch: (isForced) => this.newToken(isForced) }, refusedToken);
    // Nothing was asked yet, whatever became of the request for a token.
    if ('fault' in token) return { ...token, isInDoubt: false };
    const url = `${endpoint}/cgi-bin/${path}?access_token=${encodeURIComponent(token.token)}`;
    const response = await postTo(url, {}, JSON.stringify(body));
    if ('fault' in response) return response;
    const read = parsed(answer, response.body);
    if (read?.errcode === undefined) return { fault: 'away', detail: 'the answer has no errcode', isInDoubt: true };
    if (read.errcode === 0) return { content: read };
    return tokenRefused.has(read.errcode) ? { refusedToken: token.token } : this.faultOf(read.errcode);
  }

  private async newToken(isForced: boolean): Promise<TokenAnswer> {
    const response = await this.settings.fetchToken(isForced);
    if ('fault' in response) return response;
    const read = parsed(tokenAnswer, response.body);
    if (read?.access_token !== undefined) return { token: read.access_token, lastsSeconds: read.expires_in ?? 0 };
    return read?.errcode === undefined
      ? { fault: 'away', detail: 'the answer has no token' }
      : this.faultOf(read.errcode);
  }

  private faultOf(code: number): Fault {
    return { fault: this.settings.faults[code] ?? 'away', detail: `errcode ${code}` };
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, body: string): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
}
