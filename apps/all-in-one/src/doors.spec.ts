// Which doors the embedded default opens, by its environment, and what it says of them.
import { demoEnvironment, demoTokensOf } from './embedded.config.js';
import { doorsOf } from './doors.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STOREFRONTS = '[{"key":"shop","secret":"0123456789012345678901234567890123456789"}]';

describe('demo tokens', () => {
  it.each([
    [{}, true],
    [{ STORE: './shop' }, true],
    [{ HOST: '::1' }, true],
    [{ HOST: 'localhost', DEMO: 'true' }, true],
    [{ DEMO: 'false' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: '::', DEMO: 'true' }, false],
    [{ HOST: '192.168.0.4' }, false],
    [{ STOREFRONTS }, false],
    [{ STOREFRONTS, DEMO: 'true' }, false],
  ])('with %j: %s', (env, areGiven) => {
    const folder = mkdtempSync(join(tmpdir(), 'daogou-doors-'));
    try {
      expect(demoTokensOf(env).areGiven).toBe(areGiven);
      expect(demoEnvironment(env, folder)['DEMO']).toBe(String(areGiven));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('what the start says', () => {
  it('names each door and how it is closed', () => {
    const said = doorsOf({ env: {}, host: '127.0.0.1' }).join('\n');
    for (const name of ['127.0.0.1', 'DEMO=false', 'ALLOWED_ORIGINS', 'TRUST_PROXY', 'METRICS_PORT'])
      expect(said).toContain(name);
    const env = { STOREFRONTS, ALLOWED_ORIGINS: 'https://shop.example', TRUST_PROXY: '1' };
    const open = doorsOf({ env, host: '0.0.0.0', metricsUrl: 'http://0.0.0.0:9464/metrics' }).join('\n');
    for (const words of ['TLS', 'tokens: off (STOREFRONTS', 'https://shop.example', 'TRUST_PROXY=1', ':9464'])
      expect(open).toContain(words);
  });
});
