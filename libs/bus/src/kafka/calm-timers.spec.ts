// A connection to Kafka that waits for nothing leaves the process asleep, and one that waits is still looked after.
import { mock } from 'node:test';
import { calmKafkajsTimers, type RequestQueue, requestQueues } from './calm-timers.js';

interface Opened extends RequestQueue {
  push(request: object): void;
  fulfillRequest(response: { correlationId: number; size: number; payload: Buffer }): void;
  maybeThrottle(ms: number): void;
}

const REQUEST_TIMEOUT_MS = 3_000;

describe('the timers of kafkajs', () => {
  let queue: Opened;
  let sent: string[];
  let settled: string[];
  let isConnected: boolean;
  let timers: { mock: { callCount(): number } }[];
  const timersSet = (): number => timers.reduce((sum, timer) => sum + timer.mock.callCount(), 0);

  const push = (name: string, correlationId: number): void => {
    queue.push({
      entry: {
        correlationId,
        apiKey: 0,
        apiName: name,
        apiVersion: 0,
        resolve: () => void settled.push(name),
        reject: () => void settled.push(`${name} failed`),
      },
      expectResponse: true,
      sendRequest: () => void sent.push(name),
    });
  };
  const answer = (correlationId: number): void => {
    queue.fulfillRequest({ correlationId, size: 0, payload: Buffer.alloc(0) });
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'Date'] });
    timers = [mock.method(globalThis, 'setTimeout'), mock.method(globalThis, 'setInterval')];
    calmKafkajsTimers();
    [sent, settled, isConnected] = [[], [], true];
    const logger = { debug: () => undefined, warn: () => undefined };
    queue = new (requestQueues())({
      maxInFlightRequests: 1,
      requestTimeout: REQUEST_TIMEOUT_MS,
      enforceRequestTimeout: true,
      clientId: 'spec',
      broker: 'nowhere:9092',
      logger,
      isConnected: () => isConnected,
    }) as Opened;
  });
  afterEach(() => {
    mock.restoreAll();
    mock.timers.reset();
  });

  it('leave the process asleep when nothing is pending', () => {
    push('first', 1);
    answer(1);
    expect(settled).toEqual(['first']);
    expect(timersSet()).toBe(0);
  });

  it('send what waits behind another request or a throttle', () => {
    push('first', 1);
    push('second', 2);
    expect(sent).toEqual(['first']);
    answer(1);
    expect(sent).toEqual(['first', 'second']);
    answer(2);
    queue.maybeThrottle(500);
    push('third', 3);
    mock.timers.tick(400);
    expect(sent).toEqual(['first', 'second']);
    mock.timers.tick(200);
    expect(sent).toEqual(['first', 'second', 'third']);
  });

  it('end a request that is not answered in time, and nothing more once the connection is gone', () => {
    queue.scheduleRequestTimeoutCheck();
    push('first', 1);
    mock.timers.tick(REQUEST_TIMEOUT_MS);
    expect(settled).toEqual([]);
    mock.timers.tick(1_001);
    expect(settled).toEqual(['first failed']);
    isConnected = false;
    mock.timers.tick(1_000);
    push('second', 2);
    mock.timers.tick(10 * REQUEST_TIMEOUT_MS);
    expect(settled).toEqual(['first failed']);
  });
});
