// Orders in a store of many variants: every action and every refusal in chat, in both languages, over several turns.
import { rm } from 'node:fs/promises';
import { Conversation, startShop, type TestShop } from '#testing';
import { type ModelServer, startModelServer } from '../../language-model/model-server.js';
import { playScript, type Script, type Stage } from '../script.js';
import { RETAIL_NOW, retailCustomer, retailOrder, writeRetailStore } from './retail-store.js';
import { detourScripts } from './scripts-detours.js';
import { retailRefusals } from './scripts-refusals.js';
import { retailScriptsEn } from './scripts-retail-en.js';
import { retailScriptsZh } from './scripts-retail-zh.js';

const START_LIMIT_MS = 180_000;
/** A known gap: a model that agrees with the rules' guess of a search keeps it from being put right as a change of the order. */
const NOT_YET_WITH_MODEL = new Set(['zh: change-order is refused by already-changed (22)']);

describe.each([
  ['rules alone', false],
  ['a language model that understands and words as a decent one does', true],
])('orders of a store with many variants, with %s', (_name, isWithModel) => {
  let folder: string;
  let model: ModelServer | undefined;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    folder = await writeRetailStore();
    model = isWithModel ? await startModelServer() : undefined;
    const env = { ...model?.env, LLM_TURN_TIMEOUT_MS: '15000', LLM_UNDERSTANDING_TIMEOUT_MS: '10000' };
    const started = await startShop({ store: folder, now: RETAIL_NOW, env });
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
    await model?.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  const scripts = [...retailScriptsEn, ...retailScriptsZh, ...retailRefusals, ...detourScripts].filter(
    ({ name }) => !(isWithModel && NOT_YET_WITH_MODEL.has(name)),
  );

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });

  it.each([
    ['zh', 79, (orderId: string) => `取消订单${orderId}，不想要了`, '确认', /有变化/],
    ['en', 80, (orderId: string) => `cancel order ${orderId}, no longer needed`, 'yes', /changed/],
  ] as const)('%s: a yes to a plan that is no longer true asks again', async (locale, number, wish, yes, changed) => {
    const orderId = retailOrder(number, 1);
    const customerId = retailCustomer(number);
    const customerToken = await shop.customerToken(customerId);
    const talk = await Conversation.open(shop.url, { storeKey: 'demo', customerToken, locale });
    const refundTo = (method: string): object => ({
      skill: 'cancel-order',
      needs: 'confirm',
      facts: { orderId, plan: { payments: [{ type: 'refund', methodId: `${customerId}-${method}` }] } },
    });
    expect((await talk.say(wish(orderId))).replies).toMatchObject([refundTo('card')]);
    const paid = await fetch(`${shop.url}/v1/orders/${orderId}/payment`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${customerToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ methodId: `${customerId}-paypal` }),
    });
    expect(paid.status).toBe(200);
    const again = (await talk.say(yes)).replies;
    expect(again).toMatchObject([{ ...refundTo('paypal'), text: expect.stringMatching(changed) as unknown }]);
    expect(again[0]?.facts).toMatchObject({ planChanged: true });
    const done = { skill: 'cancel-order', facts: { orderId, status: 'cancelled', done: true } };
    expect((await talk.say(yes)).replies).toMatchObject([done]);
  });
});
