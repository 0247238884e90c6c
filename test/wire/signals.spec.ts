// Signals over Kafka: every instance hears each of them, in order, and a new one begins with what is sent from then on.
import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Controller, type Type } from '@nestjs/common';
import { z } from 'zod';
import { createTopicsOf, OnSignal, Signals } from '#bus';
import { defineSignals } from '#contracts';
import { describeStack, stackBrokers } from './describe-stack.js';
import { type Probe, startProbe } from './probe-app.js';

describeStack('signals over Kafka', ['KAFKA_BROKERS'], () => {
  const run = randomBytes(4).toString('hex');
  const sender = `wire-${run}-sender`;
  const listener = `wire-${run}-listener`;
  const { lampLit } = defineSignals(`wire-${run}`, {
    lampLit: {
      payload: z.object({ n: z.number(), key: z.string() }),
      key: (payload: { key: string }) => payload.key,
    },
  });
  const heard = { one: [] as number[], two: [] as number[] };
  const probes: Probe[] = [];

  function listens(name: 'one' | 'two'): Type {
    @Controller()
    class ListenerController {
      @OnSignal(lampLit)
      onLamp({ n }: { n: number; key: string }): Promise<void> {
        heard[name].push(n);
        return Promise.resolve();
      }
    }
    return ListenerController;
  }

  const start = async (service: string, instanceId: string, controllers: Type[] = []): Promise<Probe> => {
    const probe = await startProbe({ service, instanceId, controllers });
    probes.push(probe);
    return probe;
  };

  /** Signals are for whoever listens: until one of these is heard, nobody does yet. */
  async function untilHeard(signals: Signals, name: 'one' | 'two', from: number): Promise<void> {
    for (let n = from; n < from + 100; n++) {
      signals.send(lampLit, { n, key: 'k' });
      await delay(200);
      if (heard[name].some((one) => one >= from)) return;
    }
    throw new Error(`${name} heard nothing`);
  }

  beforeAll(async () => {
    const retentionMs = 600_000;
    await createTopicsOf(
      { brokers: stackBrokers() },
      [
        { topic: lampLit.topic, partitions: 3, retentionMs },
        ...[sender, listener].map((service) => ({ topic: `${service}.replies`, partitions: 1, retentionMs })),
      ],
      1,
    );
  }, 60_000);

  afterAll(async () => {
    await Promise.all(probes.map((probe) => probe.close()));
  }, 60_000);

  it('are heard by every instance, in order, once', async () => {
    const signals = (await start(sender, 'sender-1')).app.get(Signals);
    await start(listener, 'listener-1', [listens('one')]);
    await untilHeard(signals, 'one', 0);
    await start(listener, 'listener-2', [listens('two')]);
    await untilHeard(signals, 'two', 1_000);
    // What was sent before an instance was there is not for it.
    expect(heard.two.every((n) => n >= 1_000)).toBe(true);

    const sent = Array.from({ length: 50 }, (_, index) => 5_000 + index);
    for (const n of sent) signals.send(lampLit, { n, key: 'k' });
    const of = (name: 'one' | 'two'): number[] => heard[name].filter((n) => n >= 5_000);
    for (let tries = 0; tries < 200 && (of('one').length < 50 || of('two').length < 50); tries++) await delay(50);
    expect(of('one')).toEqual(sent);
    expect(of('two')).toEqual(sent);
  }, 120_000);
});
