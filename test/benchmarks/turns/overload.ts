// Ten times more shoppers at once than a shop of one process answers in good time: who is told to come back, who is answered rightly, what memory does, and how it is after.
import { setTimeout as delay } from 'node:timers/promises';
import type { Turn } from '#contracts';
import { residentMegabytesOf } from './processes.js';
import { wrongWith } from './questions.js';
import { type OpenVisit, Shoppers } from './shoppers.js';
import type { Shop } from './shops.js';
import { percentile } from './summary.js';

/** The highest level of the benchmark, ten times. A gateway takes in 256 at once unless told otherwise (MAX_REQUESTS_IN_HAND). */
const SHOPPERS = 640;
const OPENED_AT_ONCE = 32;
const OVERLOAD_MS = 20_000;
const MEMORY_EVERY_MS = 500;
const CALM_CONCURRENCY = 4;
const CALM_MS = 5_000;

/** What became of an overload. */
export interface OverloadOutcome {
  readonly shoppers: number;
  readonly answered: number;
  readonly wrong: number;
  /** 429 with Retry-After. */
  readonly shed: number;
  /** Anything else: another status, a broken connection, 429 without Retry-After. */
  readonly failed: number;
  readonly answeredP99Ms: number;
  readonly shedP99Ms: number;
  /** Median turn of a few shoppers before and right after. */
  readonly calmP50Ms: { readonly before: number; readonly after: number };
  readonly wrongAfter: number;
  /** Resident memory of each process: before, at most, and after. */
  readonly megabytes: Readonly<Record<string, { before: number; most: number; after: number }>>;
}

interface Tally {
  readonly answeredMs: number[];
  readonly shedMs: number[];
  readonly faults: Map<string, number>;
  wrong: number;
}

const calm = async (shoppers: Shoppers): Promise<{ p50Ms: number; wrong: number }> => {
  const { turns } = await shoppers.run(CALM_CONCURRENCY, CALM_MS);
  const p50Ms = percentile(
    turns.map(({ tookMs }) => tookMs),
    0.5,
  );
  return { p50Ms: Math.round(p50Ms), wrong: turns.filter(({ wrong }) => wrong !== undefined).length };
};

/** Opens all conversations calmly, then lets everybody speak at once, again and again, without heeding Retry-After. */
export async function overload(
  shop: Shop,
  customerIds: readonly string[],
  say: (line: string) => void,
): Promise<OverloadOutcome> {
  const shoppers = new Shoppers(shop.door, customerIds);
  try {
    await shoppers.look();
    const before = await calm(shoppers);
    const visits = await openMany(shoppers);
    const memory = (): Record<string, number> =>
      Object.fromEntries(Object.entries(shop.processes).map(([name, pid]) => [name, residentMegabytesOf(pid)]));
    const [atFirst, most] = [memory(), memory()];
    const watch = setInterval(() => {
      for (const [name, now] of Object.entries(memory())) most[name] = Math.max(most[name] ?? 0, now);
    }, MEMORY_EVERY_MS);
    say(`${visits.length} shoppers speak at once for ${OVERLOAD_MS / 1_000} s …`);
    const tally = await flood(shoppers, visits);
    clearInterval(watch);
    await delay(1_000);
    const after = await calm(shoppers);
    const last = memory();
    for (const [fault, count] of tally.faults) say(`  ${count} × ${fault}`);
    return {
      shoppers: visits.length,
      answered: tally.answeredMs.length,
      wrong: tally.wrong,
      shed: tally.shedMs.length,
      failed: [...tally.faults.values()].reduce((sum, count) => sum + count, 0),
      answeredP99Ms: Math.round(percentile(tally.answeredMs, 0.99)),
      shedP99Ms: Math.round(percentile(tally.shedMs, 0.99)),
      calmP50Ms: { before: before.p50Ms, after: after.p50Ms },
      wrongAfter: after.wrong,
      megabytes: Object.fromEntries(
        Object.entries(last).map(([name, megabytes]) => [
          name,
          { before: atFirst[name] ?? 0, most: most[name] ?? 0, after: megabytes },
        ]),
      ),
    };
  } finally {
    shoppers.close();
  }
}

async function openMany(shoppers: Shoppers): Promise<OpenVisit[]> {
  const visits: OpenVisit[] = [];
  const worker = async (): Promise<void> => {
    for (let count = 0; count < SHOPPERS / OPENED_AT_ONCE; count++) visits.push(await shoppers.open());
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, worker));
  return visits;
}

async function flood(shoppers: Shoppers, visits: readonly OpenVisit[]): Promise<Tally> {
  const tally: Tally = { answeredMs: [], shedMs: [], faults: new Map(), wrong: 0 };
  const untilMs = performance.now() + OVERLOAD_MS;
  const note = (fault: string): void => void tally.faults.set(fault, (tally.faults.get(fault) ?? 0) + 1);
  const speak = async (open: OpenVisit): Promise<void> => {
    const { questions } = open.visit;
    for (let number = 0; performance.now() < untilMs; number++) {
      const question = questions[number % questions.length];
      if (question === undefined) return;
      const askedAtMs = performance.now();
      try {
        const { status, retryAfter, body } = await shoppers.say(open, question.text);
        const tookMs = performance.now() - askedAtMs;
        if (status === 200) {
          tally.answeredMs.push(tookMs);
          if (wrongWith(body as Turn, question, open.visit) !== undefined) tally.wrong += 1;
        } else if (status === 429 && Number(retryAfter) > 0) {
          tally.shedMs.push(tookMs);
          await delay(MEMORY_EVERY_MS);
        } else note(`HTTP ${status}`);
      } catch (error) {
        note((error as Error).message);
      }
    }
  };
  await Promise.all(visits.map(speak));
  return tally;
}
