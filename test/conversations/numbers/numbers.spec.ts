// Conversations in a shop whose orders have odd numbers.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { NUMBERS_NOW, writeNumbersStore } from './numbers-store.js';
import { numberScripts } from './scripts-numbers.js';

const START_LIMIT_MS = 180_000;

describe('orders with odd numbers', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeNumbersStore();
    const started = await startShop({ store: folder, now: NUMBERS_NOW });
    shop = started;
    stage = {
      url: started.url,
      storeKey: 'demo',
      timeZone: 'Europe/Amsterdam',
      customerToken: (id) => started.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  it.each(numberScripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
