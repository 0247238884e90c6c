// Searching and asking for products once more, with OpenSearch matching; and what is said while it is away.
import { Conversation, startShop, type TestShop } from '#testing';
import { describeOpenSearch, openSearchUrl } from '../search/describe-opensearch.js';
import { OpenSearchProxy } from '../search/open-search-proxy.js';
import { comparisonScripts } from './scripts-comparisons.js';
import { playScript, type Script, type Stage } from './script.js';
import { englishSearchScripts } from './scripts-searches-en.js';
import { chineseSearchScripts } from './scripts-searches-zh.js';

const START_LIMIT_MS = 180_000;

// All of them run there with TEST_SEARCH_ENGINE=opensearch (docs/search-engine.md); these are the ones that lean on searches most.
const scripts: readonly Script[] = [...chineseSearchScripts, ...englishSearchScripts, ...comparisonScripts];

describeOpenSearch('conversations with OpenSearch', () => {
  let proxy: OpenSearchProxy;
  let shop: TestShop;
  let stage: Stage;

  beforeAll(async () => {
    proxy = await OpenSearchProxy.before(openSearchUrl ?? '');
    shop = await startShop({ env: { OPENSEARCH_URL: proxy.url, REQUESTS_PER_MINUTE: '100000' } });
    stage = {
      url: shop.url,
      storeKey: 'demo',
      timeZone: 'Asia/Shanghai',
      customerToken: (id) => shop.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    proxy.behaviour = () => 'pass';
    await shop.stop();
    await proxy.close();
  }, START_LIMIT_MS);

  it.each(scripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    await playScript(script, stage);
  });

  it.each([
    ['有什么耳机？', 'zh', /商品搜索现在不完整/],
    ['do you have any headphones?', 'en', /Product search is limited at the moment/],
  ] as const)('lists what is there while it is away, and says so: %s', async (text, locale, words) => {
    proxy.behaviour = () => 'drop';
    const talk = await Conversation.open(stage.url, { storeKey: 'demo', locale });
    const [reply] = (await talk.say(text)).replies;
    expect(reply).toMatchObject({ skill: 'find-products', facts: { searchIncomplete: 'unavailable' } });
    expect(reply?.cards.length).toBeGreaterThan(0);
    expect(reply?.text).toMatch(words);
  });
});
