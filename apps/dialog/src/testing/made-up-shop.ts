// For specs: a dialog on a shop that is made up here, with one product and services that may be away; conversations are kept in a map.
import { Bus, UnavailableError } from '#bus';
import type { CallDefinition, CallInput, CallOutput, Turn } from '#contracts';
import { FixedClock, MemoryCache } from '#platform';
import type {
  Conversation,
  ConversationStore,
  ConversationToStart,
  FoundForMessage,
  MessageIds,
  TurnToSave,
} from '../conversation/conversation.store.js';
import type { LiveConversation } from '../conversation/live-conversation.js';
import { DialogService } from '../dialog.service.js';
import { DEFAULT_HANDOFF_RULES } from '../feelings/handoff-rules.js';
import { PLAIN_VOICE } from '../reply/voice.js';

const quiet = (): void => undefined;
/** When the dialog's clock stands. */
export const now = new Date('2026-01-05T04:00:00Z');
/** What the kettle costs. */
export const price = { amount: 12_900, currency: 'USD' };
const kettle = { id: 'k-1', title: 'Camp Kettle', variants: [{ sku: 'K-1', price }] };
const line = { sku: 'K-1', productId: 'k-1', title: 'Camp Kettle', price, promotions: [], quantity: 1, total: price };
const named = {
  productId: 'k-1',
  title: 'Camp Kettle',
  skus: ['K-1'],
  optionsNamed: false,
  coverage: 1,
  titleShare: 0.5,
  exact: false,
};
const store = { name: 'Test', currency: 'USD', locales: ['en'], timezone: 'America/New_York' };

/** Answers by topic; a topic that is not listed is unavailable. */
export class MadeUpShop extends Bus {
  readonly answers = new Map<string, (input: never) => unknown>([
    ['catalog.get-store.v1', () => ({ store })],
    ['catalog.spot.v1', () => ({ mentions: [] })],
    ['catalog.get-products.v1', () => ({ products: [kettle] })],
    ['catalog.get-prices.v1', () => ({ lines: [line], unknown: [] })],
    ['catalog.search-faqs.v1', () => ({ faqs: [] })],
    [
      'catalog.resolve-mention.v1',
      ({ mention }: { mention: string }) => ({ candidates: mention.includes('kettle') ? [named] : [] }),
    ],
  ]);

  override call<Call extends CallDefinition>(definition: Call, input: CallInput<Call>): Promise<CallOutput<Call>> {
    const answer = this.answers.get(definition.topic);
    if (answer === undefined) return Promise.reject(new UnavailableError('away', definition.topic));
    return Promise.resolve(answer(input as never) as CallOutput<Call>);
  }
}

/** Conversations in a map; `interfere` makes the next save find that somebody else was faster. */
export class MapOfConversations {
  readonly conversations = new Map<string, Conversation>();
  readonly turns: Turn[] = [];
  interfere = false;

  start(start: ConversationToStart): Promise<unknown> {
    this.conversations.set(start.id, { id: start.id, state: start.state, version: 1 });
    return Promise.resolve(start.greeting);
  }

  load(id: string): Promise<Conversation | undefined> {
    return Promise.resolve(this.conversations.get(id));
  }

  find({ conversationId, messageId }: MessageIds): Promise<FoundForMessage> {
    const turn = this.turns.find((one) => one.messageId === messageId);
    return Promise.resolve(turn ? { turn } : { conversation: this.conversations.get(conversationId) });
  }

  save(save: TurnToSave): Promise<'saved' | 'stale'> {
    if (this.interfere) {
      this.interfere = false;
      return Promise.resolve('stale');
    }
    this.conversations.set(save.conversation.id, { ...save.conversation, version: save.conversation.version + 1 });
    this.turns.push(save.turn);
    return Promise.resolve('saved');
  }
}

/** A dialog on such a shop. */
export function startDialog(shop: Bus, conversations: MapOfConversations): DialogService {
  const clock = new FixedClock(now);
  const live = {
    typing: quiet,
    reply: quiet,
    text: quiet,
    changed: quiet,
    isFollowed: () => Promise.resolve(true),
  } as unknown as LiveConversation;
  return new DialogService(shop, conversations as unknown as ConversationStore, new MemoryCache(clock), clock, live, {
    HANDOFF_RULES: [...DEFAULT_HANDOFF_RULES],
    ASSISTANT: PLAIN_VOICE,
    CONVERSATION_IDLE_MINUTES: 30,
    CONVERSATION_DAYS: 365,
  });
}
