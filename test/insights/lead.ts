// A lead of the shop at the insights, over HTTP, as the page is.
import type { Problem } from '#contracts';
import { setTimeout as delay } from 'node:timers/promises';

const PATIENCE_MS = 20_000;
const LOOK_EVERY_MS = 150;

/** What came back. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body & Partial<Problem>;
}

/** A row of a page. */
export type Row = Record<string, unknown> & { figureId: string };
/** A page. */
export interface Page {
  readonly from: string;
  readonly to: string;
  readonly isOpen: boolean;
  readonly isDemo: boolean;
  readonly rows: Row[];
  readonly estimate?: { resolved: number; low: number; high: number; basis: string; silenceAsResolved: number };
}

/** Somebody with a token. */
export class Lead {
  private constructor(
    readonly url: string,
    readonly token: string,
    private readonly patienceMs: number,
  ) {}

  /** Somebody whose token is signed elsewhere. */
  static withToken(url: string, token: string, patienceMs = PATIENCE_MS): Lead {
    return new Lead(url, token, patienceMs);
  }

  static async signIn(url: string, role: 'lead' | 'agent' = 'lead'): Promise<Lead> {
    const response = await fetch(`${url}/v1/demo/agent-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ role }),
    });
    const { agentToken } = (await response.json()) as { agentToken: string };
    return new Lead(url, agentToken, PATIENCE_MS);
  }

  async get<Body = Page>(path: string): Promise<Answer<Body>> {
    return await this.send<Body>('GET', path);
  }

  /** An answer that is no JSON. */
  async text(path: string): Promise<string> {
    const response = await fetch(`${this.url}/v1/insights/${path}`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return await response.text();
  }

  async send<Body>(method: string, path: string, body?: object): Promise<Answer<Body>> {
    const response = await fetch(`${this.url}/v1/insights/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Answer<Body>['body'] };
  }

  /** Asks again until the page is as it should be, for what is heard is followed within seconds. */
  async until(path: string, isAsExpected: (page: Page) => boolean): Promise<Page> {
    const deadlineMs = Date.now() + this.patienceMs;
    for (;;) {
      const { status, body } = await this.get(path);
      if (status === 200 && isAsExpected(body)) return body;
      if (Date.now() > deadlineMs)
        throw new Error(`${path} is still ${status} ${JSON.stringify(body).slice(0, 2_000)}`);
      await delay(LOOK_EVERY_MS);
    }
  }
}
