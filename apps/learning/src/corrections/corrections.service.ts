// What leads do with corrections: see them, confirm them as a second person, dismiss them, and undo that.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Correction, HandlerOutput, learningCalls, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { CorrectionsStore } from './corrections.store.js';

type Calls = typeof learningCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

interface Row {
  readonly id: string;
  readonly text: string | null;
  readonly understood: string | null;
  readonly meant: Correction['meant'];
  readonly agent_id: string;
  readonly agent_name: string;
  readonly at: Date;
  readonly state: Exclude<Correction['state'], 'dismissed'>;
  readonly is_implied: boolean;
  readonly waits_for: Correction['waitsFor'] | null;
  readonly decision: 'confirm' | 'dismiss' | null;
  readonly decided_by: string | null;
  readonly decided_name: string | null;
}

/** Waits for a lead: nobody has decided it, and the latest training has not believed it. */
const WAITS = `(state = 'waiting' and decision is null)`;

/** Lists and decides. */
@Injectable()
export class CorrectionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: CorrectionsStore,
    private readonly clock: Clock,
  ) {}

  async list({ limit }: In<'listCorrections'>): Promise<Out<'listCorrections'>> {
    const rows = await this.dataSource.query<Row[]>(
      `select id, text, understood, meant, agent_id, agent_name, at, state, is_implied, waits_for, decision, decided_by, decided_name
       from learning.corrections where text is not null order by ${WAITS} desc, at desc, id limit $1`,
      [limit],
    );
    const [{ total, waiting } = { total: '0', waiting: '0' }] = await this.dataSource.query<
      { total: string; waiting: string }[]
    >(
      `select count(*) as total, count(*) filter (where ${WAITS}) as waiting from learning.corrections where text is not null`,
    );
    return { corrections: rows.map(shown), total: Number(total), waiting: Number(waiting) };
  }

  async decide({ agent, correctionId, as }: In<'decideCorrection'>): Promise<Out<'decideCorrection'>> {
    const decision = as === 'reopen' ? null : as;
    return await this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<Pick<Row, 'agent_id' | 'decision'>[]>(
        `select agent_id, decision from learning.corrections where id::text = $1 for update`,
        [correctionId],
      );
      if (row === undefined) return { refused: 'no-such-correction' };
      if (row.decision === decision) return {};
      if (row.decision !== null && decision !== null) return { refused: 'already-decided' };
      if (as === 'confirm' && row.agent_id === agent.agentId) return { refused: 'second-person-needed' };
      const { agentId, name } = agent;
      const at = this.clock.now();
      await manager.query(
        `update learning.corrections set decision = $2, decided_by = $3, decided_name = $4, decided_at = $5 where id::text = $1`,
        decision === null ? [correctionId, null, null, null, null] : [correctionId, decision, agentId, name, at],
      );
      await this.store.changed(manager);
      return {};
    });
  }
}

const shown = (row: Row): Correction => ({
  id: row.id,
  text: row.text ?? '',
  ...(row.understood === null ? {} : { understood: row.understood }),
  meant: row.meant,
  by: { agentId: row.agent_id, name: row.agent_name },
  at: row.at.toISOString(),
  state: row.decision === 'dismiss' ? 'dismissed' : row.state,
  ...(row.is_implied ? { isImplied: true } : {}),
  ...(row.waits_for === null || row.waits_for === undefined ? {} : { waitsFor: row.waits_for }),
  ...(row.decided_by === null
    ? {}
    : { decidedBy: { agentId: row.decided_by, name: row.decided_name ?? row.decided_by } }),
});
