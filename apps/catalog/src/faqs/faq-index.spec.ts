// Which policy a question finds, in either language, and that other talk finds none with confidence.
import type { FaqRecord } from '#contracts';
import { FaqIndex } from './faq-index.js';

const now = new Date('2026-06-18T12:00:00Z');
const confident = 0.55;

const faqs: FaqRecord[] = [
  { id: 'returns', questions: [{ zh: '如何申请退货？', en: 'How can I return an item?' }], answer: '30 天内可退。' },
  {
    id: 'refund-time',
    questions: [{ zh: '退款多久到账？', en: 'How long does a refund take?' }],
    answer: '3 到 5 天。',
  },
  { id: 'exchange', questions: [{ zh: '可以换货吗？' }], answer: '可以。' },
  {
    id: 'fee',
    questions: [{ zh: '运费如何收取？', en: 'What does shipping cost?' }],
    answer: '满 99 元包邮。',
    topic: '配送',
  },
  { id: 'carrier', questions: [{ zh: '使用什么快递发货？' }], answer: '默认顺丰。' },
  { id: 'invoice', questions: ['如何开具发票？'], answer: '下单时填写。' },
  { id: 'payment', questions: [{ en: 'Which payment methods do you accept?' }], answer: 'Alipay, WeChat Pay, cards.' },
  { id: 'warranty', questions: [{ zh: '保修期多长？', en: 'How long is the warranty?' }], answer: 'One year.' },
  { id: 'points', questions: [{ zh: '积分怎么用？' }], answer: '100 积分抵 1 元。' },
  { id: 'over', questions: ['春节什么时候发货？'], answer: '初七。', validUntil: '2026-03-01T00:00:00Z' },
  { id: 'later', questions: ['双十一什么时候发货？'], answer: '24 小时内。', validFrom: '2026-11-01T00:00:00Z' },
];
const index = new FaqIndex(faqs);

describe('FaqIndex', () => {
  it.each([
    ['怎么退货', 'returns'],
    ['我不想要了，可以退回吗', 'returns'],
    ['how do I send back something', 'returns'],
    ['退款几天到', 'refund-time'],
    ['when do I get my money back', 'refund-time'],
    ['can I exchange it', 'exchange'],
    ['包邮吗', 'fee'],
    ['how much is delivery', 'fee'],
    ['發什麼快遞', 'carrier'],
    ['能开发票吗', 'invoice'],
    ['do you give invoices', 'invoice'],
    ['支付方式有哪些', 'payment'],
    ['can I pay by card', 'payment'],
    ['质保多久', 'warranty'],
    ['how do points work', 'points'],
  ])('%s', (question, expected) => {
    const [best] = index.search(question, now, 3);
    expect(best?.faq.id).toBe(expected);
    expect(best?.score).toBeGreaterThanOrEqual(confident);
  });

  it.each(['今天天气怎么样', '这款耳机多少钱', 'do you have red shoes', '谢谢', '😀', '', '我的订单到哪了'])(
    'is not confident about %s',
    (question) => {
      expect(index.search(question, now, 1)[0]?.score ?? 0).toBeLessThan(confident);
    },
  );

  it('knows only what is valid at the time', () => {
    const idsAt = (question: string, at: string): string[] =>
      index.search(question, new Date(at), 10).map(({ faq }) => faq.id);
    expect(idsAt('春节发货', '2026-02-01T00:00:00Z')).toContain('over');
    expect(idsAt('春节发货', '2026-03-01T00:00:00Z')).not.toContain('over');
    expect(idsAt('双十一发货', '2026-10-31T23:59:59Z')).not.toContain('later');
    expect(idsAt('双十一发货', '2026-11-01T00:00:00Z')).toContain('later');
  });

  it('answers with what was taught in one language in that language only, and with a policy of one language in both', () => {
    const record = { questions: [{ zh: '退货运费谁出？' }], answer: { zh: '由店里承担。' } };
    const idsOf = (own: FaqRecord, question: string): string[] =>
      new FaqIndex([own]).search(question, now, 1).map(({ faq }) => faq.id);
    const both = { zh: '由店里承担。', en: 'The shop does.' };
    for (const question of ['退货的运费谁出', 'who pays shipping of returns']) {
      expect(idsOf({ id: 'own', ...record }, question)).toEqual(['own']);
      expect(idsOf({ id: 'learned-b', ...record, answer: both }, question)).toEqual(['learned-b']);
    }
    expect(idsOf({ id: 'learned-a', ...record }, '退货的运费谁出')).toEqual(['learned-a']);
    expect(idsOf({ id: 'learned-a', ...record }, 'who pays shipping of returns')).toEqual([]);
  });

  it('lets sentence vectors raise a policy whose wording shares no word, and lower none', () => {
    const own = new FaqIndex(faqs.slice(0, 3));
    const axis = (at: number): { meaning: Float32Array } => ({
      meaning: Float32Array.from({ length: 512 }, (_, place) => (place === at ? 1 : 0)),
    });
    own.meanings.learn(own.meanings.passages.map((_, at) => axis(at)));
    const returns = own.meanings.passages.findIndex((passage) => passage.startsWith('如何申请退货？'));
    const before = own.search('东西不合心意', now, 3);
    expect(before.find(({ faq }) => faq.id === 'returns')?.score ?? 0).toBeLessThan(0.35);
    const [best, ...others] = own.search('东西不合心意', now, 3, axis(returns));
    expect(best?.faq.id).toBe('returns');
    expect(best?.score).toBeGreaterThan(confident);
    for (const { score } of others) expect(score).toBeLessThan(0.35);
    const unlike = own.search('怎么退货', now, 1, axis(500));
    expect(unlike[0]?.score).toBe(own.search('怎么退货', now, 1)[0]?.score);
  });

  it('tells a question in quite other words by an answer that speaks of it, in the language that it is asked in', () => {
    const own = new FaqIndex([
      {
        id: 'store',
        questions: [{ zh: '怎么存放', en: 'How do I store it?' }],
        answer: { zh: '密封。', en: 'Sealed.' },
      },
    ]);
    expect(own.meanings.passages).toEqual(['怎么存放 密封。', 'How do I store it? Sealed.']);
  });

  it('is not sure of two policies that lie equally near', () => {
    const own = new FaqIndex([
      { id: 'one', questions: ['怎么送货'], answer: '送到家。' },
      { id: 'two', questions: ['怎么取货'], answer: '到店取。' },
    ]);
    const [asked, near, far] = [
      [1, 0],
      [0.6, 0.8],
      [0, 1],
    ].map((values) => ({ meaning: Float32Array.from(values) }));
    own.meanings.learn([near, near]);
    const [best, other] = own.search('东西咋到我手上', now, 2, asked);
    expect(best?.score).toBe(other?.score);
    own.meanings.learn([near, far]);
    const [alone] = own.search('东西咋到我手上', now, 2, asked);
    expect(alone?.score ?? 0).toBeGreaterThan(best?.score ?? 1);
  });
});
