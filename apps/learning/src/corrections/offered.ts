// Corrections as they are offered to be taught: which a second person has said too, and of which somebody says otherwise.
import { type BaseOpinion, type OfferedCorrection, saysMostlyTheSame } from '#learning';

/** A correction whose message was read. */
export interface TeachableRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly line_id: string;
  readonly agent_id: string;
  readonly meant: string;
  readonly learnt: string;
  readonly base: BaseOpinion;
  readonly base_digest: string;
  readonly decision: 'confirm' | 'dismiss' | null;
  /** Nobody marked it: what a person did implies it. */
  readonly is_implied: boolean;
}

/**
 * In the order of the rows; what means a skill that there is no longer is left out, and what is only implied until a second person says or does the
 * same. `outside` is the label of `none`.
 */
export function offeredFrom(
  rows: readonly TeachableRow[],
  labels: readonly string[],
  outside: number,
): OfferedCorrection[] {
  const ofLine = Map.groupBy(rows, lineOf);
  const implied = rows.filter((row) => row.is_implied);
  return rows.flatMap((row) => {
    const label = row.meant === 'none' ? outside : labels.indexOf(row.meant);
    if (label < 0) return [];
    const others = (ofLine.get(lineOf(row)) ?? []).filter((other) => other.agent_id !== row.agent_id);
    // What somebody did may be for another reason: it speaks for what was marked, and not against it.
    const isDisputed = others.some(({ meant, is_implied }) => meant !== row.meant && !is_implied);
    const isSaidAgain =
      others.some(({ meant }) => meant === row.meant) || (row.is_implied && isDoneAgain(row, implied));
    const isConfirmed = row.decision === 'confirm' || (!isDisputed && isSaidAgain);
    if (row.is_implied && !isConfirmed) return [];
    return [{ id: row.id, by: row.agent_id, text: row.learnt, base: row.base, label, isConfirmed, isDisputed }];
  });
}

const lineOf = (row: TeachableRow): string => `${row.conversation_id}\0${row.line_id}`;

/** Somebody else did the same where a shopper had said mostly the same. */
const isDoneAgain = (row: TeachableRow, implied: readonly TeachableRow[]): boolean =>
  implied.some(
    (other) =>
      other.agent_id !== row.agent_id && other.meant === row.meant && saysMostlyTheSame(row.learnt, other.learnt),
  );
