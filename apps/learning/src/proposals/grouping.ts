// To which proposal a question belongs: the one whose every question asks the same (complete link), so that groups stay pure.
import { type Compared, nearness } from './nearness.js';

/** With so many of a group a question is compared. */
const MOST_COMPARED = 30;

/** A proposal and the questions that it holds. */
export interface ProposalGroup {
  readonly id: string;
  readonly members: readonly Compared[];
}

/** The nearest such proposal; `undefined` where there is none. */
export function nearestGroup(question: Compared, groups: readonly ProposalGroup[]): string | undefined {
  let best: { id: string; mean: number } | undefined;
  for (const { id, members } of groups) {
    const compared = members.slice(0, MOST_COMPARED);
    let sum = 0;
    for (const member of compared) {
      const near = nearness(question, member);
      sum = near === 0 ? Number.NaN : sum + near;
      if (Number.isNaN(sum)) break;
    }
    const mean = sum / compared.length;
    if (mean > (best?.mean ?? 0)) best = { id, mean };
  }
  return best?.id;
}
