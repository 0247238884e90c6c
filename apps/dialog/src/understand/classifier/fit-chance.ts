// Logistic regression of few numbers by Newton's method: how probable a yes is, from what was seen of both answers.

/** What was seen: some numbers, the answer, and how much it counts. */
export interface Seen {
  readonly numbers: readonly number[];
  readonly isYes: boolean;
  readonly weight: number;
}

const STEPS = 30;
/** Keeps the weights bounded where the answers part without a fault. */
const DECAY = 0.001;

/** 0–1 from log-odds. */
export const chanceOf = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** The offset and then a weight for each number; all 0 where there is only one answer. The weights of `seen` should sum to about 1. */
export function fitChance(seen: readonly Seen[]): number[] {
  const size = 1 + (seen[0]?.numbers.length ?? 0);
  const weights = new Array<number>(size).fill(0);
  if (new Set(seen.map(({ isYes }) => isYes)).size < 2) return weights;
  for (let step = 0; step < STEPS; step++) {
    /** Curvature beside gradient: one row of an equation for each weight. */
    const rows = weights.map((weight, row) => {
      const decay = row === 0 ? 0 : DECAY;
      return [...weights.map((_, column) => (column === row ? decay : 0)), decay * weight];
    });
    for (const { numbers, isYes, weight } of seen) {
      const inputs = [1, ...numbers];
      const chance = chanceOf(inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0));
      rows.forEach((row, at) => {
        const own = weight * (inputs[at] ?? 0);
        inputs.forEach((input, column) => (row[column] = (row[column] ?? 0) + own * chance * (1 - chance) * input));
        row[size] = (row[size] ?? 0) + own * (chance - (isYes ? 1 : 0));
      });
    }
    solved(rows).forEach((change, at) => (weights[at] = (weights[at] ?? 0) - change));
  }
  return weights;
}

/** Gauss–Jordan elimination; the matrix is positive, so that no row need be exchanged. */
function solved(rows: number[][]): number[] {
  const size = rows.length;
  rows.forEach((row, at) => {
    const pivot = row[at] ?? 0;
    if (Math.abs(pivot) < 1e-12) return row.fill(0);
    row.forEach((value, column) => (row[column] = value / pivot));
    rows.forEach((other, index) => {
      const share = index === at ? 0 : (other[at] ?? 0);
      if (share !== 0) other.forEach((value, column) => (other[column] = value - share * (row[column] ?? 0)));
    });
    return undefined;
  });
  return rows.map((row) => row[size] ?? 0);
}
