// What a turn starts from: the state that it may change, and everything that skills may look at while they answer.
import type { Locale, Page, StoreRecord } from '#contracts';
import type { Clock } from '#platform';
import type { ConversationState } from './conversation/conversation.state.js';
import { Speak } from './reply/speak.js';
import type { Voice } from './reply/voice.js';
import type { ShopCalls } from './shop-calls.js';
import type { ShopReader } from './shop-reader.js';
import type { Turn } from './skills/skill.js';
import type { NearSentences } from './stated/near-sentences.js';

const DEFAULT_TIME_ZONE = 'Asia/Shanghai';
/** Prices are in this currency where the store could not be read. */
export const DEFAULT_CURRENCY = 'CNY';

/** Makes turns. */
export class TurnMaker {
  constructor(
    private readonly shop: ShopCalls,
    private readonly shopReader: ShopReader,
    private readonly clock: Clock,
    private readonly voice: Voice,
    private readonly near: NearSentences,
  ) {}

  turnFor(
    input: Pick<Turn, 'conversationId' | 'messageId' | 'callerKey' | 'saidAt' | 'unseen'>,
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
      ...(input.saidAt === undefined ? {} : { saidAt: input.saidAt }),
      ...(input.unseen === undefined ? {} : { unseen: input.unseen }),
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
      near: this.near,
    };
  }

  speakIn(locale: Locale, now: Date, store: StoreRecord | undefined): Speak {
    return new Speak(locale, now, store?.timezone ?? DEFAULT_TIME_ZONE, this.voice, store?.name, store?.currency);
  }

  /** A copy of the state that this turn may change, on the page that the message was written on. */
  async stateFor(state: ConversationState, page: Page | undefined): Promise<ConversationState> {
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
