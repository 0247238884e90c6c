// How good a ranking is by graded judgments, and how the evaluation reads them. What nobody judged counts as grade 0.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** How deep a ranking is looked at. */
export const DEPTH = 10;
/** How deep it is read where what nobody judged is left out: so many are asked for. */
export const CONDENSED_DEPTH = 100;

const judgedQuery = z.object({
  query: z.string(),
  judgments: z.record(z.string(), z.number().min(0).max(3)),
});
/** A search and the grade of each judged product. */
export type JudgedQuery = z.output<typeof judgedQuery>;

/** What was found for one query, and how long it took. */
export interface Answer {
  readonly ids: readonly string[];
  readonly tookMs: number;
}

/** What an engine achieved over all queries. */
export interface Score {
  /** Over the queries that any product fits: the others cannot be answered well or badly. */
  readonly ndcg10: number;
  readonly ndcg10Exp: number;
  /** Of what was judged alone: products that nobody looked at count neither for nor against. */
  readonly ndcg10Condensed: number;
  /** Of `ndcg10`, over the queries. */
  readonly standardError: number;
  /** `ndcg10` of each query, `undefined` where no product fits. */
  readonly byQuery: readonly (number | undefined)[];
  /** `ndcg10` over every second line of the file from the first, and from the second: tune on one, look at the other. */
  readonly halves: readonly [number, number];
  readonly zeroResultRate: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** Reads `{query, judgments}` lines. */
export async function readJudgedQueries(path: string): Promise<JudgedQuery[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [judgedQuery.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${path}:${at + 1}: not {"query", "judgments": {id: grade 0-3}}`, { cause: error });
    }
  });
}

function gainOf(grades: readonly number[], gain: (grade: number) => number): number {
  return grades.slice(0, DEPTH).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);
}

/** Normalised discounted cumulative gain; `undefined` when no judged product is any good. */
export function ndcg(
  ids: readonly string[],
  { judgments }: JudgedQuery,
  gain: (grade: number) => number,
): number | undefined {
  const ideal = gainOf(
    Object.values(judgments).sort((left, right) => right - left),
    gain,
  );
  if (ideal === 0) return undefined;
  return (
    gainOf(
      ids.map((id) => judgments[id] ?? 0),
      gain,
    ) / ideal
  );
}

const linear = (grade: number): number => grade;
const exponential = (grade: number): number => 2 ** grade - 1;

/** Of a mean; 0 of fewer than two. */
function standardErrorOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** By how much one engine is better than another on the same queries, and how sure that is. */
export function pairedDifference(ours: Score, theirs: Score): { mean: number; standardError: number } {
  const differences = ours.byQuery.flatMap((own, at) => {
    const other = theirs.byQuery[at];
    return own === undefined || other === undefined ? [] : [own - other];
  });
  return { mean: mean(differences), standardError: standardErrorOf(differences) };
}

/** The mean; 0 of nothing. */
function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value that a share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Scores the answers to queries, in their order. */
export function scoreOf(queries: readonly JudgedQuery[], answers: readonly Answer[]): Score {
  const idsOf = (at: number): readonly string[] => answers[at]?.ids ?? [];
  const byQuery = queries.map((query, at) => ndcg(idsOf(at), query, linear));
  const isKnown = (value: number | undefined): value is number => value !== undefined;
  const values = byQuery.filter(isKnown);
  const half = (rest: number): number => mean(byQuery.filter((_, at) => at % 2 === rest).filter(isKnown));
  const condensed = queries.map((query, at) => {
    return ndcg(
      idsOf(at).filter((id) => id in query.judgments),
      query,
      linear,
    );
  });
  const times = answers.map((answer) => answer.tookMs);
  return {
    ndcg10: mean(values),
    ndcg10Exp: mean(queries.map((query, at) => ndcg(idsOf(at), query, exponential)).filter(isKnown)),
    ndcg10Condensed: mean(condensed.filter(isKnown)),
    standardError: standardErrorOf(values),
    byQuery,
    halves: [half(0), half(1)],
    zeroResultRate: mean(answers.map((answer) => (answer.ids.length === 0 ? 1 : 0))),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}
