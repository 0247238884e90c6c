// Conversations in a shop of optics, pets and garden tools: sizes by measures, sums, differences, and what fits what.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { MEASURES_NOW, writeMeasuresStore } from './measures-store.js';
import { measureScripts } from './scripts-measures.js';

const START_LIMIT_MS = 180_000;

describe('measures, sums and fitting', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeMeasuresStore();
    shop = await startShop({ store: folder, now: MEASURES_NOW });
    stage = {
      url: shop.url,
      storeKey: 'demo',
      timeZone: 'Asia/Shanghai',
      customerToken: (id) => shop.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it.each(measureScripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
