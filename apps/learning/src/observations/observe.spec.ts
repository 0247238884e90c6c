import type { LineOrigin } from '#contracts';
import { observe, type Line } from './observe.js';

const CONTEXT = {
  facts: ['Returns are free within 7 days.', '收到后 7 天内可以退货。'],
  names: ['Ann Fairweather', 'Ann', '小梅'],
};

/** A talk: `?` is a shopper's line without an answer of the assistant's, `+` one that was answered, `~` no question, `>` a person's. */
function talkOf(...said: readonly string[]): { lines: Line[]; origins: Map<string, LineOrigin> } {
  const lines = said.map((text, at): Line => ({
    id: `m${at}`,
    role: text.startsWith('>') ? 'agent' : 'shopper',
    text: text.slice(1),
    at: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
    ...(text.startsWith('>') ? { author: 'Mei' } : {}),
  }));
  const origins = said.map((text, at): [string, LineOrigin] => [
    `m${at}`,
    {
      messageId: `m${at}`,
      ...(text.startsWith('>')
        ? { agentId: 'mei' }
        : { skills: [text.startsWith('~') ? 'small-talk' : 'product-info'], isUnanswered: text.startsWith('?') }),
    },
  ]);
  return { lines, origins: new Map(origins) };
}

const learned = (...said: readonly string[]) => {
  const { lines, origins } = talkOf(...said);
  return observe(lines, origins, CONTEXT).map(({ question, answer }) => ({ question, answer }));
};
const answerTo = (...lines: readonly string[]): string | undefined =>
  learned('?do you engrave cups', ...lines.map((line) => `>${line}`))[0]?.answer;

describe('what a person’s lines teach', () => {
  it.each([
    ['Yes, we engrave every cup for free.'],
    ['Write the words into the note of your order.'],
    ["I'm afraid we do not engrave cups."],
    ['在您的订单备注里写上要刻的字即可'],
    ['Returns are free within 7 days.'],
    ['我们店所有杯子都可以免费刻字'],
    ['收到后7天内可以退的'],
    ['一般都可以的，把字写在备注里就行'],
  ])('is “%s”', (line) => {
    expect(answerTo(line)).toBe(line);
  });

  it.each([
    ['a number that is no fact', 'Engraving takes three days.', '刻字要三天'],
    ['a price', 'It costs $12 a cup.', '刻字每个杯子二十块'],
    ['a number of a policy with another value', 'You have 14 days for that.', '退货期限是十四天'],
    ['a day', 'The engraver is back on Monday.', '刻字师傅下周回来上班'],
    ['a date', 'We start again on March 3.', '我们三月三号重新开始刻'],
    ['a name', 'Ann already asked us that, we do.', '小梅说我们店可以刻的'],
    ['what is masked', 'Write to [EMAIL_1] for that, please.', '请发邮件到 [EMAIL_1] 说明'],
    ['a link', 'All of it stands at www.cups.example.com', '详情见 https://cups.example'],
    ['a code', 'Just use the code ENGRAVE at the till.', '结算时输入优惠码 KEZI 就行'],
    ['the shopper’s own order', 'Your order has been changed to engraved.', '您的订单已经改成刻字的了'],
    ['what somebody does themselves', 'I will ask the workshop about it.', '我帮您问一下师傅'],
    ['asking back', 'Which words do you want on it?', '您想刻什么字呢'],
    ['courtesy', 'Have a lovely day and enjoy the cup!', '不客气，祝您生活愉快'],
  ])('is not %s', (_, english, chinese) => {
    expect(answerTo(english)).toBeUndefined();
    expect(answerTo(chinese)).toBeUndefined();
  });

  it('is nothing where half of it is no fact, for half of an answer may be a wrong one', () => {
    expect(answerTo('Yes, we engrave every cup.', 'But only from 500 yuan on.')).toBeUndefined();
    expect(
      answerTo('Hello Mr.', 'Let me check, two minutes please.', 'We engrave every cup for free.'),
    ).toBeUndefined();
    expect(answerTo('Hi there!', 'Yes, we engrave every cup.', 'Anything else?')).toBe('Yes, we engrave every cup.');
  });

  it('answers the question before it, after a word of patience too, and none twice', () => {
    expect(
      learned(
        '?do you engrave cups',
        '>Let me check, 2 minutes please',
        '~ok',
        '>We engrave every cup.',
        '~thanks a lot',
        '>Enjoy the lovely cups',
      ),
    ).toEqual([{ question: 'do you engrave cups', answer: 'We engrave every cup.' }]);
    expect(learned('+how heavy is the cup', '>It is as heavy as an apple.')).toEqual([
      { question: 'how heavy is the cup', answer: 'It is as heavy as an apple.' },
    ]);
  });

  it('is never what a shopper says, nor of what is theirs alone', () => {
    expect(learned('?do you engrave cups', '?yes we engrave every cup for free')).toEqual([
      { question: 'do you engrave cups', answer: undefined },
      { question: 'yes we engrave every cup for free', answer: undefined },
    ]);
    expect(learned('?can it go into the oven', '>Every cup of ours can.')).toEqual([]);
    expect(learned('?这个可以进烤箱吗', '>所有杯子都可以进烤箱')).toEqual([]);
    expect(learned('?is it possible to engrave cups', '>We engrave every cup.')).toHaveLength(1);
    expect(learned('?where is my parcel now', '>It waits at the corner shop.')).toEqual([]);
    expect(learned('~see you tomorrow then', '>We engrave every cup.')).toEqual([]);
  });
});
