// `npm run eval:conversations`: scripted shoppers talk to a gateway over HTTP, and every reply is checked.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SignJWT } from 'jose';
import { startShop } from '#testing';
import { allScripts } from '../conversations/all-scripts.js';
import { runScript, type Script, type Stage } from '../conversations/script.js';
import { readScripts } from '../conversations/script-files.js';

const USAGE = `usage: npm run eval:conversations [-- options]
  --scripts <folder>      JSONL scripts instead of the project's own
  --only <words>          only scripts whose name holds these words
  --url <gateway>         a gateway that runs; without it a shop is started in this process
  --store <folder>        the store of that shop; the demo store when absent
  --store-key <key>       of the storefront (demo)
  --store-secret <secret> signs customers' tokens at --url; without it the demo route mints them
  --time-zone <name>      the shop's (Asia/Shanghai)`;
const EXIT_USAGE = 2;

interface Options {
  readonly scripts?: string;
  readonly only?: string;
  readonly url?: string;
  readonly store?: string;
  readonly 'store-key'?: string;
  readonly 'store-secret'?: string;
  readonly 'time-zone'?: string;
}

/** The stage at a running gateway, or on a shop of our own. */
async function openStage(options: Options): Promise<{ stage: Stage; close: () => Promise<void> }> {
  const storeKey = options['store-key'] ?? 'demo';
  const timeZone = options['time-zone'] ?? 'Asia/Shanghai';
  const secret = options['store-secret'];
  if (options.url === undefined) {
    const shop = await startShop({
      store: options.store && resolve(options.store),
      env: { REQUESTS_PER_MINUTE: '1000000' },
    });
    return {
      stage: { url: shop.url, storeKey, timeZone, customerToken: (id) => shop.customerToken(id) },
      close: () => shop.stop(),
    };
  }
  const url = options.url.replace(/\/$/, '');
  const customerToken = (id: string): Promise<string> => (secret === undefined ? mint(url, id) : sign(secret, id));
  return { stage: { url, storeKey, timeZone, customerToken }, close: () => Promise.resolve() };
}

function sign(secret: string, customerId: string): Promise<string> {
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(customerId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}

async function mint(url: string, customerId: string): Promise<string> {
  const response = await fetch(`${url}/v1/demo/customer-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ customerId }),
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) throw new Error(`no token for ${customerId}: ${response.status}; give --store-secret`);
  return ((await response.json()) as { customerToken: string }).customerToken;
}

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;

async function evaluate(scripts: readonly Script[], stage: Stage): Promise<object> {
  const turnMs: number[] = [];
  let passed = 0;
  for (const script of scripts) {
    const played = await runScript(script, stage).catch((error: unknown) => ({
      faults: [error instanceof Error ? error.message : String(error)],
      turnMs: [],
    }));
    turnMs.push(...played.turnMs);
    const isPassed = played.faults.length === 0;
    if (isPassed) passed += 1;
    process.stdout.write(`${isPassed ? 'pass' : 'FAIL'}  ${String(script.steps.length).padStart(3)}  ${script.name}\n`);
    for (const fault of played.faults) process.stdout.write(`           ${fault}\n`);
  }
  turnMs.sort((a, b) => a - b);
  return {
    conversations: scripts.length,
    passed,
    turns: turnMs.length,
    p50Ms: percentile(turnMs, 0.5),
    p95Ms: percentile(turnMs, 0.95),
    p99Ms: percentile(turnMs, 0.99),
  };
}

async function main(): Promise<void> {
  let options: Options;
  let scripts: readonly Script[];
  try {
    const text = { type: 'string' } as const;
    options = parseArgs({
      options: {
        scripts: text,
        only: text,
        url: text,
        store: text,
        'store-key': text,
        'store-secret': text,
        'time-zone': text,
      },
    }).values;
    const { only, scripts: folder } = options;
    const found = folder === undefined ? allScripts : readScripts(resolve(folder));
    scripts = only === undefined ? found : found.filter(({ name }) => name.includes(only));
    if (scripts.length === 0) throw new Error('there is no such script');
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${USAGE}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const { stage, close } = await openStage(options);
  try {
    const result = await evaluate(scripts, stage);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if ((result as { passed: number }).passed < scripts.length) process.exitCode = 1;
  } finally {
    await close();
  }
}

await main();
