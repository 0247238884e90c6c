// A person takes a conversation at each moment of a turn that is under way, one moment after the other and not by chance.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, type CallOptions, clientOf, type ClientOf } from '#bus';
import {
  type CallDefinition,
  catalogCalls,
  dialogCalls,
  inventoryCalls,
  ordersCalls,
  type TranscriptMessage,
} from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { ConversationStore } from '../../apps/dialog/src/conversation/conversation.store.js';
import { FIRST_ORDER, writeMugShop } from './mug-shop.js';

const LIMIT_MS = 120_000;
const LINE = '我来看看';
const mei = { agentId: 'mei', name: '小梅' };

let folder: string;
let shop: TestShop;
let dialog: ClientOf<typeof dialogCalls>;
let customerToken: string;
beforeAll(async () => {
  folder = await writeMugShop(10);
  shop = await startShop({ store: folder, now: new Date('2026-11-20T08:00:00Z') });
  dialog = clientOf(shop.bus, dialogCalls);
  customerToken = await shop.customerToken('ann');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

type Meanwhile = () => Promise<void>;
/** Does something at one moment of the next turn, once; returns what puts things back. */
type At = (meanwhile: Meanwhile) => () => void;

const dialogService = () => shop.services.find(({ name }) => name === 'dialog');

const inStore =
  (method: 'find' | 'save'): At =>
  (meanwhile) => {
    const store = dialogService()?.get(ConversationStore) as unknown as Record<
      typeof method,
      (...input: unknown[]) => Promise<unknown>
    >;
    const real = store[method].bind(store);
    let isDone = false;
    store[method] = async (...input) => {
      const isFirst = !isDone;
      isDone = true;
      if (isFirst) await meanwhile();
      return await real(...input);
    };
    return () => {
      store[method] = real;
    };
  };

const beforeCall =
  (wanted: CallDefinition): At =>
  (meanwhile) => {
    const bus = dialogService()?.get(Bus) as Bus;
    const real = bus.call.bind(bus);
    let isDone = false;
    bus.call = (async (definition: CallDefinition, input: never, options?: CallOptions) => {
      const isIt = definition === wanted && !isDone;
      isDone ||= isIt;
      if (isIt) await meanwhile();
      return await real(definition, input, options);
    }) as Bus['call'];
    return () => {
      bus.call = real as Bus['call'];
    };
  };

const MOMENTS: [string, At][] = [
  ['before it is read', inStore('find')],
  ['while it is being understood', beforeCall(catalogCalls.spot)],
  ['after it was understood', beforeCall(inventoryCalls.getStock)],
  ['before it is saved', inStore('save')],
];

const after = (messages: readonly TranscriptMessage[]): TranscriptMessage[] =>
  messages.slice(messages.findIndex(({ text }) => text === LINE) + 1);

/** Takes it and writes a line, at that moment of what is said. */
async function takenAt(at: At, talk: Conversation, text: string) {
  const { conversationId } = talk;
  const written: Promise<unknown>[] = [];
  let isTaken = false;
  const restore = at(async () => {
    const { term = -1 } = await dialog.takeConversation({ conversationId, agent: mei });
    isTaken = true;
    // Not waited for: where an act is under way the line waits for the reply that tells it.
    written.push(dialog.sayAsAgent({ conversationId, agentId: mei.agentId, term, text: LINE, messageId: 'line' }));
    await delay(20);
  });
  const turn = await talk.say(text).finally(restore);
  await Promise.all(written);
  expect(isTaken).toBe(true);
  return { turn, messages: await talk.transcript() };
}

it.each(MOMENTS)('a question is heard and answered by the person alone, who took it %s', async (_, at) => {
  const talk = await Conversation.open(shop.url, { customerToken, locale: 'zh' });
  await talk.requestHandoff();
  const { turn, messages } = await takenAt(at, talk, '马克杯还有货吗？');
  expect(turn).toMatchObject({ heldBy: 'agent', replies: [] });
  expect(turn.understood.map(({ skill }) => skill)).toContain('stock');
  expect(messages.filter(({ role, text }) => role === 'shopper' && text === '马克杯还有货吗？')).toHaveLength(1);
  expect(messages.filter(({ text }) => text === LINE)).toHaveLength(1);
  expect(messages.filter(({ reply }) => reply?.skill === 'stock')).toEqual([]);
  expect(after(messages).filter(({ role }) => role === 'assistant')).toEqual([]);
});

it.each<[string, At, string]>([
  ['before it is read', inStore('find'), 'pending'],
  ['before it is saved', inStore('save'), 'cancelled'],
])('a yes to a plan, taken %s, does it and tells it or does nothing', async (moment, at, status) => {
  const orderId = `A-${FIRST_ORDER + (moment === 'before it is read' ? 0 : 1)}`;
  const talk = await Conversation.open(shop.url, { customerToken, locale: 'zh' });
  expect((await talk.say(`取消订单 ${orderId}，不想要了`)).replies[0]?.needs).toBe('confirm');
  await talk.requestHandoff();
  const { messages } = await takenAt(at, talk, '确认');
  const { order } = await clientOf(shop.bus, ordersCalls).getOrder({
    viewer: { customerId: 'ann', verifiedOrderIds: [] },
    orderId,
  });
  expect(order?.status).toBe(status);
  const told = messages.filter(({ reply }) => reply?.facts['done'] === true);
  expect(told).toHaveLength(status === 'cancelled' ? 1 : 0);
  expect(after(messages).filter(({ role }) => role === 'assistant')).toEqual([]);
});
