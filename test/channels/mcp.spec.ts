// The MCP server with a real client: the catalog and the assistant for everybody, orders for their owner only.
import { rm } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { startShop, type TestShop } from '#testing';
import { PHONE, writeTeaShop } from './tea-shop.js';

const LIMIT_MS = 240_000;

let folder: string;
let shop: TestShop;
const clients: Client[] = [];
beforeAll(async () => {
  folder = await writeTeaShop();
  shop = await startShop({ store: folder });
}, LIMIT_MS);
afterAll(async () => {
  for (const client of clients) await client.close();
  await shop.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A client, as a guest or with a shopper's token; of the older revision by default. */
async function connect(token?: string): Promise<Client> {
  const client = new Client({ name: 'a-spec', version: '1' });
  const headers = token === undefined ? undefined : { authorization: `Bearer ${token}` };
  await client.connect(
    new StreamableHTTPClientTransport(
      new URL(`${shop.url}/mcp`),
      headers === undefined ? {} : { requestInit: { headers } },
    ),
  );
  clients.push(client);
  return client;
}

type Data = Record<string, never>;
/** As much of the answers as is looked at. */
interface Answer {
  readonly products: readonly { title: string; variants: object[] }[];
  readonly pagination: { cursor: string };
  readonly messages: readonly object[];
  readonly policies: readonly { answer: string }[];
  readonly conversation_id: string;
  readonly replies: readonly { needs: string | null }[];
  readonly order: object;
  readonly orders: readonly { id: string }[];
}

async function call(client: Client, name: string, args: object) {
  const result = await client.callTool({ name, arguments: args as Data });
  const [content] = result.content as { text: string }[];
  const data = result.structuredContent as unknown as Answer;
  return { data, text: content?.text ?? '', isError: result.isError === true };
}

describe('a guest', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connect();
  });

  it('finds the catalog and the assistant, and no tool for orders', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'ask_assistant',
      'get_product',
      'get_store_policies',
      'lookup_catalog',
      'search_catalog',
    ]);
    expect(
      await client.callTool({ name: 'get_order', arguments: { id: 'T-2001' } }).catch((error: unknown) => ({
        isError: true,
        error,
      })),
    ).toMatchObject({ isError: true });
  });

  it('searches, looks up and reads a product, priced and counted as the storefront does', async () => {
    const found = await call(client, 'search_catalog', {
      meta: { 'ucp-agent': { profile: 'https://agent.example/profile' } },
      catalog: { query: 'teapot', pagination: { limit: 1 } },
    });
    expect(found.data.products).toHaveLength(1);
    expect(found.data.pagination).toMatchObject({ has_next_page: true, total_count: 2 });
    const next = await call(client, 'search_catalog', {
      catalog: {
        query: 'teapot',
        context: { language: 'en' },
        pagination: { limit: 1, cursor: found.data.pagination.cursor },
      },
    });
    const titles = [found, next].map(({ data }) => data.products[0]?.title);
    expect(titles.sort()).toEqual(['Clay teapot', 'Glass teapot']);
    const looked = await call(client, 'lookup_catalog', { catalog: { ids: ['tea', 'POT-CLAY', 'nothing'] } });
    expect(looked.data.products.map(({ variants }) => variants)).toMatchObject([
      [{ id: 'TEA', inputs: [{ id: 'tea', match: 'featured' }], price: { amount: 8_800, currency: 'CNY' } }],
      [{ id: 'POT-CLAY', inputs: [{ id: 'POT-CLAY', match: 'exact' }], availability: { available: true } }],
    ]);
    expect(looked.data.messages).toMatchObject([{ code: 'not_found' }]);
    const none = await call(client, 'get_product', { catalog: { id: 'nothing' } });
    expect(none.data).toMatchObject({ ucp: { status: 'error' }, messages: [{ type: 'error', code: 'not_found' }] });
  });

  it('reads the shop’s own answers in the language in which it asks, or that it names', async () => {
    const ask = async (args: object) => (await call(client, 'get_store_policies', args)).data.policies[0]?.answer;
    expect(await ask({ query: 'Do you offer gift wrapping?' })).toBe('Gift wrapping is free.');
    expect(await ask({ query: 'Do you offer gift wrapping?', locale: 'zh' })).toBe('礼品包装免费。');
    expect(await ask({})).toBe('礼品包装免费。');
  });

  it('is told what is wrong with its arguments', async () => {
    const wrong = await client.callTool({ name: 'lookup_catalog', arguments: { catalog: { ids: [] } } }).then(
      (result) => JSON.stringify(result),
      (error: unknown) => String(error),
    );
    expect(wrong).toMatch(/ids/);
    const prices = { catalog: { query: 'tea', filters: { price: { min: 5, max: 1 } } } };
    const reversed = await client.callTool({ name: 'search_catalog', arguments: prices }).then(
      (result) => JSON.stringify(result),
      (error: unknown) => String(error),
    );
    expect(reversed).toMatch(/price.*min is more than max/s);
  });

  it('talks with the assistant in one conversation, and proves an order as any guest does', async () => {
    const first = await call(client, 'ask_assistant', { message: 'How much is the Longjing tea?', locale: 'en' });
    expect(first.data.replies[0]).toMatchObject({ skill: 'price', facts: { sku: 'TEA' } });
    const { conversation_id } = first.data;
    const ask = (message: string) => call(client, 'ask_assistant', { message, conversation_id });
    expect((await ask('Where is my order T-2001?')).data.replies[0]?.needs).toBe('verify');
    expect((await ask(PHONE)).data.replies[0]).toMatchObject({ facts: { orderId: 'T-2001' } });
    const forged = await call(client, 'ask_assistant', { message: 'hi', conversation_id: `${conversation_id}x` });
    expect(forged.isError).toBe(true);
  });
});

describe('a request of a program', () => {
  const post = async (body: unknown): Promise<{ status: number; text: string }> => {
    const response = await fetch(`${shop.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
      body: JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const ask = (id: number, message: string): object => ({
    jsonrpc: '2.0',
    id,
    method: 'tools/call',
    params: { name: 'ask_assistant', arguments: { message } },
  });

  it('is not a hundred turns of the assistant under the limit of one', async () => {
    const { status, text } = await post(Array.from({ length: 100 }, (_, index) => ask(index, 'hello')));
    expect([status, text]).toEqual([400, expect.stringContaining('batch-too-long') as unknown]);
  });

  it('is answered in JSON where it reads no streams', async () => {
    const response = await fetch(`${shop.url}/mcp`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'tools/list' }),
    });
    expect(response.headers.get('content-type')).toContain('application/json');
    const { result } = (await response.json()) as { result: { tools: object[] } };
    expect(result.tools).toHaveLength(5);
  });

  it('is told of characters that cannot be stored, and not that the shop is away', async () => {
    const { status, text } = await post(ask(1, 'a\u0000b'));
    expect([status, text]).toEqual([400, expect.stringContaining('body.params.arguments.message') as unknown]);
  });
});

describe('a shopper', () => {
  it('sees their own orders, by their token and no other', async () => {
    const client = await connect(await shop.customerToken('lin'));
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('track_order');
    expect((await call(client, 'get_order', { id: 'T-2001' })).data.order).toMatchObject({ id: 'T-2001' });
    expect((await call(client, 'track_order', {})).data.orders.map(({ id }) => id)).toContain('T-2002');
    const asked = await call(client, 'ask_assistant', { message: 'Where is my order T-2001?', locale: 'en' });
    expect(asked.data.replies[0]).toMatchObject({ needs: null, facts: { orderId: 'T-2001' } });
    // Whoever has only the conversation's id is a guest in it.
    const { conversation_id } = asked.data;
    const guest = await call(await connect(), 'ask_assistant', {
      message: 'Where is my order T-2002?',
      conversation_id,
    });
    expect(guest.data.replies[0]?.needs).toBe('verify');

    const other = await connect(await shop.customerToken('kim'));
    expect(await call(other, 'get_order', { id: 'T-2001' })).toMatchObject({ isError: true });
    expect(await call(other, 'ask_assistant', { message: 'hi', conversation_id })).toMatchObject({ isError: true });
  });

  it('is nobody with a bad token, and a page of another name is refused', async () => {
    await expect(connect('not-a-token')).rejects.toThrow();
    const post = async (headers: Record<string, string>): Promise<number> =>
      (
        await fetch(`${shop.url}/mcp`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
          body: '{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
        })
      ).status;
    expect(await post({ authorization: 'Bearer x' })).toBe(401);
    expect(await post({ origin: 'https://evil.example' })).toBe(403);
    expect((await fetch(`${shop.url}/mcp`)).status).toBe(405);
  });
});

describe('UCP', () => {
  const post = async (
    path: string,
    body: object,
  ): Promise<{ status: number; answer: Answer & { product: object } }> => {
    const headers = { 'content-type': 'application/json', 'ucp-agent': 'profile="https://agent.example/profile"' };
    const response = await fetch(`${shop.url}/ucp/catalog/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as Answer & { product: object } };
  };

  it('has a profile that names the catalog, over REST and MCP', async () => {
    const response = await fetch(`${shop.url}/.well-known/ucp`);
    expect(response.headers.get('cache-control')).toContain('max-age');
    const { ucp } = (await response.json()) as { ucp: { services: object; capabilities: object } };
    expect(ucp.services).toMatchObject({
      'dev.ucp.shopping': [
        { transport: 'rest', endpoint: `${shop.url}/ucp` },
        { transport: 'mcp', endpoint: `${shop.url}/mcp` },
      ],
    });
    expect(Object.keys(ucp.capabilities)).toEqual([
      'dev.ucp.shopping.catalog.search',
      'dev.ucp.shopping.catalog.lookup',
    ]);
  });

  it('answers the catalog over REST as over MCP', async () => {
    const searched = await post('search', {
      query: 'teapot',
      context: { language: 'en' },
      filters: { price: { max: 20_000 } },
    });
    expect(searched.answer.products.map(({ title }) => title)).toEqual(['Glass teapot']);
    const looked = await post('lookup', { ids: ['TEA', 'none'] });
    expect(looked.answer.products[0]?.variants).toMatchObject([{ inputs: [{ id: 'TEA', match: 'exact' }] }]);
    expect((await post('product', { id: 'tea' })).answer.product).toMatchObject({
      id: 'tea',
      variants: [{ sku: 'TEA' }],
    });
    const foreign = await post('search', {
      query: 'tea',
      context: { currency: 'USD' },
      filters: { price: { max: 1 } },
    });
    expect(foreign.answer.messages).toMatchObject([{ code: 'filter_ignored' }]);
    expect((await post('lookup', { ids: 'TEA' })).status).toBe(400);
    const many = await post('lookup', { ids: Array.from({ length: 51 }, (_, index) => `sku-${index}`) });
    expect(many).toMatchObject({ status: 400, answer: { code: 'request_too_large' } });
    expect((await post('search', { filters: {}, pagination: { limit: 5 } })).status).toBe(400);
    const nothing = await post('search', { query: 'zzqqx snowboard', filters: { price: { max: 5 } } });
    expect(nothing.answer).toMatchObject({ products: [], pagination: { total_count: 0 } });
    expect(nothing.answer.messages).toBeUndefined();
  });
});

describe('a feed', () => {
  const read = async (path: string) => {
    const response = await fetch(`${shop.url}/feeds/${path}`);
    return { status: response.status, type: response.headers.get('content-type') ?? '', text: await response.text() };
  };

  it('tells Google each variant with what it costs, what it cost, and whether it can be had', async () => {
    const { status, type, text } = await read('google.xml?locale=en');
    expect([status, type]).toEqual([200, 'application/xml; charset=utf-8']);
    const parser = new XMLParser({ parseTagValue: false, processEntities: true });
    const { rss } = parser.parse(text, true) as { rss: { channel: { item: Record<string, unknown>[] } } };
    const items = new Map(rss.channel.item.map((item) => [item['g:id'], item]));
    expect([...items.keys()].sort()).toEqual(['MUG-BLUE', 'MUG-RED', 'POT-CLAY', 'POT-GLASS', 'TEA']);
    expect(items.get('MUG-RED')).toEqual({
      'g:id': 'MUG-RED',
      'g:title': 'Travel mug <“hot & cold”> - Red',
      'g:description': 'Travel mug <“hot & cold”> - Red',
      'g:link': 'https://shop.example/mug?from=feed&x=1',
      'g:image_link': 'https://img.example/mug.jpg',
      'g:additional_image_link': `${shop.url}/products/mug-2.svg`,
      'g:availability': 'out_of_stock',
      'g:price': '120.00 CNY',
      'g:sale_price': '99.00 CNY',
      'g:brand': 'Everpour',
      'g:gtin': '6901234567892',
      'g:item_group_id': 'mug',
      'g:product_type': 'Kitchen > Cups',
      'g:color': 'Red',
    });
    expect(items.get('MUG-BLUE')).toMatchObject({ 'g:price': '100.05 CNY' });
    expect(items.get('TEA')).toMatchObject({ 'g:availability': 'in_stock', 'g:link': `${shop.url}/#/products/tea` });
  });

  it('is a product a line for the Agentic Commerce Protocol, in the language that is asked for', async () => {
    const { status, text } = await read('acp.jsonl?locale=zh');
    expect(status).toBe(200);
    const lines = text.trimEnd().split('\n');
    const products = lines.map((line) => JSON.parse(line) as { id: string; variants: object[] });
    expect(products.map(({ id }) => id).sort()).toEqual(['mug', 'pot-clay', 'pot-glass', 'tea']);
    expect(products.find(({ id }) => id === 'mug')?.variants[0]).toMatchObject({
      id: 'MUG-RED',
      title: '随行杯 - 红色',
      price: { amount: 9_900, currency: 'CNY' },
      list_price: { amount: 12_000, currency: 'CNY' },
      availability: { available: false },
      variant_options: [{ name: '颜色', value: '红色' }],
    });
    expect((await read('acp.jsonl?locale=xx')).status).toBe(400);
  });
});
