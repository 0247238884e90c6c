// What a shopper sees of an answer that is being written: pieces at the platform's pace, nothing of another answer, and nothing after a fault.
import { setTimeout as delay } from 'node:timers/promises';
import type { Channel, Sent } from './channel.js';
import { LiveAnswers } from './live-answers.js';

const EVERY_MS = 20;
const now = new Date('2026-05-04T10:00:00Z');

/** An answer in conversation `c` to message `m`; what the platform was asked, which answers so. */
function begun(answer: (count: number) => Sent | Promise<Sent> = (count) => ({ id: `h${count}` })) {
  const asked: string[] = [];
  const sent = (what: string): Promise<Sent> => {
    asked.push(what);
    return Promise.resolve(answer(asked.length));
  };
  const stream = {
    everyMs: EVERY_MS,
    minCharacters: 4,
    begin: (_: string, key: string, text: string) => sent(`${key}|${text}`),
    append: (_: string, handle: string, text: string) => sent(`${handle}+${text}`),
    withdraw: () => Promise.resolve(),
  };
  const channel = { limits: { maxText: 30 }, stream } as unknown as Channel;
  const answers = new LiveAnswers();
  const live = answers.begin({ channel, peer: 'p', conversationId: 'c', messageId: 'm', key: 'e' }, () => now)!;
  const write = async (text: string, more: { replyId?: string; inReplyTo?: string; index?: number } = {}) => {
    answers.hear('c', { kind: 'text', replyId: 'r', inReplyTo: 'm', index: 1, text, ...more });
    await delay(EVERY_MS * 3);
  };
  return { live, write, asked };
}

it('shows piece after piece, of one reply to what was said', async () => {
  const { live, write, asked } = begun();
  await write('of another question', { inReplyTo: 'x' });
  await write('Hello.', { index: 0 });
  await write('of another reply', { replyId: 'r2', index: 0 });
  await write(' It');
  await write(' costs 8.');
  expect(asked).toEqual(['live e|Hello.', 'h1+ It costs 8.']);
  expect(await live.end()).toEqual({ handle: 'h2', quietUntil: new Date(now.getTime() + EVERY_MS) });
  await write('too late');
  expect(asked).toHaveLength(2);
});

it('rests after each piece, also where the platform was slow to take it', async () => {
  let take: (sent: Sent) => void = () => undefined;
  const slow = new Promise<Sent>((resolve) => (take = resolve));
  const { live, write, asked } = begun((count) => (count === 1 ? slow : { id: `h${count}` }));
  await write('Hello.');
  await write(' It costs 8.');
  take({ id: 'h1' });
  // Whatever had been waiting for its turn would be sent by now.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  expect(asked).toEqual(['live e|Hello.']);
  await delay(EVERY_MS * 3);
  expect(asked).toEqual(['live e|Hello.', 'h1+ It costs 8.']);
  await live.end();
});

it.each<[string, (count: number) => Sent, string[]]>([
  ['that begins anew', (count) => ({ id: `h${count}` }), ['Hello.', 'Good day.']],
  ['that the platform does not take', () => ({ fault: 'away', detail: '' }), ['Hello.']],
  ['whose name the platform does not tell', () => ({ id: undefined }), ['Hello.']],
  ['that is longer than a message', (count) => ({ id: `h${count}` }), ['Hello.', 'x'.repeat(40)]],
])('shows no more of an answer %s', async (_, answer, texts) => {
  const { live, write, asked } = begun(answer);
  for (const text of texts) await write(text, { index: text === 'Good day.' ? 0 : 1 });
  await write(' And more of it.');
  expect(asked).toEqual(['live e|Hello.']);
  await live.end();
});

it('shows nothing of what is written at once, nor where the platform cannot', async () => {
  const { live, asked } = begun();
  expect(await live.end()).toBeUndefined();
  expect(asked).toEqual([]);
  const channel = { limits: { maxText: 30 } } as unknown as Channel;
  const shown = { channel, peer: 'p', conversationId: 'c', messageId: 'm', key: 'e' };
  expect(new LiveAnswers().begin(shown, () => now)).toBeUndefined();
});
