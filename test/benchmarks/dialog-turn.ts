// What a turn costs in the dialog itself: held-out messages answered twice, the second time with every call's answer already at hand.
//
// Usage, after a build: node dist/test/benchmarks/dialog-turn.js [jsonl …] (default: all of test/evaluations/data). No model, nothing is stored.
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Bus, type CallOptions } from '#bus';
import type { CallDefinition, CallInput, CallOutput, Reply } from '#contracts';
import { FixedClock, MemoryCache } from '#platform';
import type {
  Conversation,
  ConversationStore,
  ConversationToStart,
  FoundForMessage,
  TurnToSave,
} from '../../apps/dialog/src/conversation/conversation.store.js';
import type { LiveConversation } from '../../apps/dialog/src/conversation/live-conversation.js';
import { DialogService } from '../../apps/dialog/src/dialog.service.js';
import { DEFAULT_HANDOFF_RULES } from '../../apps/dialog/src/feelings/handoff-rules.js';
import { PLAIN_VOICE } from '../../apps/dialog/src/reply/voice.js';
import { readLines } from '../evaluations/labelled-lines.js';
import { openThrowawayShop } from '../evaluations/throwaway-shop.js';

const DATA = resolve(import.meta.dirname, '..', '..', '..', 'test', 'evaluations', 'data');
const CUSTOMER = 'c-001';
const ROUNDS = 3;
const message = z.object({ text: z.string(), locale: z.enum(['zh', 'en']) });

/** Asks the shop once for each call and input, and gives the same answer ever after. */
class RecordedBus extends Bus {
  asked = 0;
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(private readonly shop: Bus) {
    super();
  }

  override call<Call extends CallDefinition>(
    definition: Call,
    input: CallInput<Call>,
    options?: CallOptions,
  ): Promise<CallOutput<Call>> {
    const key = `${definition.topic} ${JSON.stringify(input)}`;
    let answer = this.answers.get(key);
    if (answer === undefined) {
      this.asked += 1;
      answer = this.shop.call(definition, input, options);
      this.answers.set(key, answer);
    }
    return answer as Promise<CallOutput<Call>>;
  }
}

/** Conversations that are kept for one turn. */
class PassingConversations {
  private conversation: Conversation | undefined;

  start({ id, state, customerId, greeting }: ConversationToStart): Promise<Reply> {
    this.conversation = { id, state, version: 1, ...(customerId === undefined ? {} : { customerId }) };
    return Promise.resolve(greeting);
  }

  find(): Promise<FoundForMessage> {
    return Promise.resolve({ conversation: this.conversation });
  }

  save(_: TurnToSave): Promise<'saved'> {
    return Promise.resolve('saved');
  }
}

const quiet = (): void => undefined;
const live = {
  typing: quiet,
  reply: quiet,
  text: quiet,
  changed: quiet,
  isFollowed: () => Promise.resolve(true),
} as unknown as LiveConversation;

function dialogOver(bus: Bus): DialogService {
  const clock = new FixedClock(new Date());
  const conversations = new PassingConversations() as unknown as ConversationStore;
  return new DialogService(bus, conversations, new MemoryCache(clock), clock, live, {
    HANDOFF_RULES: [...DEFAULT_HANDOFF_RULES],
    ASSISTANT: PLAIN_VOICE,
    CONVERSATION_DAYS: 365,
    CONVERSATION_IDLE_MINUTES: 30,
  });
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

const files = process.argv.slice(2);
const all = (await readdir(DATA)).filter((name) => name.endsWith('.jsonl')).map((name) => join(DATA, name));
const messages = (await Promise.all((files.length > 0 ? files : all).map((file) => readLines(file, message)))).flat();
const shop = await openThrowawayShop();
const bus = new RecordedBus(shop.bus);
const dialog = dialogOver(bus);

let milliseconds: number[] = [];
let dearest: { ms: number; text: string }[] = [];
for (let round = 1; round <= ROUNDS; round++) {
  const askedBefore = bus.asked;
  milliseconds = [];
  dearest = [];
  for (const [index, { text, locale }] of messages.entries()) {
    const conversationId = `c-${index}`;
    await dialog.start({ conversationId, customerId: CUSTOMER, locale, storeKey: 'demo', channel: 'web' });
    const startedMs = processorMs();
    await dialog.answer({ conversationId, messageId: `m-${index}`, customerId: CUSTOMER, text });
    const ms = processorMs() - startedMs;
    milliseconds.push(ms);
    dearest.push({ ms, text });
  }
  milliseconds.sort((a, b) => a - b);
  process.stdout.write(
    `round ${round}: ${messages.length} turns, ${bus.asked - askedBefore} calls made, p50 ${quantile(milliseconds, 0.5).toFixed(2)} ms of processor, p95 ${quantile(milliseconds, 0.95).toFixed(2)}\n`,
  );
}
for (const { ms, text } of dearest.sort((a, b) => b.ms - a.ms).slice(0, 5))
  process.stdout.write(`  ${ms.toFixed(2)} ms: ${text.slice(0, 80)}\n`);
await shop.close();
const round = (ms: number): number => Math.round(ms * 100) / 100;
const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) => round(quantile(milliseconds, share)));
process.stdout.write(`${JSON.stringify({ turns: messages.length, p50Ms, p95Ms, p99Ms })}\n`);
