// Follows corrections: reads what they are about, and makes a version of those that may be believed; releasing it is a lead's affair.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, type ClientOf, clientOf } from '#bus';
import { dialogCalls } from '#contracts';
import { type Amendment, amendmentBytes, type Lesson, readAmendment, type TaughtCorrections } from '#learning';
import { Clock, Periodic } from '#platform';
import { ModelsService } from '../models/models.service.js';
import { CorrectionReader } from './correction-reader.js';
import { CorrectionsStore } from './corrections.store.js';
import { offeredFrom, type TeachableRow } from './offered.js';
import { TeachThread } from './teach-thread.js';

const EVERY_MS = 500;
/** What other instances heard, or one that ended has left, is found within this. */
const LOOK_ANYWAY_MS = 30_000;
const MAX_READ_AT_ONCE = 50;
/** Whoever teaches has it for so long: longer than the thread may take. */
const CLAIM_MS = 300_000;
const TRY_AGAIN_MS = 120_000;
/** The latest are taught. */
const MOST_TAUGHT = 5_000;
const MAX_PAGES = 40;
const SECOND_MS = 1_000;

/** What ships, to be taught on top of. */
interface Ground {
  readonly digest: string;
  readonly labels: readonly string[];
  readonly outside: number;
  readonly lessons: readonly Lesson[];
}

/** The latest version on this ground: how many corrections it was taught, and those of them that were not erased since. */
interface Latest {
  readonly count: number;
  readonly left: ReadonlySet<string>;
}

/** Reads and teaches in the background. */
@Injectable()
export class Teacher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Teacher.name);
  private readonly dialog: ClientOf<typeof dialogCalls>;
  private lookedAtMs = performance.now();
  private readonly periodic = new Periodic('corrections', EVERY_MS, async () => {
    await this.follow();
  });

  constructor(
    bus: Bus,
    private readonly dataSource: DataSource,
    private readonly corrections: CorrectionsStore,
    private readonly reader: CorrectionReader,
    private readonly models: ModelsService,
    private readonly thread: TeachThread,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  onApplicationBootstrap(): void {
    this.periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.periodic.stop();
  }

  private async follow(): Promise<void> {
    const nowMs = performance.now();
    const isTime = nowMs - this.lookedAtMs > LOOK_ANYWAY_MS;
    if (isTime) this.lookedAtMs = nowMs;
    if (this.corrections.isStirred || isTime) await this.read();
    if (this.corrections.isTeachingDue || isTime) await this.teachIfDue();
  }

  private async read(): Promise<void> {
    for (const due of await this.corrections.claimDue(MAX_READ_AT_ONCE)) {
      const reading = await this.reader.read(due);
      if (reading === 'away') this.logger.warn('A correction could not be read; it is read again within a minute');
      else await this.corrections.keep(due.id, reading === 'gone' ? undefined : reading);
    }
  }

  private async teachIfDue(): Promise<void> {
    const now = this.clock.now();
    const [[claimed]] = await this.dataSource.query<[{ due_at: Date }[], number]>(
      `update learning.training set claimed_until = $2
       where due_at <= $1 and (claimed_until is null or claimed_until < $1) returning due_at`,
      [now, new Date(now.getTime() + CLAIM_MS)],
    );
    if (claimed === undefined) return;
    this.corrections.isTaught();
    try {
      await this.teach();
      await this.dataSource.query(
        `update learning.training set claimed_until = null, due_at = case when due_at = $1 then null else due_at end`,
        [claimed.due_at],
      );
    } catch (error) {
      this.logger.warn(
        `Nothing was taught, tried again later: ${error instanceof Error ? error.message : String(error)}`,
      );
      await this.dataSource.query(`update learning.training set claimed_until = null, due_at = $1`, [
        new Date(this.clock.now().getTime() + TRY_AGAIN_MS),
      ]);
    }
  }

  /** Makes a version where what may be believed differs from what the latest one was taught. */
  private async teach(): Promise<void> {
    const startedAtMs = performance.now();
    const rows = await this.dataSource.query<TeachableRow[]>(
      `select id, conversation_id, line_id, agent_id, meant, learnt, base, base_digest, decision, is_implied from (
         select * from learning.corrections where learnt is not null and decision is distinct from 'dismiss'
         order by at desc limit ${MOST_TAUGHT}) as latest order by at, id`,
    );
    if (rows.length === 0) return;
    const ground = await this.readGround();
    if (await this.areReadAgain(ground.digest)) return;
    const { running, mended, latest } = await this.before(ground);
    const { digest, lessons, labels, outside } = ground;
    const offered = offeredFrom(rows, labels, outside);
    const result = await this.thread.teach({
      ...{ labels, lessons, offered, mended, outside },
      ...(running === undefined ? {} : { running }),
    });
    const trainSeconds = (performance.now() - startedAtMs) / SECOND_MS;
    await this.write(result, { digest, latest, trainSeconds });
  }

  private async write(
    { amendment, taught, waiting, refused, known, figures }: TaughtCorrections,
    { digest, latest, trainSeconds }: { digest: string; latest: Latest; trainSeconds: number },
  ): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const states = [
        ...taught.map((id) => ({ id, state: 'taught', why: null })),
        ...waiting.map(({ id, why }) => ({ id, state: 'waiting', why })),
        ...refused.map((id) => ({ id, state: 'refused', why: null })),
        ...known.map((id) => ({ id, state: 'known', why: null })),
      ];
      await manager.query(
        `update learning.corrections c set state = s.state, waits_for = s.why
         from jsonb_to_recordset($1::jsonb) as s(id uuid, state text, why text) where c.id = s.id and c.due_at is null`,
        [JSON.stringify(states)],
      );
      const isSame = taught.length === latest.count && taught.every((id) => latest.left.has(id));
      if (amendment === undefined || isSame) return;
      const { replayed, lost, gained, taughtBefore, taughtAfter } = figures;
      const version = await this.models.add(manager, {
        bytes: amendmentBytes(amendment, digest),
        base: digest,
        corrections: taught,
        figures: {
          ...{ replayed, lost, gained, taughtBefore, taughtAfter, trainSeconds },
          ...{ corrections: taught.length, waiting: waiting.length, refused: refused.length },
        },
      });
      this.logger.log(`Version ${version} was made of ${taught.length} corrections; a lead may release it`);
    });
  }

  /** The version that serves, as far as it is one on this ground; the corrections in it, and the latest version. */
  private async before({ digest, labels }: Ground): Promise<{
    running: Amendment | undefined;
    mended: ReadonlySet<string>;
    latest: Latest;
  }> {
    const [serving] = await this.dataSource.query<{ version: number; bytes: Buffer }[]>(
      `select version, bytes from learning.models where state = 'released'`,
    );
    const [latest] = await this.dataSource.query<{ version: number; count: number }[]>(
      `select version, (figures->>'corrections')::int as count from learning.models
       where base_digest = $1 order by version desc limit 1`,
      [digest],
    );
    const amendment = serving && readAmendment(serving.bytes, { base: digest, labels });
    const isServing = serving !== undefined && typeof amendment === 'object';
    const taught = await this.dataSource.query<{ version: number; correction_id: string }[]>(
      `select version, correction_id from learning.taught_corrections where version in ($1, $2)`,
      [serving?.version ?? 0, latest?.version ?? 0],
    );
    const idsOf = (version: number | undefined): ReadonlySet<string> =>
      new Set(taught.filter((one) => one.version === version).map(({ correction_id: id }) => id));
    return {
      running: isServing ? amendment : undefined,
      mended: isServing ? idsOf(serving.version) : new Set(),
      latest: { count: latest?.count ?? 0, left: idsOf(latest?.version) },
    };
  }

  /** What was read on another ground (the shop was upgraded) is read again first. */
  private async areReadAgain(digest: string): Promise<boolean> {
    const [, count] = await this.dataSource.query<[unknown[], number]>(
      `update learning.corrections set due_at = $2 where learnt is not null and base_digest <> $1`,
      [digest, this.clock.now()],
    );
    if (count > 0) this.corrections.stir();
    return count > 0;
  }

  private async readGround(): Promise<Ground> {
    const lessons: Lesson[] = [];
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const read = await this.dialog.readLessons({ from: lessons.length });
      lessons.push(
        ...read.lessons.map(({ text, probabilities, inside, label }) => ({
          text,
          label,
          base: { probabilities, inside },
        })),
      );
      if (read.isLast)
        return { digest: read.digest, labels: read.labels, outside: read.labels.indexOf(read.outside), lessons };
    }
    throw new Error('the dialog has no end of lessons');
  }
}
