// While one address asks for all that a gateway takes in, another one is served in its turn.
import { mock } from 'node:test';
import { DialogService } from '../../apps/dialog/src/dialog.service.js';
import { RequestsInHand } from '../../apps/gateway/src/http/requests-in-hand.js';
import { Conversation, startShop, StreamClient, type TestShop } from '#testing';

const IN_HAND = 16;
const AT_ONCE = 2;
const FLOOD = IN_HAND * 2;
const FLOODING = '203.0.113.7';
const SHOPPER = '198.51.100.9';

describe('a gateway that one address floods', () => {
  let shop: TestShop;
  let talks: Conversation[];

  beforeAll(async () => {
    shop = await startShop({
      env: {
        MAX_REQUESTS_IN_HAND: String(IN_HAND),
        REQUESTS_AT_ONCE: String(AT_ONCE),
        REQUESTS_PER_MINUTE: '1000000',
        TRUST_PROXY: '1',
      },
    });
    talks = [];
    for (let number = 0; number < FLOOD; number++) talks.push(await Conversation.open(shop.url, { locale: 'en' }));
  }, 120_000);

  afterAll(() => shop.stop());

  const service = <Wanted>(name: string, type: new (...input: never[]) => Wanted): Wanted => {
    const found = shop.services.find((one) => one.name === name);
    if (found === undefined) throw new Error(`no service ${name} runs`);
    return found.get(type as never);
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('opens conversations for another address after a turn of each, and tells the flood to come back', async () => {
    const dialog = service('dialog', DialogService);
    const { counts } = service('gateway', RequestsInHand);
    const answer = dialog.answer.bind(dialog);
    const release: (() => void)[] = [];
    const held = mock.method(dialog, 'answer', async (...input: Parameters<typeof answer>) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return await answer(...input);
    });
    const flood = { 200: 0, 429: 0 } as Record<number, number>;
    const flooding = talks.map(async (talk) => {
      const response = await fetch(`${shop.url}/v1/conversations/${talk.conversationId}/messages`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${talk.token}`,
          'content-type': 'application/json',
          'x-forwarded-for': FLOODING,
        },
        body: JSON.stringify({ text: 'How much is LS8-BLK?' }),
      });
      flood[response.status] = (flood[response.status] ?? 0) + 1;
      expect(response.status === 200 || Number(response.headers.get('retry-after')) > 0).toBe(true);
    });
    // Whatever of the flood finds no place has been told so; the others wait or are worked on.
    await until(() => release.length === AT_ONCE && (flood[429] ?? 0) + counts.taken === FLOOD);
    const taken = counts.taken;

    let opened: number[] = [];
    const opening = [1, 2, 3].map(async () => {
      const { status } = await fetch(`${shop.url}/v1/conversations`, {
        method: 'POST',
        headers: { 'x-store-key': 'demo', 'content-type': 'application/json', 'x-forwarded-for': SHOPPER },
        body: JSON.stringify({ locale: 'en' }),
      });
      opened = [...opened, status];
    });
    await until(() => opened.length > 0 || (flood[429] ?? 0) === FLOOD - IN_HAND + opening.length);
    expect(opened).toEqual([]);
    expect(counts.taken).toBe(IN_HAND);
    // Of the flood one is done, the next of it starts; then it is the other address's turn each time that it is not the flood's.
    let done = 0;
    const finishOne = async (): Promise<void> => {
      release.shift()?.();
      done += 1;
      await until(() => flood[200] === done);
    };
    while (opened.length < opening.length) {
      await finishOne();
      await until(() => release.length === AT_ONCE || opened.length === opening.length);
    }
    await Promise.all(opening);
    expect(opened).toEqual([201, 201, 201]);
    // A turn of each: no more of the flood were done than of the other address, but for the one whose turn was first.
    expect(done).toBe(opening.length + 1);
    expect(taken).toBeGreaterThan(done + AT_ONCE);

    held.mock.restore();
    const releasing = setInterval(() => release.shift()?.(), 1);
    await Promise.all(flooding);
    clearInterval(releasing);
    expect(flood).toEqual({ 200: IN_HAND - opening.length, 429: FLOOD - IN_HAND + opening.length });
    expect(counts).toEqual({
      taken: expect.any(Number),
      working: expect.any(Number),
      mostTaken: IN_HAND,
      mostWorking: AT_ONCE,
    });
  }, 60_000);
});

describe('streams and sockets that one address opens', () => {
  const MOST = 8;
  let shop: TestShop;
  beforeAll(async () => {
    shop = await startShop({ env: { MAX_LIVE_CONNECTIONS: String(MOST), TRUST_PROXY: '1' } });
  }, 120_000);
  afterAll(() => shop.stop());

  it('leave places for another address', async () => {
    const open = async (address: string): Promise<StreamClient | string> => {
      const { conversationId, token } = await Conversation.open(shop.url, { locale: 'en' });
      const headers = { authorization: `Bearer ${token}`, 'x-forwarded-for': address };
      return await StreamClient.open(`${shop.url}/v1/conversations/${conversationId}/stream`, headers).catch(String);
    };
    const streams: (StreamClient | string)[] = [];
    for (let number = 0; number < MOST; number++) streams.push(await open(FLOODING));
    expect(streams.filter((stream) => typeof stream === 'string')).toEqual([
      expect.stringMatching(/429.*too-many-connections/) as string,
    ]);
    const other = await open(SHOPPER);
    expect(other).toBeInstanceOf(StreamClient);
    // Now no place is left for anybody, until one leaves.
    expect(await open('192.0.2.1')).toMatch(/429/);
    for (const stream of [...streams, other]) if (typeof stream !== 'string') stream.close();
  }, 60_000);
});
