// Secrets that come as files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from './config.js';
import { readSecretFiles, withSecretFiles } from './secret-files.js';

describe('a secret as a file', () => {
  let folder = '';
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'daogou-secrets-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('stands in for the variable, without the newline at its end', () => {
    const { env, faults } = readSecretFiles({
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      DATABASE_URL_FILE: file('url', 'postgres://shop:s3cret@db:5432/daogou\n'),
      LLM_API_KEY_FILE: file('key', 'k-1\r\n'),
      STOREFRONTS_FILE: ' ',
    });
    expect(faults).toEqual([]);
    expect(env).toMatchObject({
      LOG_LEVEL: 'warn',
      DATABASE_URL: 'postgres://shop:s3cret@db:5432/daogou',
      LLM_API_KEY: 'k-1',
    });
    expect(env['STOREFRONTS']).toBeUndefined();
  });

  it('names all that cannot be read, and never what is in a file', () => {
    const faulty = {
      DATABASE_URL_FILE: join(folder, 'missing'),
      SESSION_SECRET_FILE: file('empty', '\n'),
      REDIS_URL: 'redis://redis:6379',
      REDIS_URL_FILE: file('redis', 'redis://:s3cret@redis:6379'),
    };
    expect(readSecretFiles(faulty).faults).toEqual([
      'DATABASE_URL_FILE: names no readable file',
      'REDIS_URL_FILE: is set beside REDIS_URL; one of them must go',
      'SESSION_SECRET_FILE: names an empty file',
    ]);
    expect(() => withSecretFiles(faulty)).toThrow(ConfigError);
  });
});
