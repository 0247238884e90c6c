// How far an index in OpenSearch has followed the database, and which instance may write to it now: a document beside the indexes.
import { z } from 'zod';
import { seen } from '../index-snapshots.js';
import { type OpenSearchConnection, OpenSearchFault } from './connection.js';

/** An instance that wrote nothing for so long has lost its turn. */
const TURN_MS = 15_000;
const CONFLICT = 409;
const NOT_FOUND = 404;

const progressSchema = z.object({
  /** The index as OpenSearch numbers it: one that was made again under the same name has another. */
  uuid: z.string(),
  products: seen,
  stock: seen,
  /** Whether it has held the whole store since it was made. */
  isWhole: z.boolean(),
  /** Grows with every change that searches should see. */
  changes: z.int(),
  turn: z.object({ owner: z.string(), untilMs: z.number() }).nullable(),
});
/** What the document says. */
export type Progress = z.output<typeof progressSchema>;

const found = z.object({ _seq_no: z.int(), _primary_term: z.int(), _source: progressSchema });
const missing = z.object({ found: z.literal(false) });
const written = z.object({ _seq_no: z.int(), _primary_term: z.int() });

/** The document of one index, as this instance saw it last. */
export class ProgressDocument {
  private place: { readonly seqNo: number; readonly primaryTerm: number } | undefined;
  /** Absent where there is none. */
  progress: Progress | undefined;

  constructor(
    private readonly connection: OpenSearchConnection,
    private readonly path: string,
    private readonly owner: string,
  ) {}

  /** Reads it anew. */
  async read(): Promise<Progress | undefined> {
    try {
      const answer = await this.connection.work(found.or(missing), { method: 'GET', path: this.path });
      this.place = 'found' in answer ? undefined : { seqNo: answer._seq_no, primaryTerm: answer._primary_term };
      this.progress = 'found' in answer ? undefined : answer._source;
    } catch (error) {
      if (!(error instanceof OpenSearchFault) || error.status !== NOT_FOUND) throw error;
      this.place = undefined;
      this.progress = undefined;
    }
    return this.progress;
  }

  /** Whether it is this instance's turn to write. */
  get mayTake(): boolean {
    const turn = this.progress?.turn ?? null;
    return turn === null || turn.owner === this.owner || turn.untilMs < Date.now();
  }

  /** Writes it if nobody else did since it was read, and keeps the turn or ends it; `false` when somebody did. */
  async write(progress: Omit<Progress, 'turn'>, keepsTurn: boolean): Promise<boolean> {
    const turn = keepsTurn ? { owner: this.owner, untilMs: Date.now() + TURN_MS } : null;
    const query: Record<string, string | number> =
      this.place === undefined
        ? { op_type: 'create' }
        : { if_seq_no: this.place.seqNo, if_primary_term: this.place.primaryTerm };
    try {
      const body = { ...progress, turn };
      const answer = await this.connection.work(written, { method: 'PUT', path: this.path, body, query });
      this.place = { seqNo: answer._seq_no, primaryTerm: answer._primary_term };
      this.progress = body;
      return true;
    } catch (error) {
      if (error instanceof OpenSearchFault && error.status === CONFLICT) return false;
      throw error;
    }
  }
}
