// What the made-up shoppers of the demo's past say, in both languages; {p} is a product's title.
import type { SkillName } from '#contracts';

/** A kind of conversation: how often it comes, and what is said in it. */
export interface DemoScene {
  readonly skill: SkillName;
  readonly weight: number;
  readonly isOfProduct: boolean;
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

/** What is usual. */
export const DEMO_SCENES: readonly DemoScene[] = [
  {
    skill: 'price',
    weight: 18,
    isOfProduct: true,
    zh: ['{p}多少钱', '{p}现在什么价', '{p}能便宜点吗'],
    en: ['How much is the {p}?', 'What does the {p} cost now?', 'Price of the {p}?'],
  },
  {
    skill: 'stock',
    weight: 14,
    isOfProduct: true,
    zh: ['{p}还有货吗', '{p}有现货没有'],
    en: ['Is the {p} in stock?', 'Do you still have the {p}?'],
  },
  {
    skill: 'shipping',
    weight: 10,
    isOfProduct: true,
    zh: ['{p}几天能到', '寄到成都要多久'],
    en: ['How long does the {p} take to arrive?', 'When would it get here?'],
  },
  {
    skill: 'order-status',
    weight: 22,
    isOfProduct: false,
    zh: ['我的订单到哪了', '什么时候发货'],
    en: ['Where is my order?', 'Has my order shipped yet?'],
  },
  {
    skill: 'product-info',
    weight: 10,
    isOfProduct: true,
    zh: ['{p}是什么材质的', '{p}怎么保养'],
    en: ['What is the {p} made of?', 'How do I look after the {p}?'],
  },
  {
    skill: 'return-order',
    weight: 7,
    isOfProduct: false,
    zh: ['想退货', '这个能退吗'],
    en: ['I want to send it back', 'Can I return this?'],
  },
  {
    skill: 'recommend',
    weight: 12,
    isOfProduct: false,
    zh: ['有没有送爸爸的礼物', '推荐一款入门的'],
    en: ['Looking for a gift for my dad', 'Something for a beginner?'],
  },
  {
    skill: 'faq',
    weight: 7,
    isOfProduct: false,
    zh: ['能开发票吗', '退货运费谁出'],
    en: ['Who pays for return shipping?', 'Do you ship abroad?'],
  },
];

/** What nobody answers, again and again. */
export const DEMO_UNANSWERED = {
  zh: ['可以帮我手写一张贺卡吗', '能帮我手写贺卡一起寄吗'],
  en: ['Can you add a handwritten greeting card?', 'Could you add a handwritten greeting card to it?'],
} as const;

/** What nobody answers, of all kinds. */
export const DEMO_ODD_LINES = {
  zh: [
    '你们招人吗',
    '讲个笑话',
    '老板在吗',
    '昨天直播间那个主播是谁',
    '可以加盟吗',
    '帮我想个生日祝福语',
    '你是真人吗',
    '发票抬头写错怎么开红字',
  ],
  en: [
    'Are you hiring?',
    'Tell me a joke',
    'Can I open a branch?',
    'Who was the host last night?',
    'Sponsor our marathon?',
    'Write me a birthday wish',
    'What is your favourite colour?',
    'Do you buy second-hand phones?',
  ],
} as const;

/** The bad batch: what is said of it. */
export const DEMO_COMPLAINTS = {
  zh: ['{p}用两天就坏了，质量太差', '{p}充不进电，刚买的', '{p}收到就是坏的'],
  en: ['The {p} broke after two days, poor quality', 'My new {p} is faulty', 'The {p} arrived broken'],
} as const;

/** The rise: a question about one product that its page does not answer. */
export const DEMO_RISE = {
  zh: ['{p}能带上飞机吗', '坐飞机能带{p}吗'],
  en: ['Can I take the {p} on a plane?', 'Is the {p} allowed in hand luggage?'],
} as const;
