// Programs that render and judge the manifests and alerts: kubectl or kustomize, kubernetes-validate and checkov (from PyPI), kube-score (from the
// Go proxy), and promtool (out of Debian's package, without its server).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './native-process.js';
import { findOnPath } from './programs.js';

// Compiled to dist/tools/stack: the project is three folders up.
const cache = join(resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..'), '.cache');
const installTimeoutMs = 10 * 60_000;

/** A program, where it is, and how it is fetched into the cache of this clone. */
interface Judge {
  readonly name: string;
  /** Its path in the cache. */
  readonly cached: string;
  /** Without it what is on the PATH would do, too. */
  readonly isPinned?: boolean;
  readonly fetch: () => Promise<void>;
}

const run = async (file: string, ...programArguments: string[]): Promise<string> =>
  await runToEnd(file, { file, arguments: programArguments, cwd: '/' }, installTimeoutMs);

/** In a Python environment of its own. */
function fromPypi(name: string, version: string): Judge {
  const folder = join(cache, `${name}-${version}`);
  const fetch = async (): Promise<void> => {
    try {
      await run(findOnPath('python3') ?? 'python3', '-m', 'venv', folder);
      await run(join(folder, 'bin', 'pip'), 'install', '-q', `${name}==${version}`);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  };
  return { name, cached: join(folder, 'bin', name), fetch };
}

/** Compiled by Go, which must be there. */
function fromGo(name: string, path: string, version: string): Judge {
  const folder = join(cache, `${name}-${version}`);
  const fetch = async (): Promise<void> => {
    const file = findOnPath('go');
    if (file === undefined) throw new Error(`${name} is compiled here: Go 1.24 or later is needed`);
    const environment = { ...process.env, GOBIN: folder };
    await runToEnd(
      name,
      { file, arguments: ['install', `${path}@${version}`], cwd: '/', environment },
      installTimeoutMs,
    );
  };
  return { name, cached: join(folder, name), fetch };
}

const kustomizeJudge = fromGo('kustomize', 'sigs.k8s.io/kustomize/kustomize/v5', 'v5.5.0');
const validateJudge = fromPypi('kubernetes-validate', '1.37.0');
const checkovJudge = { ...fromPypi('checkov', '3.3.30'), isPinned: true };
const kubeScoreJudge = {
  ...fromGo('kube-score', 'github.com/zegl/kube-score/cmd/kube-score', 'v1.20.0'),
  isPinned: true,
};
const promtoolJudge: Judge = { name: 'promtool', cached: join(cache, 'promtool'), fetch: fetchPromtool };

/** Findings differ from version to version, so a pinned one is taken from the cache only. */
function find({ name, cached, isPinned = false }: Judge): string | undefined {
  if (existsSync(cached)) return cached;
  return isPinned ? undefined : findOnPath(name);
}

/** Where kubernetes-validate is, if it is here. */
export const kubernetesValidate = (): string | undefined => find(validateJudge);

/** Where checkov is, if it is here. */
export const checkov = (): string | undefined => find(checkovJudge);

/** Where kube-score is, if it is here. */
export const kubeScore = (): string | undefined => find(kubeScoreJudge);

/** Where promtool is, if it is here. */
export const promtool = (): string | undefined => find(promtoolJudge);

/** Older ones do not know components. */
const canKubectlRender = (): boolean => {
  const { status, stdout } = spawnSync('kubectl', ['version', '--client', '-o', 'json'], { encoding: 'utf8' });
  return status === 0 && /"kustomizeVersion": *"v5/.test(stdout);
};

/** The command that renders a folder, to which the folder is added; undefined where there is none. */
export function renderCommand(): readonly string[] | undefined {
  if (canKubectlRender()) return ['kubectl', 'kustomize'];
  const kustomize = find(kustomizeJudge);
  return kustomize === undefined ? undefined : [kustomize, 'build'];
}

/** Fetches what is missing into the cache of this clone; asks nobody when all is there. */
export async function installJudges(log: (line: string) => void): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const wanted = [validateJudge, checkovJudge, kubeScoreJudge, promtoolJudge];
  if (renderCommand() === undefined) wanted.push(kustomizeJudge);
  for (const judge of wanted) {
    if (find(judge) !== undefined) continue;
    log(`fetching ${judge.name} …`);
    await judge.fetch();
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
    const moved = `${promtoolJudge.cached}.${process.pid}`;
    await run('cp', join(folder, 'usr/bin/promtool'), moved);
    renameSync(moved, promtoolJudge.cached);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
