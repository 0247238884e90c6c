// What people answer becomes knowledge, over HTTP: asked, answered, proposed, approved, told to the next shopper, and taken back.
import { rm } from 'node:fs/promises';
import type { Locale } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { askAndAnswer, Teacher, writeTeachingShop } from './teaching-shop.js';

const LIMIT_MS = 240_000;
/** What is approved is told within so long. */
const LIVE_WITHIN_MS = 5_000;

let folder: string;
let shop: TestShop;
let lead: Teacher;
beforeAll(async () => {
  folder = await writeTeachingShop();
  shop = await startShop({ store: folder, env: { LEARNING_READ_AFTER_SECONDS: '0' } });
  lead = await Teacher.signIn(shop, 'lin');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (locale: Locale, question: string) => {
  const talk = await Conversation.open(shop.url, { locale });
  const { replies } = await talk.say(question);
  return { talk, replies };
};

const JOURNEYS = [
  {
    locale: 'zh' as const,
    questions: ['可以在杯子上刻名字吗？', '杯子能不能帮忙刻名字', '能在杯子上刻我的名字吗'],
    answer: '我们店可以免费刻字，下单时把要刻的字写在备注里就行。',
    next: '请问杯子可以刻名字吗',
  },
  {
    locale: 'en' as const,
    questions: [
      'Can you engrave a name on a cup?',
      'can you engrave my name on the cup',
      'do you engrave names on cups',
    ],
    answer: 'Yes, we engrave cups for free. Just write the words into the order note.',
    next: 'can a name be engraved on a cup?',
  },
];

it.each(JOURNEYS)(
  'learns what three shoppers asked and people answered, in $locale',
  async (journey) => {
    const { locale, questions, answer, next } = journey;
    expect((await ask(locale, next)).replies.map(({ skill }) => skill)).not.toContain('faq');
    const agents = await Promise.all(['mei', 'bob'].map(async (name) => await DeskClient.signIn(shop, name)));
    for (const [at, question] of questions.entries())
      await askAndAnswer(shop.url, { locale, question, agent: agents[at % 2]!, lines: [answer] });
    const proposal = await lead.proposal((one) => one.locale === locale && one.answer === answer && one.shoppers >= 3);
    expect(proposal).toMatchObject({ needsSecondPerson: false, contradicts: false, state: 'open' });

    const decided = await lead.decide(proposal.id, { as: 'add' });
    const approvedAt = performance.now();
    expect(decided).toMatchObject({ status: 200, body: { faqId: expect.stringMatching(/^learned-/) as string } });
    const faqId = decided.body.faqId ?? '';
    const told = await ask(locale, next);
    expect(told.replies).toMatchObject([{ skill: 'faq', text: answer, facts: { faqId, answer } }]);
    expect(performance.now() - approvedAt).toBeLessThan(LIVE_WITHIN_MS);

    const taught = await lead.taught(faqId);
    expect(taught).toMatchObject({ state: 'live', reached: 1, approvedBy: { agentId: 'lin' }, isPublished: true });
    expect(taught.conversations.map(({ conversationId }) => conversationId)).toEqual([told.talk.conversationId]);
    expect(new Set(taught.sources.map(({ agentId }) => agentId))).toEqual(new Set(['mei', 'bob']));
    expect((Date.parse(taught.validUntil) - Date.now()) / 86_400_000).toBeCloseTo(180, 1);

    expect(await lead.call('POST', `knowledge/${faqId}/withdraw`)).toMatchObject({ status: 204 });
    expect((await ask(locale, next)).replies.some(({ facts }) => facts['faqId'] === faqId)).toBe(false);
    expect(await lead.taught(faqId)).toMatchObject({ state: 'withdrawn', reached: 1, withdrawnBy: { agentId: 'lin' } });
  },
  LIMIT_MS,
);
