// The jars of servers that are published to Maven Central only: fetched by Maven, once a clone.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd } from './native-process.js';
import { findOnPath } from './programs.js';

// Compiled to dist/tools/stack: the project is three folders up.
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const fetchTimeoutMs = 5 * 60_000;

/** What is in the repository beside the jars: `tools/stack/<name>`. */
export const stackFolder = (name: string): string => join(projectRoot, 'tools', 'stack', name);

/** A folder with the jars that `tools/stack/<name>/pom.xml` asks for, in the version of its property `<name>.version`. */
export async function fetchJars(name: string, title: string, log: (line: string) => void): Promise<string> {
  const pom = join(stackFolder(name), 'pom.xml');
  const version = new RegExp(`<${name}\\.version>([^<]+)<`).exec(readFileSync(pom, 'utf8'))?.[1];
  if (!version) throw new Error(`${pom} names no ${name}.version`);
  const folder = join(projectRoot, '.cache', `${name}-${version}`);
  if (existsSync(folder)) return folder;
  log(`fetching ${title} ${version} by Maven …`);
  const partial = `${folder}.partial-${process.pid}-${Date.now()}`;
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'];
  try {
    const maven = {
      file: findOnPath('mvn') ?? 'mvn',
      arguments: ['-q', '-B', '-ntp', '-f', pom, ...goal],
      cwd: projectRoot,
    };
    await runToEnd(`fetching ${title} ${version}`, maven, fetchTimeoutMs);
    // Whoever is first wins; a second one finds the folder made and drops its own.
    if (!existsSync(folder)) renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return folder;
}

/** All jars of a folder as a class path. */
export function jarsIn(folder: string): string {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(folder, name))
    .join(delimiter);
}
