// The messages of the insights.
import { Controller } from '@nestjs/common';
import { type EventMeta, Handles, OnEvent } from '#bus';
import {
  dialogEvents,
  type EventPayload,
  type HandlerOutput,
  insightsCalls,
  ordersEvents,
  type ParsedInput,
  recommendationsEvents,
} from '#contracts';
import { Clock } from '#platform';
import { AlertsStore } from './alerts/alerts.store.js';
import { DemoPast } from './demo/demo-past.service.js';
import { factOfAction, factOfHolder, factOfRating, factOfTurn, factsOfOrders, factsOfShowing } from './facts/fact.js';
import { FactsStore } from './facts/facts.store.js';
import { EpisodesService } from './pages/episodes.service.js';
import { ExplainService } from './pages/explain.service.js';
import { PagesService } from './pages/pages.service.js';

type Calls = typeof insightsCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** One line a message. */
@Controller()
export class InsightsController {
  constructor(
    private readonly facts: FactsStore,
    private readonly pages: PagesService,
    private readonly explained: ExplainService,
    private readonly episodes: EpisodesService,
    private readonly alerts: AlertsStore,
    private readonly demo: DemoPast,
    private readonly clock: Clock,
  ) {}

  @OnEvent(dialogEvents.turnCompleted)
  async turnCompleted(turn: EventPayload<typeof dialogEvents.turnCompleted>): Promise<void> {
    await this.facts.hear([factOfTurn(turn)], turn);
  }

  @OnEvent(dialogEvents.conversationStarted)
  async conversationStarted(started: EventPayload<typeof dialogEvents.conversationStarted>): Promise<void> {
    await this.facts.hear([], started);
  }

  @OnEvent(dialogEvents.holderChanged)
  async holderChanged(event: EventPayload<typeof dialogEvents.holderChanged>, { eventId }: EventMeta): Promise<void> {
    const { conversationId, customerId } = event;
    await this.facts.hear([factOfHolder(event, eventId)], { conversationId, customerId });
  }

  @OnEvent(dialogEvents.feedbackGiven)
  async feedbackGiven(event: EventPayload<typeof dialogEvents.feedbackGiven>, { eventId }: EventMeta): Promise<void> {
    const { conversationId } = event;
    await this.facts.hear([factOfRating(event, eventId)], { conversationId });
  }

  @OnEvent(dialogEvents.conversationErased)
  async conversationErased({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    await this.facts.erase(conversationId, this.clock.now());
  }

  @OnEvent(ordersEvents.orderChanged)
  async orderChanged(event: EventPayload<typeof ordersEvents.orderChanged>): Promise<void> {
    await this.facts.hear([factOfAction(event)]);
  }

  @OnEvent(ordersEvents.ordersImported)
  async ordersImported({ orders }: EventPayload<typeof ordersEvents.ordersImported>): Promise<void> {
    const facts = factsOfOrders(orders, this.clock.now());
    if (facts.length > 0) await this.facts.hear(facts);
  }

  @OnEvent(recommendationsEvents.recommendationsShown)
  async recommendationsShown(
    event: EventPayload<typeof recommendationsEvents.recommendationsShown>,
    { eventId }: EventMeta,
  ): Promise<void> {
    const facts = factsOfShowing(event, eventId);
    const { conversationId, customerId } = event;
    if (conversationId !== undefined && facts.length > 0) await this.facts.hear(facts, { conversationId, customerId });
  }

  @Handles(insightsCalls.readPage)
  readPage({ page, range }: In<'readPage'>): Promise<Out<'readPage'>> {
    return this.pages.read(page, range);
  }

  @Handles(insightsCalls.explain)
  explain({ figureId }: In<'explain'>): Promise<Out<'explain'>> {
    return this.explained.explain(figureId);
  }

  @Handles(insightsCalls.readConversation)
  readConversation({ conversationId }: In<'readConversation'>): Promise<Out<'readConversation'>> {
    return this.explained.readConversation(conversationId);
  }

  @Handles(insightsCalls.setAlertState)
  async setAlertState({ alertId, as, agentId }: In<'setAlertState'>): Promise<Out<'setAlertState'>> {
    return (await this.alerts.set(alertId, as, agentId, this.clock.now())) ? {} : { refused: 'no-such-alert' };
  }

  @Handles(insightsCalls.exportEpisodes)
  exportEpisodes(input: In<'exportEpisodes'>): Promise<Out<'exportEpisodes'>> {
    return this.episodes.export(input);
  }

  @Handles(insightsCalls.drawForJudging)
  drawForJudging({ limit }: In<'drawForJudging'>): Promise<Out<'drawForJudging'>> {
    return this.episodes.draw(limit);
  }

  @Handles(insightsCalls.judge)
  judge(input: In<'judge'>): Promise<Out<'judge'>> {
    return this.episodes.judge(input);
  }

  @Handles(insightsCalls.loadDemoPast)
  async loadDemoPast(): Promise<Out<'loadDemoPast'>> {
    return { conversations: await this.demo.load() };
  }
}
