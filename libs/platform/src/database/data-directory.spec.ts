// One process a data directory, also across containers; a dead one's lock is no obstacle.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  dataDirectoryHolder,
  DataDirectoryInUseError,
  lockDataDirectory,
  renewLock,
  writeFileDurably,
} from './data-directory.js';

const CODE = fileURLToPath(new URL('./data-directory.js', import.meta.url));
const NEW_NUMBERS = ['--pid', '--fork', '--mount-proc'];
const canUnshare = spawnSync('unshare', [...NEW_NUMBERS, 'true']).status === 0;
const FOREIGN = 'another-kernel pid:[1]';

describe('lockDataDirectory', () => {
  let directory = '';
  let path = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'daogou-lock-'));
    path = join(directory, 'lock.json');
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  it('gives the directory to one, and to the next when that one has gone', async () => {
    const lock = await lockDataDirectory(directory);
    expect((await dataDirectoryHolder(directory))?.pid).toBe(process.pid);
    await expect(lockDataDirectory(directory)).rejects.toThrow(DataDirectoryInUseError);
    lock.release();
    expect(existsSync(path)).toBe(false);
    (await lockDataDirectory(directory)).release();
  });

  it('gives it to one of several that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 5 }, async () => await lockDataDirectory(directory)));
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('names the process that has it', async () => {
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const own = await lockDataDirectory(directory);
    const { processSpace } = JSON.parse(readFileSync(path, 'utf8')) as { processSpace?: string };
    own.release();
    try {
      writeFileSync(path, JSON.stringify({ pid: other.pid, processSpace }));
      await expect(lockDataDirectory(directory, 100)).rejects.toThrow(`in use by process ${other.pid}`);
      // Or the lock was copied with all the rest.
      await expect(lockDataDirectory(directory, 100)).rejects.toThrow(/a copy may be torn/);
    } finally {
      const gone = new Promise((resolve) => other.once('exit', resolve));
      other.kill('SIGKILL');
      await gone;
    }
    (await lockDataDirectory(directory)).release();
  });

  it.each([
    ['of a process that has gone', JSON.stringify({ pid: 4_000_000 })],
    ['of a number that another process has by now', JSON.stringify({ pid: process.pid, startedAt: 'long ago' })],
    ['of another container that nobody renews', JSON.stringify({ pid: process.pid, processSpace: FOREIGN, beat: 7 })],
    ['that is not readable', '{"pid":'],
  ])('takes over a lock %s', async (_name, content) => {
    writeFileSync(path, content);
    (await lockDataDirectory(directory, 300)).release();
  });

  it('leaves a lock alone that a holder in another container renews, whatever its process number', async () => {
    const content = (beat: number): string =>
      JSON.stringify({ token: 'theirs', pid: 4_000_000, processSpace: FOREIGN, beat });
    writeFileSync(path, content(1));
    const renewing = setInterval(() => {
      renewLock(path, 'theirs', Date.now());
    }, 100);
    try {
      await expect(lockDataDirectory(directory, 2_000)).rejects.toThrow('in another container');
    } finally {
      clearInterval(renewing);
    }
  });

  it('tells a holder whose lock was taken over that it is no longer its own, and leaves the other one its lock', async () => {
    const lock = await lockDataDirectory(directory);
    expect(renewLock(lock.path, lock.token, 1)).toBe(true);
    writeFileSync(path, JSON.stringify({ token: 'theirs', pid: 1 }));
    expect(renewLock(lock.path, lock.token, 2)).toBe(false);
    lock.release();
    expect(readFileSync(path, 'utf8')).toContain('theirs');
  });

  (canUnshare ? it : it.skip)(
    'refuses a second process with process numbers of its own',
    async () => {
      const ask = `const { lockDataDirectory } = await import(${JSON.stringify(CODE)});
      await lockDataDirectory(${JSON.stringify(directory)}, 3000).then(() => console.log('taken'), (error) => console.log(error.name));`;
      const lock = await lockDataDirectory(directory);
      const renewing = setInterval(() => renewLock(lock.path, lock.token, Date.now()), 200);
      const second = spawn('unshare', [...NEW_NUMBERS, process.execPath, '--input-type=module', '-e', ask]);
      let said = '';
      second.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await new Promise((resolve) => second.once('exit', resolve));
      clearInterval(renewing);
      lock.release();
      expect(said.trim()).toBe('DataDirectoryInUseError');
    },
    30_000,
  );
});

it('writes a file whole, readable by its user alone, and leaves nothing beside it', () => {
  const directory = mkdtempSync(join(tmpdir(), 'daogou-durably-'));
  writeFileDurably(join(directory, 'note'), 'one');
  writeFileDurably(join(directory, 'note'), 'two');
  expect(readFileSync(join(directory, 'note'), 'utf8')).toBe('two');
  expect(existsSync(join(directory, 'note.new'))).toBe(false);
  rmSync(directory, { recursive: true });
});
