// Who waits for a person and needs none any more says so in many ways; who is angry at the waiting says words like it and must go on waiting.
import { callsOff } from './calling-off.js';

describe('whoever waits for a person', () => {
  it.each([
    'never mind, no person needed',
    "I don't need a person anymore",
    'i no longer want to talk to a human',
    'no agent necessary, thanks',
    'a person is not needed any more',
    'the agent isn’t needed',
    'no need to wait for someone',
    'there is no need for a human, I found it',
    'forget about the agent',
    'please cancel the transfer',
    'take me out of the queue',
    'I would like to leave the queue',
    'stop waiting',
    'no human please',
    'I changed my mind about talking to someone',
    "please don't transfer me",
    "I'd rather not talk to a person",
    'human assistance is no longer required',
    'actually i do not want anyone to get in touch',
    '不用人工了',
    '先不转人工了',
    '不需要客服了，谢谢',
    '人工就不用了',
    '客服不需要了',
    '没必要找人工',
    '别等了',
    '取消排队',
    '退出排队吧',
    '无需转接',
    '不用麻烦真人客服了，我自己找到了',
    '不等了',
    '不转人工了',
    '不麻烦你们客服了',
  ])('calls it off: %s', (text) => {
    expect(callsOff(text)).toBe(true);
  });

  it.each([
    "don't give me an agent who reads a script, I want a manager",
    "I don't want to wait any longer",
    'nobody needs a queue like this',
    'why has no agent answered me yet',
    'I need a person, not a bot',
    'is there no human at all?',
    'I do not need a new charger, I need my money back',
    'cancel my order please',
    'stop sending me the wrong size',
    '不要机器人，要人工',
    '要人工不要机器人',
    '别等了，快给我转人工',
    '不要智能回复',
    '不用人工智能，我要真人',
    '怎么还没有人工',
    '怎么还不转人工',
    '不用人工怎么退货',
    '不用人工吗',
    "I can't wait for an agent forever!!",
    'no agent is helping me',
    '不等了，我要投诉你们客服',
    '取消订单',
    '不要白色的',
  ])('goes on waiting: %s', (text) => {
    expect(callsOff(text)).toBe(false);
  });

  it('is read in a moment, however long the text is', () => {
    for (const text of ['no need to '.repeat(3_000), '不用再'.repeat(5_000), "don't a a a ".repeat(3_000)])
      expect(callsOff(text)).toBe(false);
  });
});
