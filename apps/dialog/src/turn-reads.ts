// What a turn asks twice is asked once: identical reads of the shop within one turn share one call.
import { Bus, type CallOptions } from '#bus';
import {
  type CallDefinition,
  type CallInput,
  type CallOutput,
  catalogCalls,
  deskCalls,
  inventoryCalls,
  logisticsCalls,
  ordersCalls,
  recommendationsCalls,
} from '#contracts';
import { mayHoldCode } from './follow-ups/priced-basket.js';
import { type ShopCalls, shopCallsOver } from './shop-calls.js';
import { promotionsByPhase } from './skills/promotions/promotion-of-code.js';

/** Calls that change nothing. After any other call the turn looks again. */
export const READS: ReadonlySet<CallDefinition> = new Set<CallDefinition>([
  catalogCalls.getStore,
  catalogCalls.searchProducts,
  catalogCalls.getProducts,
  catalogCalls.findBySku,
  catalogCalls.resolveMention,
  catalogCalls.getPrices,
  catalogCalls.listPromotions,
  catalogCalls.searchFaqs,
  catalogCalls.spot,
  inventoryCalls.getStock,
  logisticsCalls.quoteShipping,
  logisticsCalls.listShipments,
  ordersCalls.listOrders,
  ordersCalls.getOrder,
  ordersCalls.spot,
  ordersCalls.getCustomer,
  recommendationsCalls.recommend,
  deskCalls.getOutlook,
]);

/** The bus for one turn: every reader gets a copy of its own, what failed is asked again, and a change forgets what was read. */
export class TurnReads extends Bus {
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(private readonly bus: Bus) {
    super();
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    if (!READS.has(definition)) {
      try {
        return await this.bus.call(definition, input, options);
      } finally {
        this.answers.clear();
      }
    }
    const question = `${definition.topic}\n${JSON.stringify(input)}`;
    const known = this.answers.get(question) as Promise<CallOutput<Call>> | undefined;
    if (known !== undefined) return structuredClone(await known);
    const asked = this.bus.call(definition, input, options);
    this.answers.set(question, asked);
    try {
      return structuredClone(await asked);
    } catch (error) {
      if (this.answers.get(question) === asked) this.answers.delete(question);
      throw error;
    }
  }
}

/** The shop as one turn reads it. Where a word may be a coupon's code, the shop's codes are read while the message is still being understood. */
export function shopForTurn(bus: Bus, text: string): ShopCalls {
  const shop = shopCallsOver(new TurnReads(bus));
  if (mayHoldCode(text)) promotionsByPhase(shop).catch(() => undefined);
  return shop;
}
