// The in-process transport end to end: Nest applications on one broker.
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { z } from 'zod';
import { defineCalls, defineEvents } from '#contracts';
import {
  BadRequestError,
  Bus,
  BusModule,
  BusServer,
  clientOf,
  currentContext,
  DeadlineExceededError,
  Handles,
  headers,
  InProcessBroker,
  MessageClient,
  OnEvent,
  RemoteFaultError,
  runInContext,
  UnavailableError,
  type EventMeta,
  type MessageContext,
} from '../index.js';
import { EVENT_RETRY_DELAYS_MS } from '../bus-server.js';

const calls = defineCalls('probe', {
  echo: {
    input: z.object({ text: z.string(), waitMs: z.number().default(0), key: z.string().optional() }),
    output: z.object({ text: z.string() }),
    key: (input: { key?: string | undefined }) => input.key,
    timeoutMs: 500,
  },
  fail: {
    input: z.object({ how: z.enum(['throw', 'lie', 'nested', 'refuse']) }),
    output: z.object({ ok: z.boolean() }),
  },
  whoAsks: { input: z.object({}), output: z.object({ traceId: z.string(), conversationId: z.string().optional() }) },
  nobodyHome: { input: z.object({}), output: z.object({}) },
});
const events = defineEvents('probe', {
  thingHappened: {
    payload: z.object({ n: z.number(), key: z.string() }),
    key: (payload: { key: string }) => payload.key,
  },
});

const heard: { service: string; n: number; meta: EventMeta }[] = [];
let failuresLeft = 0;
let failure = new Error('not now');
const order: string[] = [];

@Controller()
class ProbeController {
  constructor(private readonly bus: Bus) {}

  @Handles(calls.echo)
  async echo(input: { text: string; waitMs: number }) {
    order.push(`start ${input.text}`);
    await delay(input.waitMs);
    order.push(`end ${input.text}`);
    return { text: input.text, secret: 'not in the contract' };
  }

  @Handles(calls.fail)
  async fail(input: { how: string }): Promise<{ ok: boolean }> {
    if (input.how === 'lie') return { ok: 'yes' } as unknown as { ok: boolean };
    if (input.how === 'refuse') throw new BadRequestError('not like this');
    if (input.how === 'nested') await this.bus.call(calls.echo, { text: 5 } as unknown as { text: string });
    throw new TypeError('a secret detail');
  }

  @Handles(calls.whoAsks)
  async whoAsks(): Promise<MessageContext> {
    return currentContext() ?? { traceId: 'none' };
  }

  @OnEvent(events.thingHappened)
  async onThing(payload: { n: number }, meta: EventMeta): Promise<void> {
    if (failuresLeft > 0) {
      failuresLeft -= 1;
      throw failure;
    }
    heard.push({ service: 'probe', n: payload.n, meta });
  }
}

@Controller()
class ListenerController {
  @OnEvent(events.thingHappened)
  async onThing(payload: { n: number }, meta: EventMeta): Promise<void> {
    heard.push({ service: 'listener', n: payload.n, meta });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}
@Module({ controllers: [ListenerController] })
class ListenerModule {}

async function startOn(broker: InProcessBroker, service: string, module: Type): Promise<INestApplicationContext> {
  const settings = { service, instanceId: service, transport: { kind: 'in-process' as const, broker } };
  const app = await NestFactory.createMicroservice(
    { module: class Wrapper {}, imports: [BusModule.forService(settings), module] } as unknown as Type,
    { logger: false, useFactory: (server: BusServer) => ({ strategy: server }), inject: [BusServer] } as never,
  );
  await app.listen();
  return app;
}

describe('the in-process transport', () => {
  let broker: InProcessBroker;
  let apps: INestApplicationContext[];
  let bus: Bus;
  let client: MessageClient;

  beforeAll(async () => {
    broker = new InProcessBroker({ maxPendingCalls: 50 });
    apps = [await startOn(broker, 'probe', ProbeModule), await startOn(broker, 'listener', ListenerModule)];
    bus = (apps[1] as INestApplicationContext).get(Bus);
    client = (apps[1] as INestApplicationContext).get(MessageClient);
  });
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
  });
  beforeEach(() => {
    order.length = 0;
    heard.length = 0;
  });

  it('answers a typed call with what the contract says and nothing more', async () => {
    expect(await clientOf(bus, calls).echo({ text: '你好' })).toEqual({ text: '你好' });
  });

  it('refuses input that does not fit, before it is sent', async () => {
    await expect(bus.call(calls.echo, { text: 1 } as never)).rejects.toThrow(BadRequestError);
    expect(order).toEqual([]);
  });

  it('maps errors once: a fault hides its details, a bad request of the service itself is its fault', async () => {
    await expect(bus.call(calls.fail, { how: 'throw' })).rejects.toThrow(RemoteFaultError);
    await expect(bus.call(calls.fail, { how: 'throw' })).rejects.not.toThrow(/secret/);
    await expect(bus.call(calls.fail, { how: 'lie' })).rejects.toThrow(RemoteFaultError);
    await expect(bus.call(calls.fail, { how: 'nested' })).rejects.toThrow(RemoteFaultError);
    await expect(bus.call(calls.fail, { how: 'refuse' })).rejects.toThrow(BadRequestError);
    await expect(bus.call(calls.nobodyHome, {})).rejects.toThrow(UnavailableError);
  });

  it('keeps deadlines: its own, and the earlier one of the context', async () => {
    await expect(bus.call(calls.echo, { text: 'slow', waitMs: 200 }, { timeoutMs: 30 })).rejects.toThrow(
      DeadlineExceededError,
    );
    const context = { traceId: 't', deadlineAtMs: Date.now() + 30 };
    await expect(runInContext(context, () => bus.call(calls.echo, { text: 'slow', waitMs: 200 }))).rejects.toThrow(
      DeadlineExceededError,
    );
    const past = { traceId: 't', deadlineAtMs: Date.now() - 1 };
    await expect(runInContext(past, () => bus.call(calls.echo, { text: 'late' }))).rejects.toThrow(
      DeadlineExceededError,
    );
    expect(order).not.toContain('start late');
    await delay(250); // what nobody waits for still ends before the next test counts
  });

  it('carries the trace and the conversation', async () => {
    const context = { traceId: 'trace-1', conversationId: 'c-1' };
    expect(await runInContext(context, () => bus.call(calls.whoAsks, {}))).toEqual(context);
  });

  it('handles calls of one key in order and others side by side', async () => {
    const { echo } = clientOf(bus, calls);
    await Promise.all([
      echo({ text: 'a1', waitMs: 40, key: 'a' }),
      echo({ text: 'a2', waitMs: 1, key: 'a' }),
      echo({ text: 'b1', waitMs: 1, key: 'b' }),
    ]);
    expect(order.indexOf('end a1')).toBeLessThan(order.indexOf('start a2'));
    expect(order.indexOf('end b1')).toBeLessThan(order.indexOf('end a1'));
  });

  it('refuses what is beyond its limit of pending calls', async () => {
    const { echo } = clientOf(bus, calls);
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => echo({ text: 'x', waitMs: 30 })));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(10);
    expect(refused.every((result) => result.reason instanceof UnavailableError)).toBe(true);
  });

  const eventOf = (n: number) => ({
    topic: events.thingHappened.topic,
    key: 'k',
    headers: { [headers.eventId]: `e-${n}`, [headers.occurredAt]: '2026-01-01T00:00:00Z' },
    body: JSON.stringify({ n, key: 'k' }),
  });

  it('delivers an event once to each service, again after a failure, and settles when all are done', async () => {
    failuresLeft = 2;
    await Promise.all([client.sendEvent(eventOf(1)), client.sendEvent(eventOf(2))]);
    const of = (service: string) => heard.filter((entry) => entry.service === service).map((entry) => entry.n);
    expect(of('probe')).toEqual([1, 2]);
    expect(of('listener')).toEqual([1, 2]);
    expect(heard[0]?.meta).toEqual({ eventId: 'e-1', occurredAt: '2026-01-01T00:00:00Z' });
  });

  it('goes on trying an event while a server is away, longer than it tries a fault', async () => {
    failuresLeft = EVENT_RETRY_DELAYS_MS.length + 1;
    failure = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    try {
      await client.sendEvent(eventOf(4));
      expect(heard.filter(({ service }) => service === 'probe').map(({ n }) => n)).toContain(4);
      failuresLeft = EVENT_RETRY_DELAYS_MS.length + 1;
      failure = new Error('a fault');
      await client.sendEvent(eventOf(5));
      expect(heard.filter(({ service }) => service === 'probe').map(({ n }) => n)).not.toContain(5);
    } finally {
      failuresLeft = 0;
    }
  });

  it('keeps an event for later when a service that hears it has closed', async () => {
    await apps.pop()?.close();
    await expect(client.sendEvent(eventOf(3))).rejects.toThrow(UnavailableError);
    apps.push(await startOn(broker, 'listener', ListenerModule));
    await client.sendEvent(eventOf(3));
    expect(heard.filter((entry) => entry.service === 'listener').map((entry) => entry.n)).toEqual([3]);
  });
});
