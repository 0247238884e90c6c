// The messages of the recommendations service.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import {
  type EventPayload,
  dialogEvents,
  insightsEvents,
  ordersEvents,
  recommendationsCalls,
  type HandlerOutput,
  type ParsedInput,
} from '#contracts';
import { InteractionsService } from './interactions/interactions.service.js';
import { LiveInteractions } from './interactions/live-interactions.js';
import { ConversationInterests } from './interactions/conversation-interests.js';
import { OrderPurchases } from './interactions/order-purchases.js';
import { ProductRules } from './product-rules.js';
import { ProductVoices } from './product-voices.js';
import { RecommendationsService } from './recommendations.service.js';

type Calls = typeof recommendationsCalls;

@Controller()
export class RecommendationsController {
  constructor(
    private readonly recommendations: RecommendationsService,
    private readonly interactions: InteractionsService,
    private readonly live: LiveInteractions,
    private readonly rules: ProductRules,
    private readonly purchases: OrderPurchases,
    private readonly interests: ConversationInterests,
    private readonly voices: ProductVoices,
  ) {}

  @OnEvent(ordersEvents.ordersImported)
  async learnOrders({ orders, removed, importedAt }: EventPayload<typeof ordersEvents.ordersImported>): Promise<void> {
    await this.purchases.learn(orders, removed, importedAt);
  }

  @OnEvent(ordersEvents.orderChanged)
  async learnChange({ orderId, status, changedAt }: EventPayload<typeof ordersEvents.orderChanged>): Promise<void> {
    if (status.to === 'cancelled') await this.purchases.unlearn(orderId, changedAt);
  }

  @OnEvent(dialogEvents.turnCompleted)
  async learnTurn(turn: EventPayload<typeof dialogEvents.turnCompleted>): Promise<void> {
    await this.interests.learn(turn);
  }

  @OnEvent(dialogEvents.conversationErased)
  async forgetConversation({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    // This notes the erasure, for what is heard of the conversation later.
    await this.voices.forgetConversation(conversationId);
    await this.interests.forget(conversationId);
  }

  @OnEvent(insightsEvents.productVoiceChanged)
  async learnVoice(event: EventPayload<typeof insightsEvents.productVoiceChanged>): Promise<void> {
    await this.voices.learnVoice(event);
  }

  @OnEvent(insightsEvents.complaintHeard)
  async learnComplaint(event: EventPayload<typeof insightsEvents.complaintHeard>): Promise<void> {
    await this.voices.learnComplaint(event);
  }

  @Handles(recommendationsCalls.recommend)
  async recommend(input: ParsedInput<Calls['recommend']>): Promise<HandlerOutput<Calls['recommend']>> {
    return { products: await this.recommendations.recommend(input) };
  }

  @Handles(recommendationsCalls.recordInteractions)
  recordInteractions(
    input: ParsedInput<Calls['recordInteractions']>,
  ): Promise<HandlerOutput<Calls['recordInteractions']>> {
    return this.live.record(input.interactions);
  }

  @Handles(recommendationsCalls.forgetHistory)
  async forgetHistory(input: ParsedInput<Calls['forgetHistory']>): Promise<HandlerOutput<Calls['forgetHistory']>> {
    return { forgotten: await this.interactions.forget(input.customerId, input.sessionId) };
  }

  @Handles(recommendationsCalls.setProductRule)
  async setProductRule(input: ParsedInput<Calls['setProductRule']>): Promise<HandlerOutput<Calls['setProductRule']>> {
    await this.rules.set(input.productId, input.rule, input.factor);
    return {};
  }

  @Handles(recommendationsCalls.importRecords)
  importRecords(input: ParsedInput<Calls['importRecords']>): Promise<HandlerOutput<Calls['importRecords']>> {
    return this.interactions.load(input.lines);
  }

  @Handles(recommendationsCalls.readRecords)
  readRecords(input: ParsedInput<Calls['readRecords']>): Promise<HandlerOutput<Calls['readRecords']>> {
    return this.interactions.read(input.after, input.limit);
  }
}
