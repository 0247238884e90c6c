// Remembers what was recommended to whom, and tells which interaction followed from it.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { recommendationsEvents, type LiveInteraction, type Recommendation, type Trial } from '#contracts';
import { Clock } from '#platform';

/** A follow-up later than this is no longer put down to the recommendation. */
const ATTRIBUTED_DAYS = 30;
const DAY_MS = 86_400_000;
/** What is too old is cleared away by one in so many answers. */
const CLEAR_EVERY = 100;

/** For whom and beside what. */
export interface Audience {
  readonly customerId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly productId?: string | undefined;
  readonly conversationId?: string | undefined;
  readonly trial?: Trial | undefined;
}

interface ShownRow {
  answer_id: string;
  customer_id: string | null;
  session_id: string | null;
  products: Recommendation[];
}

/** Keeps recommendations that were shown. */
@Injectable()
export class ShownService {
  private answers = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Gives each product its recommendation id, remembers them and announces them. */
  async show(audience: Audience, products: readonly Recommendation[]): Promise<Recommendation[]> {
    if (products.length === 0) return [];
    const answerId = randomUUID();
    const shownAt = this.clock.now();
    const shown = products.map((product, place) => ({ ...product, recommendationId: `${answerId}.${place + 1}` }));
    await this.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into recommendations.shown (answer_id, shown_at, customer_id, session_id, products) values ($1, $2, $3, $4, $5)`,
        [answerId, shownAt, audience.customerId ?? null, audience.sessionId ?? null, JSON.stringify(shown)],
      );
      if (this.answers++ % CLEAR_EVERY === 0) {
        await manager.query(`delete from recommendations.shown where shown_at < $1`, [this.attributedSince()]);
      }
      await this.outbox.add(manager, recommendationsEvents.recommendationsShown, {
        ...audience,
        shownAt: shownAt.toISOString(),
        products: shown,
      });
    });
    return shown;
  }

  /** Announces which of these followed from a recommendation of the same shopper and product. */
  async attribute(manager: EntityManager, interactions: readonly (LiveInteraction & { at: string })[]): Promise<void> {
    const answerIds = interactions.flatMap(({ recommendationId }) => recommendationId?.split('.')[0] ?? []);
    if (answerIds.length === 0) return;
    const rows = await manager.query<ShownRow[]>(
      `select answer_id, customer_id, session_id, products from recommendations.shown
       where answer_id = any($1::text[]) and shown_at >= $2`,
      [answerIds, this.attributedSince()],
    );
    for (const { recommendationId, customerId, sessionId, productId, kind, at } of interactions) {
      if (recommendationId === undefined) continue;
      const row = rows.find(({ answer_id }) => recommendationId.startsWith(`${answer_id}.`));
      const shown = row?.products.find((product) => product.recommendationId === recommendationId);
      const same =
        (row?.customer_id !== null && row?.customer_id === customerId) ||
        (row?.session_id !== null && row?.session_id === sessionId) ||
        (row?.customer_id === null && row.session_id === null);
      if (shown?.productId !== productId || !same) continue;
      await this.outbox.add(manager, recommendationsEvents.recommendationFollowed, {
        recommendationId,
        productId,
        reason: shown.reason,
        kind,
        at,
        customerId,
        sessionId,
      });
    }
  }

  private attributedSince(): Date {
    return new Date(this.clock.now().getTime() - ATTRIBUTED_DAYS * DAY_MS);
  }
}
