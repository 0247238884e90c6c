// One process a data directory; a dead one's lock is no obstacle.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataDirectoryHolder, DataDirectoryInUseError, lockDataDirectory } from './data-directory.js';

describe('lockDataDirectory', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'daogou-lock-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('gives the directory to one, and to the next when that one has gone', () => {
    const unlock = lockDataDirectory(directory);
    expect(dataDirectoryHolder(directory)).toBe(process.pid);
    expect(() => lockDataDirectory(directory)).toThrow(DataDirectoryInUseError);
    unlock();
    expect(existsSync(join(directory, 'lock.json'))).toBe(false);
    lockDataDirectory(directory)();
  });

  it('names the process that has it', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    try {
      writeFileSync(join(directory, 'lock.json'), JSON.stringify({ pid: other.pid }));
      expect(() => lockDataDirectory(directory)).toThrow(`in use by process ${other.pid}`);
    } finally {
      const gone = new Promise((resolve) => other.once('exit', resolve));
      other.kill('SIGKILL');
      await gone;
    }
    lockDataDirectory(directory)();
  });

  it.each([
    ['of a process that has gone', JSON.stringify({ pid: 4_000_000 })],
    ['of a number that another process has by now', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
    ['that is not readable', '{"pid":'],
  ])('takes over a lock %s', (_name, content) => {
    writeFileSync(join(directory, 'lock.json'), content);
    lockDataDirectory(directory)();
  });
});
