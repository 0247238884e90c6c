// Scripts that are played in a shop of their own, which is started for them and forgotten afterwards.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import { playScript, type Script, type Stage } from './script.js';

const START_LIMIT_MS = 180_000;

/** The shop: how its store is written (gives the folder), when it stands, and where. */
export interface OwnShop {
  readonly write: () => Promise<string>;
  readonly now: Date;
  readonly timeZone: string;
}

/** Describes each script as a test of its own. */
export function describeInShop(name: string, { write, now, timeZone }: OwnShop, scripts: readonly Script[]): void {
  describe(name, () => {
    let folder: string;
    let shop: TestShop;
    let stage: Stage;

    beforeAll(async () => {
      folder = await write();
      shop = await startShop({ store: folder, now });
      stage = { url: shop.url, storeKey: 'demo', timeZone, customerToken: (id) => shop.customerToken(id) };
    }, START_LIMIT_MS);

    afterAll(async () => {
      await shop.stop();
      await rm(folder, { recursive: true, force: true });
    }, START_LIMIT_MS);

    it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
      await playScript(script, stage);
    });
  });
}
