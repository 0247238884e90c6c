// Calls into the running process from commands on the same machine: one JSON object a line over a socket that only its user can open.
import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { Bus, BusError, busErrorOf, type CallOptions, currentContext, runInContext, UnavailableError } from '#bus';
import { allCalls, type CallDefinition, type CallInput, type CallOutput } from '#contracts';

const MAX_LINE_CHARACTERS = 16 * 1024 * 1024;
const MAX_PENDING = 64;
const MAX_CONNECTIONS = 16;
const CONNECT_TIMEOUT_MS = 2_000;
/** The shortest limit of a socket's path among the systems we run on (macOS: 104 with the closing zero). */
const MAX_PATH_BYTES = 100;

const request = z.object({
  id: z.string().max(100),
  topic: z.string().max(300),
  input: z.unknown(),
  timeoutMs: z.number().positive().max(600_000),
  traceId: z.string().max(100),
});
const answer = z.object({
  id: z.string(),
  output: z.unknown().optional(),
  error: z.object({ code: z.string(), message: z.string(), topic: z.string().optional() }).optional(),
});
type Answer = z.output<typeof answer>;

/** Where the socket of a data directory is: in it, unless its path is longer than systems allow. */
export function socketPathOf(dataDirectory: string): string {
  const digest = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\daogou-${digest}`;
  const inside = join(dataDirectory, 'bus.sock');
  const candidates = [inside, relative(process.cwd(), inside), join(tmpdir(), `daogou-${digest}.sock`)];
  return candidates.find((path) => Buffer.byteLength(path) <= MAX_PATH_BYTES) ?? inside;
}

/** Serves a bus on a socket. */
export async function serveBus(bus: Bus, path: string): Promise<{ close(): Promise<void> }> {
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    serveConnection(bus, socket);
  });
  server.maxConnections = MAX_CONNECTIONS;
  // The data directory is locked by this process, so a socket that stands there is a dead one's.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => {
    const previousMask = process.umask(0o177);
    server.once('error', reject);
    server.listen(path, () => {
      process.umask(previousMask);
      resolve();
    });
  });
  if (process.platform !== 'win32') chmodSync(path, 0o600);
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}

function serveConnection(bus: Bus, socket: Socket): void {
  let pending = 0;
  const reply = (line: Answer): void => {
    if (socket.writable) socket.write(`${JSON.stringify(line)}\n`);
  };
  readJsonLines(socket, (value) => {
    const parsed = request.safeParse(value);
    if (!parsed.success) return void socket.destroy();
    const { id, topic, input, timeoutMs, traceId } = parsed.data;
    const definition = allCalls.find((call) => call.topic === topic);
    if (definition === undefined) return reply({ id, error: { code: 'unavailable', message: 'no such call', topic } });
    if (pending >= MAX_PENDING)
      return reply({ id, error: { code: 'unavailable', message: 'too many calls at once', topic } });
    pending += 1;
    runInContext({ traceId }, async () => await bus.call(definition, input, { timeoutMs })).then(
      (output) => {
        pending -= 1;
        reply({ id, output });
      },
      (error: unknown) => {
        pending -= 1;
        const { code, message } = error instanceof BusError ? error : { code: 'fault', message: 'the call failed' };
        reply({ id, error: { code, message, topic } });
      },
    );
  });
}

/** Splits what arrives into lines of JSON; a line that is too long or no JSON ends the connection. */
function readJsonLines(socket: Socket, onValue: (value: unknown) => void): void {
  let parts: string[] = [];
  let length = 0;
  socket.setEncoding('utf8');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    let rest = chunk;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      parts.push(rest.slice(0, end));
      rest = rest.slice(end + 1);
      const line = parts.join('');
      parts = [];
      length = 0;
      try {
        onValue(JSON.parse(line));
      } catch {
        socket.destroy();
        return;
      }
    }
    parts.push(rest);
    length += rest.length;
    if (length > MAX_LINE_CHARACTERS) socket.destroy();
  });
}

/** A {@link Bus} over the socket of the running process. */
export class SocketBus extends Bus {
  private readonly waiting = new Map<string, (answer: Answer) => void>();

  private constructor(private readonly socket: Socket) {
    super();
    readJsonLines(socket, (value) => {
      const parsed = answer.parse(value);
      this.waiting.get(parsed.id)?.(parsed);
    });
    socket.on('close', () => {
      const error = { code: 'unavailable', message: 'the running process has closed the connection' };
      for (const [id, settle] of this.waiting) settle({ id, error });
    });
  }

  /** Connects to a running process. */
  static async connect(path: string): Promise<SocketBus> {
    const socket = createConnection(path);
    await new Promise<void>((resolve, reject) => {
      socket.setTimeout(CONNECT_TIMEOUT_MS, () => socket.destroy(new Error('no answer')));
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.setTimeout(0);
        socket.off('error', reject);
        resolve();
      });
    });
    return new SocketBus(socket);
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    const { topic } = definition;
    if (this.socket.destroyed) throw new UnavailableError('the running process is gone', topic);
    if (this.waiting.size >= MAX_PENDING) throw new UnavailableError('too many calls at once', topic);
    const id = randomUUID();
    const timeoutMs = options?.timeoutMs ?? definition.timeoutMs;
    const traceId = currentContext()?.traceId ?? randomUUID();
    let timer: NodeJS.Timeout | undefined;
    try {
      const settled = await new Promise<Answer>((resolve) => {
        this.waiting.set(id, resolve);
        const error = { code: 'deadline-exceeded', message: 'no answer came in time' };
        timer = setTimeout(() => {
          resolve({ id, error });
        }, timeoutMs);
        this.socket.write(`${JSON.stringify({ id, topic, input, timeoutMs, traceId })}\n`);
      });
      if (settled.error !== undefined) throw busErrorOf(settled.error.code, settled.error.message, topic);
      return definition.output.parse(settled.output) as CallOutput<Call>;
    } finally {
      clearTimeout(timer);
      this.waiting.delete(id);
    }
  }

  /** Hangs up. */
  close(): void {
    this.socket.destroy();
  }
}
