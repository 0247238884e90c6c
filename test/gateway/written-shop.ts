// A running shop whose store a spec writes in full: its records go to a folder of its own, which goes with the shop.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Conversation, startShop, type TestShop } from '#testing';

/** What the files of a store hold, each by its name without the ending; what is absent is not written. */
export interface WrittenStore {
  readonly store: object;
  readonly products: readonly object[];
  readonly orders: readonly object[];
  readonly customers: readonly object[];
  readonly faqs?: readonly object[];
  readonly stock?: readonly object[];
}

/** The shop, and what is said in it. */
export interface WrittenShop {
  readonly shop: TestShop;
  stop(): Promise<void>;
  /** A new conversation of a customer, in the language of a text. */
  talkOf(customerId: string, text: string): Promise<Conversation>;
  /** What a customer is told first about the last of some messages. */
  factsOf(customerId: string, ...texts: [string, ...string[]]): Promise<Record<string, unknown>>;
}

/** Writes the store and starts a shop on it. */
export async function startWrittenShop({ store, ...files }: WrittenStore): Promise<WrittenShop> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-written-'));
  writeFileSync(join(folder, 'store.json'), JSON.stringify([store]));
  for (const [name, records] of Object.entries(files) as [string, readonly object[]][])
    writeFileSync(join(folder, `${name}.jsonl`), records.map((record) => JSON.stringify(record)).join('\n'));
  const shop = await startShop({ store: folder });
  const talkOf = async (customerId: string, text: string): Promise<Conversation> =>
    await Conversation.open(shop.url, {
      locale: /\p{Script=Han}/u.test(text) ? 'zh' : 'en',
      customerToken: await shop.customerToken(customerId),
    });
  return {
    shop,
    talkOf,
    stop: async () => {
      await shop.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    factsOf: async (customerId, ...texts) => {
      const talk = await talkOf(customerId, texts[0]);
      let facts = {};
      for (const text of texts) facts = (await talk.say(text)).replies[0]?.facts ?? {};
      return facts;
    },
  };
}
