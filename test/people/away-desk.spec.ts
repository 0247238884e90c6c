// The desk is away for ten minutes: nobody is kept waiting by it, nothing is lost, and what it missed it finds when it is back.
import { rm } from 'node:fs/promises';
import { Conversation, startShop, type TestShop } from '#testing';
import { DeskClient, deskEvent } from './desk-client.js';
import { DeskProcess } from './desk-process.js';
import { writeMugShop } from './mug-shop.js';

const LIMIT_MS = 120_000;
const AWAY_MS = 600_000;

let folder: string;
let shop: TestShop;
let desk: DeskProcess;
beforeAll(async () => {
  folder = await writeMugShop(1);
  shop = await startShop({ store: folder, now: new Date('2026-11-20T08:00:00Z') });
  desk = new DeskProcess(shop);
}, LIMIT_MS);
afterAll(async () => {
  await desk.stop();
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

it(
  'what was held goes back to the queue, the assistant answers, and who comes to the desk afterwards finds them all',
  async () => {
    const mei = await DeskClient.signIn(shop, 'mei');
    const held = await Conversation.open(shop.url, { locale: 'en' });
    await held.requestHandoff();
    const { term } = (await mei.take(held.conversationId)).body;
    await mei.say(held.conversationId, { term, text: 'I am looking into it' });

    const atShopper = await held.stream();
    await desk.leave();
    shop.clock?.advance(AWAY_MS);
    await atShopper.first((event) => event.type === 'held-by' && event.data.heldBy === 'queue', 'held-by');
    atShopper.close();
    expect((await held.say('how much is the mug?')).replies[0]?.skill).toBe('price');
    // Who asks for a person meanwhile is promised nothing that nobody knows.
    const asked = await Conversation.open(shop.url, { locale: 'en' });
    const turn = await asked.say('I want to talk to a person');
    expect(turn.heldBy).toBe('queue');
    expect(turn.replies.at(-1)?.facts).not.toHaveProperty('position');
    const settled = await Conversation.open(shop.url, { locale: 'zh' });
    await settled.requestHandoff();
    expect((await settled.say('不用人工了')).heldBy).toBe('assistant');

    await desk.comeBack();
    const bob = await DeskClient.signIn(shop, 'bob');
    const stream = await bob.stream();
    await bob.online(5);
    const waiting = [held, asked].map(({ conversationId }) => conversationId);
    const seen = new Set<string>();
    for (const conversationId of waiting)
      seen.add((await deskEvent(stream, 'offer', (offer) => offer.conversationId === conversationId)).conversationId);
    expect([...seen].sort()).toEqual([...waiting].sort());
    expect((await mei.say(held.conversationId, { term, text: 'too late' })).status).toBe(409);
    const again = await bob.take(held.conversationId);
    expect(again.body.term).toBeGreaterThan(term);
    const said = (await held.transcript()).map(({ text }) => text);
    expect(said.filter((text) => text === 'I am looking into it')).toHaveLength(1);
    expect((await held.transcript()).filter(({ reply }) => reply?.facts['lost'] === true)).toHaveLength(1);
    const view = await bob.call<{ waiting: { conversationId: string }[] }>('GET', '/queue');
    expect(view.body.waiting.map(({ conversationId }) => conversationId)).not.toContain(settled.conversationId);
    stream.close();
  },
  LIMIT_MS,
);
