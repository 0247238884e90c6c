// Conversations in a shop where words are easily mistaken: coupons, units, numbers, parts of orders.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { CORNER_NOW, writeCornerStore } from './corner-store.js';
import { cornerScripts } from './all-corner-scripts.js';

const START_LIMIT_MS = 180_000;

describe('words that are easily mistaken', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeCornerStore();
    const started = await startShop({ store: folder, now: CORNER_NOW });
    shop = started;
    stage = {
      url: started.url,
      storeKey: 'demo',
      timeZone: 'Asia/Shanghai',
      customerToken: (id) => started.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it.each(cornerScripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
