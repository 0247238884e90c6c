// Shoppers of every platform on the stack: answered once each and in order, while instances are stopped and killed.
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { ServiceName, Services } from '../../tools/stack/services.js';
import type { AllPlatforms, PlatformName } from '../channels/all-platforms.js';
import { goOnChannel, JOURNEY_ANSWERS, JOURNEY_YES, withoutRepeats } from '../channels/channel-journey.js';
import { journeyCustomer, journeyOrders, PHONE } from '../channels/tea-shop.js';
import { DeskClient } from '../people/desk-client.js';

const SHOPPERS = 12;
const QUESTIONS = ['Can I return things?', 'talk to a person please', 'hello'];
const ANSWER_LIMIT_MS = 90_000;
const JOURNEY_PLATFORMS: readonly (readonly [PlatformName, string])[] = [
  ['lanying', 'T-2101'],
  ['telegram', 'T-2102'],
  ['wechat', 'T-2103'],
  ['wechat-mini-program', 'T-2104'],
  ['wecom', 'T-2105'],
];

/** The account of the shop on every platform. */
export const CHANNEL_ACCOUNT = 'on-the-stack';

/** A product of the store as an order holds it. */
export const VACUUM = {
  sku: 'QVC8',
  productId: 'p-217',
  title: { zh: '轻阑 V8 无线吸尘器', en: 'Qinglark V8 Cordless Vacuum' },
  unitPrice: { amount: 79_900, currency: 'CNY' },
};

/** Adds what the journeys need to a store that is written. */
export async function addJourneyOrders(store: string): Promise<void> {
  const add = async (file: string, records: readonly object[]): Promise<void> =>
    await appendFile(join(store, file), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await add('customers.jsonl', [journeyCustomer]);
  await add('orders.jsonl', journeyOrders(VACUUM));
}

/** Whoever joins waits until all have. */
class Meeting {
  private came = 0;
  private readonly all = Promise.withResolvers<void>();
  constructor(private readonly size: number) {}

  async join(): Promise<void> {
    this.came += 1;
    if (this.came >= this.size) this.all.resolve();
    await this.all.promise;
  }
}

/** Specs of the channels; the platforms run before the services do. */
export function answerOnChannels(platforms: AllPlatforms, services: () => Services): void {
  const hookOf = (channel: string, gateway: number): string =>
    `${services().gatewayUrls[gateway] ?? ''}/v1/channels/${channel}/${CHANNEL_ACCOUNT}`;
  const { lanying: platform, wechat, wecom } = platforms;

  it('answers every shopper of a platform once and in order, while one of two channels instances is stopped', async () => {
    await services().startOne('channels');
    const hook = hookOf('lanying', 0);
    const shoppers = Array.from({ length: SHOPPERS }, (_, index) => String(7_001 + index));
    // So late an answer of the platform's that the instance is stopped while it waits.
    platform.misbehave(...shoppers.map(() => ({ delayMs: 300 })));
    for (const text of QUESTIONS) {
      await Promise.all(
        shoppers.map(async (from) => {
          const msgId = platform.messageId();
          for (let time = 0; time < 2; time++)
            expect((await platform.callBack(hook, { from, text, msgId })).at(-1)).toBe(200);
        }),
      );
    }
    const [oldest] = services().processes.filter(({ app }) => app === 'channels');
    if (oldest) await services().stopOne(oldest);
    const counts = (): number[] => shoppers.map((shopper) => platform.textsTo(shopper).length);
    const all = shoppers.map(() => QUESTIONS.length);
    await platform.until('all answers', () => counts().every((count) => count >= QUESTIONS.length), ANSWER_LIMIT_MS);
    expect(counts()).toEqual(all);
    expect(new Set(shoppers.map((shopper) => platform.textsTo(shopper).join('\n'))).size).toBeLessThanOrEqual(2);
    expect(platforms.faults).toEqual([]);
  }, 180_000);

  it('answers in replies, and what it has to fetch, once each and in order, whichever of two instances it is', async () => {
    await services().startOne('channels');
    const shoppers = Array.from({ length: SHOPPERS / 2 }, (_, index) => `shopper-${index}`);
    for (const [turn, text] of QUESTIONS.entries()) {
      for (const shopper of shoppers) wecom.keep(shopper, { msgtype: 'text', text: { content: text } });
      const asked = shoppers.map(async (from) => await wechat.say(hookOf('wechat', turn % 2), from, text));
      const told = [0, 1].map(async (gateway) => await wecom.tell(hookOf('wecom', gateway)));
      expect((await Promise.all([...asked, ...told])).flat().every((status) => status === 200)).toBe(true);
    }
    const counts = (): number[] => [wechat, wecom].flatMap((one) => shoppers.map((who) => one.textsTo(who).length));
    await platform.until('all answers', () => counts().every((count) => count >= QUESTIONS.length), ANSWER_LIMIT_MS);
    expect(counts()).toEqual(counts().map(() => QUESTIONS.length));
    for (const one of [wechat, wecom])
      expect(new Set(shoppers.map((shopper) => one.textsTo(shopper).join('\n'))).size).toBeLessThanOrEqual(2);
    expect(wechat.messages.some(({ by }) => by === 'reply')).toBe(true);
    expect(platforms.faults).toEqual([]);
  }, 180_000);

  it('goes from a price to an order, its return and a person on every platform, answered once each though a dialog and a channels instance are killed in mid-answer', async () => {
    const { gatewayUrls, secrets } = services();
    const token = await new SignJWT({ role: 'agent', name: 'Mei' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('mei-on-channels')
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(secrets.agentSecret));
    const mei = DeskClient.withToken(gatewayUrls[0] ?? '', token, 'mei-on-channels');
    await mei.online(JOURNEY_PLATFORMS.length);
    // At these words of all shoppers, as soon as the first of them are heard.
    const kills = new Map<number, ServiceName>([
      [1, 'dialog'],
      [JOURNEY_YES, 'channels'],
    ]);
    const meetings = new Map([...kills.keys()].map((step) => [step, new Meeting(JOURNEY_PLATFORMS.length)]));
    const replaced: Promise<unknown>[] = [];
    const after = (step: number): void => {
      const app = kills.get(step);
      const killed = services().processes.find((service) => service.app === app);
      if (app === undefined || killed === undefined) return;
      kills.delete(step);
      replaced.push(
        services()
          .stopOne(killed, 'SIGKILL')
          .then(() => services().startOne(app)),
      );
    };
    const journeys = JOURNEY_PLATFORMS.map(async ([channel, orderId], index) => {
      const shopper = platforms.shopperOn(channel, hookOf(channel, index % 2), String(8_801 + index));
      const plan = { product: VACUUM.title.en, price: '799', orderId, phone: PHONE, after };
      const before = async (step: number): Promise<void> => await meetings.get(step)?.join();
      return withoutRepeats(await goOnChannel(shopper, { ...plan, before }, mei));
    });
    for (const read of await Promise.all(journeys)) expect(read).toHaveLength(JOURNEY_ANSWERS);
    await Promise.all(replaced);
    expect(replaced).toHaveLength(2);
    expect(platforms.faults).toEqual([]);
  }, 360_000);
}
