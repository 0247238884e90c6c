// Orders in a store of many variants: every action and every refusal in chat, in both languages, over several turns.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from '../script.js';
import { RETAIL_NOW, writeRetailStore } from './retail-store.js';
import { retailRefusals } from './scripts-refusals.js';
import { retailScriptsEn } from './scripts-retail-en.js';
import { retailScriptsZh } from './scripts-retail-zh.js';

const START_LIMIT_MS = 180_000;

describe('orders of a store with many variants', () => {
  let folder: string;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeRetailStore();
    const started = await startShop({ store: folder, now: RETAIL_NOW });
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

  const scripts: readonly Script[] = [...retailScriptsEn, ...retailScriptsZh, ...retailRefusals];

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
