// Who reads a feed slowly, or never, keeps nobody else from it; pages of the catalog are read one at a time.
import type { Bus } from '#bus';
import { type CallDefinition, catalogCalls } from '#contracts';
import type { Storefront } from '../storefront/storefront.js';
import { ProductFeeds } from './product-feeds.js';

const format = { head: () => 'head', product: () => 'line' };
const store = { name: 'Shop', currency: 'CNY', locales: ['en'], timezone: 'Asia/Shanghai' };

describe('feeds', () => {
  let reading = 0;
  let most = 0;
  const bus = {
    call: async (call: CallDefinition) => {
      expect(call.topic).toBe(catalogCalls.readRecords.topic);
      most = Math.max(most, ++reading);
      await new Promise(setImmediate);
      reading -= 1;
      return { records: [], next: 'more' };
    },
  } as unknown as Bus;
  const storefront = { store: () => store, shown: () => [{}] } as unknown as Storefront;
  const feeds = new ProductFeeds(bus, storefront);
  const read = async (reader: string) => await feeds.write(format, 'https://shop.example', undefined, reader);

  it('are there for others while one reader takes none of two, and no third for that one until it is gone', async () => {
    const [first, second] = await Promise.all([read('slow'), read('slow')]);
    await expect(read('slow')).rejects.toMatchObject({ status: 429, code: 'feeds-in-hand' });
    const other = await read('other');
    expect(((await other[Symbol.asyncIterator]().next()) as { value: unknown }).value).toBe('head');
    await new Promise((closed) => first.once('close', closed).destroy());
    const third = await read('slow');
    for (const stream of [second, third, other]) await new Promise((closed) => stream.once('close', closed).destroy());
  });

  it('are open so often at most, and read one page at a time', async () => {
    most = 0;
    const open = await Promise.all(Array.from({ length: 20 }, async (_, index) => await read(`reader ${index}`)));
    await expect(read('one more')).rejects.toMatchObject({ status: 429 });
    expect(most).toBe(1);
    for (const stream of open) await new Promise((closed) => stream.once('close', closed).destroy());
    const again = await read('one more');
    await new Promise((closed) => again.once('close', closed).destroy());
  });
});
