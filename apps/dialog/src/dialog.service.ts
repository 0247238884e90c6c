// Conversations: started, answered once a message, heard while a person holds them, drafted for people; loaded and saved here.
import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Bus } from '#bus';
import {
  type dialogCalls,
  type HandlerOutput,
  MAX_MESSAGE_CHARACTERS,
  type ParsedInput,
  type Reply,
  type Turn as AnsweredTurn,
} from '#contracts';
import { Cache, Clock } from '#platform';
import { customerOf } from './conversation/customer-of.js';
import { ConversationConfig } from './conversation/conversation.config.js';
import { type ConversationState, emptyState } from './conversation/conversation.state.js';
import { type Conversation, ConversationStore } from './conversation/conversation.store.js';
import { greetingOf } from './conversation/greeting.js';
import { LiveConversation } from './conversation/live-conversation.js';
import { Executor } from './executor.js';
import { FencedActs, FencePassedError } from './holding/fenced-acts.js';
import { heardOnly, lateReplies } from './holding/heard-only.js';
import { MessageAnswerer } from './message-answerer.js';
import { LanguageModel } from './language-model/language-model.js';
import type { ModelTurn } from './language-model/model-turn.js';
import { type ShopCalls, shopCallsOver } from './shop-calls.js';
import { ShopReader } from './shop-reader.js';
import { DEFAULT_CURRENCY, TurnMaker } from './turn-maker.js';
import { rehearsalOver, tookSince } from './turn-options.js';
import { skills } from './skills/index.js';
import { NearSentences } from './stated/near-sentences.js';
import { LlmUnderstander } from './understand/llm-understander.js';
import { LocalUnderstander } from './understand/local-understander.js';
import type { Understander } from './understand/understander.js';

type Calls = typeof dialogCalls;
type MessageInput = ParsedInput<Calls['sendMessage']>;

const MAX_ATTEMPTS = 5;
const TOO_MANY_SIDES = 'the conversation is written to from too many sides at once';
const WARM_AFTER_MS = 5_000;
/** What one try at answering a message works with; `live` tells whoever follows. */
interface Attempt {
  readonly startedAtMs: number;
  readonly model: ModelTurn | undefined;
  readonly late: Reply[];
  readonly live: Pick<LiveConversation, 'typing' | 'reply' | 'text'>;
}

const quiet = (): void => undefined;
/** While nobody follows. */
const unheard: Attempt['live'] = { typing: quiet, reply: quiet, text: quiet };
/** A person's line waits so long for the reply that tells an act. */
const ACT_MS = 8_000;

/** Answers messages and owns conversations. */
@Injectable()
export class DialogService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly shop: ShopCalls;
  private readonly shopReader: ShopReader;
  /** What is understood without a language model: whoever teaches it, or learns from it, is given it. */
  readonly local = new LocalUnderstander(skills);
  private readonly understander: Understander = new LlmUnderstander(this.local, skills);
  private warming: NodeJS.Timeout | undefined;
  private readonly executor = new Executor(skills);
  private readonly near = new NearSentences();
  private readonly turns: TurnMaker;
  private readonly answerer: MessageAnswerer;

  constructor(
    private readonly bus: Bus,
    private readonly conversations: ConversationStore,
    cache: Cache,
    private readonly clock: Clock,
    private readonly live: LiveConversation,
    config: ConversationConfig,
    @Optional() private readonly languageModel?: LanguageModel,
  ) {
    this.shop = shopCallsOver(bus);
    this.shopReader = new ShopReader(this.shop, cache);
    this.turns = new TurnMaker(this.shop, this.shopReader, clock, config.ASSISTANT, this.near);
    this.answerer = new MessageAnswerer(this.shopReader, this.turns, this.understander, this.executor, clock, config);
  }

  /** The encoders load once the start is over: nobody waits for them to say hello. */
  onApplicationBootstrap(): void {
    this.warming = setTimeout(() => void this.local.opinions.warm(), WARM_AFTER_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.warming);
    await Promise.all([this.local.opinions.close(), this.near.close()]);
  }

  /** Starts a conversation and greets. */
  async start(input: ParsedInput<Calls['startConversation']>): Promise<{ greeting: Reply }> {
    const store = await this.shopReader.store();
    const locale = input.locale ?? (await this.shopReader.localeOf(input.customerId)) ?? store?.locales[0] ?? 'zh';
    const now = this.clock.now();
    const speak = this.turns.speakIn(locale, now, store);
    const greeting = greetingOf(input.conversationId, speak);
    const page = input.page === undefined ? undefined : await this.shopReader.wholePage(input.page);
    return {
      greeting: await this.conversations.start({
        id: input.conversationId,
        customerId: input.customerId,
        guestKey: input.guestKey,
        storeKey: input.storeKey,
        channel: input.channel,
        greeting,
        state: { ...emptyState(locale), ...(page ? { page } : {}) },
        at: now,
      }),
    };
  }

  /** Answers a message once; the same message again gets the stored answer. */
  async answer(input: MessageInput): Promise<HandlerOutput<Calls['sendMessage']>> {
    const startedAtMs = performance.now();
    const model = this.languageModel?.forTurn();
    const late: Reply[] = [];
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const [{ turn: answered, conversation }, isFollowed] = await Promise.all([
        this.conversations.find(input, attempt > 1),
        this.live.isFollowed(input.conversationId),
      ]);
      if (answered) return { turn: answered };
      if (conversation === undefined) return { refused: 'no-such-conversation' };
      // A person who waits for a conversation or holds it sees it at the desk.
      const isHeard = isFollowed || conversation.state.heldBy !== 'assistant';
      const live = isHeard ? this.live : unheard;
      const outcome = await this.answerOnce(input, conversation, { startedAtMs, model, late, live });
      if (typeof outcome === 'object') {
        // Who began to follow while it was answered read the transcript before it was saved.
        if (isHeard || outcome.heldBy !== 'assistant' || (await this.live.isFollowed(input.conversationId)))
          this.live.changed(input.conversationId);
        return { turn: outcome };
      }
      if (outcome === 'gone') return { refused: 'no-such-conversation' };
    }
    throw new Error(TOO_MANY_SIDES);
  }

  /** A person is wanted, said by a button: recorded and answered as when it is said in words. */
  async requestHandoff(input: ParsedInput<Calls['requestHandoff']>): Promise<HandlerOutput<Calls['requestHandoff']>> {
    const { conversationId, reason } = input;
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const conversation = await this.conversations.load(conversationId, attempt > 1);
      if (conversation === undefined) return { refused: 'no-such-conversation' };
      const before = conversation.state;
      const heldBefore = before.heldBy;
      // Asked again, it is the same wish, unless there is something new to say.
      const isSame = reason === undefined || reason === conversation.state.handoff?.note;
      if (heldBefore === 'agent' || (heldBefore === 'queue' && isSame)) return { heldBy: heldBefore };
      const state = structuredClone(conversation.state);
      const messageId = `handoff-${randomUUID()}`;
      const message = { conversationId, messageId, text: '', customerId: input.customerId };
      const turn = this.turns.turnFor(
        message,
        state.locale,
        '',
        await this.shopReader.store(),
        state,
        customerOf(input, conversation),
      );
      const call = { skill: 'handoff' as const, slots: { note: reason }, confidence: 1, text: '' };
      const { replies } = await this.executor.run([call], turn, messageId);
      const at = this.clock.now();
      const outcome = await this.conversations.saveReplies({
        conversation: { ...conversation, state },
        replies,
        at,
        before,
      });
      if (outcome === 'gone') return { refused: 'no-such-conversation' };
      if (outcome === 'stale') continue;
      this.live.changed(conversationId);
      return { heldBy: state.heldBy };
    }
    throw new Error(TOO_MANY_SIDES);
  }

  /** `late` takes the replies that tell an act of a turn which a person then took over: they are kept when it is done again. */
  private async answerOnce(
    input: MessageInput,
    conversation: Conversation,
    { startedAtMs, model, late, live }: Attempt,
  ): Promise<AnsweredTurn | 'stale' | 'gone'> {
    const { conversationId } = input;
    const actUntil = (): Date => new Date(this.clock.now().getTime() + ACT_MS);
    const acts = new FencedActs(this.bus, () => this.conversations.beginAct(conversation, input, actUntil()));
    const isHeld = conversation.state.heldBy === 'agent';
    if (!isHeld) live.typing(conversationId, true);
    try {
      const { turn, state, feelings } = isHeld
        ? await this.hear(input, conversation, startedAtMs, late)
        : await this.answerer.answer(input, conversation, startedAtMs, { model, bus: acts, live });
      const outcome = await this.conversations.save({
        conversation: { ...conversation, state },
        text: input.text.slice(0, MAX_MESSAGE_CHARACTERS),
        clientMessageId: input.clientMessageId,
        turn,
        at: this.clock.now(),
        before: conversation.state,
        feelings,
      });
      if (outcome === 'stale' && acts.acted) late.push(...lateReplies(turn.replies));
      return outcome === 'saved' ? turn : outcome;
    } catch (error) {
      if (error instanceof FencePassedError) return 'stale';
      throw error;
    } finally {
      if (!isHeld) live.typing(conversationId, false);
    }
  }

  /** What the assistant would answer to all that the shopper said since somebody answered; nothing is done or kept. */
  async draft(
    conversationId: string,
    said: { id: string; text: string } | undefined,
  ): Promise<HandlerOutput<Calls['draftReply']>> {
    const conversation = await this.conversations.load(conversationId, true);
    if (conversation === undefined) return { replies: [], understood: [], refused: 'no-such-conversation' };
    if (said === undefined) return { replies: [], understood: [] };
    const input = { conversationId, messageId: `draft-${said.id}`.slice(0, 200), text: said.text };
    const state: ConversationState = { ...conversation.state, heldBy: 'assistant', handoff: undefined };
    const { turn } = await this.answerer.answer(
      input,
      { ...conversation, state },
      performance.now(),
      rehearsalOver(this.bus),
    );
    return { replies: turn.replies, understood: turn.understood, afterMessageId: said.id };
  }

  private async hear(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
    late: readonly Reply[],
  ): ReturnType<typeof heardOnly> {
    const [store, state] = await Promise.all([
      this.shopReader.store(),
      this.turns.stateFor(conversation.state, input.page),
    ]);
    state.lastMessageAt = this.clock.now().toISOString();
    const isCustomer = customerOf(input, conversation) !== undefined;
    return await heardOnly({
      messageId: input.messageId,
      text: input.text.slice(0, MAX_MESSAGE_CHARACTERS),
      state,
      context: { state, page: state.page, currency: store?.currency ?? DEFAULT_CURRENCY, isCustomer },
      understander: this.understander,
      late,
      tookMs: () => tookSince(startedAtMs),
    });
  }
}
