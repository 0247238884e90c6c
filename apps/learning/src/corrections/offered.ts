// Corrections as they are offered to be taught: which a second person has said too, and of which somebody says otherwise.
import type { BaseOpinion, OfferedCorrection } from '#learning';

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
}

/** In the order of the rows; what means a skill that there is no longer is left out. `outside` is the label of `none`. */
export function offeredFrom(
  rows: readonly TeachableRow[],
  labels: readonly string[],
  outside: number,
): OfferedCorrection[] {
  const ofLine = Map.groupBy(rows, (row) => `${row.conversation_id}\0${row.line_id}`);
  return rows.flatMap((row) => {
    const label = row.meant === 'none' ? outside : labels.indexOf(row.meant);
    if (label < 0) return [];
    const others = (ofLine.get(`${row.conversation_id}\0${row.line_id}`) ?? []).filter(
      (other) => other.agent_id !== row.agent_id,
    );
    const isDisputed = others.some(({ meant }) => meant !== row.meant);
    return [
      {
        id: row.id,
        by: row.agent_id,
        text: row.learnt,
        base: row.base,
        label,
        isConfirmed: row.decision === 'confirm' || (!isDisputed && others.some(({ meant }) => meant === row.meant)),
        isDisputed,
      },
    ];
  });
}
