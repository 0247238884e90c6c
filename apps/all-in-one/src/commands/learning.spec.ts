// `npm run learning` used wrongly: told how it is used, before any shop is opened.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(import.meta.dirname, 'learning.js');

describe('npm run learning', () => {
  it('with an option that there is not says which, and how it is used', () => {
    const dataDirectory = join(tmpdir(), `daogou-learning-${process.pid}`);
    const { status, stderr } = spawnSync(process.execPath, [command, 'ignore', 'some-proposal', '--what'], {
      encoding: 'utf8',
      env: { ...process.env, DATA_DIR: dataDirectory },
    });
    expect(status).toBe(2);
    expect(stderr).toContain("'--what'");
    expect(stderr).toContain('usage: npm run learning -- list');
    expect(existsSync(dataDirectory)).toBe(false);
  });
});
