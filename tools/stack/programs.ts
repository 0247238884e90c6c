// Which programs of the operating system the native stack needs, where they are, and how to get those that are missing.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that something here needs, and the Debian package that brings it. */
export interface NeededProgram {
  program: string;
  debianPackage: string;
  why: string;
  find: () => string | undefined;
}

const postgresRoot = '/usr/lib/postgresql';
const minimalJavaMajor = 17;
const installTimeoutMs = 10 * 60_000;

/** The path of an executable on the PATH. */
export function findOnPath(program: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder: look in the next one.
    }
  }
  return undefined;
}

/** The path of a PostgreSQL program; Debian keeps the server's outside of the PATH, one folder a major version. */
export function findPostgresProgram(program: string): string | undefined {
  const majors = existsSync(postgresRoot)
    ? readdirSync(postgresRoot).sort((left, right) => Number(right) - Number(left))
    : [];
  const paths = majors.map((major) => join(postgresRoot, major, 'bin', program));
  return paths.find((path) => existsSync(path)) ?? findOnPath(program);
}

const javaRoot = '/usr/lib/jvm';

/** The path of a Java that is new enough: JAVA_HOME's, the PATH's, or one that is installed beside it. */
export function findJava(leastMajor = minimalJavaMajor): string | undefined {
  const javaHome = process.env.JAVA_HOME;
  const beside = existsSync(javaRoot) ? readdirSync(javaRoot).map((name) => join(javaRoot, name, 'bin', 'java')) : [];
  const candidates = [javaHome ? join(javaHome, 'bin', 'java') : undefined, findOnPath('java'), ...beside];
  return candidates.find((path) => {
    if (!path || !existsSync(path)) return false;
    const { stderr } = spawnSync(path, ['-version'], { encoding: 'utf8' });
    return Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) >= leastMajor;
  });
}

const infrastructurePrograms: NeededProgram[] = [
  {
    program: 'java',
    debianPackage: 'openjdk-17-jre-headless',
    why: 'runs Kafka (Java 17 or later)',
    find: () => findJava(),
  },
  { program: 'mvn', debianPackage: 'maven', why: "fetches Kafka's jars", find: () => findOnPath('mvn') },
  {
    program: 'postgres',
    debianPackage: 'postgresql',
    why: 'the database',
    find: () => findPostgresProgram('postgres'),
  },
  { program: 'redis-server', debianPackage: 'redis-server', why: 'the cache', find: () => findOnPath('redis-server') },
];

/** A Chromium for the specs that drive the pages. */
export const browserProgram: NeededProgram = {
  program: 'chromium',
  debianPackage: 'chromium',
  why: 'drives the pages in tests',
  find: () => findOnPath('chromium') ?? findOnPath('chromium-browser') ?? findOnPath('google-chrome'),
};

/** The programs of the list that this machine does not have. */
export function missingPrograms(programs: NeededProgram[] = infrastructurePrograms): NeededProgram[] {
  return programs.filter((needed) => needed.find() === undefined);
}

/** A sentence a missing program, and the command that installs them all. */
export function adviceFor(missing: NeededProgram[]): string {
  const lines = missing.map((needed) => `  ${needed.program.padEnd(14)} ${needed.why}`);
  const packages = missing.map((needed) => needed.debianPackage).join(' ');
  return `This machine lacks:\n${lines.join('\n')}\nOn Debian or Ubuntu: apt-get update && apt-get install -y ${packages}`;
}

/** Throws with advice when something for Kafka, PostgreSQL or Redis is missing. */
export function requireInfrastructurePrograms(): void {
  const missing = missingPrograms();
  if (missing.length > 0) throw new Error(adviceFor(missing));
}

/** Installs what is missing (the browser for tests too) as Debian packages; does nothing and asks nobody when all is there. */
export function installMissing(log: (line: string) => void): void {
  const missing = missingPrograms([...infrastructurePrograms, browserProgram]);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) throw new Error(adviceFor(missing));
  const packages = missing.map((needed) => needed.debianPackage);
  log(`installing ${packages.join(', ')} …`);
  for (const aptArguments of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    const result = spawnSync('apt-get', aptArguments, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: installTimeoutMs,
    });
    if (result.status !== 0) throw new Error(`apt-get ${aptArguments[0]} failed.\n${adviceFor(missing)}`);
  }
  const stillMissing = missingPrograms(missing);
  if (stillMissing.length > 0) throw new Error(adviceFor(stillMissing));
}
