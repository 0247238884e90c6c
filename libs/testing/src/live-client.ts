// Clients of a conversation's stream and socket, as specs and evaluations use them.
import { WebSocket } from 'ws';
import type { LiveEvent } from '#contracts';

const WAIT_LIMIT_MS = 15_000;

/** What arrived, and a way to wait for more. */
export class Arrivals<Item> {
  readonly items: Item[] = [];
  private readonly waiting = new Set<() => void>();

  add(item: Item): void {
    this.items.push(item);
    for (const wake of [...this.waiting]) wake();
  }

  /** The first item that fits, waiting for it where it has not come yet. */
  async first(fits: (item: Item) => boolean, what = 'item'): Promise<Item> {
    const deadlineAtMs = Date.now() + WAIT_LIMIT_MS;
    for (;;) {
      const found = this.items.find(fits);
      if (found !== undefined) return found;
      const leftMs = deadlineAtMs - Date.now();
      if (leftMs <= 0) throw new Error(`no ${what} came; there were: ${JSON.stringify(this.items).slice(0, 2_000)}`);
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, leftMs);
        this.waiting.add(wake);
      });
    }
  }
}

/** A stream that is open. */
export class StreamClient extends Arrivals<LiveEvent> {
  /** Settles when the gateway ends the stream. */
  readonly ended: Promise<void>;
  private readonly abort = new AbortController();

  private constructor(response: Response, abort: AbortController) {
    super();
    this.abort = abort;
    this.ended = this.read(response).catch(() => undefined);
  }

  /** Opens the stream; throws with the status when it is refused. */
  static async open(url: string, headers: Record<string, string>): Promise<StreamClient> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return new StreamClient(response, abort);
  }

  get lastEventId(): string | undefined {
    return this.items.filter((event) => event.id !== undefined).at(-1)?.id;
  }

  /** Waits for a line of the transcript. */
  async message(text: string | RegExp): Promise<LiveEvent> {
    return await this.first(
      (event) =>
        event.type === 'message' && (typeof text === 'string' ? event.data.text === text : text.test(event.data.text)),
      `message ${text}`,
    );
  }

  close(): void {
    this.abort.abort();
  }

  private async read(response: Response): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      rest += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const fields = new Map(
      block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    const data = fields.get('data');
    if (data === undefined) return;
    this.add({ type: fields.get('event'), id: fields.get('id'), data: JSON.parse(data) as unknown } as LiveEvent);
  }
}

/** A frame from the gateway. */
export interface Frame {
  readonly type: string;
  readonly id?: string;
  readonly data?: Record<string, unknown>;
}

/** A socket that is open. */
export class SocketClient extends Arrivals<Frame> {
  /** The code with which the connection ends. */
  readonly closed: Promise<number>;

  constructor(readonly socket: WebSocket) {
    super();
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
    socket.on('message', (data) => this.add(JSON.parse((data as Buffer).toString('utf8')) as Frame));
    socket.on('error', () => undefined);
  }

  /** Connects to the socket of the gateway at an `http:` address. */
  static async connect(url: string, headers: Record<string, string> = {}): Promise<SocketClient> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/v1/socket`, { headers });
    const client = new SocketClient(socket);
    await new Promise<void>((resolve, reject) => {
      socket.on('open', resolve);
      socket.on('error', reject);
    });
    return client;
  }

  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  async frame(type: string): Promise<Frame> {
    return await this.first((frame) => frame.type === type, `frame ${type}`);
  }
}
