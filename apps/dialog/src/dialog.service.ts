// One turn of a conversation, top to bottom: load, understand, ground, run, reply, save.
import { Injectable, Logger } from '@nestjs/common';
import { Bus, BusError } from '#bus';
import {
  type dialogCalls,
  type HandlerOutput,
  type Locale,
  MAX_MESSAGE_CHARACTERS,
  type Page,
  type ParsedInput,
  type ProductRecord,
  type Reply,
  type StoreRecord,
  textIn,
  type Turn as AnsweredTurn,
} from '#contracts';
import { Cache, Clock } from '#platform';
import { type ConversationState, emptyState, type PendingQuestion } from './conversation/conversation.state.js';
import { type Conversation, ConversationStore } from './conversation/conversation.store.js';
import { Executor, rounded } from './executor.js';
import { productAtHand } from './ground/product-grounding.js';
import { cutNotice } from './reply/general.replies.js';
import { Speak } from './reply/speak.js';
import { writeGeneralReply } from './reply/write-reply.js';
import { type ShopCalls, shopCallsOver } from './shop-calls.js';
import { skills } from './skills/index.js';
import type { Turn } from './skills/skill.js';
import { formCalls, takeBackCalls } from './order-actions/form-answer.js';
import { firstChangeOnly, goOnWithForms } from './order-actions/form-flow.js';
import { orderWishes } from './order-actions/order-wishes.js';
import { LocalUnderstander } from './understand/local-understander.js';
import { resumed } from './understand/pending.js';
import type { Understander } from './understand/understander.js';

type Calls = typeof dialogCalls;
type MessageInput = ParsedInput<Calls['sendMessage']>;

const MAX_ATTEMPTS = 5;
const MAX_PENDING_AGE = 3;
const MAX_FOLLOW_UP_CHARACTERS = 200;
const STORE_CACHE_SECONDS = 15;
const STORE_TIMEOUT_MS = 2_000;
const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
const DEFAULT_CURRENCY = 'CNY';

/** Answers messages and owns conversations. */
@Injectable()
export class DialogService {
  private readonly logger = new Logger(DialogService.name);
  private readonly shop: ShopCalls;
  private readonly understander: Understander = new LocalUnderstander(skills);
  private readonly executor = new Executor(skills);

  constructor(
    bus: Bus,
    private readonly conversations: ConversationStore,
    private readonly cache: Cache,
    private readonly clock: Clock,
  ) {
    this.shop = shopCallsOver(bus);
  }

  /** Starts a conversation and greets. */
  async start(input: ParsedInput<Calls['startConversation']>): Promise<{ greeting: Reply }> {
    const store = await this.store();
    const locale = input.locale ?? (await this.localeOf(input.customerId)) ?? store?.locales[0] ?? 'zh';
    const now = this.clock.now();
    const speak = new Speak(locale, now, store?.timezone ?? DEFAULT_TIME_ZONE);
    const facts = store === undefined ? {} : { store: textIn(store.name, locale) };
    const greeting: Reply = {
      ...writeGeneralReply(`${input.conversationId}.greeting`, 'small-talk', 'greeting', facts, speak),
      suggestions: speak.choose(
        ['有什么优惠？', '几天能到？', '我的订单到哪了？'],
        ['What is on offer?', 'Where is my order?', 'Do you ship abroad?'],
      ),
    };
    const page = input.page === undefined ? undefined : await this.wholePage(input.page);
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
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      const answered = await this.conversations.findTurn(input.conversationId, input.messageId, input.clientMessageId);
      if (answered) return { turn: answered };
      const conversation = await this.conversations.load(input.conversationId, attempt > 1);
      if (conversation === undefined) return { refused: 'no-such-conversation' };
      const { turn, state, wantsPerson } = await this.turnOf(input, conversation, startedAtMs);
      const outcome = await this.conversations.save({
        conversation: { ...conversation, state },
        text: input.text.slice(0, MAX_MESSAGE_CHARACTERS),
        clientMessageId: input.clientMessageId,
        turn,
        at: this.clock.now(),
        wantsPerson,
      });
      if (outcome === 'saved') return { turn };
      if (outcome === 'gone') return { refused: 'no-such-conversation' };
    }
    throw new Error('the conversation is written to from too many sides at once');
  }

  private async turnOf(
    input: MessageInput,
    conversation: Conversation,
    startedAtMs: number,
  ): Promise<{ turn: AnsweredTurn; state: ConversationState; wantsPerson: boolean }> {
    const isCut = input.text.length > MAX_MESSAGE_CHARACTERS;
    const text = isCut ? input.text.slice(0, MAX_MESSAGE_CHARACTERS) : input.text;
    const store = await this.store();
    const state = await this.stateFor(conversation.state, input.page);
    const customerId = input.customerId ?? conversation.customerId;
    const context = {
      state,
      page: state.page,
      currency: store?.currency ?? DEFAULT_CURRENCY,
      isCustomer: customerId !== undefined,
      ...(await this.atHand(text, state)),
    };
    const { locale, calls: read } = await this.understander.understand(text, context);
    const understood = orderWishes(text, read);
    const pending = stillOpen(state);
    const { form } = state;
    const ofForm = (form && formCalls(text, form, understood)) ?? takeBackCalls(text, state);
    const calls = (pending && resumed(text, pending, understood)) ?? ofForm ?? understood;
    state.locale = locale;
    state.pending =
      calls === understood && pending && pending.age < MAX_PENDING_AGE
        ? { ...pending, age: pending.age + 1 }
        : undefined;
    const turn = this.turnFor(input, locale, text, store, state, customerId);
    const now = firstChangeOnly(calls, state);
    const executed = await this.executor.run(now, turn, input.messageId);
    executed.understood.push(...calls.filter((call) => !now.includes(call)).map(rounded));
    await goOnWithForms({ form, calls, isAnswer: calls !== understood }, turn, executed, (more, part) =>
      this.executor.run(more, turn, `${input.messageId}.${part}`),
    );
    return {
      state,
      wantsPerson: executed.understood.some((call) => call.skill === 'handoff'),
      turn: {
        messageId: input.messageId,
        heldBy: 'assistant',
        understood: executed.understood,
        replies: isCut ? withCutNotice(executed.replies, locale) : executed.replies,
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
  ): Turn {
    const now = this.clock.now();
    const timeZone = store?.timezone ?? DEFAULT_TIME_ZONE;
    return {
      conversationId: input.conversationId,
      messageId: input.messageId,
      locale,
      text,
      wholeText: text,
      now,
      timeZone,
      currency: store?.currency ?? DEFAULT_CURRENCY,
      store,
      viewer: { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds: state.verifiedOrderIds },
      state,
      shop: this.shop,
      speak: new Speak(locale, now, timeZone),
    };
  }

  /** A copy of the state that this turn may change, on the page that the message was written on. */
  private async stateFor(state: ConversationState, page: Page | undefined): Promise<ConversationState> {
    const copy = structuredClone(state);
    copy.turns += 1;
    if (page === undefined) return copy;
    const whole = await this.wholePage(page);
    const isSame = whole.productId === copy.page?.productId && whole.orderId === copy.page?.orderId;
    if (!isSame && copy.focus) copy.focus.byName = false;
    if (!isSame && whole.orderId !== undefined) copy.focusOrderId = whole.orderId;
    copy.page = whole;
    return copy;
  }

  /** The product that a short message may speak of without naming it: its own options are read in it. */
  private async atHand(text: string, state: ConversationState): Promise<{ atHand?: ProductRecord }> {
    const productId = productAtHand(state, state.page);
    if (productId === undefined || text.length > MAX_FOLLOW_UP_CHARACTERS) return {};
    try {
      const { products } = await this.shop.catalog.getProducts({ productIds: [productId] });
      return products[0] === undefined ? {} : { atHand: products[0] };
    } catch (error) {
      if (error instanceof BusError) return {};
      throw error;
    }
  }

  /** A page that names only a sku is the page of its product. */
  private async wholePage(page: Page): Promise<Page> {
    if (page.productId !== undefined || page.sku === undefined) return page;
    try {
      const { products } = await this.shop.catalog.findBySku({ skus: [page.sku] });
      return products[0] === undefined ? page : { ...page, productId: products[0].id };
    } catch (error) {
      if (error instanceof BusError) return page;
      throw error;
    }
  }

  private async store(): Promise<StoreRecord | undefined> {
    const cached = await this.cache.get<StoreRecord>('store');
    if (cached) return cached;
    try {
      const { store } = await this.shop.catalog.getStore({}, { timeoutMs: STORE_TIMEOUT_MS });
      if (store) await this.cache.set('store', store, STORE_CACHE_SECONDS);
      return store;
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The store's settings could not be read: ${error.code}`);
      return undefined;
    }
  }

  private async localeOf(customerId: string | undefined): Promise<Locale | undefined> {
    if (customerId === undefined) return undefined;
    try {
      const { customer } = await this.shop.orders.getCustomer({ customerId }, { timeoutMs: STORE_TIMEOUT_MS });
      return customer?.locale;
    } catch (error) {
      if (error instanceof BusError) return undefined;
      throw error;
    }
  }
}

/** The open question, unless other things were shown since: "the second one" is one of those then. */
function stillOpen(state: ConversationState): PendingQuestion | undefined {
  const { pending, shown } = state;
  if (pending?.asks !== 'choose') return pending;
  const ids = (things: readonly { id: string }[]): string => things.map((thing) => thing.id).join(' ');
  return ids(pending.choices ?? []) === ids(shown) ? pending : undefined;
}

/** The first reply says that the message was cut. */
function withCutNotice(replies: readonly Reply[], locale: Locale): Reply[] {
  return replies.map((reply, index) =>
    index > 0
      ? reply
      : {
          ...reply,
          text: `${cutNotice[locale](MAX_MESSAGE_CHARACTERS)}${reply.text}`,
          facts: { ...reply.facts, cutAt: MAX_MESSAGE_CHARACTERS },
        },
  );
}
