// A line with what was replied to it, and what may come of it.
import type { JudgedReply } from './facts.js';
import type { FilledLine, Things } from './filling.js';

/**
 * `right`, or what is amiss: in capitals where something wrong is told or done, `no-…:skill` and `as-skill` where another skill
 * answered, `asked-with` and `asked-without` where it is asked which is meant, with it among the choices or not.
 */
export type Verdict = string;

/** A line, what was put into its script, and what was replied. */
export interface JudgedLine extends FilledLine {
  readonly things: Things;
  readonly replies: readonly JudgedReply[];
}

/** What a reply that does not speak of what was asked does instead; `otherwise` where it just answers something else. */
export type Instead = (otherwise: Verdict) => Verdict;
