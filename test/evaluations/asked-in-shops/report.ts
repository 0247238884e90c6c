// The figures of lines that were judged: by what is asked, how many are right, and what came of the others.
import type { AskedInShop } from './written-scripts.js';
import type { Verdict } from './judged-line.js';

/** A line that the shop's data settle. */
export interface Outcome {
  readonly asks: AskedInShop;
  readonly verdict: Verdict;
}

/** Of lines that ask the same: how many, how many of them right, and how often each other verdict. */
export interface AskedFigures {
  readonly lines: number;
  readonly right: number;
  readonly others: Readonly<Record<Verdict, number>>;
}

/** Everything that was judged. */
export interface Figures {
  readonly lines: number;
  readonly right: number;
  readonly byAsked: Readonly<Partial<Record<AskedInShop, AskedFigures>>>;
}

const isRight = ({ verdict }: Outcome): boolean => verdict === 'right';

function figuresOfOne(outcomes: readonly Outcome[]): AskedFigures {
  const wrong = outcomes.filter((outcome) => !isRight(outcome));
  const counts = [...Map.groupBy(wrong, ({ verdict }) => verdict)].map(
    ([verdict, of]) => [verdict, of.length] as const,
  );
  return {
    lines: outcomes.length,
    right: outcomes.length - wrong.length,
    others: Object.fromEntries(counts.sort(([, left], [, right]) => right - left)),
  };
}

/** Counts outcomes by what was asked, in the order of its names. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const groups = [...Map.groupBy(outcomes, ({ asks }) => asks)].sort(([left], [right]) => left.localeCompare(right));
  return {
    lines: outcomes.length,
    right: outcomes.filter(isRight).length,
    byAsked: Object.fromEntries(groups.map(([asks, of]) => [asks, figuresOfOne(of)])),
  };
}

const shareOf = ({ lines, right }: { lines: number; right: number }): string =>
  lines === 0 ? '–' : `${((100 * right) / lines).toFixed(0)} %`;

/** The figures for a person: a line for each thing asked, with the verdicts of what is not right, the most frequent first. */
export function tableOf(figures: Figures): string {
  const row = (name: string, lines: string, right: string, others: string): string =>
    `${name.padEnd(15)} ${lines.padStart(6)} ${right.padStart(6)}  ${others}`.trimEnd();
  const rows = Object.entries(figures.byAsked).map(([asks, of]) => {
    const others = Object.entries(of.others).map(([verdict, count]) => `${verdict} ${count}`);
    return row(asks, String(of.lines), shareOf(of), others.join(', '));
  });
  return [
    row('asked', 'lines', 'right', 'else'),
    ...rows,
    row('all', String(figures.lines), shareOf(figures), ''),
  ].join('\n');
}
