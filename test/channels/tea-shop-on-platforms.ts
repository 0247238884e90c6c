// The tea shop with an account on the fake of every platform, for the tests of a file or of a block.
import { rm } from 'node:fs/promises';
import { startShop, type TestShop } from '#testing';
import type { AllPlatforms } from './all-platforms.js';
import { writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;

/** Starts both before the first test and stops them after the last; `shop` is there in between. */
export function teaShopOn(platforms: AllPlatforms, account: string): { readonly shop: TestShop } {
  let folder: string;
  let shop: TestShop | undefined;
  beforeAll(async () => {
    await platforms.start();
    folder = await writeTeaShop();
    shop = await startShop({ store: folder, env: { CHANNELS: platforms.accounts(account) } });
  }, LIMIT_MS);
  afterAll(async () => {
    await shop?.stop();
    await platforms.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get shop() {
      if (shop === undefined) throw new Error('the tea shop has not started');
      return shop;
    },
  };
}
