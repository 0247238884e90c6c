// A platform's shoppers on the stack: answered once each and in order by two instances of the channels, one of which is stopped.
import { FakeLanying } from '#testing';
import type { Services } from '../../tools/stack/services.js';

const SHOPPERS = 12;
const QUESTIONS = ['Can I return things?', 'talk to a person please', 'hello'];
const ANSWER_LIMIT_MS = 90_000;

/** The account that the services are started with. */
export const CHANNEL_ACCOUNT = 'on-the-stack';

/** Specs of the channels; `platform` runs before the services do. */
export function answerOnChannels(platform: FakeLanying, services: () => Services): void {
  it('answers every shopper of a platform once and in order, while one of two channels instances is stopped', async () => {
    await services().startOne('channels');
    const hook = `${services().gatewayUrls[0] ?? ''}/v1/channels/lanying/${CHANNEL_ACCOUNT}`;
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
    expect(platform.faults).toEqual([]);
  }, 180_000);
}
