// Learns from conversations which products shoppers asked about.
import { Injectable } from '@nestjs/common';
import type { dialogEvents, EventPayload, SkillName } from '#contracts';
import { InteractionsService } from './interactions.service.js';

type CompletedTurn = EventPayload<typeof dialogEvents.turnCompleted>;

/** Skills whose answer about a product means that the shopper is interested in it; a list that was shown does not. */
const SHOWS_INTEREST: ReadonlySet<SkillName> = new Set(['price', 'stock', 'product-info', 'shipping', 'compare']);
/** An answer about more products than this is a list. */
const MAX_PRODUCTS = 3;

const REMOVE = `delete from recommendations.interactions where learned_from = $1 returning shopper`;

/** Keeps what was asked about as views: of the customer, or of the conversation where it is a guest's. */
@Injectable()
export class ConversationInterests {
  constructor(private readonly interactions: InteractionsService) {}

  /** The same turn again changes nothing; nor does one that is heard after its conversation was erased. */
  async learn({ conversationId, customerId, replies, at }: CompletedTurn): Promise<void> {
    const asked = replies.filter(
      ({ skill, productIds }) => SHOWS_INTEREST.has(skill) && productIds.length <= MAX_PRODUCTS,
    );
    const rows = [...new Set(asked.flatMap(({ productIds }) => productIds))].map((productId) => ({
      customer_id: customerId ?? null,
      session_id: customerId === undefined ? conversationId : null,
      product_id: productId,
      at,
      at_written: at,
      learned_from: nameOf(conversationId),
    }));
    if (rows.length === 0) return;
    await this.interactions.addViews(rows);
  }

  /** What was said in a conversation that is erased is forgotten; that it is erased must be known before. */
  async forget(conversationId: string): Promise<void> {
    await this.interactions.replace(async (manager) => {
      // TypeORM answers a DELETE with [rows, count].
      const [rows] = await manager.query<[{ shopper: string }[], number]>(REMOVE, [nameOf(conversationId)]);
      return rows.map(({ shopper }) => shopper);
    });
  }
}

const nameOf = (conversationId: string): string => `conversation ${conversationId}`;
