// Readiness: what is checked, what it weighs, and how long a check may take.
import { Health } from './health.js';

const passes = async (): Promise<void> => await Promise.resolve();
const fails = async (): Promise<void> => await Promise.reject(new Error('connection refused'));

describe('Health', () => {
  it('is not ready before it has started and once it stops', async () => {
    const health = new Health();
    expect((await health.report()).status).toBe('not-ready');
    health.started();
    expect((await health.report()).status).toBe('ready');
    health.stopping();
    health.started();
    expect(await health.report()).toMatchObject({
      status: 'not-ready',
      checks: { process: { ok: false, reason: 'is shutting down' } },
    });
  });

  it('names what fails; an optional one only degrades', async () => {
    const health = new Health();
    health.started();
    health.register('database', passes);
    health.register('redis', fails, 'optional');
    expect(await health.report()).toMatchObject({
      status: 'degraded',
      checks: { database: { ok: true }, redis: { ok: false, reason: 'connection refused' } },
    });
    health.register('kafka', fails);
    expect((await health.report()).status).toBe('not-ready');
    health.unregister('kafka');
    expect((await health.report()).status).toBe('degraded');
  });

  it('does not wait for a check that hangs', async () => {
    const health = new Health();
    health.started();
    health.register('database', async () => await new Promise(() => undefined));
    expect(await health.report()).toMatchObject({
      checks: { database: { ok: false, reason: 'no answer within 2000 ms' } },
    });
  });
});
