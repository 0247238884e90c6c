// What the shop sends to other platforms and answers to agents, held against the schemas that those have published. They are not part of
// this project (see docs/channels/README.md): VENDOR_SCHEMAS names a folder with them, and without it these specs are skipped.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type AnySchemaObject, Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { FakeTelegram, type PlatformRequest } from '#testing';
import { DeskClient } from '../people/desk-client.js';
import { AllPlatforms, type PlatformName } from './all-platforms.js';
import { goOnChannel } from './channel-journey.js';
import { PHONE } from './tea-shop.js';
import { teaShopOn } from './tea-shop-on-platforms.js';
import { telegramSchema, withoutOthers } from './vendor-schemas.js';

const LIMIT_MS = 240_000;
const ACCOUNT = 'judged';
const UCP_VERSION_HOST = 'https://ucp.dev';
const ACP_FEED = 'acp/spec/2026-04-17/json-schema/schema.feed.json';

const schemas = process.env['VENDOR_SCHEMAS'] ?? '';
if (schemas === '') process.stderr.write('Skipped: vendor schemas: VENDOR_SCHEMAS names no folder with them\n');
const describeJudged = schemas === '' ? describe.skip : describe;

const read = async <Content = AnySchemaObject>(path: string): Promise<Content> =>
  JSON.parse(await readFile(join(schemas, path), 'utf8')) as Content;
// Formats say how numbers are kept, and keywords of other dialects are nobody's fault here.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
/** What a schema says against some values. */
const faultsIn = (validate: ValidateFunction, values: readonly unknown[]): string[] =>
  values.flatMap((value) => (validate(value) ? [] : [ajv.errorsText(validate.errors)]));

describeJudged('schemas of the vendors', () => {
  const platforms = new AllPlatforms();
  const tea = teaShopOn(platforms, ACCOUNT);

  const someoneOn = (channel: PlatformName) =>
    platforms.shopperOn(channel, `${tea.shop.url}/v1/channels/${channel}/${ACCOUNT}`, '6601');
  /** The requests of a whole conversation, with choices and a person. */
  async function requestsOf(channel: 'lanying' | 'telegram', orderId: string): Promise<readonly PlatformRequest[]> {
    const mei = await DeskClient.signIn(tea.shop, `mei-${channel}`, 'agent', 'Mei');
    await mei.online();
    await goOnChannel(someoneOn(channel), { product: 'Longjing tea', price: '88', orderId, phone: PHONE }, mei);
    return platforms.byName[channel].requests;
  }

  it(
    'Lanying IM has nothing against a whole conversation',
    async () => {
      const { definitions } = await read<{ definitions: Record<string, AnySchemaObject> }>(
        'channels/lanying-swagger-2.0.json',
      );
      const validate = ajv.compile(withoutOthers(definitions['MessageRequest'] ?? {}));
      const bodies = (await requestsOf('lanying', 'T-2101')).map(({ body }) => JSON.parse(body) as object);
      expect(bodies.length).toBeGreaterThan(12);
      expect(faultsIn(validate, bodies)).toEqual([]);
      expect(
        faultsIn(validate, [
          { ...bodies[0], targets: '5' },
          { ...bodies[0], unknown: 1 },
        ]),
      ).toHaveLength(2);
    },
    LIMIT_MS,
  );

  it(
    'Telegram has nothing against a whole conversation, nor its updates against those of the specs',
    async () => {
      const validate = ajv.compile(telegramSchema(await read('channels/telegram-bot-api.min.json')));
      const shopper = someoneOn('telegram');
      await shopper.say('How much is the teapot?');
      await platforms.telegram.until('the choices', () => platforms.telegram.messages.at(-1)?.keys.length === 2);
      const requests = (await requestsOf('telegram', 'T-2102')).map(({ body, path }) => ({
        method: path.split('/').at(-1),
        body: JSON.parse(body) as object,
      }));
      expect(requests.length).toBeGreaterThan(7);
      expect(faultsIn(validate, requests)).toEqual([]);
      const hello = new FakeTelegram().message(5, { text: 'hello' });
      expect(faultsIn(validate, [{ update: { update_id: 1, ...hello } }])).toEqual([]);
      expect(faultsIn(validate, [{ method: 'sendMessage', body: { chat_id: 1 } }, { update: {} }])).toHaveLength(2);
    },
    LIMIT_MS,
  );

  it.each(['en', 'zh'])('ACP has nothing against the feed in %s', async (locale) => {
    const schema = await read(`agents/${ACP_FEED}`);
    const validate = ajv.compile({ ...schema, $id: `feed-${locale}`, $ref: '#/$defs/Product' });
    const feed = await (await fetch(`${tea.shop.url}/feeds/acp.jsonl?locale=${locale}`)).text();
    const lines = feed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(4);
    expect(faultsIn(validate, lines)).toEqual([]);
    expect(faultsIn(validate, [{ ...lines[0], id: 5 }])).toHaveLength(1);
  });

  describe('UCP', () => {
    const catalog = (operation: string) => `schemas/shopping/catalog_${operation}.json`;
    /** What `ucp-schema` says against a response. */
    async function judged(response: unknown, schema: string, operation: string): Promise<{ isValid: boolean }> {
      const own = await mkdtemp(join(tmpdir(), 'daogou-ucp-'));
      const source = join(schemas, 'agents', 'ucp', 'source');
      try {
        await writeFile(join(own, 'response.json'), JSON.stringify(response));
        const given = ['validate', join(own, 'response.json'), '--schema', join(source, schema), '--response'];
        const where = ['--schema-local-base', source, '--schema-remote-base', UCP_VERSION_HOST];
        const run = promisify(execFile);
        await run(process.env['UCP_SCHEMA'] ?? 'ucp-schema', [...given, '--op', operation, ...where]);
        return { isValid: true };
      } catch (error) {
        // Anything else is no judgement.
        if ((error as { code?: unknown }).code !== 1) throw error;
        return { isValid: false };
      } finally {
        await rm(own, { recursive: true, force: true });
      }
    }
    const ask = async (path: string, body: object): Promise<Record<string, unknown>> => {
      const headers = { 'content-type': 'application/json', 'ucp-agent': 'profile="https://agent.example/profile"' };
      const response = await fetch(`${tea.shop.url}/ucp${path}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return (await response.json()) as Record<string, unknown>;
    };

    it.each([
      ['a search', 'search', '/catalog/search', { query: 'teapot' }],
      ['a search without results', 'search', '/catalog/search', { query: 'qwertzuiop' }],
      ['a look-up with an id that is none', 'lookup', '/catalog/lookup', { ids: ['tea', 'MUG-RED', 'none'] }],
      ['a product', 'lookup', '/catalog/product', { id: 'mug', selected: [{ name: '颜色', label: 'Red' }] }],
    ])('has nothing against the answer to %s', async (_, capability, path, body) => {
      const answer = await ask(path, body);
      const operation = path.endsWith('product') ? 'get_product' : capability;
      expect(await judged(answer, catalog(capability), operation)).toEqual({ isValid: true });
      // What has no envelope is an answer of nobody.
      const { ucp: envelope, ...rest } = answer;
      expect(envelope).toBeDefined();
      expect(await judged(rest, catalog(capability), operation)).toEqual({ isValid: false });
    });
  });
});
