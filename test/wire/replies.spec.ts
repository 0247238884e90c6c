// Calls over Kafka: with more callers than reply partitions, while instances come and go, every call gets its own answer.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { clientOf, createTopicsOf, DeadlineExceededError, runInContext } from '#bus';
import { describeStack, stackBrokers } from './describe-stack.js';
import { echoController } from './echo-controller.js';
import { startProbe, type Probe } from './probe-app.js';
import type { ProbeRole } from './probe-process.js';
import { probeContract, probeTopics } from './probe.contract.js';

/** How many records a topic holds. */
async function recordsOf(topic: string): Promise<number> {
  const admin = new Kafka({ brokers: stackBrokers(), clientId: 'counter', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicOffsets(topic)).reduce((sum, { high }) => sum + Number(high), 0);
  } finally {
    await admin.disconnect();
  }
}

const CALLS_PER_CALLER = 500;
const CONCURRENCY_PER_CALLER = 10;

describeStack('calls over Kafka', ['KAFKA_BROKERS'], () => {
  const run = randomBytes(4).toString('hex');
  const caller = `wire-${run}-caller`;
  const server = `wire-${run}-server`;
  const { calls } = probeContract(run);
  const probes: Probe[] = [];

  const startServer = async (instanceId: string, onStart?: (text: string) => void): Promise<Probe> => {
    const probe = await startProbe({
      service: server,
      instanceId,
      controllers: [echoController(run, instanceId, onStart)],
    });
    probes.push(probe);
    return probe;
  };
  const startCaller = async (instanceId: string): Promise<Probe> => {
    const probe = await startProbe({ service: caller, instanceId });
    probes.push(probe);
    return probe;
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(probes.splice(0).map((probe) => probe.close()));
  };

  /** Makes many calls and returns the texts of those whose answer was another's. */
  async function callMany(probe: Probe, name: string, count: number): Promise<string[]> {
    const { echo } = clientOf(probe.bus, calls);
    const misdirected: string[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) {
        const text = `${name}-${(next += 1)}`;
        const key = `conversation-${text.length}-${next % 17}`;
        const context = { traceId: text, conversationId: text };
        const answer = await runInContext(context, () => echo({ text, waitMs: next % 5, key }));
        if (answer.text !== text || answer.conversationId !== text) misdirected.push(text);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY_PER_CALLER }, worker));
    return misdirected;
  }

  beforeAll(async () => {
    const topics = probeTopics(run, [caller, server], { partitions: 4, replyPartitions: 1 });
    await createTopicsOf({ brokers: stackBrokers() }, topics, 1);
  });
  afterEach(closeAll);

  it('loses and misdirects none while a server instance and a caller instance join and leave', async () => {
    const [firstServer] = await Promise.all([startServer('s1'), startServer('s2')]);
    const callers = await Promise.all([startCaller('c1'), startCaller('c2'), startCaller('c3')]);

    const steady = callers.map((probe, index) => callMany(probe, `c${index + 1}`, CALLS_PER_CALLER));
    const coming = (async () => {
      const [, fourth] = await Promise.all([startServer('s3'), startCaller('c4')]);
      const misdirected = await callMany(fourth, 'c4', 100);
      await Promise.all([fourth.close(), firstServer.close()]);
      return misdirected;
    })();
    expect((await Promise.all([...steady, coming])).flat()).toEqual([]);
  }, 120_000);

  it('keeps deadlines when nobody answers, and a late answer harms nobody', async () => {
    const [, probe] = await Promise.all([startServer('s1'), startCaller('c1')]);
    const { echo } = clientOf(probe.bus, calls);
    const startedAtMs = Date.now();
    await expect(echo({ text: 'slow', waitMs: 800 }, { timeoutMs: 300 })).rejects.toThrow(DeadlineExceededError);
    expect(Date.now() - startedAtMs).toBeLessThan(1_000);
    await delay(800);
    expect((await echo({ text: 'next' })).text).toBe('next');
  }, 60_000);

  it('handles calls of one key in order', async () => {
    const started: string[] = [];
    const note = (text: string): void => void started.push(text);
    const [, , probe] = await Promise.all([startServer('s1', note), startServer('s2', note), startCaller('c1')]);
    const { echo } = clientOf(probe.bus, calls);
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const all = Array.from({ length: 20 }, (_, n) =>
      keys.map((key) => echo({ text: `${key}${n}`, waitMs: (n * 7) % 11, key })),
    );
    await Promise.all(all.flat());
    for (const key of keys) {
      expect(started.filter((text) => text.startsWith(key))).toEqual(
        Array.from({ length: 20 }, (_, n) => `${key}${n}`),
      );
    }
  }, 60_000);

  it('carries the calls of one piece of work in one record, each with a deadline and an answer of its own', async () => {
    const [, probe] = await Promise.all([startServer('s1'), startCaller('c1')]);
    const { echo } = clientOf(probe.bus, calls);
    const work = <Result>(name: string, make: () => Result): Result =>
      runInContext({ traceId: name, conversationId: name }, make);
    const records = async (): Promise<number> => await recordsOf(calls.echo.topic);
    // From its first answer it is known that the service takes several.
    await work('first', () => echo({ text: 'first' }));
    const before = await records();
    const texts = ['a', 'b', 'c', '号 "d"\n', 'e'];
    const answers = await work('together', () => Promise.all(texts.map((text) => echo({ text }))));
    expect(answers.map(({ text, conversationId }) => [text, conversationId])).toEqual(
      texts.map((text) => [text, 'together']),
    );
    expect((await records()) - before).toBe(1);

    const startedAtMs = Date.now();
    const [quick, slow, late, refused] = await work('apart', () =>
      Promise.allSettled([
        echo({ text: 'quick' }).then(() => Date.now() - startedAtMs),
        echo({ text: 'slow', waitMs: 700 }),
        echo({ text: 'late', waitMs: 3_000 }, { timeoutMs: 300 }),
        echo({ text: 5 } as unknown as { text: string }),
      ]),
    );
    expect(quick).toMatchObject({ status: 'fulfilled' });
    expect((quick as PromiseFulfilledResult<number>).value).toBeLessThan(600);
    expect(slow).toMatchObject({ value: { text: 'slow' } });
    expect(late).toMatchObject({ reason: expect.any(DeadlineExceededError) as unknown });
    expect(refused).toMatchObject({ reason: { code: 'bad-request' } });
    expect((await records()) - before).toBe(2);
  }, 60_000);

  it('finishes what is in hand when an instance closes', async () => {
    const [probeServer, probe] = await Promise.all([startServer('s1'), startCaller('c1')]);
    const inHand = clientOf(probe.bus, calls).echo({ text: 'in hand', waitMs: 1_000 });
    await delay(400);
    await probeServer.close();
    expect(await inHand).toMatchObject({ text: 'in hand', servedBy: 's1' });
  }, 60_000);

  it('gives a call to another instance when the one that handles it is killed', async () => {
    const told: ProbeRole = { role: 'server', run, service: server, instanceId: 'victim' };
    const child = fork(join(import.meta.dirname, 'probe-process.js'), [JSON.stringify(told)]);
    await once(child, 'message');
    const probe = await startCaller('c1');
    const { echo } = clientOf(probe.bus, calls);
    const heard = async (): Promise<string> => ((await once(child, 'message')) as [string])[0];
    await Promise.all([echo({ text: 'first' }), heard()]);
    const answers = runInContext({ traceId: 'one' }, () =>
      Promise.all([echo({ text: 'survive', waitMs: 2_000 }), echo({ text: 'too', waitMs: 2_000 })]),
    );
    expect(await heard()).toBe('started survive');
    child.kill('SIGKILL');
    await startServer('heir');
    expect(await answers).toMatchObject([
      { text: 'survive', servedBy: 'heir' },
      { text: 'too', servedBy: 'heir' },
    ]);
  }, 90_000);
});
