// An HTTP server that stands for a platform in specs: keeps what it was asked, and misbehaves when told to.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

const WAIT_MS = 20_000;
const POLL_MS = 20;
const MAX_KEPT = 1_000;

/** One answer out of the ordinary. */
export interface Misbehaviour {
  /** Only a request whose path has this in it. */
  readonly at?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Does what was asked, and answers so much later. */
  readonly delayMs?: number;
  /** Does what was asked, and then ends the connection without an answer. */
  readonly isLost?: boolean;
}

/** A request as it came. */
export interface PlatformRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** The base of the fakes. */
export abstract class PlatformServer {
  private server: Server | undefined;
  private readonly awaited: Misbehaviour[] = [];
  /** What was asked, the first thousand. */
  readonly requests: PlatformRequest[] = [];
  /** Requests that broke the platform's own rules. */
  readonly faults: string[] = [];
  url = '';

  /** What the platform answers: a status and a body. */
  protected abstract answer(request: PlatformRequest): { status: number; body: string };

  async start(): Promise<void> {
    const server = createServer((request, response) => void this.handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((resolve) => {
      if (this.server === undefined) resolve();
      else this.server.close(() => resolve());
    });
  }

  /** The next requests are answered so, one each. */
  misbehave(...how: Misbehaviour[]): void {
    this.awaited.push(...how);
  }

  /** Waits until it is true. */
  async until(what: string, holds: () => boolean | Promise<boolean>, waitMs = WAIT_MS): Promise<void> {
    const deadline = Date.now() + waitMs;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`Not within ${waitMs} ms: ${what}`);
      await delay(POLL_MS);
    }
  }

  private nextFor(path: string): Misbehaviour | undefined {
    const index = this.awaited.findIndex(({ at }) => at === undefined || path.includes(at));
    return index < 0 ? undefined : this.awaited.splice(index, 1)[0];
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const how = this.nextFor(request.url ?? '');
    const isOrdinary = how === undefined || (how.status === undefined && how.body === undefined);
    const asked = {
      path: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    if (this.requests.length < MAX_KEPT) this.requests.push(asked);
    const answer = isOrdinary ? this.answer(asked) : { status: how.status ?? 200, body: how.body ?? '' };
    if (how?.delayMs !== undefined) await delay(how.delayMs);
    if (how?.isLost === true) {
      request.socket.destroy();
      return;
    }
    response.writeHead(answer.status, { 'content-type': 'application/json', ...how?.headers }).end(answer.body);
  }
}
