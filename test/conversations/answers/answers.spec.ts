// Conversations in a shop of pans and spades: what it states, denies, and leaves unsaid.
import { rm } from 'node:fs/promises';
import { whyNoVectors } from '#sentence-vectors';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { ANSWERS_NOW, writeAnswersStore } from './answers-store.js';
import { answerScripts, meaningScripts } from './scripts-answers.js';

const START_LIMIT_MS = 180_000;

/** Only sentence vectors tell these; without them the assistant says that it does not know. */
const scripts = [...answerScripts, ...(whyNoVectors() === undefined ? meaningScripts : [])];

describe('what the shop states', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeAnswersStore();
    shop = await startShop({ store: folder, now: ANSWERS_NOW });
    stage = {
      url: shop.url,
      storeKey: 'demo',
      timeZone: 'UTC',
      customerToken: (id) => shop.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
