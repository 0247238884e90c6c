// Programs that judge the manifests and alerts: kubernetes-validate (from PyPI) and promtool (out of Debian's package, without its server).
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './native-process.js';
import { findOnPath } from './programs.js';

// Compiled to dist/tools/stack: the project is three folders up.
const cache = join(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'), '.cache');
const VALIDATE_VERSION = '1.37.0';
const validateFolder = join(cache, `kubernetes-validate-${VALIDATE_VERSION}`);
const promtoolFile = join(cache, 'promtool');
const installTimeoutMs = 5 * 60_000;

const existing = (path: string): string | undefined => (existsSync(path) ? path : undefined);

/** Where kubernetes-validate is, if it is here. */
export const kubernetesValidate = (): string | undefined =>
  existing(join(validateFolder, 'bin', 'kubernetes-validate')) ?? findOnPath('kubernetes-validate');

/** Where promtool is, if it is here. */
export const promtool = (): string | undefined => existing(promtoolFile) ?? findOnPath('promtool');

/** Fetches what is missing into the cache of this clone; asks nobody when all is there. */
export async function installJudges(log: (line: string) => void): Promise<void> {
  mkdirSync(cache, { recursive: true });
  if (kubernetesValidate() === undefined) {
    log(`installing kubernetes-validate ${VALIDATE_VERSION} …`);
    const run = async (file: string, ...pipArguments: string[]): Promise<string> =>
      await runToEnd(file, { file, arguments: pipArguments, cwd: '/' }, installTimeoutMs);
    try {
      await run(findOnPath('python3') ?? 'python3', '-m', 'venv', validateFolder);
      await run(join(validateFolder, 'bin', 'pip'), 'install', '-q', `kubernetes-validate==${VALIDATE_VERSION}`);
    } catch (error) {
      rmSync(validateFolder, { recursive: true, force: true });
      throw error;
    }
  }
  if (promtool() === undefined) {
    log('fetching promtool …');
    await fetchPromtool();
  }
}

/** Out of the package, which is not installed: it would start a server. */
async function fetchPromtool(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-promtool-'));
  try {
    await runToEnd('apt-get', { file: 'apt-get', arguments: ['update', '-qq'], cwd: folder }, installTimeoutMs);
    // As root apt would rather download as somebody else, who may not write here.
    const download = ['-o', 'APT::Sandbox::User=root', 'download', '-qq', 'prometheus'];
    await runToEnd('apt-get', { file: 'apt-get', arguments: download, cwd: folder }, installTimeoutMs);
    const [archive] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
    const unpack = ['-x', join(folder, archive ?? ''), folder];
    await runToEnd('dpkg', { file: 'dpkg', arguments: unpack, cwd: folder }, installTimeoutMs);
    const moved = `${promtoolFile}.${process.pid}`;
    await runToEnd(
      'cp',
      { file: 'cp', arguments: [join(folder, 'usr/bin/promtool'), moved], cwd: '/' },
      installTimeoutMs,
    );
    renameSync(moved, promtoolFile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
