// A gateway at its limit: who is turned away hears so after a moment, so that whoever asks again at once is not all that the process is busy with.
import Fastify from 'fastify';
import { GatewayConfig } from '../gateway.config.js';
import { problemOf, sendProblem } from './problem.filter.js';
import { RequestsInHand } from './requests-in-hand.js';

const config = { MAX_REQUESTS_IN_HAND: 1, REQUESTS_AT_ONCE: 1 } as GatewayConfig;

it('answers 429 when a quarter of a second has passed, and other paths at once', async () => {
  const fastify = Fastify();
  const inHand = new RequestsInHand(config);
  const waits: { milliseconds: number; pass: () => void }[] = [];
  inHand.pause = async (milliseconds) => {
    await new Promise<void>((pass) => waits.push({ milliseconds, pass }));
  };
  inHand.watch(fastify);
  fastify.setErrorHandler((error, _, reply) => {
    sendProblem(reply, problemOf(error));
  });
  let answer: () => void = () => undefined;
  const answering = new Promise<void>((resolve) => (answer = resolve));
  let worked = 0;
  fastify.get('/v1/slow', async () => {
    worked += 1;
    await answering;
    return 'done';
  });
  fastify.get('/health/live', () => 'alive');
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };

  const first = fastify.inject('/v1/slow').then((response) => response);
  await until(() => worked === 1);
  let refused = 0;
  const others = [1, 2, 3].map(async () => {
    const response = await fastify.inject('/v1/slow');
    refused += 1;
    return response;
  });
  await until(() => waits.length === others.length);
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([250, 250, 250]);
  // Meanwhile nobody was answered, and whether the process lives is told at once.
  expect((await fastify.inject('/health/live')).body).toBe('alive');
  expect(refused).toBe(0);
  for (const { pass } of waits) pass();
  for (const response of await Promise.all(others)) {
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([429, 'overloaded']);
    expect(Number(response.headers['retry-after'])).toBeGreaterThan(0);
  }
  expect(worked).toBe(1);
  answer();
  expect((await first).body).toBe('done');
  await fastify.close();
});
