// Takes interactions as they happen: checks each, records the good ones, puts them down to what had been recommended.
import { Injectable } from '@nestjs/common';
import { type CallOutput, type InteractionRecord, type LiveInteraction, recommendationsCalls } from '#contracts';
import { Clock } from '#platform';
import { Shelf } from '../shelf.js';
import { ShownService } from '../shown/shown.service.js';
import { InteractionsService } from './interactions.service.js';

type Recorded = CallOutput<typeof recommendationsCalls.recordInteractions>;
type Rejection = Recorded['rejected'][number];

/** Clocks of shoppers run a little fast. */
const MAX_AHEAD_MS = 5 * 60_000;
/** What is older than a year comes by import, where its file says so, not as news. */
const MAX_AGE_MS = 366 * 86_400_000;

/** Records what shoppers do. */
@Injectable()
export class LiveInteractions {
  constructor(
    private readonly interactions: InteractionsService,
    private readonly shown: ShownService,
    private readonly shelf: Shelf,
    private readonly clock: Clock,
  ) {}

  /** Nothing is recorded of a line that is rejected; the others are, all or none. */
  async record(lines: readonly LiveInteraction[]): Promise<Recorded> {
    const nowMs = this.clock.now().getTime();
    const known = await this.shelf.known([...new Set(lines.map(({ productId }) => productId))].filter(isStorable));
    const rejected: Rejection[] = [];
    const good: (LiveInteraction & { at: string })[] = [];
    lines.forEach((line, index) => {
      const reason = faultOf(line, known, nowMs);
      if (reason === undefined) good.push({ ...line, at: line.at ?? new Date(nowMs).toISOString() });
      else rejected.push({ index, reason });
    });
    if (good.length === 0) return { accepted: 0, repeated: 0, rejected };
    const written = await this.interactions.record(good.map(recordOf), async (manager, isNew) => {
      await this.shown.attribute(
        manager,
        good.filter((line) => isNew(recordOf(line))),
      );
    });
    return { accepted: good.length, repeated: good.length - written, rejected };
  }
}

function recordOf({
  customerId,
  sessionId,
  productId,
  kind,
  value,
  at,
}: LiveInteraction & { at: string }): InteractionRecord {
  return { customerId, sessionId, productId, kind, value, at };
}

function faultOf(line: LiveInteraction, known: ReadonlySet<string>, nowMs: number): Rejection['reason'] | undefined {
  if (line.customerId === undefined && line.sessionId === undefined) return 'no-shopper';
  if (![line.customerId, line.sessionId, line.productId].every((text) => text === undefined || isStorable(text))) {
    return 'bad-text';
  }
  if (!known.has(line.productId)) return 'unknown-product';
  const atMs = line.at === undefined ? nowMs : Date.parse(line.at);
  if (atMs > nowMs + MAX_AHEAD_MS) return 'in-the-future';
  return atMs < nowMs - MAX_AGE_MS ? 'too-old' : undefined;
}

/** PostgreSQL holds neither the character NUL nor half of a surrogate pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();
