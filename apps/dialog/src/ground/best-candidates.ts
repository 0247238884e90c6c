// Which of the products that the catalog offers for some words are meant by them.
import type { MentionCandidate } from '#contracts';

/** A product explains at least this share of the words, or it is not what was meant. */
const LEAST_COVERAGE = 0.6;
const AS_GOOD = 0.08;
const WHOLE_TITLE = 0.9;

/** The candidates that the words mean equally well; empty when the words mean none. */
export function bestOf(candidates: readonly MentionCandidate[]): MentionCandidate[] {
  const fitting = candidates.filter((candidate) => candidate.coverage >= LEAST_COVERAGE);
  const highest = Math.max(0, ...fitting.map((candidate) => candidate.coverage));
  const asGood = fitting.filter((candidate) => candidate.coverage >= highest - AS_GOOD);
  const exact = asGood.filter((candidate) => candidate.exact);
  if (exact.length === 1) return exact;
  const longest = Math.max(0, ...exact.map((candidate) => candidate.titleShare));
  if (exact.length > 1) {
    const whole = exact.filter((candidate) => candidate.titleShare >= longest - 0.01);
    return whole.length === 1 ? whole : exact;
  }
  const whole = asGood.filter((candidate) => candidate.titleShare >= WHOLE_TITLE);
  return whole.length === 1 ? whole : asGood;
}
