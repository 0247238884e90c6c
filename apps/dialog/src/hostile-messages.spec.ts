// No message holds the shop up: whole turns on messages of the greatest length that are made to be slow to read, by processor time.
import { MAX_MESSAGE_CHARACTERS } from '#contracts';
import type { ConversationState, PendingQuestion } from './conversation/conversation.state.js';
import { skills } from './skills/index.js';
import { MadeUpShop, MapOfConversations, startDialog } from './testing/made-up-shop.js';
import type { DialogService } from './dialog.service.js';

/** Of processor time, of a whole turn in the dialog. */
const MOST_MS = 100;
/** `HOSTILE_MESSAGES=all` says all of them; as many are said otherwise, spread evenly. */
const SAMPLE = 300;
const TRIES = 8;
const LIMIT_MS = 300_000;

const SIGNS = [
  ...[
    '1-',
    '1',
    '1 ',
    '1.',
    '1,',
    '12/',
    '9'.repeat(15) + ' ',
    '0:',
    '-',
    '--',
    '#',
    '# ',
    '#1',
    '№',
    '1x',
    '1个',
    '第1',
    '一',
    '十',
    '百',
    '千',
    '万',
    '一百',
  ],
  ...[
    '㏂',
    '㎉',
    '㎏',
    '…',
    '㍿',
    '㋿',
    '㌀',
    'ﷺ',
    '⒈',
    '①',
    '½',
    'ﬃ',
    '℡',
    'Å',
    'é',
    'e\u0301',
    '\u0301',
    '\u200b',
    '\u00ad',
    '\u202e',
    '\ufe0f',
    '\u0000',
  ],
  ...[
    '😀',
    '👍',
    '👩‍👩‍👧‍👦',
    '🇨🇳',
    '❤️',
    '[ok]',
    '[',
    ']',
    '[[',
    '()',
    '(',
    ')',
    '{',
    '<',
    '>',
    '&lt;',
    '&',
    '【',
    '】',
    '「',
    '」',
    '“',
    '"',
    "'",
    '`',
  ],
  ...[
    '@',
    'a@',
    'a@b',
    'a@b.',
    'a.',
    'a.b',
    'a-',
    'a_',
    'a+',
    '%',
    '%a',
    'a1',
    '1a',
    'A1-',
    'aB',
    'x',
    'a ',
    'é ',
    'http://',
    'www.',
    '://',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r\n',
    '\u3000',
    ' a',
    '.',
    ',',
    '. ',
    ', ',
    '，',
    '。',
    '？',
    '！',
    '!',
    '?',
    ';',
    '、',
    '/',
    '\\',
    '|',
    '*',
    '^',
    '$',
    '$1',
    '¥',
    '¥1',
    '元',
    '块',
    '1元',
    '到',
    '不',
    '的',
    '吗',
    '是',
    '不是',
    '能',
    '从',
    '收货人\n',
    '送',
    '送人送礼',
    '了',
    '和',
    '把',
  ],
  ...[
    '买',
    '要',
    '换成',
    '改成',
    '地址',
    '路1号',
    '省',
    '市',
    '区',
    '北京',
    '上海到',
    '号',
    '码',
    '色',
    '红色',
    '红',
    '买1件',
    '退',
    '前',
    '以内',
    '以上',
    '便宜',
    '最',
    '更',
    '比',
    '跟',
    '一共',
    '几',
    '什么',
    '怎么',
  ],
  ...[
    'and ',
    'or ',
    'to ',
    'not ',
    'no ',
    'the ',
    'a an ',
    'of ',
    'with ',
    'for ',
    'from ',
    'in ',
    'is ',
    'how much ',
    'under ',
    'under 1 ',
    'between 1 and ',
    'size ',
    'size m ',
    'red ',
    'xl',
    '2 of them ',
    'yes ',
    'yes, ',
    'n’t ',
    "don't ",
  ],
  ...[
    'order ',
    'order #1 ',
    'order 1 ',
    'my order ',
    'the order is ',
    'instead ',
    'last week ',
    'next ',
    'february 30 ',
    '2月30日',
    '11月',
    'monday ',
    '5pm ',
    'street ',
    '12 main st ',
    'new york ',
    'ny 10001 ',
    'my ',
  ],
];

/** A few phrases of every skill, the first, the middle and the last of each language. */
const phrases = skills.flatMap(({ phrases: { zh, en } }) =>
  [zh, en].flatMap((texts) => [0, 1, 2, 3].map((part) => texts[Math.floor((part * (texts.length - 1)) / 3)] ?? '')),
);
const AROUND: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['取消订单 ', ''],
  ['where is my order ', ' a@b.co'],
  ['', ' 多少钱？'],
];

function hostileMessages(): string[] {
  const filled = (unit: string, [before, after]: readonly [string, string]): string => {
    const room = MAX_MESSAGE_CHARACTERS - before.length - after.length;
    return `${before}${unit.repeat(Math.ceil(room / unit.length)).slice(0, room)}${after}`;
  };
  const ofSigns = SIGNS.flatMap((unit) => AROUND.map((around) => filled(unit, around)));
  const ofPhrases = phrases.filter((phrase) => phrase !== '').map((phrase) => filled(`${phrase} `, ['', '']));
  return [...new Set([...ofSigns, ...ofPhrases])];
}

/** Runs of what is taken away at the end of words, in front of what is not: they must not be looked through from each of their signs. */
const RUNS = ['要', '再', '没有', "'", '`', '’', ' china', '吧', '。', ' 2xl'].map(
  (unit) => `沙发/${unit.repeat(Math.floor((MAX_MESSAGE_CHARACTERS - 10) / unit.length))}白return`,
);

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
].flatMap((unit) => [`${unit.repeat(12)}Q`, `${unit.repeat(12)}好`, unit.repeat(Math.floor(4_000 / unit.length))]);

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
      for (const text of [...RUNS, ...all.filter((_, index) => index % step === 0)]) {
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
