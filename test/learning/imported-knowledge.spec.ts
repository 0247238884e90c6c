// What was taught, as a store is exported and imported: it keeps its id and its end, is adopted where it is not known, and is not brought back once it is withdrawn.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaqRecord, Taught } from '#contracts';
import { exportStore, importStore } from '#store-import';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { until } from './correcting-journey.js';
import { askAndAnswer, Teacher, writeTeachingShop } from './teaching-shop.js';

const LIMIT_MS = 240_000;
/** The catalog is looked at every ten seconds. */
const FOLLOWED_WITHIN_MS = 120_000;
const DAY_MS = 86_400_000;
const VALID_DAYS = 180;
const START = new Date('2026-11-20T08:00:00Z');

let store: string;
let copy: string;
let shop: TestShop;
let lead: Teacher;
let mei: DeskClient;
beforeAll(async () => {
  store = await writeTeachingShop();
  copy = await mkdtemp(join(tmpdir(), 'daogou-taught-'));
  shop = await startShop({ store, now: START, env: { LEARNING_READ_AFTER_SECONDS: '0' } });
  lead = await Teacher.signIn(shop, 'lin');
  mei = await DeskClient.signIn(shop, 'mei');
}, LIMIT_MS);
afterAll(async () => {
  await shop.stop();
  for (const folder of [store, copy]) await rm(folder, { recursive: true, force: true });
});

const teach = async (question: string, answer: string): Promise<string> => {
  await askAndAnswer(shop.url, { locale: 'en', question, agent: mei, lines: [answer] });
  const { id } = await lead.proposal((one) => one.questions.includes(question) && one.answer !== undefined);
  const { status, body } = await lead.decide(id, { as: 'add' });
  expect(status).toBe(200);
  return body.faqId ?? '';
};
const isTold = async (question: string, faqId: string): Promise<boolean> => {
  const { replies } = await (await Conversation.open(shop.url, { locale: 'en' })).say(question);
  return replies.some(({ facts }) => facts['faqId'] === faqId);
};
const exported = async (): Promise<FaqRecord[]> => {
  await exportStore({ folder: copy, bus: shop.bus });
  const lines = (await readFile(join(copy, 'faqs.jsonl'), 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as FaqRecord).filter(({ id }) => id.startsWith('learned-'));
};
const imported = async (lines: readonly object[]): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'daogou-import-'));
  await writeFile(join(folder, 'faqs.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await importStore({ folder, bus: shop.bus })).toMatchObject({ bad: 0, loaded: true });
  await rm(folder, { recursive: true });
};
const followed = async (id: string, isSo: (taught: Taught) => boolean): Promise<Taught> =>
  await until(async () => await lead.taught(id), isSo, FOLLOWED_WITHIN_MS);

it(
  'is exported with its id and its end, and no longer once it is withdrawn; an old copy does not bring it back',
  async () => {
    const question = 'do you sharpen old knives';
    const id = await teach(question, 'Old knives are sharpened in the workshop.');
    const [record] = await exported();
    const validUntil = new Date(START.getTime() + VALID_DAYS * DAY_MS).toISOString();
    expect(record).toEqual({
      ...{ id, questions: [{ en: question }], answer: { en: 'Old knives are sharpened in the workshop.' }, validUntil },
    });
    expect((await lead.call('POST', `knowledge/${id}/withdraw`)).status).toBe(204);
    expect(await exported()).toEqual([]);
    await imported([record ?? {}]);
    await until(exported, (records) => records.length === 0, FOLLOWED_WITHIN_MS);
    expect(await isTold(question, id)).toBe(false);
    expect(await lead.taught(id)).toMatchObject({ state: 'withdrawn', isPublished: true });
  },
  LIMIT_MS,
);

it(
  'is adopted where it comes from another shop: told, counted, and withdrawn in one call',
  async () => {
    const id = 'learned-elsewhere';
    const question = 'are dishwashers bad for old cups';
    const answer = { en: 'Old cups are washed by hand.' };
    const validUntil = new Date(START.getTime() + DAY_MS).toISOString();
    await imported([{ id, questions: [{ en: question }], answer, validUntil }]);
    const taught = await followed(id, ({ state }) => state === 'live');
    expect(taught).toMatchObject({ questions: [question], answer, validUntil, approvedBy: { agentId: 'import' } });
    expect(await isTold(question, id)).toBe(true);
    await followed(id, ({ reached }) => reached === 1);
    expect((await lead.call('POST', `knowledge/${id}/withdraw`)).status).toBe(204);
    expect(await isTold(question, id)).toBe(false);
    // One without an end gets the shop's own.
    await imported([{ id: 'learned-endless', questions: [question], answer: 'Old cups are washed by hand.' }]);
    const { validUntil: end } = await followed('learned-endless', ({ isPublished }) => isPublished);
    expect(Date.parse(end)).toBe(START.getTime() + VALID_DAYS * DAY_MS);
    expect((await exported()).map((one) => [one.id, one.validUntil])).toEqual([['learned-endless', end]]);
  },
  LIMIT_MS,
);

it(
  'is withdrawn where an import removes it, and set back where an old copy has other words',
  async () => {
    const question = 'may I bring my own clay';
    const id = await teach(question, 'Your own clay is welcome in the workshop.');
    const [record] = (await exported()).filter((one) => one.id === id);
    await imported([{ ...record, questions: [{ en: 'words that were erased' }] }]);
    await until(
      exported,
      (records) => records.some((one) => JSON.stringify(one) === JSON.stringify(record)),
      FOLLOWED_WITHIN_MS,
    );
    await imported([{ id, deleted: true }]);
    await followed(id, ({ state }) => state === 'withdrawn');
    expect(await lead.taught(id)).toMatchObject({ withdrawnBy: { agentId: 'import' } });
    expect((await lead.proposals()).some(({ questions }) => questions.includes(question))).toBe(true);
  },
  LIMIT_MS,
);

it(
  'is told until its validity is over',
  async () => {
    const question = 'do you sell cups with two handles';
    const id = await teach(question, 'Such cups are made on request.');
    expect(await isTold(question, id)).toBe(true);
    shop.clock?.advance(VALID_DAYS * DAY_MS);
    expect(await isTold(question, id)).toBe(false);
    expect(await lead.taught(id)).toMatchObject({ state: 'over' });
  },
  LIMIT_MS,
);
