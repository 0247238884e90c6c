// How lines become messages: within limits, choices by number, and what a number means afterwards.
import type { Reply } from '#contracts';
import type { ChannelLimits } from './channel.js';
import { chosen, shape, split } from './shape.js';

const limits: ChannelLimits = { maxText: 40, countedIn: 'characters', buttons: 0, mergesReplies: false };
const line = (id: string, text: string, reply: Partial<Reply> = {}) => ({
  id,
  role: 'assistant' as const,
  text,
  reply: { needs: null, suggestions: [], ...reply } as unknown as Reply,
});
const asking = line('2', 'Which one?', {
  needs: 'choose',
  suggestions: ['Red', 'Blue'],
  actions: [
    { label: 'Red', choice: { id: 'r' } },
    { label: 'Blue', choice: { id: 'b' } },
  ],
});

describe('shape', () => {
  it('numbers the choices of several replies through, and leaves out what is no question', () => {
    const hint = line('1', 'It costs 8.', { suggestions: ['In stock?'] });
    const yes = line('3', 'Shall I?', { needs: 'confirm', suggestions: ['Yes', 'No'] });
    const { messages, offered } = shape([hint, asking, yes], limits);
    expect(messages.map(({ text }) => text)).toEqual([
      'It costs 8.',
      'Which one?\n1. Red\n2. Blue',
      'Shall I?\n3. Yes\n4. No',
    ]);
    expect(chosen(' ２。', offered)).toEqual({ text: 'Blue', choiceId: 'b' });
    expect(chosen('3', offered)).toEqual({ text: 'Yes' });
    expect(chosen('Red', offered)).toEqual({ text: 'Red', choiceId: 'r' });
    expect(chosen('5', offered)).toEqual({ text: '5' });
    expect(chosen('2 of them', offered)).toEqual({ text: '2 of them' });
    expect(chosen('2', [])).toEqual({ text: '2' });
  });

  it('puts them on buttons where the channel has enough of them', () => {
    expect(shape([asking], { ...limits, buttons: 2 }).messages).toMatchObject([
      { text: 'Which one?', offers: [{ label: 'Red' }, { label: 'Blue' }] },
    ]);
    expect(shape([asking], { ...limits, buttons: 1 }).messages[0]).toMatchObject({ offers: [] });
  });

  it('merges replies where messages are counted, but nobody’s with a person’s', () => {
    const person = { id: '4', role: 'agent' as const, text: 'Hello', author: 'Mei' };
    const mine = { id: '0', role: 'shopper' as const, text: 'hi' };
    const merging = { ...limits, mergesReplies: true };
    const texts = shape([mine, line('1', 'A'), line('2', 'B'), person, line('5', 'C')], merging).messages;
    expect(texts.map(({ text }) => text)).toEqual(['A\n\nB', 'Mei: Hello', 'C']);
  });

  it('splits what is too long at the end of a sentence, by characters or bytes, and loses nothing', () => {
    const long = 'First sentence of some length. Second one, also long enough. Third.';
    expect(split(long, limits)).toEqual(['First sentence of some length.', 'Second one, also long enough. Third.']);
    for (const countedIn of ['characters', 'bytes'] as const) {
      const text = '好😀'.repeat(100);
      const parts = split(text, { ...limits, maxText: 10, countedIn });
      expect(parts.join('')).toBe(text);
      for (const part of parts)
        expect(countedIn === 'bytes' ? Buffer.byteLength(part) : part.length).toBeLessThanOrEqual(10);
    }
  });
});
