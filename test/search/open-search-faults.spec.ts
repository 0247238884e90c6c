// OpenSearch away, slow, overloaded, half-indexed, emptied or of another version: a page that can be shown is shown, with an honest word.
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedDatabase } from '#platform';
import { openTestDatabase, searchEngineEnvironment } from '#testing';
import { type CatalogUnderTest, fill, load, startCatalog } from './catalog-under-test.js';
import { describeOpenSearch, openSearchUrl } from './describe-opensearch.js';
import { type Behaviour, OpenSearchProxy } from './open-search-proxy.js';

const LOOK_MS = 50;
const TESTS_MS = 120_000;

describeOpenSearch('OpenSearch at fault', () => {
  let proxy: OpenSearchProxy;
  let env: Readonly<Record<string, string>>;
  const databases: EmbeddedDatabase[] = [];
  const started: CatalogUnderTest[] = [];

  beforeEach(async () => {
    proxy = await OpenSearchProxy.before(openSearchUrl ?? '');
    env = { ...searchEngineEnvironment(), OPENSEARCH_URL: proxy.url, SEARCH_WINDOW: '10' };
  });

  afterEach(async () => {
    proxy.behaviour = () => 'pass';
    for (const { service } of started.splice(0)) await service.close();
    for (const database of databases.splice(0)) await database.close();
    await proxy.close();
  }, TESTS_MS);

  const start = async (
    rows?: EmbeddedDatabase,
    more: Readonly<Record<string, string>> = {},
  ): Promise<CatalogUnderTest> => {
    const database = rows ?? (await openTestDatabase());
    if (rows === undefined) databases.push(database);
    const under = await startCatalog(database, { ...env, ...more });
    started.push(under);
    return under;
  };

  const search = async ({ catalog }: CatalogUnderTest, text = 'kettle') =>
    await catalog.searchProducts({ text, limit: 100 });

  /** Searches until the engine has everything again. */
  const whole = async (under: CatalogUnderTest, text?: string) => {
    for (;;) {
      const answer = await search(under, text);
      if (answer.incomplete === undefined) return answer;
      await delay(LOOK_MS);
    }
  };

  it.each(['drop', 'hang', 'overloaded', 'nonsense'] satisfies Behaviour[])(
    'answers from memory while it is at fault (%s), says so, and asks it again later',
    async (behaviour) => {
      const shop = await start();
      await fill(shop);
      const before = await whole(shop);
      expect(before.total).toBeGreaterThan(0);
      proxy.behaviour = () => behaviour;
      const meanwhile = await search(shop);
      expect(meanwhile.incomplete).toBe('unavailable');
      expect(meanwhile.products.map(({ product }) => product.id).sort()).toEqual(
        before.products.map(({ product }) => product.id).sort(),
      );
      expect((await shop.catalog.searchProducts({ category: 'kitchen' })).total).toBeGreaterThan(0);
      const { candidates } = await shop.catalog.resolveMention({ mention: 'model 42', limit: 1, locale: 'en' });
      expect(candidates[0]?.productId).toBe('p-042');
      expect((await shop.health.report()).checks['search engine']).toMatchObject({ ok: false, weight: 'optional' });
      proxy.behaviour = () => 'pass';
      expect((await whole(shop)).total).toBe(before.total);
    },
    TESTS_MS,
  );

  it(
    'keeps what was found when only the page itself fails',
    async () => {
      const shop = await start();
      await fill(shop);
      await whole(shop);
      proxy.behaviour = (_, path) => (path.includes('/_search') && !path.includes('_msearch') ? 'overloaded' : 'pass');
      const answer = await search(shop, 'thing');
      expect(answer).toMatchObject({ incomplete: 'unavailable' });
      expect(answer.products.length).toBeGreaterThan(0);
    },
    TESTS_MS,
  );

  it(
    'starts without it, and takes the store in once it is there',
    async () => {
      const database = await openTestDatabase();
      databases.push(database);
      const first = await start(database, { SEARCH_ENGINE: 'memory' });
      await fill(first);
      const { total } = await search(first);
      await first.service.close();
      started.pop();
      proxy.behaviour = () => 'drop';
      const shop = await start(database);
      expect(await search(shop)).toMatchObject({ incomplete: 'unavailable', total });
      proxy.behaviour = () => 'pass';
      expect((await whole(shop)).total).toBe(total);
    },
    TESTS_MS,
  );

  it(
    'says that it is still taking products in',
    async () => {
      const database = await openTestDatabase();
      databases.push(database);
      const first = await start(database, { SEARCH_ENGINE: 'memory' });
      await fill(first);
      await first.service.close();
      started.pop();
      proxy.behaviour = (_, path) => (path.startsWith('/_bulk') ? 'hang' : 'pass');
      const shop = await start(database);
      expect((await search(shop)).incomplete).toBe('indexing');
      expect((await shop.catalog.searchProducts({ category: 'kitchen' })).incomplete).toBe('indexing');
    },
    TESTS_MS,
  );

  it(
    'waits for no words that are slow to be counted',
    async () => {
      const database = await openTestDatabase();
      databases.push(database);
      const first = await start(database, { SEARCH_ENGINE: 'memory' });
      await fill(first);
      await first.service.close();
      started.pop();
      proxy.behaviour = (_, path) => (path.endsWith('/_search') ? 'hang' : 'pass');
      const shop = await start(database, { SEARCH_WAIT_MS: '100' });
      expect((await search(shop)).incomplete).toBe('unavailable');
    },
    TESTS_MS,
  );

  const own = async (method: string, path: string, body?: object): Promise<unknown> => {
    const init = {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    };
    const response = await fetch(`${openSearchUrl ?? ''}${path}`, init);
    return await response.json();
  };
  const indexes = async (): Promise<string[]> =>
    Object.keys((await own('GET', `/${env['OPENSEARCH_PREFIX']}-*-v-*/_mapping`)) as object);

  it(
    'makes the index again when somebody deletes it, or puts another in its place',
    async () => {
      const shop = await start();
      await fill(shop);
      const { total } = await whole(shop);
      const [index = ''] = await indexes();
      await own('DELETE', `/${index}`);
      await own('PUT', `/${index}/_doc/foreign`, { id: 'foreign', changed: 1, words: '' });
      await load(shop, 'products', [
        { id: 'late', title: 'Late kettle', variants: [{ sku: 'L', price: { amount: 1, currency: 'CNY' } }] },
      ]);
      for (;;) {
        const answer = await whole(shop);
        if (answer.total === total + 1) break;
        await delay(LOOK_MS);
      }
      expect((await own('GET', `/${index}/_doc/foreign`)) as object).toMatchObject({ found: false });
    },
    TESTS_MS,
  );

  it(
    'keeps the index that another instance has brought further than this one knows the database to be',
    async () => {
      // On an embedded database an instance hears of its own changes alone: what is a tenth of a second elsewhere lasts here.
      const database = await openTestDatabase();
      databases.push(database);
      const [writing, other] = [await start(database), await start(database)];
      await fill(writing);
      const { total } = await whole(writing);
      const numbers = async (): Promise<unknown> =>
        Object.values((await own('GET', `/${env['OPENSEARCH_PREFIX']}-*-v-*/_settings`)) as object).map(
          (index: { settings: { index: { uuid: string } } }) => index.settings.index.uuid,
        );
      const before = await numbers();
      await writing.service.close();
      started.splice(started.indexOf(writing), 1);
      let looks = 0;
      proxy.behaviour = (_, path) => {
        if (path.includes('-progress/_doc')) looks++;
        return 'pass';
      };
      // By the third the instance has done all that it does after the first and the second.
      while (looks < 3) await delay(LOOK_MS);
      expect((await search(other)).total).toBe(total);
      expect(await numbers()).toEqual(before);
    },
    TESTS_MS,
  );

  it(
    "reads the former version's index until its own is whole",
    async () => {
      const shop = await start();
      await fill(shop);
      const { total } = await whole(shop);
      await shop.service.close();
      started.pop();
      // The index as another version would have left it: under another name, with the alias.
      const [index = ''] = await indexes();
      const base = index.replace(/-v-.*$/, '');
      const former = `${base}-v-former`;
      await own('PUT', `/${index}/_settings`, { index: { 'blocks.write': true } });
      await own('POST', `/${index}/_clone/${former}`, { settings: { 'index.blocks.write': null } });
      await own('GET', `/_cluster/health/${former}?wait_for_status=yellow`);
      await own('POST', '/_aliases', {
        actions: [{ add: { index: former, alias: base } }, { remove_index: { index } }],
      });
      await own('DELETE', `/${base}-progress`);
      proxy.behaviour = (_, path) => (path.startsWith('/_bulk') ? 'overloaded' : 'pass');
      const [database] = databases;
      const upgraded = await start(database);
      expect(await search(upgraded)).toMatchObject({ incomplete: 'indexing', total });
      proxy.behaviour = () => 'pass';
      expect((await whole(upgraded)).total).toBe(total);
      expect((await indexes()).sort()).toEqual([former, index].sort());
    },
    TESTS_MS,
  );
});
