// Shoppers over HTTP: each has a conversation and a session of its own and asks the next question when the last one is answered.
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';
import { SignJWT } from 'jose';
import type { Turn } from '#contracts';
import type { TimedTurn } from './summary.js';
import { type Visit, visitOf, wrongWith } from './questions.js';

const REQUEST_TIMEOUT_MS = 60_000;
const TOKEN_LIFETIME = '12h';

/** What a gateway answered. */
export interface HttpAnswer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: unknown;
}

/** A gateway, and the secret with which its storefront vouches for customers. */
export interface Door {
  readonly url: string;
  readonly storeKey: string;
  readonly storeSecret: string;
}

/** A bare client over kept connections: cheaper than `fetch`, as it shares the machine with what it measures. */
export class HttpClient {
  private readonly agent = new Agent({ keepAlive: true });

  constructor(private readonly url: string) {}

  send(method: string, path: string, headers: Record<string, string>, body?: object): Promise<HttpAnswer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const allHeaders = text === undefined ? headers : { ...headers, 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.url}${path}`,
        { method, headers: allHeaders, agent: this.agent, timeout: REQUEST_TIMEOUT_MS },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const received = Buffer.concat(chunks).toString('utf8');
            resolve({
              status: response.statusCode ?? 0,
              retryAfter: response.headers['retry-after'],
              body: received === '' ? undefined : JSON.parse(received),
            });
          });
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${REQUEST_TIMEOUT_MS} ms`)));
      sent.on('error', reject);
      sent.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

/** A started conversation. */
export interface OpenVisit {
  readonly visit: Visit;
  readonly path: string;
  readonly headers: Record<string, string>;
}

/** Makes visits at one gateway; no two have the same conversation. */
export class Shoppers {
  private readonly http: HttpClient;
  private readonly tokens = new Map<string, string>();
  private productIds: readonly string[] = [];
  private visits = 0;

  constructor(
    private readonly door: Door,
    private readonly customerIds: readonly string[],
  ) {
    this.http = new HttpClient(door.url);
  }

  /** Learns what the store sells. Before anything else. */
  async look(): Promise<void> {
    const { status, body } = await this.http.send('GET', '/v1/products?limit=100', {
      'x-store-key': this.door.storeKey,
    });
    const { products = [] } = (body ?? {}) as { products?: { id: string }[] };
    if (status !== 200 || products.length === 0) throw new Error(`the gateway names no products: ${status}`);
    this.productIds = products.map(({ id }) => id);
    for (const customerId of this.customerIds) this.tokens.set(customerId, await this.sign(customerId));
  }

  /** Starts the next visit's conversation. */
  async open(): Promise<OpenVisit> {
    const visit = visitOf(this.visits++, this.productIds, this.customerIds);
    const customerToken = visit.customerId === undefined ? undefined : this.tokens.get(visit.customerId);
    const answer = await this.http.send(
      'POST',
      '/v1/conversations',
      { 'x-store-key': this.door.storeKey },
      { locale: visit.locale, page: visit.page, customerToken },
    );
    if (answer.status !== 201) throw new Error(`no conversation: ${answer.status} ${JSON.stringify(answer.body)}`);
    const { conversationId, token } = answer.body as { conversationId: string; token: string };
    const path = `/v1/conversations/${conversationId}/messages`;
    return { visit, path, headers: { authorization: `Bearer ${token}` } };
  }

  /** Says something in a conversation. */
  async say({ path, headers, visit }: OpenVisit, text: string): Promise<HttpAnswer> {
    return await this.http.send('POST', path, headers, { text, page: visit.page });
  }

  /** So many shoppers at once until the time is up; every turn that was begun is counted. Opening a conversation is not timed. */
  async run(concurrency: number, durationMs: number): Promise<{ turns: TimedTurn[]; elapsedMs: number }> {
    const turns: TimedTurn[] = [];
    const startedAtMs = performance.now();
    const isOver = (): boolean => performance.now() - startedAtMs >= durationMs;
    const shop = async (): Promise<void> => {
      while (!isOver()) {
        const open = await this.open();
        for (const question of open.visit.questions) {
          if (isOver()) return;
          const askedAtMs = performance.now();
          const { status, body } = await this.say(open, question.text);
          const tookMs = performance.now() - askedAtMs;
          const wrong = status === 200 ? wrongWith(body as Turn, question, open.visit) : `HTTP ${status}`;
          turns.push(wrong === undefined ? { tookMs } : { tookMs, wrong });
        }
      }
    };
    await Promise.all(Array.from({ length: concurrency }, shop));
    return { turns, elapsedMs: performance.now() - startedAtMs };
  }

  close(): void {
    this.http.close();
  }

  private async sign(customerId: string): Promise<string> {
    return await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid: this.door.storeKey })
      .setSubject(customerId)
      .setIssuedAt()
      .setExpirationTime(TOKEN_LIFETIME)
      .sign(new TextEncoder().encode(this.door.storeSecret));
  }
}
