// The scripted conversations once more, with a language model that understands and words as a decent one does.
import { startShop, type TestShop } from '#testing';
import { type ModelServer, startModelServer } from '../language-model/model-server.js';
import { playScript, type Script, type Stage } from './script.js';
import { chineseScripts } from './scripts-zh.js';
import { englishScripts } from './scripts-en.js';
import { englishOrderScripts } from './scripts-orders-en.js';
import { chineseOrderScripts } from './scripts-orders-zh.js';

const START_LIMIT_MS = 180_000;

describe('conversations with a language model', () => {
  let model: ModelServer;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    model = await startModelServer();
    shop = await startShop({ env: model.env });
    stage = {
      url: shop.url,
      storeKey: 'demo',
      timeZone: 'Asia/Shanghai',
      customerToken: (id) => shop.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop.stop();
    await model.stop();
  }, START_LIMIT_MS);

  const scripts: readonly Script[] = [
    ...chineseScripts,
    ...englishScripts,
    ...chineseOrderScripts,
    ...englishOrderScripts,
  ];

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
