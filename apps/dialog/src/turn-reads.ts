// What a turn asks twice is asked once: identical reads of the shop within one turn share one call.
import { Bus, type CallOptions, UnavailableError } from '#bus';
import {
  type CallDefinition,
  type CallInput,
  type CallOutput,
  catalogCalls,
  deskCalls,
  type Incomplete,
  inventoryCalls,
  logisticsCalls,
  ordersCalls,
  recommendationsCalls,
} from '#contracts';
import { mayHoldCode } from './follow-ups/priced-basket.js';
import { PricesAtHand } from './prices-at-hand.js';
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
  private readonly prices = new PricesAtHand();
  /** Why products may have been missed among what was read; `undefined` where none were. */
  incomplete: Incomplete | undefined;

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
        this.prices.forget();
      }
    }
    const price = isCall(definition, catalogCalls.getPrices) ? this.prices.answerTo(input as PricesAsked) : undefined;
    if (price !== undefined) return structuredClone(price) as CallOutput<Call>;
    const question = `${definition.topic}\n${JSON.stringify(input)}`;
    const known = this.answers.get(question) as Promise<CallOutput<Call>> | undefined;
    if (known !== undefined) return structuredClone(await known);
    const asked = this.ask(definition, input, options);
    this.answers.set(question, asked);
    try {
      const answer = await asked;
      this.incomplete ??= incompleteOf(answer);
      return structuredClone(answer);
    } catch (error) {
      if (this.answers.get(question) === asked) this.answers.delete(question);
      throw error;
    }
  }

  /** What follows a product that is asked for alone is mostly its price: both come in one answer. */
  private async ask<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options: CallOptions | undefined,
  ): Promise<CallOutput<Call>> {
    const { getProducts } = catalogCalls;
    const isOfOne = isCall(definition, getProducts) && (input as ProductsAsked).productIds.length === 1;
    if (!isOfOne) return await this.bus.call(definition, input, options);
    const { prices, ...products } = await this.bus.call(
      getProducts,
      { ...(input as ProductsAsked), withPrices: true },
      options,
    );
    if (prices !== undefined) this.prices.keep(prices);
    return products as CallOutput<Call>;
  }
}

const incompleteOf = (answer: unknown): Incomplete | undefined =>
  (answer as { readonly incomplete?: Incomplete }).incomplete;

type ProductsAsked = CallInput<typeof catalogCalls.getProducts>;
type PricesAsked = CallInput<typeof catalogCalls.getPrices>;
const isCall = (one: CallDefinition, other: CallDefinition): boolean => one === other;

/** The bus of a rehearsal within a turn: what it reads is read for the turn, and nothing else is there. */
class ReadsOnly extends Bus {
  constructor(private readonly reads: TurnReads) {
    super();
  }

  override async call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    if (READS.has(definition)) return await this.reads.call(definition, input, options);
    throw new UnavailableError('nothing is done in a rehearsal', definition.topic);
  }
}

/** The shop as one turn reads it. Where a word may be a coupon's code, the shop's codes are read while the message is still being understood. */
export function shopForTurn(bus: Bus, text: string): ShopCalls {
  const reads = new TurnReads(bus);
  const rehearsal = shopCallsOver(new ReadsOnly(reads));
  const shop = { ...shopCallsOver(reads), rehearsal, incomplete: () => reads.incomplete };
  if (mayHoldCode(text)) promotionsByPhase(shop).catch(() => undefined);
  return shop;
}
