// The versions made of corrections: their figures, which one serves, releasing one and taking it back; and what dialogs tell of them.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { HandlerOutput, learningCalls, ModelFault, ModelReference, ModelVersion, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { LearningConfig } from '../learning.config.js';

type Calls = typeof learningCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** Any number that no other lock of the shop uses: leads release and take back one after the other. */
const LOCK = 764_800_002;
const PART_BYTES = 192 * 1024;
/** What a dialog finds at fault it says again every few seconds: said so long ago, it is over. */
const FAULT_MS = 60_000;
const FAULT_AGAIN_MS = 20_000;
/** The latest versions are kept; one that serves, or served before it, always. */
const MOST_KEPT = 30;
const MOST_SHOWN = 30;

/** What was measured of a version when it was made. */
export type MadeFigures = Pick<
  ModelVersion,
  | 'corrections'
  | 'replayed'
  | 'lost'
  | 'gained'
  | 'taughtBefore'
  | 'taughtAfter'
  | 'waiting'
  | 'refused'
  | 'trainSeconds'
>;

interface Row {
  readonly version: number;
  readonly state: ModelVersion['state'];
  readonly digest: string;
  readonly size: number;
  readonly figures: MadeFigures;
  readonly made_at: Date;
  readonly released_by: string | null;
  readonly released_name: string | null;
  readonly released_at: Date | null;
  readonly previous: number | null;
  readonly shadow_turns: number;
  readonly shadow_changed: number;
  readonly fault: ModelFault | null;
  readonly fault_at: Date | null;
}

const COLUMNS = `version, state, digest, length(bytes) as size, figures, made_at, released_by, released_name, released_at,
  previous, shadow_turns, shadow_changed, fault, fault_at`;

const NO_FIGURES: MadeFigures = {
  ...{ corrections: 0, replayed: 0, lost: 0, gained: 0, taughtBefore: 0, taughtAfter: 0 },
  ...{ waiting: 0, refused: 0, trainSeconds: 0 },
};

/** Keeps versions. */
@Injectable()
export class ModelsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: LearningConfig,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Out<'listModels'>> {
    const rows = await this.dataSource.query<Row[]>(
      `select ${COLUMNS} from learning.models
       where state = 'released' or version > (select max(version) from learning.models) - ${MOST_SHOWN} order by version desc`,
    );
    const isShippedServing = rows.every(({ state }) => state !== 'released');
    const shipped: ModelVersion = {
      ...{ version: 0, state: isShippedServing ? 'released' : 'retired', bytes: 0, ...NO_FIGURES },
      ...{ shadowTurns: 0, shadowChanged: 0, shadowWanted: 0 },
    };
    return { models: [...rows.map((row) => this.shown(row)), shipped] };
  }

  /** A new version; corrections are those that it was taught. */
  async add(
    manager: EntityManager,
    {
      bytes,
      base,
      figures,
      corrections,
    }: { bytes: Buffer; base: string; figures: MadeFigures; corrections: readonly string[] },
  ): Promise<number> {
    const [row] = await manager.query<{ version: number }[]>(
      `insert into learning.models (digest, base_digest, bytes, figures, made_at) values ($1, $2, $3, $4::jsonb, $5) returning version`,
      [createHash('sha256').update(bytes).digest('hex'), base, bytes, JSON.stringify(figures), this.clock.now()],
    );
    const version = row?.version ?? 0;
    await manager.query(
      `insert into learning.taught_corrections (version, correction_id)
       select $1, id from learning.corrections where id::text = any ($2)`,
      [version, corrections],
    );
    await manager.query(
      `delete from learning.models where version <= $1 and state in ('candidate', 'rolled-back', 'retired')
         and version not in (select previous from learning.models where previous is not null)`,
      [version - MOST_KEPT],
    );
    return version;
  }

  /** Two leads who decide at once do so one after the other, each on what is so then. */
  async release({ agent, version }: In<'releaseModel'>): Promise<Out<'releaseModel'>> {
    return await this.alone(async (manager) => {
      const serving = await this.serving(manager);
      if ((serving?.version ?? 0) === version) return {};
      const [wanted] = await this.find(manager, version);
      if (version > 0 && wanted === undefined) return { refused: 'no-such-version' };
      if (wanted !== undefined && this.faultOf(wanted) !== undefined) return { refused: 'model-faulty' };
      await manager.query(`update learning.models set state = 'retired' where state = 'released'`);
      if (version === 0) return {};
      await manager.query(
        `update learning.models set state = 'released', released_by = $2, released_name = $3, released_at = $4, previous = $5
         where version = $1`,
        [version, agent.agentId, agent.name, this.clock.now(), serving?.version ?? null],
      );
      return {};
    });
  }

  async rollBack({ version }: In<'rollBackModel'>): Promise<Out<'rollBackModel'>> {
    return await this.alone(async (manager) => {
      const [row] = await this.find(manager, version);
      if (row === undefined) return { refused: 'no-such-version' };
      if (row.state !== 'released') return { refused: 'not-released' };
      await manager.query(`update learning.models set state = 'rolled-back' where version = $1`, [version]);
      // What was taken back itself meanwhile does not serve again.
      const [, count] = await manager.query<[unknown[], number]>(
        `update learning.models set state = 'released' where version = $1 and state = 'retired' and version <> $2`,
        [row.previous ?? 0, version],
      );
      return { serves: count > 0 ? (row.previous ?? 0) : 0 };
    });
  }

  /** What a dialog has counted and found at fault is noted; it is told what it should have. */
  async follow({ faults, shadow }: In<'followModels'>): Promise<Out<'followModels'>> {
    const now = this.clock.now();
    for (const { version, fault } of faults)
      await this.dataSource.query(
        `update learning.models set fault = $2, fault_at = $3 where version = $1 and (fault_at is null or fault_at < $4)`,
        [version, fault, now, new Date(now.getTime() - FAULT_AGAIN_MS)],
      );
    if (shadow !== undefined)
      await this.dataSource.query(
        `update learning.models set shadow_turns = shadow_turns + $2, shadow_changed = shadow_changed + $3 where version = $1`,
        [shadow.version, shadow.turns, Math.min(shadow.turns, shadow.changed)],
      );
    const rows = await this.dataSource.query<Row[]>(
      `select version, state, digest, length(bytes) as size from learning.models
       where state = 'released' or (state = 'candidate' and version = (select max(version) from learning.models))`,
    );
    const referenceOf = (state: ModelVersion['state']): ModelReference | undefined => {
      const row = rows.find((one) => one.state === state);
      return (
        row && { version: row.version, digest: row.digest, bytes: row.size, parts: Math.ceil(row.size / PART_BYTES) }
      );
    };
    return { released: referenceOf('released'), candidate: referenceOf('candidate') };
  }

  async read({ version, part }: In<'readModel'>): Promise<Out<'readModel'>> {
    const [row] = await this.dataSource.query<{ part: Buffer }[]>(
      `select substring(bytes from $2::int for ${PART_BYTES}) as part from learning.models where version = $1`,
      [version, part * PART_BYTES + 1],
    );
    return row === undefined ? {} : { part: Buffer.from(row.part).toString('base64') };
  }

  /** The version that serves, if one made of corrections does. */
  async serving(manager: EntityManager = this.dataSource.manager): Promise<Row | undefined> {
    const [row] = await manager.query<Row[]>(`select ${COLUMNS} from learning.models where state = 'released'`);
    return row;
  }

  private async find(manager: EntityManager, version: number): Promise<Row[]> {
    return await manager.query<Row[]>(`select ${COLUMNS} from learning.models where version = $1`, [version]);
  }

  private async alone<Value>(work: (manager: EntityManager) => Promise<Value>): Promise<Value> {
    return await this.dataSource.transaction(async (manager) => {
      await manager.query(`select pg_advisory_xact_lock($1)`, [LOCK]);
      return await work(manager);
    });
  }

  private faultOf({ fault, fault_at: at }: Row): ModelFault | undefined {
    return fault === null || at === null || this.clock.now().getTime() - at.getTime() > FAULT_MS ? undefined : fault;
  }

  private shown(row: Row): ModelVersion {
    const { version, state, digest, size, figures, shadow_turns, shadow_changed } = row;
    const fault = this.faultOf(row);
    return {
      ...{ ...NO_FIGURES, ...figures, version, state, digest, bytes: size, madeAt: row.made_at.toISOString() },
      ...{ shadowTurns: shadow_turns, shadowChanged: shadow_changed, shadowWanted: this.config.LEARNING_SHADOW_TURNS },
      ...(row.released_by === null
        ? {}
        : { releasedBy: { agentId: row.released_by, name: row.released_name ?? row.released_by } }),
      ...(row.released_at === null ? {} : { releasedAt: row.released_at.toISOString() }),
      ...(fault === undefined ? {} : { fault }),
    };
  }
}
