// Every platform at once, each with an account of one shop, and shoppers whose platform tells the shop twice of all that they say.
import { FakeLanying, FakeTelegram, FakeWechat, FakeWecom } from '#testing';
import type { ChannelShopper } from './channel-journey.js';

/** As often a platform tells the shop of something that is not acknowledged. */
const TRIES = 12;

/** The platforms by the names of their channels. */
export class AllPlatforms {
  readonly lanying = new FakeLanying();
  readonly telegram = new FakeTelegram();
  readonly wechat = new FakeWechat();
  readonly mini = new FakeWechat('wechat-mini-program');
  readonly wecom = new FakeWecom();
  readonly byName = {
    lanying: this.lanying,
    telegram: this.telegram,
    wechat: this.wechat,
    'wechat-mini-program': this.mini,
    wecom: this.wecom,
  };
  private readonly all = Object.values(this.byName);

  async start(): Promise<void> {
    for (const platform of this.all) await platform.start();
  }

  async stop(): Promise<void> {
    for (const platform of this.all) await platform.stop();
  }

  /** For CHANNELS: an account of this name on each. */
  accounts(account: string): string {
    return JSON.stringify(this.all.map((platform) => ({ ...platform.accountAt(account), locale: 'en' })));
  }

  /** Requests that broke a platform's rules. */
  get faults(): string[] {
    return this.all.flatMap(({ faults }) => faults);
  }

  /** Somebody on a platform; `id` has digits only. */
  shopperOn(channel: PlatformName, hook: string, id: string): ChannelShopper {
    const { lanying, telegram, wecom } = this;
    switch (channel) {
      case 'lanying':
        return {
          say: async (text) => {
            const msgId = lanying.messageId();
            await twice(() => lanying.callBack(hook, { from: id, text, msgId }));
          },
          texts: () => lanying.textsTo(id),
        };
      case 'telegram':
        return {
          say: async (text) => {
            const update = Number(lanying.messageId().slice(-9));
            await twice(() => telegram.update(hook, telegram.message(Number(id), { text }), { id: update }));
          },
          texts: () => telegram.textsTo(Number(id)),
        };
      case 'wecom':
        return {
          say: async (text) => {
            const msgId = `said-${lanying.messageId()}`;
            await twice(async () => {
              wecom.keep(id, { msgtype: 'text', text: { content: text } }, msgId);
              return await wecom.tell(hook);
            });
          },
          texts: () => wecom.textsTo(id),
        };
      case 'wechat':
      case 'wechat-mini-program': {
        const platform = this.byName[channel];
        return {
          say: async (text) => {
            const message = platform.message(id, { MsgType: 'text', Content: text });
            // Asked again the shop gives the same reply, of which the shopper reads one.
            const before = platform.textsTo(id).length;
            const isRead = (): boolean => platform.textsTo(id).length > before;
            await twice(() => platform.callBack(hook, message, { isRepeated: isRead() }));
          },
          texts: () => platform.textsTo(id),
        };
      }
    }
  }
}

/** See {@link AllPlatforms}. */
export type PlatformName = keyof AllPlatforms['byName'];

/** Tells the shop, and once more after it has acknowledged. */
async function twice(tell: () => Promise<number | number[]>): Promise<void> {
  for (let time = 0; time < 2; time++) {
    let status: number | undefined;
    for (let attempt = 0; attempt < TRIES && status !== 200; attempt++) status = [await tell()].flat().at(-1);
    if (status !== 200) throw new Error(`what a shopper said is not taken: HTTP ${status}`);
  }
}
