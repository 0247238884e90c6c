// Run by the build: puts the pinned sentence encoders into the clone's cache, from wherever this machine can get them, and what they were taught beside them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENCODER_MODELS, ENCODERS_FOLDER, type EncoderModel, filesOf, type Script, SCRIPTS } from '#sentence-vectors';
import { mergeTaught } from './merge-taught.js';
import { zipEntry } from './zip-entry.js';

const MAVEN_CENTRAL = 'https://repo.maven.apache.org/maven2';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:get';
/** What all tries together may take: a start must not wait longer for what it can do without. */
const ALL_MS = 45_000;
const DOWNLOAD_MS = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** After a failure the network is not asked again for so long. */
const ASK_AGAIN_MS = 6 * 60 * 60_000;
const failureStamp = join(ENCODERS_FOLDER, '.failed');

interface Try {
  readonly from: string;
  readonly jar: () => Promise<Buffer | undefined> | Buffer | undefined;
}

const fileNameOf = ({ artifactId, version }: EncoderModel): string => `${artifactId}-${version}.jar`;
const pathOf = (model: EncoderModel): string =>
  [...model.groupId.split('.'), model.artifactId, model.version, fileNameOf(model)].join('/');

const readIfThere = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

/** Where a jar may be had, nearest first. */
function triesFor(model: EncoderModel, deadlineAtMs: number): Try[] {
  const modelsFolder = process.env['MODELS_DIR'];
  const local: Try[] = [
    { from: 'the local Maven repository', jar: () => readIfThere(join(homedir(), '.m2', 'repository', pathOf(model))) },
  ];
  if (modelsFolder !== undefined)
    local.unshift({ from: 'MODELS_DIR', jar: () => readIfThere(join(modelsFolder, fileNameOf(model))) });
  if (hasFailedLately()) return local;
  return [
    ...local,
    { from: 'Maven Central', jar: () => download(model, Math.min(DOWNLOAD_MS, deadlineAtMs - Date.now())) },
    { from: 'the Maven client', jar: () => byMaven(model, deadlineAtMs - Date.now()) },
  ];
}

function hasFailedLately(): boolean {
  const failedAtMs = Number(readIfThere(failureStamp)?.toString() ?? 0);
  return Date.now() - failedAtMs < ASK_AGAIN_MS;
}

async function download(model: EncoderModel, timeoutMs: number): Promise<Buffer | undefined> {
  if (timeoutMs <= 0) return undefined;
  const response = await fetch(`${MAVEN_CENTRAL}/${pathOf(model)}`, { signal: AbortSignal.timeout(timeoutMs) });
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (!response.ok || announced > MOST_BYTES) {
    await response.body?.cancel();
    return undefined;
  }
  return Buffer.from(await response.arrayBuffer());
}

/** By the Maven client, which knows the mirrors of this machine. */
async function byMaven(model: EncoderModel, timeoutMs: number): Promise<Buffer | undefined> {
  if (timeoutMs <= 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'daogou-maven-'));
  try {
    const artifact = `${model.groupId}:${model.artifactId}:${model.version}`;
    const wanted = ['-q', '-B', COPY, `-Dartifact=${artifact}`, '-Dtransitive=false', `-Dmaven.repo.local=${folder}`];
    const child = spawn('mvn', wanted, { stdio: 'ignore', timeout: timeoutMs, killSignal: 'SIGKILL' });
    await new Promise<void>((resolve) => child.on('error', () => resolve()).on('exit', () => resolve()));
    return readIfThere(join(folder, pathOf(model)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Unpacks an encoder; it is there as a whole or not at all. */
function unpack(script: Script, jar: Buffer): void {
  const { entries } = ENCODER_MODELS[script];
  const files = filesOf(script);
  const unfinished = `${files.folder.slice(0, -1)}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  writeFileSync(join(unfinished, 'model.onnx'), zipEntry(jar, entries.model));
  writeFileSync(join(unfinished, 'tokenizer.json'), zipEntry(jar, entries.tokenizer));
  rmSync(files.folder, { recursive: true, force: true });
  renameSync(unfinished, files.folder);
}

/** Gets one encoder; gives where it came from, or `undefined`. */
async function obtain(script: Script, deadlineAtMs: number): Promise<string | undefined> {
  const model = ENCODER_MODELS[script];
  for (const { from, jar } of triesFor(model, deadlineAtMs)) {
    try {
      const bytes = await jar();
      if (bytes === undefined) continue;
      if (createHash('sha256').update(bytes).digest('hex') !== model.sha256) {
        process.stdout.write(`${fileNameOf(model)} from ${from} is not the pinned one and is not used.\n`);
        continue;
      }
      unpack(script, bytes);
      return from;
    } catch {
      // Unreachable, refused or too slow: the next place may have it.
    }
  }
  return undefined;
}

async function run(): Promise<void> {
  const missing = SCRIPTS.filter((script) => !existsSync(filesOf(script).meaning));
  if (missing.length > 0) await fetchMissing(missing);
  for (const script of SCRIPTS)
    for (const refusal of mergeTaught(ENCODER_MODELS[script], filesOf(script))) process.stdout.write(`${refusal}\n`);
}

async function fetchMissing(missing: readonly Script[]): Promise<void> {
  mkdirSync(ENCODERS_FOLDER, { recursive: true });
  const deadlineAtMs = Date.now() + ALL_MS;
  const sources = await Promise.all(missing.map((script) => obtain(script, deadlineAtMs)));
  const got = new Set(sources.filter((source) => source !== undefined));
  if (got.size > 0) process.stdout.write(`sentence encoders from ${[...got].join(' and ')}\n`);
  if (sources.includes(undefined)) writeFileSync(failureStamp, String(Date.now()));
  else rmSync(failureStamp, { force: true });
}

await run();
