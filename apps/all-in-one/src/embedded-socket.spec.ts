// Calls over the local socket: answers, errors, limits, and strangers.
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadRequestError, Bus, currentContext, DeadlineExceededError, RemoteFaultError, UnavailableError } from '#bus';
import { type CallDefinition, type CallInput, type CallOutput, catalogCalls } from '#contracts';
import { serveBus, SocketBus, socketPathOf } from './embedded-socket.js';

class FakeBus extends Bus {
  handler: (input: unknown) => Promise<unknown> = async () => await Promise.resolve({ products: [] });
  override async call<Call extends CallDefinition>(
    _definition: Call,
    input: CallInput<Call>,
  ): Promise<CallOutput<Call>> {
    return (await this.handler(input)) as CallOutput<Call>;
  }
}

describe('the local socket', () => {
  let directory = '';
  let server: { close(): Promise<void> };
  let client: SocketBus;
  const bus = new FakeBus();

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'daogou-socket-'));
    server = await serveBus(bus, socketPathOf(directory));
    client = await SocketBus.connect(socketPathOf(directory));
  });
  afterAll(async () => {
    client.close();
    await server.close();
    expect(existsSync(socketPathOf(directory))).toBe(false);
    rmSync(directory, { recursive: true, force: true });
  });

  it('is for its user alone', () => {
    expect(statSync(socketPathOf(directory)).mode & 0o777).toBe(0o600);
  });

  it('carries calls side by side, in a trace, large ones too', async () => {
    const traces = new Set<string | undefined>();
    bus.handler = async (input) => {
      traces.add(currentContext()?.traceId);
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { productIds } = input as { productIds: string[] };
      return { products: productIds.map((id) => ({ id, title: '茶'.repeat(10_000), variants: [] })) };
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const output = await client
          .call(catalogCalls.getProducts, { productIds: [`p-${index}`] })
          .catch(() => undefined);
        return output;
      }),
    );
    // The products lack a variant, so parsing what came back refuses them: nothing unparsed gets through.
    expect(answers.every((answer) => answer === undefined)).toBe(true);
    expect(traces.has(undefined)).toBe(false);
    bus.handler = async () => await Promise.resolve({ store: undefined });
    expect(await client.call(catalogCalls.getStore, {})).toEqual({});
  });

  it('tells errors apart', async () => {
    const failWith = (error: Error): void => {
      bus.handler = async () => await Promise.reject(error);
    };
    failWith(new BadRequestError('limit: too big'));
    await expect(client.call(catalogCalls.getStore, {})).rejects.toThrow(BadRequestError);
    failWith(new Error('a secret of the database'));
    const fault = client.call(catalogCalls.getStore, {});
    await expect(fault).rejects.toThrow(RemoteFaultError);
    await expect(fault).rejects.not.toThrow('secret');
    bus.handler = async () => await new Promise(() => undefined);
    await expect(client.call(catalogCalls.getStore, {}, { timeoutMs: 30 })).rejects.toThrow(DeadlineExceededError);
  });

  it('hangs up on who does not speak its language, and goes on', async () => {
    const stranger = createConnection(socketPathOf(directory));
    const closed = new Promise((resolve) => stranger.once('close', resolve));
    stranger.write('GET / HTTP/1.1\r\n\r\n');
    await closed;
    bus.handler = async () => await Promise.resolve({});
    expect(await client.call(catalogCalls.getStore, {})).toEqual({});
  });

  it('says that nobody is there', async () => {
    await expect(SocketBus.connect(join(directory, 'nobody.sock'))).rejects.toThrow();
    const other = await SocketBus.connect(socketPathOf(directory));
    other.close();
    await expect(other.call(catalogCalls.getStore, {})).rejects.toThrow(UnavailableError);
  });

  it('finds a place for a socket whose directory has a long path', () => {
    expect(Buffer.byteLength(socketPathOf(`/${'long/'.repeat(60)}`))).toBeLessThanOrEqual(100);
  });
});
