// The whole way of an answer, over HTTP, wherever the services run: asked by three, answered by two people, proposed, approved, told, withdrawn.
import { setTimeout as delay } from 'node:timers/promises';
import type { Locale } from '#contracts';
import { Conversation } from '#testing';
import type { DeskClient } from '../people/desk-client.js';
import { askAndAnswer, type Teacher } from './teaching-shop.js';

/** What is approved is told within so long. */
const LIVE_WITHIN_MS = 5_000;
const TELLS_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 100;
const DAY_MS = 86_400_000;
const VALID_DAYS = 180;

/** What is said in one language. */
export interface TeachingJourney {
  readonly locale: Locale;
  readonly questions: readonly string[];
  readonly answer: string;
  /** How the next shopper asks. */
  readonly next: string;
}

/** One in each language. */
export const teachingJourneys: readonly TeachingJourney[] = [
  {
    locale: 'zh',
    // Near enough by their words alone as well: vectors come late on a busy machine.
    questions: ['可以在杯子上刻名字吗？', '杯子能不能帮忙刻名字', '杯子上可以刻名字不'],
    answer: '我们店可以免费刻字，下单时把要刻的字写在备注里就行。',
    next: '请问杯子可以刻名字吗',
  },
  {
    locale: 'en',
    questions: [
      'Can you engrave a name on a cup?',
      'can you engrave my name on the cup',
      'do you engrave names on cups',
    ],
    answer: 'Yes, we engrave cups for free. Just write the words into the order note.',
    next: 'can a name be engraved on a cup?',
  },
];

/** Goes the whole way. */
export async function goTheWay(
  url: string,
  { locale, questions, answer, next }: TeachingJourney,
  { lead, agents }: { lead: Teacher; agents: readonly [DeskClient, DeskClient] },
): Promise<void> {
  const ask = async () => {
    const talk = await Conversation.open(url, { locale });
    return { talk, replies: (await talk.say(next)).replies };
  };
  expect((await ask()).replies.map(({ text }) => text)).not.toContain(answer);
  for (const [at, question] of questions.entries())
    await askAndAnswer(url, { locale, question, agent: at % 2 === 0 ? agents[0] : agents[1], lines: [answer] });
  // What was asked and what was answered reach the learning apart: each of the answers is waited for.
  const proposal = await lead.proposal(
    (one) =>
      one.locale === locale &&
      one.answer === answer &&
      one.answers.reduce((given, { conversations }) => given + conversations, 0) >= questions.length,
  );
  expect(proposal.shoppers).toBeGreaterThanOrEqual(questions.length);
  expect(proposal).toMatchObject({ needsSecondPerson: false, state: 'open' });

  const decided = await lead.decide(proposal.id, { as: 'add' });
  const approvedAt = performance.now();
  expect(decided).toMatchObject({ status: 200, body: { faqId: expect.stringMatching(/^learned-/) as string } });
  const faqId = decided.body.faqId ?? '';
  const told = await until(ask, ({ replies }) => replies.some(({ facts }) => facts['faqId'] === faqId), LIVE_WITHIN_MS);
  expect(told.replies).toMatchObject([{ skill: 'faq', text: answer, facts: { faqId, answer } }]);
  expect(performance.now() - approvedAt).toBeLessThan(LIVE_WITHIN_MS);

  const taught = await until(
    async () => await lead.taught(faqId),
    ({ reached }) => reached > 0,
    TELLS_WITHIN_MS,
  );
  expect(taught).toMatchObject({ state: 'live', reached: 1, isPublished: true });
  expect(taught.conversations.map(({ conversationId }) => conversationId)).toEqual([told.talk.conversationId]);
  expect(new Set(taught.sources.map(({ agentId }) => agentId))).toEqual(new Set(agents.map(({ agentId }) => agentId)));
  expect((Date.parse(taught.validUntil) - Date.now()) / DAY_MS).toBeCloseTo(VALID_DAYS, 1);

  expect(await lead.call('POST', `knowledge/${faqId}/withdraw`)).toMatchObject({ status: 204 });
  await until(ask, ({ replies }) => replies.every(({ facts }) => facts['faqId'] !== faqId), LIVE_WITHIN_MS);
  expect(await lead.taught(faqId)).toMatchObject({ state: 'withdrawn', reached: 1 });
}

async function until<Value>(
  look: () => Promise<Value>,
  isSo: (value: Value) => boolean,
  withinMs: number,
): Promise<Value> {
  const deadlineMs = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (isSo(value)) return value;
    if (Date.now() > deadlineMs) throw new Error(`still not after ${withinMs} ms: ${JSON.stringify(value)}`);
    await delay(LOOK_EVERY_MS);
  }
}
