// Dialogs with what people judged of them, and scores by a judge that never learned from the dialog it judges.
import { resolve } from 'node:path';
import { z } from 'zod';
import { DialogJudge, type DialogTurn, type Outcome } from '#feedback';

const MAX_TEXT = 20_000;
const FOLDS = 5;

const turn = z.object({
  role: z.enum(['customer', 'agent']),
  text: z.string().max(MAX_TEXT),
  satisfaction: z.number().min(1).max(5).optional(),
});

/** What every line has. */
export const dialog = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  locale: z.string().min(1).max(20),
  turns: z.array(turn).min(1).max(1_000),
  satisfied: z.number().min(-2).max(2).optional(),
});
export type Dialog = z.infer<typeof dialog>;

/** What one is judged by and what was judged of it, a language at a time. */
export interface JudgedPart {
  readonly locale: string;
  readonly turns: readonly DialogTurn[];
  readonly target: number;
}

/**
 * A score for each of `asked`: by what ships without `taught`; else learned from `taught`, in the language of each. Where both are the
 * same file, each dialog is scored by a judge that learned from the other four fifths (`same`; `asked` and `taught` stand in one order).
 */
export function scoresOf(
  outcome: Outcome,
  asked: readonly Omit<JudgedPart, 'target'>[],
  taught: readonly JudgedPart[] | undefined,
  same: boolean,
): number[] {
  const judges = new Map<string, DialogJudge>();
  return asked.map(({ locale, turns }, at) => {
    const fold = same ? at % FOLDS : -1;
    const key = `${locale} ${fold}`;
    const judge =
      judges.get(key) ??
      (taught === undefined
        ? DialogJudge.shipped(outcome)
        : DialogJudge.learned(
            outcome,
            taught.filter((one, index) => one.locale === locale && (!same || index % FOLDS !== fold)),
          ));
    judges.set(key, judge);
    return judge.score(turns);
  });
}

/** Whether two names are of one file. */
export function isSameFile(one: string, other: string | undefined): boolean {
  return other !== undefined && resolve(one) === resolve(other);
}

/** Rounded for a last line; null where it could not be measured. */
export function rounded(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : Math.round(value * 1_000) / 1_000;
}
