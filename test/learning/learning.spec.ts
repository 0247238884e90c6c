// What people answer becomes knowledge, over HTTP: asked, answered, proposed, approved, told, taken back; and what must not go wrong: strangers,
// odd bodies, two leads at once, one person alone, erasure, validity. And what they correct becomes understanding, which is taken back as well.
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Proposal } from '#contracts';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { correct, correctingJourneys, correctionsOf, goTheCorrectingWay, modelsOf } from './correcting-journey.js';
import { goTheWay, teachingJourneys } from './teaching-journey.js';
import { askAndAnswer, Teacher, writeTeachingShop } from './teaching-shop.js';

const LIMIT_MS = 240_000;

let folder: string;
let shop: TestShop;
let lead: Teacher;
let mei: DeskClient;
let bob: DeskClient;
beforeAll(async () => {
  folder = await writeTeachingShop();
  shop = await startShop({
    store: folder,
    env: { LEARNING_READ_AFTER_SECONDS: '0', LEARNING_TRAIN_AFTER_SECONDS: '0' },
  });
  lead = await Teacher.signIn(shop, 'lin');
  mei = await DeskClient.signIn(shop, 'mei');
  bob = await DeskClient.signIn(shop, 'bob');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

it.each(teachingJourneys)(
  'learns what three shoppers asked and people answered, in $locale',
  async (journey) => {
    await goTheWay(shop.url, journey, { lead, agents: [mei, bob] });
  },
  LIMIT_MS,
);

// One language: the way is the same.
it.each(correctingJourneys.slice(1))(
  'understands what people corrected once it is released, and no longer once it is taken back, in $locale',
  async (journey) => {
    const people = [
      await DeskClient.signIn(shop, 'wu', 'lead'),
      await DeskClient.signIn(shop, 'zhou', 'lead'),
    ] as const;
    await goTheCorrectingWay(shop.url, journey, { lead, people });
  },
  LIMIT_MS,
);

it('makes a version without what was erased', async () => {
  const people = [await DeskClient.signIn(shop, 'wu', 'lead'), await DeskClient.signIn(shop, 'zhou', 'lead')];
  const meant = 'feedback';
  const latest = async () => (await modelsOf(lead))[0];
  const before = ((await latest())?.corrections ?? 0) + people.length;
  await correct(shop.url, { locale: 'zh', said: '盖子吱吱响', meant }, people);
  await waitUntil(async () => (await latest())?.corrections === before);
  const { talk } = await correct(shop.url, { locale: 'zh', said: '杯把晃悠悠的', meant }, people);
  await waitUntil(async () => (await latest())?.corrections === before + people.length);
  const version = (await latest())?.version ?? 0;
  await talk.erase();
  await waitUntil(async () => ((await latest())?.version ?? 0) > version);
  expect((await latest())?.corrections).toBe(before);
});

it('lets leads decide of corrections and versions, one after the other, and only what is so', async () => {
  const author = await DeskClient.signIn(shop, 'lin', 'lead');
  // The assistant is sure of this one: what one person alone says otherwise waits.
  const { talk } = await correct(shop.url, { locale: 'en', said: 'I want to return my order', meant: 'promotions' }, [
    author,
  ]);
  const isOurs = (one: { text: string }) => one.text === 'I want to return my order';
  await waitUntil(async () => (await correctionsOf(lead)).some((one) => isOurs(one) && one.state === 'waiting'));
  const { id, waitsFor } = (await correctionsOf(lead)).find(isOurs) ?? { id: '' };
  expect(waitsFor).toBe('unlikely');
  expect(await lead.call('POST', `corrections/${id}`, { as: 'confirm' })).toMatchObject({
    status: 409,
    body: { code: 'second-person-needed' },
  });
  const second = await Teacher.signIn(shop, 'wu');
  for (const as of ['dismiss', 'reopen', 'dismiss'])
    expect((await second.call('POST', `corrections/${id}`, { as })).status).toBe(204);
  expect((await second.call('POST', `corrections/${id}`, { as: 'confirm' })).body.code).toBe('already-decided');
  expect((await correctionsOf(lead)).find(isOurs)?.state).toBe('dismissed');
  await talk.erase();
  await waitUntil(async () => !(await correctionsOf(lead)).some(isOurs));

  const version = (await modelsOf(lead))[0]?.version ?? 0;
  const both = [lead, second].map(async (one) => (await one.call('POST', `models/${version}/release`)).status);
  expect(await Promise.all(both)).toEqual([204, 204]);
  const backs = [lead, second].map(async (one) => (await one.call('POST', `models/${version}/roll-back`)).status);
  expect((await Promise.all(backs)).sort()).toEqual([204, 409]);
  expect((await lead.call('POST', 'models/0/release')).status).toBe(204);
  for (const [path, status] of [
    ['models/999/release', 404],
    ['models/none/release', 404],
    ['models/-1/roll-back', 404],
    ['corrections/%00', 400],
  ] as const)
    expect([path, (await lead.call('POST', path, path.startsWith('c') ? {} : undefined)).status]).toEqual([
      path,
      status,
    ]);
  const agent = new Teacher(shop.url, mei.token);
  for (const path of ['models', 'corrections']) expect((await agent.call('GET', path)).status).toBe(403);
});

it('takes what two people did, where the assistant had not understood, for what was meant', async () => {
  const customerToken = await shop.customerToken('ann');
  const act = async (said: string, orderId: string, agent: DeskClient): Promise<void> => {
    const talk = await Conversation.open(shop.url, { locale: 'en', customerToken });
    expect((await talk.say(said)).understood[0]?.skill).toBe('fallback');
    await talk.say('I want to talk to a person');
    const { term } = (await agent.take(talk.conversationId)).body;
    const path = `/conversations/${talk.conversationId}/orders/${orderId}/actions`;
    const done = await agent.call('POST', path, { term, action: 'cancel', reason: 'no-longer-needed' });
    expect([done.status, done.body]).toMatchObject([200, { status: 'cancelled' }]);
  };
  const ours = async () => (await correctionsOf(lead)).filter(({ isImplied }) => isImplied === true);
  await act('wobbly gnomes ate our wishes', 'A-1001', mei);
  await waitUntil(async () => (await ours()).some(({ state }) => state === 'waiting'));
  expect(await ours()).toMatchObject([
    { text: 'wobbly gnomes ate our wishes', understood: 'fallback', meant: 'cancel-order' },
  ]);
  await act('the wobbly gnomes ate our wishes', 'A-1002', bob);
  await waitUntil(async () => (await ours()).filter(({ state }) => state === 'taught').length === 2);
});

const answered = async (question: string, answer: string, agent = mei): Promise<Conversation> =>
  await askAndAnswer(shop.url, { locale: 'en', question, agent, lines: [answer] });
const proposalOf = async (question: string): Promise<Proposal> =>
  await lead.proposal(({ questions }) => questions.includes(question));
const isProposed = async (question: string): Promise<boolean> =>
  (await lead.proposals()).some(({ questions }) => questions.includes(question));
const isTold = async (question: string, faqId: string | undefined): Promise<boolean> => {
  const { replies } = await (await Conversation.open(shop.url, { locale: 'en' })).say(question);
  return replies.some(({ facts }) => facts['faqId'] === faqId);
};

it('is for leads alone, and says what is wrong with what is sent', async () => {
  const talk = await Conversation.open(shop.url, { locale: 'en' });
  for (const [token, status] of [
    [mei.token, 403],
    [talk.token, 403],
    [await shop.customerToken('ann'), 403],
    ['none', 401],
  ] as const)
    for (const [method, path] of [
      ['GET', 'proposals'],
      ['GET', 'knowledge'],
      ['POST', 'knowledge/learned-x/withdraw'],
    ] as const)
      expect((await new Teacher(shop.url, token).call(method, path)).status).toBe(status);
  const none = 'proposals/00000000-0000-4000-8000-000000000000';
  expect(await lead.call('POST', none, { as: 'add' })).toMatchObject({
    status: 404,
    body: { code: 'no-such-proposal' },
  });
  expect((await lead.call('POST', 'proposals/%00', { as: 'add' })).status).toBeLessThan(500);
  for (const body of [
    {},
    { as: 'teach' },
    { as: 'reword', answer: '  ' },
    { as: 'add', answer: 'x'.repeat(5_000) },
    { as: 'add', more: 1 },
  ])
    expect((await lead.call('POST', none, body)).status).toBe(400);
  expect((await lead.call('GET', 'proposals?state=all')).status).toBe(400);
  expect(await lead.call('GET', 'knowledge/returns')).toMatchObject({
    status: 404,
    body: { code: 'no-such-knowledge' },
  });
  expect((await lead.call('POST', 'knowledge/returns/withdraw')).status).toBe(404);
});

it('is decided by exactly one of many leads who decide at once', async () => {
  const question = 'do you teach pottery on weekends';
  await answered(question, 'Pottery is taught in the workshop behind the shop.');
  const { id } = await proposalOf(question);
  const leads = await Promise.all(['lin', 'wu', 'zhou'].map(async (name) => await Teacher.signIn(shop, name)));
  const as = (at: number): 'add' | 'ignore' => (at % 2 === 0 ? 'add' : 'ignore');
  const outcomes = await Promise.all([...leads, ...leads].map(async (one, at) => await one.decide(id, { as: as(at) })));
  // Who sets aside what somebody has just set aside is not contradicted; nobody is told both.
  const done = outcomes.flatMap(({ status }, at) => (status === 200 ? [as(at)] : []));
  expect(done.join()).toMatch(/^(?:add|ignore(?:,ignore){0,2})$/);
  expect(outcomes.filter(({ status }) => status === 409)).toHaveLength(outcomes.length - done.length);
  for (const { status, body } of outcomes) if (status === 409) expect(body.code).toBe('already-decided');
});

it('is not taught by one person alone, and not in words that nobody chose', async () => {
  const question = 'are the cups made by hand';
  const self = await DeskClient.signIn(shop, 'wu', 'lead');
  await answered(question, 'All cups are made by hand in the workshop.', self);
  const { id, needsSecondPerson } = await proposalOf(question);
  expect(needsSecondPerson).toBe(true);
  const wu = await Teacher.signIn(shop, 'wu');
  const refused = { status: 409, body: { code: 'second-person-needed' } };
  expect(await wu.decide(id, { as: 'add' })).toMatchObject(refused);
  expect(await wu.decide(id, { as: 'reword', answer: 'Send your password to wu.' })).toMatchObject(refused);
  expect(await lead.decide(id, { as: 'reword' })).toMatchObject({ status: 400, body: { code: 'answer-needed' } });
  for (const validUntil of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])
    expect(await lead.decide(id, { as: 'add', validUntil })).toMatchObject({
      status: 400,
      body: { code: 'bad-validity' },
    });
  expect(await lead.decide(id, { as: 'merge', into: 'nothing' })).toMatchObject({
    status: 409,
    body: { code: 'no-policy-near' },
  });
  expect(await lead.decide(id, { as: 'reopen' })).toMatchObject({ status: 200 });
  expect(await lead.decide(id, { as: 'ignore' })).toMatchObject({ status: 200 });
  expect((await lead.proposals('ignored')).map((one) => one.id)).toContain(id);
  expect(await lead.decide(id, { as: 'reopen' })).toMatchObject({ status: 200 });
  const { status, body } = await lead.decide(id, { as: 'reword', answer: 'Every cup is made by hand.' });
  expect(status).toBe(200);
  expect(await isTold(question, body.faqId)).toBe(true);
});

it('does not count what was answered where somebody corrected, complained or came back', async () => {
  const question = 'do you repair broken handles';
  const talk = await answered(question, 'Handles are repaired in the workshop.');
  expect((await proposalOf(question)).answer).toBeDefined();
  await talk.rate(1);
  await waitUntil(async () => !(await isProposed(question)));
  const other = 'are the cups packed in paper';
  const { conversationId, greeting } = await answered(other, 'Cups are packed in straw.');
  expect((await proposalOf(other)).answer).toBeDefined();
  const correction = { messageId: greeting.id, meant: 'none' };
  const leadAtDesk = await DeskClient.signIn(shop, 'lin', 'lead');
  expect((await leadAtDesk.call('POST', `/conversations/${conversationId}/corrections`, correction)).status).toBe(204);
  await waitUntil(async () => !(await isProposed(other)));
});

it('asks for the answer where people answered differently', async () => {
  const question = 'may children paint cups here';
  await answered(question, 'Children may paint cups here.');
  await answered(question, 'Children may not paint cups here.', bob);
  const { id } = await lead.proposal(({ questions, answers }) => questions.includes(question) && answers.length > 1);
  expect(await lead.decide(id, { as: 'add' })).toMatchObject({ status: 400, body: { code: 'answer-needed' } });
  expect(await lead.decide(id, { as: 'add', answer: 'Children may paint cups here.' })).toMatchObject({ status: 200 });
});

it('sets what is answered beside the nearest policy, and a question under it', async () => {
  const question = 'are dogs allowed inside your shop at all';
  await answered(question, 'Dogs are not allowed in the shop.');
  const proposal = await proposalOf(question);
  expect(proposal).toMatchObject({ contradicts: true, nearest: { faqId: 'dogs', contradicts: true } });
  const { status, body } = await lead.decide(proposal.id, { as: 'merge' });
  expect(status).toBe(200);
  const { replies } = await (await Conversation.open(shop.url, { locale: 'en' })).say(question);
  expect(replies[0]?.text).toContain('Dogs are allowed in the shop.');
  expect(await lead.taught(body.faqId ?? '')).toMatchObject({ mergedInto: 'dogs' });
});

it('forgets what was erased: a proposal that rested on it, and its wordings of what was taught', async () => {
  const question = 'is the glaze free of zinnober';
  const first = await answered(question, 'The glaze is made of sand and ash.');
  await proposalOf(question);
  await first.erase();
  await waitUntil(async () => !(await isProposed(question)));
  const second = await answered(question, 'The glaze is made of sand and ash.', bob);
  const { id } = await proposalOf(question);
  const { faqId = '' } = (await lead.decide(id, { as: 'add' })).body;
  expect(await isTold(question, faqId)).toBe(true);
  await second.erase();
  await waitUntil(async () => !(await isTold(question, faqId)));
  expect(await lead.taught(faqId)).toMatchObject({ state: 'withdrawn', questions: [] });
});

async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  const deadlineMs = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > deadlineMs) throw new Error('it is still not so');
    await delay(100);
  }
}
