// Makes a clone ready to run: installs the dependencies, compiles TypeScript to dist/ and builds the web pages, each only when something changed.
// It is plain JavaScript without dependencies because it runs before anything is installed, on whatever Node (20 or later) the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const compiledFolders = ['apps', 'libs', 'test', 'tools'];
const neverSources = new Set(['node_modules', 'dist', 'coverage']);
const lockStamp = join(root, 'node_modules', '.daogou-lock');
const compileStamp = join(root, 'dist', '.compiled');
const classifierFolder = join(root, 'dist', 'apps', 'dialog');
const webStamp = join(root, 'dist', '.web');
const localNode = join(root, 'node_modules', '.bin', 'node');
const installTimeoutMs = 15 * 60_000;
const buildTimeoutMs = 5 * 60_000;
const encodersTimeoutMs = 60_000;
const mostOutput = 1024 * 1024;

/** Prints one line about a step that is being done. */
function say(text) {
  process.stdout.write(`daogou: ${text}\n`);
}

/** Ends with an error that says what failed and what to do about it. */
function fail(what, advice) {
  process.stderr.write(`\ndaogou: ${what}\n${advice ? `        ${advice}\n` : ''}`);
  process.exit(1);
}

/** All files under a folder of the project, skipping what is never a source. */
function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!neverSources.has(entry.name)) yield* filesUnder(path);
    } else if (entry.isFile()) yield path;
  }
}

/** A digest of names, sizes and times: cheap, and it changes when a file is edited, added or removed. */
function fingerprintOf(paths) {
  const digest = createHash('sha256');
  for (const path of [...paths].sort()) {
    if (!existsSync(path)) continue;
    const { size, mtimeMs } = statSync(path);
    digest.update(`${relative(root, path)}\0${size}\0${mtimeMs}\n`);
  }
  return digest.digest('hex');
}

function readStamp(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
}

function writeStamp(path, stamp) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${stamp}\n`);
}

/** The environment for npm: without our own node_modules/.bin, whose Node would be replaced while it runs. */
function environmentWithoutLocalBin() {
  const ownBin = join(root, 'node_modules');
  const pathEntries = (process.env.PATH ?? '').split(delimiter).filter((entry) => !entry.startsWith(ownBin));
  // The install script of onnxruntime-node would download libraries for graphics cards: what is used comes without it.
  return { ...process.env, PATH: pathEntries.join(delimiter), ONNXRUNTIME_NODE_INSTALL: 'skip' };
}

/** Whether what npm recorded as installed is what the lock file asks for (somebody may have run npm by hand). */
function installedMatchesLock(lockText) {
  const recordPath = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(recordPath) || !existsSync(localNode)) return false;
  try {
    const wanted = JSON.parse(lockText).packages;
    const installed = JSON.parse(readFileSync(recordPath, 'utf8')).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === '' || entry.optional || entry.peer || installed[path]?.version === entry.version,
    );
  } catch {
    return false;
  }
}

function install() {
  const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stamp = createHash('sha256').update(`${lockText}\0${process.platform}-${process.arch}`).digest('hex');
  if (readStamp(lockStamp) === stamp && existsSync(localNode)) return stamp;
  if (!installedMatchesLock(lockText)) {
    say('installing dependencies (npm ci) …');
    const npmScript = process.env.npm_execpath;
    const npmNode = process.env.npm_node_execpath;
    const byScript = npmScript?.endsWith('.js') && npmNode && !npmNode.startsWith(join(root, 'node_modules'));
    const [command, first] = byScript ? [npmNode, [npmScript]] : ['npm', []];
    const result = spawnSync(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      env: environmentWithoutLocalBin(),
      timeout: installTimeoutMs,
      shell: process.platform === 'win32' && !byScript,
    });
    if (result.error?.code === 'ENOENT') fail('npm was not found.', 'Install Node.js 20 or later, which brings npm.');
    if (result.status !== 0) {
      fail(
        'the dependencies could not be installed (see the lines above).',
        'Check that the npm registry is reachable, then run: npm ci',
      );
    }
    if (!existsSync(localNode)) {
      fail(
        'npm ci left out Node 24, which the project runs on (the package "node").',
        'Run npm ci again with development dependencies and install scripts allowed (no --omit=dev, no --ignore-scripts).',
      );
    }
  }
  writeStamp(lockStamp, stamp);
  return stamp;
}

/** Runs a script on the project's own Node, beside others; gives its status and what it printed. */
function runScript(script, scriptArguments, { timeout = buildTimeoutMs, env = process.env } = {}) {
  const child = spawn(localNode, [script, ...scriptArguments], { cwd: root, timeout, env });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8');
    child[name].on('data', (text) => {
      output[name] = (output[name] + text).slice(-mostOutput);
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ ...output, status: null, reason: error.message }));
    child.on('close', (status, signal) => resolve({ ...output, status, reason: signal ?? undefined }));
  });
}

/** Runs a tool of node_modules; what it prints is shown only when it fails. */
async function runTool(script, toolArguments, whatFailed) {
  const result = await runScript(join(root, 'node_modules', ...script), toolArguments);
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout}${result.stderr}`);
  fail(result.reason ? `${whatFailed} (${result.reason}).` : `${whatFailed} (see the lines above).`);
}

/** Removes compiled files whose source is gone, so that a deleted spec stops running. */
function deleteStaleOutputs() {
  for (const folder of compiledFolders) {
    for (const output of filesUnder(join(root, 'dist', folder))) {
      const source = join(root, relative(join(root, 'dist'), output)).replace(/\.js(\.map)?$/, '.ts');
      if (source.endsWith('.ts') && !existsSync(source)) rmSync(output, { force: true });
    }
  }
}

/** Compiles what has changed; gives what is still to be trained, and done when that is. */
async function compile(lockHash, force) {
  const webFolder = join(root, 'apps', 'web') + sep;
  const sources = compiledFolders
    .flatMap((folder) => [...filesUnder(join(root, folder))])
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !path.startsWith(webFolder));
  const stamp = `${fingerprintOf([...sources, join(root, '.swcrc')])} ${lockHash}`;
  if (!force && readStamp(compileStamp) === stamp) {
    const isTrained = readdirSync(classifierFolder).some((name) => /^skill-classifier\..*bin$/.test(name));
    return isTrained ? async () => undefined : trainClassifier;
  }
  if (force) for (const folder of compiledFolders) rmSync(join(root, 'dist', folder), { recursive: true, force: true });
  rmSync(compileStamp, { force: true });
  const startedAt = Date.now();
  const folders = compiledFolders.filter((folder) => existsSync(join(root, folder)));
  const swc = ['@swc', 'cli', 'bin', 'swc.js'];
  await runTool(swc, [...folders, '-d', 'dist', '--extensions', '.ts', '-q'], 'TypeScript did not compile');
  deleteStaleOutputs();
  say(`compiled ${sources.length} files in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
  return async () => {
    await fetchEncoders();
    await trainClassifier();
    writeStamp(compileStamp, stamp);
  };
}

/** Gets the sentence encoders where this machine can reach them. Without them everything works, on words alone. */
async function fetchEncoders() {
  const script = join(root, 'dist', 'tools', 'models', 'fetch-encoders.js');
  // NODE_USE_ENV_PROXY: downloads go through the proxy that the environment names.
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  const { stdout } = await runScript(script, [], { timeout: encodersTimeoutMs, env });
  for (const line of stdout.split('\n').filter((line) => line !== '')) say(line);
}

/** Trains the classifier of the skills when phrases have changed, so that no start has to. */
async function trainClassifier() {
  const startedAt = Date.now();
  const script = join(root, 'dist', 'apps', 'dialog', 'src', 'understand', 'build-skill-classifier.js');
  const { status, stdout, stderr } = await runScript(script, []);
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    fail('the classifier of the skills could not be trained (see the lines above).');
  }
  for (const line of stdout.split('\n').filter((line) => line !== '')) say(line);
  say(`the classifier of the skills is ready (${((Date.now() - startedAt) / 1000).toFixed(1)} s)`);
}

async function buildWeb(lockHash, force) {
  const webFolder = join(root, 'apps', 'web');
  if (!existsSync(join(webFolder, 'index.html')) && !existsSync(join(webFolder, 'vite.config.ts'))) return;
  const sources = ['apps/web', 'libs/client', 'libs/contracts', 'libs/money'].flatMap((folder) => [
    ...filesUnder(join(root, folder)),
  ]);
  const stamp = `${fingerprintOf(sources.filter((path) => !path.endsWith('.spec.ts')))} ${lockHash}`;
  if (!force && readStamp(webStamp) === stamp && existsSync(join(root, 'dist', 'web'))) return;
  rmSync(webStamp, { force: true });
  const startedAt = Date.now();
  const vite = ['vite', 'bin', 'vite.js'];
  const viteArguments = ['build', 'apps/web', '--outDir', '../../dist/web', '--logLevel', 'warn'];
  await runTool(vite, [...viteArguments, '--emptyOutDir'], 'the web pages did not build');
  const widget = ['--config', 'apps/web/vite.widget.config.ts'];
  await runTool(vite, [...viteArguments, ...widget], 'the chat widget did not build');
  writeStamp(webStamp, stamp);
  say(`built the web pages in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

const known = new Set(['--force', '--install-only']);
const unknown = process.argv.slice(2).find((argument) => !known.has(argument));
if (unknown) fail(`unknown option ${unknown}.`, 'Usage: node tools/prepare.mjs [--force] [--install-only]');
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node ${process.versions.node} is too old.`,
    'Install Node.js 20 or later; the project brings the Node that it runs on.',
  );
}
const force = process.argv.includes('--force');
const lockHash = install();
if (!process.argv.includes('--install-only')) {
  const train = await compile(lockHash, force);
  await Promise.all([train(), buildWeb(lockHash, force)]);
}
