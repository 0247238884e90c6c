import type { Turn } from '../skill.js';
import { feedbackSkill } from './feedback.skill.js';

const heardAs = async (text: string): Promise<string> =>
  (await feedbackSkill.run({}, { text } as unknown as Turn)).replyKey;

describe('what a shopper tells', () => {
  it.each([
    ['你们服务太差了', 'blame'],
    ['this is the worst shop ever', 'blame'],
    ['thanks, you are brilliant', 'praise'],
    ['很满意，五星好评', 'praise'],
    // Nobody is told to have had a bad time who says nothing of it.
    ['他平时不怎么喝茶', 'heard'],
    ['she does not cook much', 'heard'],
  ])('%s: %s', async (text, replyKey) => {
    expect(await heardAs(text)).toBe(replyKey);
  });
});
