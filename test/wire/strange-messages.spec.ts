// What does not belong on the wire: foreign and malformed messages, unknown correlation ids, missing topics. All are counted and none stops a service.
import { randomBytes } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { BusMonitor, clientOf, createTopicsOf, DeadlineExceededError, Handles, headers, UnavailableError } from '#bus';
import { describeStack, stackBrokers } from './describe-stack.js';
import { echoController } from './echo-controller.js';
import { startProbe, type Probe } from './probe-app.js';
import { probeContract, probeTopics } from './probe.contract.js';

class CountingMonitor extends BusMonitor {
  readonly strange: string[] = [];

  override strangeMessage(topic: string, reason: string): void {
    this.strange.push(`${topic} ${reason}`);
  }
}

describeStack('strange messages on Kafka', ['KAFKA_BROKERS'], () => {
  const run = randomBytes(4).toString('hex');
  const service = `wire-${run}-both`;
  const { calls } = probeContract(run);
  const monitor = new CountingMonitor();
  let probe: Probe;
  let producer: Producer;

  beforeAll(async () => {
    await createTopicsOf(
      { brokers: stackBrokers() },
      probeTopics(run, [service], { partitions: 1, replyPartitions: 1 }),
      1,
    );
    probe = await startProbe({ service, instanceId: 'both', controllers: [echoController(run, 'both')], monitor });
    const kafka = new Kafka({ brokers: stackBrokers(), clientId: 'stranger', logLevel: logLevel.NOTHING });
    producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
  });
  afterAll(async () => {
    await producer.disconnect();
    await probe.close();
  });

  const strangers = [
    { value: null },
    { value: 'not JSON at all {' },
    { value: Buffer.from([0xff, 0xfe, 0x00, 0x80]), headers: { foreign: 'yes' } },
    {
      value: '{}',
      headers: { [headers.correlationId]: 'x', [headers.replyTopic]: 'not a topic', [headers.replyPartition]: '0' },
    },
    {
      value: '{}',
      headers: { [headers.correlationId]: 'x', [headers.replyTopic]: 'a.replies', [headers.replyPartition]: 'NaN' },
    },
    { value: 'several of nothing', headers: { [headers.parts]: '2' } },
    { value: '[{"topic":"x","headers":{},"length":2}]\n{}', headers: { [headers.parts]: '1' } },
  ];

  it('skips them on the topic of a call and goes on answering', async () => {
    await producer.send({ topic: calls.echo.topic, messages: strangers });
    expect((await clientOf(probe.bus, calls).echo({ text: 'still here' })).text).toBe('still here');
    expect(monitor.strange.filter((line) => line === `${calls.echo.topic} not-a-call`)).toHaveLength(strangers.length);
  });

  it('answers a malformed call with a bad request, to a reply topic that may be missing', async () => {
    const asked = {
      [headers.correlationId]: 'nobody/asks/1',
      [headers.replyTopic]: `wire-${run}-nowhere.replies`,
      [headers.replyPartition]: '0',
      [headers.deadline]: String(Date.now() + 500),
    };
    await producer.send({ topic: calls.echo.topic, messages: [{ value: '{"text": 5}', headers: asked }] });
    await producer.send({ topic: calls.echo.topic, messages: [{ value: '{', headers: asked }] });
    expect((await clientOf(probe.bus, calls).echo({ text: 'and here' })).text).toBe('and here');
  });

  it('skips them on the reply topic and goes on hearing its own', async () => {
    const replies = `${service}.replies`;
    await producer.send({
      topic: replies,
      messages: [
        { value: 'no headers' },
        { value: null },
        { value: '{"output":{}}', headers: { [headers.correlationId]: 'another-instance/0/1' } },
        { value: '{"output":{}}', headers: { [headers.correlationId]: 'never-asked' } },
        { value: 'several of nothing', headers: { [headers.parts]: '2' } },
      ],
    });
    expect((await clientOf(probe.bus, calls).echo({ text: 'heard' })).text).toBe('heard');
    expect(monitor.strange.filter((line) => line === `${replies} unknown-correlation-id`)).toHaveLength(3);
    expect(monitor.strange).toContain(`${replies} not-answers`);
  });

  it('tells a caller of a topic that does not exist, and answers others meanwhile', async () => {
    const { forgotten, echo } = clientOf(probe.bus, calls);
    const lost = forgotten({}).catch((error: unknown) => error);
    expect((await echo({ text: 'meanwhile' })).text).toBe('meanwhile');
    const error = await lost;
    expect(error instanceof DeadlineExceededError || error instanceof UnavailableError).toBe(true);
  });

  it('serves what it can and is not ready while one of its topics is missing', async () => {
    @Controller()
    class ForgetfulController {
      @Handles(calls.forgotten)
      async forgotten() {
        return {};
      }
    }
    const other = `wire-${run}-other`;
    const forgetful = await startProbe({
      service: other,
      instanceId: 'forgetful',
      controllers: [ForgetfulController],
      waitUntilReady: false,
    });
    try {
      await expect(forgetful.status.whenReady(3_000)).rejects.toThrow(/forgotten\.v1 does not exist.*npm run topics/);
      await createTopicsOf(
        { brokers: stackBrokers() },
        [
          { topic: calls.forgotten.topic, partitions: 1, retentionMs: 3_600_000 },
          { topic: `${other}.replies`, partitions: 1, retentionMs: 3_600_000 },
        ],
        1,
      );
      await forgetful.status.whenReady(20_000);
      expect(await clientOf(probe.bus, calls).forgotten({}, { timeoutMs: 10_000 })).toEqual({});
    } finally {
      await forgetful.close();
    }
  }, 60_000);
});
