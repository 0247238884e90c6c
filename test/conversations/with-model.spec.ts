// The scripted conversations once more, with a language model that understands and words as a decent one does.
import { startShop, type TestShop } from '#testing';
import { type ModelServer, startModelServer } from '../language-model/model-server.js';
import { allScripts } from './all-scripts.js';
import { playScript, type Script, type Stage } from './script.js';

const START_LIMIT_MS = 180_000;

describe('conversations with a language model', () => {
  let model: ModelServer;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    model = await startModelServer();
    shop = await startShop({ env: { ...model.env, REQUESTS_PER_MINUTE: '100000' } });
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

  it.each(allScripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });
});
