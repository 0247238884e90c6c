// Every service as a process of its own over Kafka, PostgreSQL and Redis: no turn is lost, doubled or told to the wrong shopper.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoStore } from '#demo-store';
import { Conversation } from '#testing';
import { type Services, startServices } from '../../tools/stack/services.js';
import { describeStack } from '../wire/describe-stack.js';
import { AllPlatforms } from '../channels/all-platforms.js';
import { addJourneyOrders, answerOnChannels, CHANNEL_ACCOUNT } from './channels-on-stack.js';
import { freshDatabase } from './fresh-database.js';
import { followOnStack } from './insights-on-stack.js';
import { teachOnStack } from './learning-on-stack.js';
import { playScriptsOn } from './play-scripts.js';
import { restoreFromBackup } from './restore-on-stack.js';

const TURNS = 500;
const CONCURRENCY = 20;
const IMPORT_LIMIT_MS = 120_000;

describeStack('the services as processes', ['KAFKA_BROKERS', 'DATABASE_URL', 'REDIS_URL'], () => {
  let folder: string;
  let databaseUrl: string;
  let services: Services;
  const died: string[] = [];
  let doorsBeforeImport: readonly string[] | undefined;
  const platforms = new AllPlatforms();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-services-'));
    await platforms.start();
    databaseUrl = await freshDatabase();
    services = await startServices({
      folder,
      infrastructure: {
        kafkaBrokers: process.env['KAFKA_BROKERS'] ?? '',
        databaseUrl,
        redisUrl: process.env['REDIS_URL'] ?? '',
      },
      counts: { gateway: 2, dialog: 2, learning: 2 },
      // Fewer reply partitions than gateways: both read the same one.
      env: {
        KAFKA_REPLY_PARTITIONS: '1',
        REQUESTS_PER_MINUTE: '1000000',
        LOG_LEVEL: 'warn',
        CHANNELS: platforms.accounts(CHANNEL_ACCOUNT),
        LEARNING_TRAIN_AFTER_SECONDS: '1',
      },
      log: () => undefined,
      beforeGateways: async (running) => {
        doorsBeforeImport = running.gatewayUrls;
        const store = join(folder, 'store');
        await writeDemoStore(store, new Date());
        await addJourneyOrders(store);
        await running.runCommand('import', [store], IMPORT_LIMIT_MS);
      },
      onDied: ({ name }, reason) => died.push(`${name}: ${reason}`),
    });
  }, 300_000);

  afterAll(async () => {
    await services.stop();
    await platforms.stop();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  it('opens no gateway before the store is imported', () => {
    expect(doorsBeforeImport).toEqual([]);
    expect(services.gatewayUrls).toHaveLength(2);
  });

  async function allSkus(): Promise<string[]> {
    const skus: string[] = [];
    let cursor = '';
    do {
      const response = await fetch(`${services.gatewayUrls[0]}/v1/products?limit=100&cursor=${cursor}`, {
        headers: { 'x-store-key': 'demo' },
      });
      const page = (await response.json()) as { products: { variants: { sku: string }[] }[]; nextCursor?: string };
      skus.push(...page.products.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
      cursor = encodeURIComponent(page.nextCursor ?? '');
    } while (cursor !== '');
    return skus;
  }

  it('refuses to mint demo tokens', async () => {
    const response = await fetch(`${services.gatewayUrls[0]}/v1/demo/customer-token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"customerId":"c-001"}',
    });
    expect(response.status).toBe(404);
  });

  playScriptsOn(() => services);
  answerOnChannels(platforms, () => services);
  teachOnStack(() => services);
  followOnStack(() => ({ services, store: join(folder, 'store') }));

  it('answers 500 turns at concurrency 20, each once and in its own conversation, while a dialog instance is replaced', async () => {
    const skus = await allSkus();
    const turnsEach = TURNS / CONCURRENCY;
    let answered = 0;
    const wrong: string[] = [];

    const converse = async (shopper: number): Promise<void> => {
      const url = services.gatewayUrls[shopper % 2] ?? '';
      const talk = await Conversation.open(url, { locale: 'en' });
      const asked: string[] = [];
      for (let turn = 0; turn < turnsEach; turn++) {
        const sku = skus[(shopper * turnsEach + turn) % skus.length] ?? '';
        asked.push(`How much is ${sku}?`);
        const { replies } = await talk.say(asked.at(-1) ?? '');
        const facts = replies[0]?.facts as { sku?: string } | undefined;
        if (replies.length !== 1 || facts?.sku !== sku)
          wrong.push(`${sku}: ${JSON.stringify(replies.map(({ facts: got }) => got))}`);
        answered++;
      }
      const transcript = await talk.transcript();
      const said = transcript.filter(({ role }) => role === 'shopper').map(({ text }) => text);
      expect(said).toEqual(asked);
      expect(transcript.filter(({ role }) => role === 'assistant')).toHaveLength(turnsEach + 1);
    };

    const replaceDialog = async (): Promise<void> => {
      while (answered < TURNS / 4) await new Promise((resolve) => setTimeout(resolve, 50));
      const [oldest] = services.processes.filter(({ app }) => app === 'dialog');
      await services.startOne('dialog');
      if (oldest) await services.stopOne(oldest);
    };

    await Promise.all([replaceDialog(), ...Array.from({ length: CONCURRENCY }, (_, shopper) => converse(shopper))]);
    expect(wrong).toEqual([]);
    expect(answered).toBe(TURNS);
    expect(died).toEqual([]);
  }, 300_000);

  // The last one: it stops services.
  restoreFromBackup(() => ({ services, databaseUrl, folder }));
});
