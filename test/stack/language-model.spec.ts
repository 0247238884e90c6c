// The scripted conversations over Kafka with a language model, two dialog instances sharing what a day may cost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { writeDemoStore } from '#demo-store';
import { type Services, startServices } from '../../tools/stack/services.js';
import { allScripts } from '../conversations/all-scripts.js';
import { playScript, type Script } from '../conversations/script.js';
import { type ModelServer, startModelServer } from '../language-model/model-server.js';
import { describeStack } from '../wire/describe-stack.js';
import { freshDatabase } from './fresh-database.js';

const IMPORT_LIMIT_MS = 120_000;
const START_LIMIT_MS = 300_000;

describeStack('the services with a language model', ['KAFKA_BROKERS', 'DATABASE_URL', 'REDIS_URL'], () => {
  let folder: string;
  let services: Services;
  let model: ModelServer;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-language-model-'));
    model = await startModelServer();
    services = await startServices({
      folder,
      infrastructure: {
        kafkaBrokers: process.env['KAFKA_BROKERS'] ?? '',
        databaseUrl: await freshDatabase(),
        redisUrl: process.env['REDIS_URL'] ?? '',
      },
      counts: { dialog: 2 },
      env: { ...model.env, LLM_DAY_TOKENS: '1000000000', REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'warn' },
      log: () => undefined,
    });
    const store = join(folder, 'store');
    await writeDemoStore(store, new Date());
    await services.runCommand('import', [store], IMPORT_LIMIT_MS);
  }, START_LIMIT_MS);

  afterAll(async () => {
    await services.stop();
    await model.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  const customerToken = async (customerId: string): Promise<string> =>
    await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(customerId)
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode(services.secrets.storefrontSecret));

  it.each(allScripts.map((script): [string, Script] => [script.name, script]))('%s', async (_, script) => {
    const url = services.gatewayUrls[0] ?? '';
    await playScript(script, { url, storeKey: 'demo', timeZone: 'Asia/Shanghai', customerToken });
  });

  it('asked the model', () => {
    expect(model.requests.filter(({ purpose }) => purpose === 'understanding').length).toBeGreaterThan(
      allScripts.length,
    );
    expect(model.requests.some(({ purpose }) => purpose === 'wording')).toBe(true);
  });
});
