// The figures of a load level: percentiles over all of its turns, and the line that a mode ends with.

/** How one turn ended, seen by the shopper. */
export interface TimedTurn {
  readonly tookMs: number;
  /** What was wrong with the answer; absent when it was right in kind. */
  readonly wrong?: string;
}

/** Median milliseconds of the bare things that a turn is made of, measured beside a level and at its concurrency. */
export interface Floors {
  /** kafkajs: produce a record until it is consumed. Absent without the stack's programs. */
  readonly kafkaMs?: number;
  /** A Fastify route that answers with a constant, in a process of its own. */
  readonly fastifyMs: number;
  /** One row by its key with `pg` over a pool of ten. Absent without the stack's programs. */
  readonly postgresMs?: number;
}

/** What was measured at one concurrency. */
export interface Level {
  readonly concurrency: number;
  readonly turns: number;
  readonly wrong: number;
  readonly turnsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly kafkaFloorMs: number | null;
  readonly fastifyFloorMs: number;
  readonly postgresFloorMs: number | null;
  /** The median turn in Kafka round trips. */
  readonly ratio: number | null;
  /** Processor time of each process for one turn; empty where the system does not tell. */
  readonly processorMsPerTurn: Readonly<Record<string, number>>;
}

/** The level that speaks for a mode: some waiting, no queue. */
const HEADLINE_CONCURRENCY = 16;

/** The nearest-rank percentile: the smallest value that at least `share` (0 to 1) of all values do not exceed. NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Sums a level up. `processorMs` is what each process used while the level ran. */
export function levelOf(
  concurrency: number,
  turns: readonly TimedTurn[],
  elapsedMs: number,
  floors: Floors,
  processorMs: Readonly<Record<string, number>>,
): Level {
  const times = turns.map(({ tookMs }) => tookMs);
  const p50Ms = percentile(times, 0.5);
  const { kafkaMs, fastifyMs, postgresMs } = floors;
  return {
    concurrency,
    turns: turns.length,
    wrong: turns.filter(({ wrong }) => wrong !== undefined).length,
    turnsPerSecond: hundredths((turns.length * 1_000) / elapsedMs),
    p50Ms: hundredths(p50Ms),
    p95Ms: hundredths(percentile(times, 0.95)),
    p99Ms: hundredths(percentile(times, 0.99)),
    kafkaFloorMs: kafkaMs === undefined ? null : hundredths(kafkaMs),
    fastifyFloorMs: hundredths(fastifyMs),
    postgresFloorMs: postgresMs === undefined ? null : hundredths(postgresMs),
    ratio: kafkaMs === undefined ? null : hundredths(p50Ms / kafkaMs),
    processorMsPerTurn: Object.fromEntries(
      Object.entries(processorMs).map(([name, ms]) => [name, hundredths(ms / Math.max(1, turns.length))]),
    ),
  };
}

/** The line of a mode: its level at concurrency 16 (else its last one), and all levels. */
export function modeLine(mode: string, levels: readonly Level[]): Record<string, unknown> {
  const headline = levels.find(({ concurrency }) => concurrency === HEADLINE_CONCURRENCY) ?? levels.at(-1);
  if (headline === undefined) throw new Error('no level was measured');
  const { turnsPerSecond, p50Ms, p95Ms, p99Ms, kafkaFloorMs, ratio, concurrency } = headline;
  const wrong = levels.reduce((sum, level) => sum + level.wrong, 0);
  return { mode, turnsPerSecond, p50Ms, p95Ms, p99Ms, kafkaFloorMs, ratio, concurrency, wrong, levels };
}

const COLUMNS = ['at once', 'turns/s', 'p50 ms', 'p95 ms', 'p99 ms', 'Kafka', 'Fastify', 'Postgres', 'ratio', 'wrong'];
const WIDTH = 10;

/** The head of the table for people. */
export const tableHead = (): string => COLUMNS.map((name) => name.padStart(WIDTH)).join('');

/** One level as a line of the table, and below it where the processor time of a turn went. */
export function tableRow(level: Level): string {
  const cells = [
    level.concurrency,
    level.turnsPerSecond,
    level.p50Ms,
    level.p95Ms,
    level.p99Ms,
    level.kafkaFloorMs ?? '–',
    level.fastifyFloorMs,
    level.postgresFloorMs ?? '–',
    level.ratio ?? '–',
    `${level.wrong}/${level.turns}`,
  ];
  const processors = Object.entries(level.processorMsPerTurn).map(([name, ms]) => `${name} ${ms}`);
  const row = cells.map((cell) => String(cell).padStart(WIDTH)).join('');
  return processors.length === 0 ? row : `${row}\n${' '.repeat(WIDTH)}processor ms a turn: ${processors.join(', ')}`;
}
