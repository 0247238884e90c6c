// How a shop's own voice is checked at the start and heard in replies.
import { configFaults } from '#platform';
import { conversationConfig } from '../conversation/conversation.config.js';
import { skills } from '../skills/index.js';
import type { Answer, Skill } from '../skills/skill.js';
import { Speak } from './speak.js';
import { addressed, voiceSchema } from './voice.js';
import { writeReply } from './write-reply.js';

const now = new Date('2026-01-05T04:00:00Z');
const faultsOf = (assistant: unknown): string[] =>
  configFaults(conversationConfig, {
    ASSISTANT: typeof assistant === 'string' ? assistant : JSON.stringify(assistant),
  });
const skill = (name: string): Skill => skills.find((one) => one.name === name) as Skill;
const say = (voice: object, name: string, answer: Pick<Answer, 'facts' | 'replyKey'>, locale: 'zh' | 'en' = 'zh') => {
  const speak = new Speak(locale, now, 'UTC', voiceSchema.parse(voice), { zh: '山野', en: 'Outdoors' }, 'CNY');
  return writeReply('r', skill(name), { cards: [], ...answer }, speak);
};

describe('the configuration', () => {
  it.each([
    [{ replies: { 'smalltalk.thanks.zh': 'x' } }, 'there is no skill "smalltalk"'],
    [{ replies: { 'small-talk.thank.zh': 'x' } }, '"small-talk" has no reply "thank"'],
    [{ replies: { 'small-talk.thanks.fr': 'x' } }, 'must end in .zh or .en'],
    [{ replies: { 'small-talk.thanks.zh': '{price}' } }, 'no placeholder {price} here'],
    [{ replies: { 'promotions.over-code.zh': '{notFound} 于{startsAt}' } }, 'no placeholder {startsAt} here'],
    [{ replies: { 'small-talk.thanks.zh': '{store' } }, 'a brace without its pair'],
    [{ replies: { 'price.one.zh': '很便宜' } }, 'it needs {standard}'],
    [{ replies: { 'change-order.done.zh': '好了' } }, 'it needs {standard}'],
    [{ address: 'du' }, 'ASSISTANT.address'],
    [{ nmae: '小导' }, 'nmae'],
    ['{"name":', 'is not JSON'],
    ['/no/such/file.json', 'neither JSON nor a readable file'],
  ])('names what is wrong with %j', (assistant, fault) => {
    expect(faultsOf(assistant)).toEqual([expect.stringContaining(fault) as unknown]);
  });

  it('names the key of each fault', () => {
    const faults = faultsOf({ replies: { 'small-talk.thank.zh': 'x', 'price.one.en': 'x' } });
    expect(faults).toEqual([
      expect.stringMatching(/^ASSISTANT\.replies\.small-talk\.thank\.zh: /) as unknown,
      expect.stringMatching(/^ASSISTANT\.replies\.price\.one\.en: /) as unknown,
    ]);
  });

  it('takes what is right', () => {
    const replies = { 'price.one.zh': '{standard}包邮哦', 'general.ask-product.en': '{assistant} of {store}: which?' };
    expect(faultsOf({ name: '小导', address: '你', replies })).toEqual([]);
  });
});

describe("the shop's own words", () => {
  const price = { amount: 12_900, currency: 'CNY' };
  const kettle = { sku: 'K-1', productId: 'k-1', title: '野营壶', price, promotions: [] };

  it('stand around what the reply says by itself, and in the facts', () => {
    const voice = { replies: { 'price.one.zh': '亲，{standard}24 小时内发货。' } };
    expect(say(voice, 'price', { replyKey: 'one', facts: kettle })).toMatchObject({
      text: '亲，「野营壶」现在售价 ¥129。24 小时内发货。',
      facts: { ...kettle, shopWords: '亲，{standard}24 小时内发货。' },
    });
  });

  it('say facts as people do', () => {
    const voice = { replies: { 'promotions.over-code.en': 'Sorry, {notFound} ended {endedAt}.' } };
    const facts = { notFound: 'NY10', endedAt: '2026-01-04T10:00:00Z' };
    expect(say(voice, 'promotions', { replyKey: 'over-code', facts }, 'en').text).toBe(
      'Sorry, NY10 ended yesterday (4 Jan).',
    );
  });

  it('give way to ours where a name that they use is not set', () => {
    const voice = { replies: { 'small-talk.thanks.zh': '{assistant}一直在！' } };
    expect(say(voice, 'small-talk', { replyKey: 'thanks', facts: {} })).toMatchObject({
      text: '不客气，还有需要随时叫我。',
      facts: {},
    });
    expect(say({ ...voice, name: '小导' }, 'small-talk', { replyKey: 'thanks', facts: {} }).text).toBe('小导一直在！');
  });

  it('are of one language only', () => {
    const voice = { replies: { 'small-talk.thanks.zh': '么么哒' } };
    expect(say(voice, 'small-talk', { replyKey: 'thanks', facts: {} }, 'en').text).toContain('welcome');
  });
});

describe('the form of address', () => {
  it("changes our words and leaves the shop's and the shopper's", () => {
    const facts = { answer: '欢迎您随时联系我们', list: [{ title: '感谢您礼盒' }] };
    expect(addressed('您好，欢迎您随时联系我们。您看「感谢您礼盒」', '你', facts)).toBe(
      '你好，欢迎您随时联系我们。你看「感谢您礼盒」',
    );
    expect(addressed('您好', '您', {})).toBe('您好');
  });

  it('is kept in replies', () => {
    expect(say({ address: '你' }, 'order-status', { replyKey: 'none', facts: {} }).text).toBe('你的账户里还没有订单。');
  });
});
