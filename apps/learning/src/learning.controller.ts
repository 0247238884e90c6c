// The messages of the learning.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import {
  deskAnnouncements,
  dialogEvents,
  type EventPayload,
  type HandlerOutput,
  learningCalls,
  ordersEvents,
  type ParsedInput,
  TAUGHT_PREFIX,
} from '#contracts';
import { CorrectionsService } from './corrections/corrections.service.js';
import { CorrectionsStore } from './corrections/corrections.store.js';
import { KnowledgeService } from './knowledge/knowledge.service.js';
import { Publisher } from './knowledge/publisher.service.js';
import { LearningConfig } from './learning.config.js';
import { ModelsService } from './models/models.service.js';
import { HeardStore } from './observations/heard.store.js';
import { ObservationsStore } from './observations/observations.store.js';
import { ProposalsService } from './proposals/proposals.service.js';

type Calls = typeof learningCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

/** Whoever rates a person's answer so has not been helped by it. */
const BAD_RATING = 2;

/** One line a message. */
@Controller()
export class LearningController {
  constructor(
    private readonly heard: HeardStore,
    private readonly observations: ObservationsStore,
    private readonly proposals: ProposalsService,
    private readonly knowledge: KnowledgeService,
    private readonly publisher: Publisher,
    private readonly corrections: CorrectionsService,
    private readonly corrected: CorrectionsStore,
    private readonly models: ModelsService,
    private readonly config: LearningConfig,
  ) {}

  @OnEvent(dialogEvents.turnCompleted)
  async turnCompleted(turn: EventPayload<typeof dialogEvents.turnCompleted>): Promise<void> {
    const { conversationId, replies, heldBy } = turn;
    const told = replies.flatMap(({ faqId }) => (faqId?.startsWith(TAUGHT_PREFIX) === true ? [faqId] : []));
    if (told.length > 0) await this.knowledge.reached(conversationId, told, new Date(turn.at));
    // While a person holds it, what that person says makes it due.
    if (heldBy !== 'agent' && replies.some(({ unanswered }) => unanswered === true)) await this.isDue(conversationId);
  }

  @OnEvent(dialogEvents.agentSpoke)
  async agentSpoke({ conversationId }: EventPayload<typeof dialogEvents.agentSpoke>): Promise<void> {
    await this.isDue(conversationId);
  }

  @OnEvent(dialogEvents.holderChanged)
  async holderChanged(event: EventPayload<typeof dialogEvents.holderChanged>): Promise<void> {
    if (event.class === 'returned' && event.heldBy === 'queue') await this.heard.doubt(event.conversationId);
  }

  @OnEvent(dialogEvents.feedbackGiven)
  async feedbackGiven(event: EventPayload<typeof dialogEvents.feedbackGiven>): Promise<void> {
    if (event.agentId !== undefined && event.rating <= BAD_RATING) await this.heard.doubt(event.conversationId);
  }

  @OnEvent(deskAnnouncements.turnCorrected)
  async turnCorrected(event: EventPayload<typeof deskAnnouncements.turnCorrected>): Promise<void> {
    await this.heard.doubt(event.conversationId);
    await this.corrected.hear(event);
  }

  @OnEvent(ordersEvents.orderChanged)
  async orderChanged(event: EventPayload<typeof ordersEvents.orderChanged>): Promise<void> {
    await this.corrected.hearAct(event);
  }

  @OnEvent(dialogEvents.conversationErased)
  async conversationErased({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    const wasTaught = await this.observations.erase(conversationId);
    if (wasTaught) await this.corrected.changed();
    this.publisher.isStirred = true;
  }

  @Handles(learningCalls.listProposals)
  listProposals(input: In<'listProposals'>): Promise<Out<'listProposals'>> {
    return this.proposals.list(input);
  }

  @Handles(learningCalls.decide)
  decide(input: In<'decide'>): Promise<Out<'decide'>> {
    return this.proposals.decide(input);
  }

  @Handles(learningCalls.listKnowledge)
  listKnowledge(input: In<'listKnowledge'>): Promise<Out<'listKnowledge'>> {
    return this.knowledge.list(input);
  }

  @Handles(learningCalls.getKnowledge)
  getKnowledge(input: In<'getKnowledge'>): Promise<Out<'getKnowledge'>> {
    return this.knowledge.get(input);
  }

  @Handles(learningCalls.withdraw)
  withdraw(input: In<'withdraw'>): Promise<Out<'withdraw'>> {
    return this.knowledge.withdraw(input);
  }

  @Handles(learningCalls.listCorrections)
  listCorrections(input: In<'listCorrections'>): Promise<Out<'listCorrections'>> {
    return this.corrections.list(input);
  }

  @Handles(learningCalls.decideCorrection)
  decideCorrection(input: In<'decideCorrection'>): Promise<Out<'decideCorrection'>> {
    return this.corrections.decide(input);
  }

  @Handles(learningCalls.listModels)
  listModels(): Promise<Out<'listModels'>> {
    return this.models.list();
  }

  @Handles(learningCalls.releaseModel)
  releaseModel(input: In<'releaseModel'>): Promise<Out<'releaseModel'>> {
    return this.models.release(input);
  }

  @Handles(learningCalls.rollBackModel)
  rollBackModel(input: In<'rollBackModel'>): Promise<Out<'rollBackModel'>> {
    return this.models.rollBack(input);
  }

  @Handles(learningCalls.followModels)
  followModels(input: In<'followModels'>): Promise<Out<'followModels'>> {
    return this.models.follow(input);
  }

  @Handles(learningCalls.readModel)
  readModel(input: In<'readModel'>): Promise<Out<'readModel'>> {
    return this.models.read(input);
  }

  private async isDue(conversationId: string): Promise<void> {
    await this.heard.due(conversationId, this.config.LEARNING_READ_AFTER_SECONDS);
  }
}
