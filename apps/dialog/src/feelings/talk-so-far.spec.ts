// How a conversation is felt over several messages, and what stays of it in the state.
import { emptyState } from '../conversation/conversation.state.js';
import { countRefused, hear, rememberAnswered } from './talk-so-far.js';

const replyOf = (text: string, facts: Record<string, unknown> = {}, skill = 'cancel-order' as const) => ({
  id: 'r',
  text,
  locale: 'en' as const,
  skill,
  facts,
  cards: [],
  suggestions: [],
  needs: null,
});

/** The dissatisfaction after each of these messages, with an answer to each. */
function heardOver(messages: readonly string[]): { heard: number[]; state: ReturnType<typeof emptyState> } {
  const state = emptyState('en');
  const heard = messages.map((text) => {
    const felt = hear(text, state);
    rememberAnswered(felt, [replyOf('Here it is.')], state);
    return felt.dissatisfaction;
  });
  return { heard, state };
}

describe('a conversation so far', () => {
  it.each([
    [['在吗', '这个水壶多少钱', '有没有白色的', '寄到成都几天能到', '好的谢谢']],
    [['hi', 'do you have a kettle', 'how much is the white one?', 'when would it get here', 'great, thanks']],
  ])('of somebody who only shops stays far from an offer', (messages) => {
    for (const dissatisfaction of heardOver(messages).heard) expect(dissatisfaction).toBeLessThan(0.3);
  });

  it.each([
    [['我的包裹到哪了', '还是没有收到，三天了一直没人管！', '太差劲了，敷衍我多久了，骗子！再也不买了！']],
    [
      [
        'where is my parcel',
        'still nothing after three days, nobody does anything!',
        'This is ridiculous, you lie to me again! Terrible, useless shop, I am so disappointed!',
      ],
    ],
  ])('of somebody who is let down again and again gets worse from message to message', (messages) => {
    const [first = 1, second = 0, third = 0] = heardOver(messages).heard;
    expect(first).toBeLessThan(0.5);
    expect(second).toBeGreaterThan(first);
    expect(third).toBeGreaterThan(0.9);
  });

  it('is kept as numbers, within bounds, without a word of it', () => {
    const { state } = heardOver(
      Array.from({ length: 60 }, (_, at) => `still waiting for parcel ${at}, terrible kumquats!`),
    );
    const kept = JSON.stringify(state.talk);
    expect(kept.length).toBeLessThan(1_500);
    expect(kept).not.toMatch(/kumquat|parcel/u);
  });

  it('counts how often one wish was refused, and forgets it once it is done', () => {
    const state = emptyState('en');
    const refused = (orderId: string): number =>
      countRefused([replyOf('no', { orderId, refused: 'wrong-status' })], state);
    expect([refused('A-1'), refused('A-1'), refused('A-2'), refused('A-1')]).toEqual([1, 2, 1, 1]);
    expect(countRefused([replyOf('that is all')], state)).toBe(0);
    expect(refused('A-1')).toBe(2);
    countRefused([replyOf('done', { orderId: 'A-1', done: true })], state);
    expect(refused('A-1')).toBe(1);
  });
});
