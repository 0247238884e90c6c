// What an OpenSearch cluster may hold already where the catalog makes its index: templates and indexes with other types under its names.
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedDatabase } from '#platform';
import { openTestDatabase, searchEngineEnvironment } from '#testing';
import { type CatalogUnderTest, fill, startCatalog } from './catalog-under-test.js';
import { describeOpenSearch, openSearchUrl } from './describe-opensearch.js';

const LOOK_MS = 50;
const TESTS_MS = 120_000;
/** What no version of ours would make: all words of a product as one. */
const OTHER_TYPES = {
  dynamic: false,
  properties: { words: { type: 'keyword' }, rating: { type: 'keyword' } },
} as const;
/** Variants that are not documents of their own cannot be made such. */
const PLAIN_VARIANTS = { properties: { variants: { type: 'object' } } } as const;

describeOpenSearch('a cluster with other types under our names', () => {
  let env: Readonly<Record<string, string>>;
  let database: EmbeddedDatabase;
  const started: CatalogUnderTest[] = [];

  beforeEach(async () => {
    env = searchEngineEnvironment();
    database = await openTestDatabase();
  });

  const stop = async (): Promise<void> => {
    for (const { service } of started.splice(0)) await service.close();
  };

  afterEach(async () => {
    await stop();
    await database.close();
    await request('DELETE', `/_index_template/${prefix()}-*`);
  }, TESTS_MS);

  const prefix = (): string => env['OPENSEARCH_PREFIX'] ?? '';
  const start = async (): Promise<CatalogUnderTest> => {
    const under = await startCatalog(database, env);
    started.push(under);
    return under;
  };

  /** How many kettles are found once the index is whole. */
  const kettles = async ({ catalog }: CatalogUnderTest): Promise<number> => {
    for (;;) {
      const { incomplete, total } = await catalog.searchProducts({ text: 'kettle' });
      if (incomplete === undefined) return total;
      await delay(LOOK_MS);
    }
  };

  const request = async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const response = await fetch(`${openSearchUrl ?? ''}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const indexes = async (): Promise<string[]> => Object.keys(await request('GET', `/${prefix()}-*-v-*/_mapping`));

  it.each([
    ['that would be asked before ours', 5_000],
    ['that leaves no room for ours', 1_000],
  ])(
    "finds all beside somebody else's template %s",
    async (_, priority) => {
      const template = { index_patterns: [`${prefix()}-*`], priority, template: { mappings: OTHER_TYPES } };
      await request('PUT', `/_index_template/${prefix()}-foreign`, template);
      const shop = await start();
      await fill(shop);
      // 20 of the kind, and the bags for one.
      expect(await kettles(shop)).toBe(40);
      expect((await shop.catalog.searchProducts({ text: 'kettle', sort: 'price-asc', brand: 'Hua' })).total).toBe(10);
    },
    TESTS_MS,
  );

  it(
    'answers from memory, and names the cause, where a template forbids the index; and goes on once that is away',
    async () => {
      const template = { index_patterns: [`${prefix()}-*`], priority: 5_000, template: { mappings: PLAIN_VARIANTS } };
      await request('PUT', `/_index_template/${prefix()}-foreign`, template);
      const shop = await start();
      await fill(shop);
      expect(await shop.catalog.searchProducts({ text: 'kettle' })).toMatchObject({
        total: 40,
        incomplete: 'unavailable',
      });
      expect((await shop.health.report()).checks['search engine']).toMatchObject({
        ok: false,
        reason: expect.stringMatching(/cannot be made.*template.*non-nested to nested/) as string,
      });
      await request('DELETE', `/_index_template/${prefix()}-foreign`);
      expect(await kettles(shop)).toBe(40);
      expect((await shop.health.report()).checks['search engine']).toMatchObject({ ok: true });
    },
    TESTS_MS,
  );

  it(
    'makes an index of its own beside one of an older version with other types, and reads that one never',
    async () => {
      const shop = await start();
      await fill(shop);
      const total = await kettles(shop);
      await stop();
      const [index = ''] = await indexes();
      const base = index.replace(/-v-.*$/, '');
      const older = `${base}-v-older`;
      await request('DELETE', `/${index}`);
      await request('DELETE', `/${base}-progress`);
      const template = { index_patterns: [`${base}-v-*`], template: { mappings: OTHER_TYPES } };
      await request('PUT', `/_index_template/${base}`, template);
      await request('PUT', `/${older}`, { aliases: { [base]: {} } });
      await request('PUT', `/${older}/_doc/p-002?refresh=true`, { id: 'p-002', words: 'kettle' });
      const upgraded = await start();
      expect(await kettles(upgraded)).toBe(total);
      expect(Object.keys(await request('GET', `/_alias/${base}`))).toEqual([index]);
      expect((await indexes()).sort()).toEqual([index, older].sort());
    },
    TESTS_MS,
  );
});
