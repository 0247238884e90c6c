// More at once than the gateway works on: some are told to come back, nobody is told wrong things, and it is over when the crowd is.
import { connect } from 'node:net';
import { mock } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { DialogService } from '../../apps/dialog/src/dialog.service.js';
import { RequestsInHand } from '../../apps/gateway/src/http/requests-in-hand.js';
import { Conversation, HttpProblemError, startShop, type TestShop } from '#testing';

const IN_HAND = 4;
const AT_ONCE = 2;
const SHOPPERS = IN_HAND * 10;
const QUESTION = 'How much is LS8-BLK?';

describe('a gateway with ten times more shoppers than it takes in at once', () => {
  let shop: TestShop;
  let talks: Conversation[];

  beforeAll(async () => {
    shop = await startShop({
      env: {
        MAX_REQUESTS_IN_HAND: String(IN_HAND),
        REQUESTS_AT_ONCE: String(AT_ONCE),
        REQUESTS_PER_MINUTE: '1000000',
      },
    });
    talks = [];
    for (let number = 0; number < SHOPPERS; number++) talks.push(await Conversation.open(shop.url, { locale: 'en' }));
    // A connection for each of them, so that afterwards all of them are heard at once.
    await Promise.all(talks.map(() => fetch(`${shop.url}/health/live`)));
  }, 120_000);

  afterAll(() => shop.stop());

  const serviceNamed = (wanted: string): TestShop['services'][number] => {
    const service = shop.services.find(({ name }) => name === wanted);
    if (service === undefined) throw new Error(`no service ${wanted} runs`);
    return service;
  };
  const ask = async (talk: Conversation): Promise<Response> =>
    await fetch(`${shop.url}/v1/conversations/${talk.conversationId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${talk.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ text: QUESTION, clientMessageId: 'once' }),
    });

  it('answers some rightly, tells the others when to come back, and then answers those too, each once', async () => {
    const answers = await Promise.all(talks.map(ask));
    const shed = answers.filter(({ status }) => status === 429);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(IN_HAND);
    expect(shed.length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 200 || status === 429)).toBe(true);
    for (const response of shed) {
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ status: 429, code: 'overloaded' });
    }
    for (const talk of talks) {
      const again = await ask(talk);
      expect(again.status).toBe(200);
      expect(await again.json()).toMatchObject({ replies: [{ skill: 'price', facts: { sku: 'LS8-BLK' } }] });
      const asked = (await talk.transcript()).filter(({ role }) => role === 'shopper');
      expect(asked.map(({ text }) => text)).toEqual([QUESTION]);
    }
  }, 120_000);

  it('never took in more, nor worked on more at once, than it may', async () => {
    // Each turn takes a moment longer than a quick machine needs, so that the turns of a crowd do meet.
    const dialog = serviceNamed('dialog').get(DialogService);
    const answer = dialog.answer.bind(dialog);
    const slower = mock.method(dialog, 'answer', async (...input: Parameters<typeof answer>) => {
      await sleep(30);
      return await answer(...input);
    });
    await Promise.all(talks.map(ask));
    slower.mock.restore();
    const inHand = serviceNamed('gateway').get(RequestsInHand);
    // A shopper may read the last answer a moment before its place is free again.
    for (let look = 0; look < 50 && inHand.counts.taken > 0; look++) await sleep(20);
    expect(inHand.counts).toEqual({ taken: 0, working: 0, mostTaken: IN_HAND, mostWorking: AT_ONCE });
  });

  it('keeps those waiting a moment whom it turns away, so that who asks again at once takes nobody’s turn', async () => {
    const dialog = serviceNamed('dialog').get(DialogService);
    const answer = dialog.answer.bind(dialog);
    let isOver = false;
    const slower = mock.method(dialog, 'answer', async (...input: Parameters<typeof answer>) => {
      await sleep(600);
      return await answer(...input);
    });
    const crowd = Promise.all(talks.slice(1).map(ask)).finally(() => {
      isOver = true;
    });
    let refusals = 0;
    const [impatient] = talks as [Conversation];
    while (!isOver && refusals < SHOPPERS) if ((await ask(impatient)).status === 429) refusals += 1;
    await crowd;
    slower.mock.restore();
    expect(refusals).toBeGreaterThan(0);
    expect(refusals).toBeLessThan(SHOPPERS);
  });

  it('says that it lives and what it measures while it is full', async () => {
    const crowd = Promise.all(talks.map(ask));
    const [live, metrics] = await Promise.all([fetch(`${shop.url}/health/live`), fetch(`${shop.url}/metrics`)]);
    expect([live.status, metrics.status]).toEqual([200, 200]);
    await crowd;
  });

  it('gives no place to requests that are refused, not finished, or broken off', async () => {
    const url = new URL(shop.url);
    const [talk] = talks as [Conversation];
    const path = `/v1/conversations/${talk.conversationId}/messages`;
    const head = (token: string, length: number): string =>
      `POST ${path} HTTP/1.1\r\nhost: ${url.host}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
    const send = async (text: string): Promise<() => void> => {
      const socket = connect(Number(url.port), url.hostname);
      await new Promise<void>((resolve) => socket.write(text, () => resolve()));
      return () => void socket.destroy();
    };
    const body = JSON.stringify({ text: QUESTION });
    const halves = await Promise.all(Array.from({ length: IN_HAND }, () => send(head(talk.token, 100) + '{"te')));
    const gone = await Promise.all(
      Array.from({ length: IN_HAND }, () => send(head(talk.token, Buffer.byteLength(body)) + body)),
    );
    for (const breakOff of gone) breakOff();
    for (let number = 0; number < IN_HAND; number++) await fetch(`${shop.url}${path}`, { method: 'POST' });
    // What was broken off may still be worked on; the places are free once it is done.
    let last: unknown;
    for (let tries = 0; tries < 100; tries++) {
      last = await talks[1]?.say('thanks').catch((error: unknown) => error);
      if (!(last instanceof HttpProblemError)) break;
    }
    expect(last).toMatchObject({ replies: [{ skill: 'small-talk' }] });
    const together = await Promise.all(
      Array.from({ length: IN_HAND }, (_, number) => ask(talks[number] as Conversation)),
    );
    expect(together.map(({ status }) => status)).toEqual(Array.from({ length: IN_HAND }, () => 200));
    for (const breakOff of halves) breakOff();
  });
});
