// Conversations in a shop of household goods: questions, needs, codes and refusals in the shopper's words and not in the shop's.
import { rm } from 'node:fs/promises';
import { whyNoVectors } from '#sentence-vectors';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { MEANING_NOW, writeMeaningStore } from './meaning-store.js';
import { meaningScripts, plainScripts } from './scripts-meaning.js';

const START_LIMIT_MS = 180_000;
const scripts = [...plainScripts, ...(whyNoVectors() === undefined ? meaningScripts : [])];

describe('what is meant', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeMeaningStore();
    shop = await startShop({ store: folder, now: MEANING_NOW });
    stage = { url: shop.url, storeKey: 'demo', timeZone: 'UTC', customerToken: (id) => shop.customerToken(id) };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
