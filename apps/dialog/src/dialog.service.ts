// One turn of a conversation, top to bottom: load, understand, ground, run, reply, save.
import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy, Optional } from '@nestjs/common';
import { Bus } from '#bus';
import {
  type dialogCalls,
  type Feelings,
  type HandlerOutput,
  type Locale,
  MAX_MESSAGE_CHARACTERS,
  type Page,
  type ParsedInput,
  type Reply,
  type StoreRecord,
  type Turn as AnsweredTurn,
} from '#contracts';
import { Cache, Clock } from '#platform';
import { customerOf } from './conversation/customer-of.js';
import { ConversationConfig } from './conversation/conversation.config.js';
import { type ConversationState, emptyState, MOODS_LIMIT } from './conversation/conversation.state.js';
import { type Conversation, ConversationStore } from './conversation/conversation.store.js';
import { dropWhatLapsed } from './conversation/idle.js';
import { LiveConversation } from './conversation/live-conversation.js';
import { withEvidence } from './evidence/evidence.js';
import { readEvidence } from './evidence/read-evidence.js';
import { Executor, rounded } from './executor.js';
import { feelingsOf } from './feelings/feelings.js';
import { besideCalled, PersonRules } from './feelings/person-rules.js';
import { Finishing } from './reply/finishing.js';
import { asRead, meaningOf } from './meaning.js';
import { LanguageModel } from './language-model/language-model.js';
import { modelFor } from './language-model/model-for-turn.js';
import type { ModelTurn } from './language-model/model-turn.js';
import { Speak } from './reply/speak.js';
import { withActions } from './reply/suggested-actions.js';
import { ToldReplies } from './reply/told-replies.js';
import { worded } from './reply/wording.js';
import { writeGeneralReply } from './reply/write-reply.js';
import { type ShopCalls, shopCallsOver } from './shop-calls.js';
import { ShopReader } from './shop-reader.js';
import { orderMentionsIn } from './slot-types/order-mentions.js';
import { shopForTurn } from './turn-reads.js';
import { skills } from './skills/index.js';
import type { Turn } from './skills/skill.js';
import { firstChangeOnly, goOnWithForms } from './order-actions/form-flow.js';
import { LlmUnderstander } from './understand/llm-understander.js';
import { LocalUnderstander } from './understand/local-understander.js';
import { answeredBy, pressedCalls } from './understand/pressed.js';
import { TalkWords } from './understand/talk-words.js';
import type { Understander } from './understand/understander.js';

type Calls = typeof dialogCalls;
type MessageInput = ParsedInput<Calls['sendMessage']>;

const MAX_ATTEMPTS = 5;
const TOO_MANY_SIDES = 'the conversation is written to from too many sides at once';
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
const DEFAULT_CURRENCY = 'CNY';
const WARM_AFTER_MS = 5_000;

/** Answers messages and owns conversations. */
@Injectable()
export class DialogService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly shop: ShopCalls;
  private readonly people: PersonRules;
  private readonly shopReader: ShopReader;
  private readonly local = new LocalUnderstander(skills);
  private readonly understander: Understander = new LlmUnderstander(this.local, skills);
  private warming: NodeJS.Timeout | undefined;
  private readonly executor = new Executor(skills);
  private readonly talk = new TalkWords(skills);

  constructor(
    private readonly bus: Bus,
    private readonly conversations: ConversationStore,
    cache: Cache,
    private readonly clock: Clock,
    private readonly live: LiveConversation,
    private readonly config: ConversationConfig,
    @Optional() private readonly languageModel?: LanguageModel,
  ) {
    this.shop = shopCallsOver(bus);
    this.people = new PersonRules(config.HANDOFF_RULES, this.executor);
    this.shopReader = new ShopReader(this.shop, cache);
  }

  /** The encoders load once the start is over: nobody waits for them to say hello. */
  onApplicationBootstrap(): void {
    this.warming = setTimeout(() => void this.local.opinions.warm(), WARM_AFTER_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.warming);
    await this.local.opinions.close();
  }

  /** Starts a conversation and greets. */
  async start(input: ParsedInput<Calls['startConversation']>): Promise<{ greeting: Reply }> {
    const store = await this.shopReader.store();
    const locale = input.locale ?? (await this.shopReader.localeOf(input.customerId)) ?? store?.locales[0] ?? 'zh';
    const now = this.clock.now();
    const speak = this.speakIn(locale, now, store);
    const facts = { store: speak.store, assistant: speak.assistant };
    const greeting: Reply = {
      ...writeGeneralReply(`${input.conversationId}.greeting`, 'small-talk', 'greeting', facts, speak),
      suggestions: speak.choose(
        ['有什么优惠？', '几天能到？', '我的订单到哪了？'],
        ['What is on offer?', 'Where is my order?', 'Do you ship abroad?'],
      ),
    };
    const page = input.page === undefined ? undefined : await this.shopReader.wholePage(input.page);
    return {
      greeting: await this.conversations.start({
        id: input.conversationId,
        customerId: input.customerId,
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
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const [answered, conversation] = await Promise.all([
        this.conversations.findTurn(input.conversationId, input.messageId, input.clientMessageId),
        this.conversations.load(input.conversationId, attempt > 1),
      ]);
      if (answered) return { turn: answered };
      if (conversation === undefined) return { refused: 'no-such-conversation' };
      this.live.typing(input.conversationId, true);
      const outcome = await this.answerOnce(input, conversation, startedAtMs, model).finally(() => {
        this.live.typing(input.conversationId, false);
      });
      if (typeof outcome === 'object') {
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
      const heldBefore = conversation.state.heldBy;
      // Asked again, it is the same wish, unless there is something new to say.
      const isSame = reason === undefined || reason === conversation.state.handoff?.note;
      if (heldBefore === 'agent' || (heldBefore === 'queue' && isSame)) return { heldBy: heldBefore };
      const state = structuredClone(conversation.state);
      const messageId = `handoff-${randomUUID()}`;
      const message = { conversationId, messageId, text: '', customerId: input.customerId };
      const turn = this.turnFor(
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
        heldBefore,
      });
      if (outcome === 'gone') return { refused: 'no-such-conversation' };
      if (outcome === 'stale') continue;
      this.live.changed(conversationId);
      return { heldBy: state.heldBy };
    }
    throw new Error(TOO_MANY_SIDES);
  }

  private async answerOnce(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
    model: ModelTurn | undefined,
  ): Promise<AnsweredTurn | 'stale' | 'gone'> {
    const text = input.text.slice(0, MAX_MESSAGE_CHARACTERS);
    const shop = shopForTurn(this.bus, text);
    const { locale } = conversation.state;
    const evidence = await readEvidence(text, { locale, shop, isTalk: (words) => this.talk.holds(words) });
    const { turn, state, feelings } = await withEvidence(evidence, () =>
      this.turnOf(input, conversation, startedAtMs, { model, shop }),
    );
    const outcome = await this.conversations.save({
      conversation: { ...conversation, state },
      text,
      clientMessageId: input.clientMessageId,
      turn,
      at: this.clock.now(),
      heldBefore: conversation.state.heldBy,
      feelings,
    });
    return outcome === 'saved' ? turn : outcome;
  }

  private async turnOf(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
    { model: guarded, shop }: { model: ModelTurn | undefined; shop: ShopCalls },
  ): Promise<{ turn: AnsweredTurn; state: ConversationState; feelings: Feelings }> {
    const { text: said, isCut } = asRead(input.text);
    const [store, state] = await Promise.all([this.shopReader.store(), this.stateFor(conversation.state, input.page)]);
    const lapsed = dropWhatLapsed(state, this.clock.now(), this.config.CONVERSATION_IDLE_MINUTES);
    const pressed = pressedCalls(said, input.choice, state);
    const text = pressed === undefined ? said : '';
    const customerId = customerOf(input, conversation);
    const [atHand, spotted] = await Promise.all([
      this.shopReader.atHand(text, state, shop),
      orderMentionsIn(text, { customerId, verifiedOrderIds: state.verifiedOrderIds }, state, shop),
    ]);
    const context = {
      state,
      page: state.page,
      currency: store?.currency ?? DEFAULT_CURRENCY,
      isCustomer: customerId !== undefined,
      ...atHand,
      model: modelFor(guarded, { customerId, state, shop }),
    };
    const { form } = state;
    const { locale, calls, isAnswer } = pressed
      ? answeredBy(pressed, state)
      : await meaningOf(text, spotted, context, this.understander);
    const turn = this.turnFor(input, locale, text, store, state, customerId, shop);
    const now = firstChangeOnly(calls, state);
    const feelings = feelingsOf(text);
    const finishing = new Finishing(turn, feelings, { isCut, lapsed });
    const told = new ToldReplies(this.live, input.conversationId, input.messageId);
    const finish = (reply: Reply): Reply => {
      const finished = finishing.finish(reply);
      told.whole(finished);
      return finished;
    };
    const called = await this.people.call(feelings, turn, finish);
    // What a model may still word, or what has no place beside a person who is called, is finished and told afterwards.
    const isLast = called === undefined && context.model === undefined;
    const executed = await this.executor.run(now, turn, input.messageId, isLast ? finish : undefined);
    executed.understood.push(...calls.filter((call) => !now.includes(call)).map(rounded));
    await goOnWithForms({ form, calls, isAnswer }, turn, executed, (more, part) =>
      this.executor.run(more, turn, `${input.messageId}.${part}`),
    );
    const kept = called === undefined ? executed.replies : besideCalled(executed.replies, feelings, turn);
    const inWords = await worded(kept, text, context.model, isCut ? undefined : told.sentence);
    const answers = inWords.map(finishing.finish);
    const whole =
      called === undefined
        ? this.people.withOffer(answers, { feelings, turn, finishing, onWords: told.sentence })
        : [called, ...answers];
    const replies = withActions(whole, state);
    replies.forEach(told.whole);
    state.moods = [...state.moods, feelings.sentiment].slice(-MOODS_LIMIT);
    return {
      state,
      feelings,
      turn: {
        messageId: input.messageId,
        heldBy: state.heldBy,
        understood: executed.understood,
        replies,
        tookMs: Math.round((performance.now() - startedAtMs) * 10) / 10,
      },
    };
  }

  private turnFor(
    input: MessageInput,
    locale: Locale,
    text: string,
    store: StoreRecord | undefined,
    state: ConversationState,
    customerId: string | undefined,
    shop = this.shop,
  ): Turn {
    const now = this.clock.now();
    const timeZone = store?.timezone ?? DEFAULT_TIME_ZONE;
    return {
      conversationId: input.conversationId,
      messageId: input.messageId,
      ...(input.callerKey === undefined ? {} : { callerKey: input.callerKey }),
      locale,
      text,
      wholeText: text,
      now,
      timeZone,
      currency: store?.currency ?? DEFAULT_CURRENCY,
      store,
      viewer: { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds: state.verifiedOrderIds },
      state,
      shop,
      speak: this.speakIn(locale, now, store),
    };
  }

  private speakIn(locale: Locale, now: Date, store: StoreRecord | undefined): Speak {
    return new Speak(
      locale,
      now,
      store?.timezone ?? DEFAULT_TIME_ZONE,
      this.config.ASSISTANT,
      store?.name,
      store?.currency,
    );
  }

  /** A copy of the state that this turn may change, on the page that the message was written on. */
  private async stateFor(state: ConversationState, page: Page | undefined): Promise<ConversationState> {
    const copy = structuredClone(state);
    copy.turns += 1;
    if (page === undefined) return copy;
    const whole = await this.shopReader.wholePage(page);
    const isSame = whole.productId === copy.page?.productId && whole.orderId === copy.page?.orderId;
    if (!isSame && copy.focus) copy.focus.byName = false;
    if (!isSame && whole.orderId !== undefined) copy.focusOrderId = whole.orderId;
    copy.page = whole;
    return copy;
  }
}
