// A platform's shoppers on the stack: answered once each and in order by two instances of the channels, one of which is stopped.
import { FakeLanying, FakeWechat, FakeWecom } from '#testing';
import type { Services } from '../../tools/stack/services.js';

const SHOPPERS = 12;
const QUESTIONS = ['Can I return things?', 'talk to a person please', 'hello'];
const ANSWER_LIMIT_MS = 90_000;

/** The platforms that the services are started with, an account on each. */
export class Platforms {
  readonly lanying = new FakeLanying();
  readonly wechat = new FakeWechat();
  readonly wecom = new FakeWecom();
  private readonly all = [this.lanying, this.wechat, this.wecom];

  async start(): Promise<void> {
    for (const platform of this.all) await platform.start();
  }

  async stop(): Promise<void> {
    for (const platform of this.all) await platform.stop();
  }

  /** For CHANNELS. */
  get accounts(): string {
    return JSON.stringify(this.all.map((platform) => ({ ...platform.accountAt(CHANNEL_ACCOUNT), locale: 'en' })));
  }

  /** Requests that broke a platform's rules. */
  get faults(): string[] {
    return this.all.flatMap(({ faults }) => faults);
  }
}

const CHANNEL_ACCOUNT = 'on-the-stack';

/** Specs of the channels; the platforms run before the services do. */
export function answerOnChannels(platforms: Platforms, services: () => Services): void {
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
}
