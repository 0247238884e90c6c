// No message holds the shop up: whole turns on messages of the greatest length that are made to be slow to read, by processor time.
import type { ConversationState, PendingQuestion } from './conversation/conversation.state.js';
import { endlessNumbers, hostileMessages, runsBeforeOthers } from './testing/hostile-texts.js';
import { MadeUpShop, MapOfConversations, startDialog } from './testing/made-up-shop.js';
import type { DialogService } from './dialog.service.js';

/** Of processor time, of a whole turn in the dialog. */
const MOST_MS = 100;
/** `HOSTILE_MESSAGES=all` says all of them; as many are said otherwise, spread evenly. */
const SAMPLE = 300;
const TRIES = 8;
const LIMIT_MS = 300_000;

const form = (asks: string): Partial<ConversationState> => ({
  form: {
    skill: asks === 'refund' ? 'return-order' : 'cancel-order',
    id: 'f-1',
    orderId: 'A-1001',
    asks,
    choices: [
      { id: 'A-1001', label: 'A-1001 Camp Kettle' },
      { id: 'A-1002', label: 'A-1002 Tent' },
    ],
    details: {},
    age: 0,
  },
});
const pending = (asks: PendingQuestion['asks']): Partial<ConversationState> => ({
  pending: {
    asks,
    calls: [{ skill: asks === 'verify' || asks === 'order' ? 'order-status' : 'price', slots: {}, confidence: 1 }],
    choices: [{ kind: 'product', id: 'k-1', label: 'Camp Kettle' }],
    age: 0,
  },
});
/** What may be open when a message comes: it is then read as an answer, too. */
const OPEN: Record<string, Partial<ConversationState>> = {
  ...Object.fromEntries(
    ['confirm', 'order', 'verify', 'what', 'offer', 'day', 'reason', 'address', 'items'].map((one) => [one, form(one)]),
  ),
  ...Object.fromEntries(
    (['choose', 'destination', 'verify', 'order'] as const).map((one) => [`(${one})`, pending(one)]),
  ),
};
/** Answers said over and over, short ones too: what grows with each of them in ways that double shows in a few. */
const ANSWERS = [
  ...['是的', '好的好的吧', '麻烦了', '退款退货', '不不不用', '那还是先不', '第二个', '明天'],
  ...['yes ', 'thanks you ', 'that is it is ', 'no not now ', 'the first ', 'monday 1 '],
]
  .flatMap((unit) => [`${unit.repeat(12)}Q`, `${unit.repeat(12)}好`, unit.repeat(Math.floor(4_000 / unit.length))])
  // Stops without end before something is let go.
  .concat(`改地址，地址${'想要'.repeat(60)}上海`, '我 '.repeat(2_000))
  // Words that are made of one another, before what no word is.
  .concat(`${'没没有'.repeat(40)}x`, `耳机${'没没有'.repeat(40)}蓝x有货吗`)
  .concat(`x${'. '.repeat(1_950)}z leave the swap and x`, `x${'。'.repeat(3_900)}z leave the swap and x`);

const isAll = process.env['HOSTILE_MESSAGES'] === 'all';

describe('messages that are made to be slow to read', () => {
  const conversations = new MapOfConversations();
  let dialog: DialogService;
  let said = 0;

  beforeAll(async () => {
    dialog = startDialog(new MadeUpShop(), conversations);
    // What is compiled and read at the first messages is no message's fault.
    for (const text of ['hello', '你好，这款多少钱', 'cancel order DG20260001', hostileMessages()[0] ?? ''])
      await costOf(text);
  }, LIMIT_MS);

  async function costOf(text: string, open: Partial<ConversationState> = {}): Promise<number> {
    said += 1;
    const conversationId = `c-${said}`;
    await dialog.start({ conversationId, storeKey: 'demo', channel: 'web' });
    Object.assign(conversations.conversations.get(conversationId)?.state ?? {}, open);
    const before = process.cpuUsage();
    await dialog.answer({ conversationId, messageId: `m-${said}`, text });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }

  /** The least of a few turns: the collection of garbage may fall into any, and is no message's fault. */
  async function leastCostOf(text: string, open?: Partial<ConversationState>): Promise<number> {
    let least = Infinity;
    for (let turn = 0; turn < TRIES && least > MOST_MS; turn++) least = Math.min(least, await costOf(text, open));
    return least;
  }

  it(
    `take at most ${MOST_MS} ms of processor time each`,
    async () => {
      const all = hostileMessages();
      const step = isAll ? 1 : Math.max(1, Math.floor(all.length / SAMPLE));
      const slow: string[] = [];
      for (const text of [...runsBeforeOthers, ...endlessNumbers, ...all.filter((_, index) => index % step === 0)]) {
        const cost = await leastCostOf(text);
        if (cost > MOST_MS)
          slow.push(`${Math.round(cost)} ms: ${JSON.stringify(text.slice(0, 40))}…${JSON.stringify(text.slice(-12))}`);
      }
      expect(slow).toEqual([]);
    },
    LIMIT_MS,
  );

  it(
    'are as quick to read as answers to what is open',
    async () => {
      const slow: string[] = [];
      for (const [name, open] of Object.entries(OPEN))
        for (const text of ANSWERS) {
          const cost = await leastCostOf(text, open);
          if (cost > MOST_MS) slow.push(`${Math.round(cost)} ms: ${name}: ${JSON.stringify(text.slice(0, 40))}`);
        }
      expect(slow).toEqual([]);
    },
    LIMIT_MS,
  );
});
