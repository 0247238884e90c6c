// Scripted conversations over Kafka with a language model, two dialog instances sharing what a day may cost.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoStore } from '#demo-store';
import { Conversation } from '#testing';
import { type Services, startServices } from '../../tools/stack/services.js';
import { decently, type ModelServer, startModelServer } from '../language-model/model-server.js';
import { describeStack } from '../wire/describe-stack.js';
import { freshDatabase } from './fresh-database.js';
import { OtlpReceiver } from '../tracing/otlp-receiver.js';
import { playScriptsOn, scriptsOfEachWay } from './play-scripts.js';
import { seeOneTrace } from './trace-on-stack.js';

const IMPORT_LIMIT_MS = 120_000;
const START_LIMIT_MS = 300_000;

describeStack('the services with a language model', ['KAFKA_BROKERS', 'DATABASE_URL', 'REDIS_URL'], () => {
  let folder: string;
  let services: Services;
  let model: ModelServer;
  let receiver: OtlpReceiver;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'daogou-language-model-'));
    model = await startModelServer();
    receiver = await OtlpReceiver.start();
    services = await startServices({
      folder,
      infrastructure: {
        kafkaBrokers: process.env['KAFKA_BROKERS'] ?? '',
        databaseUrl: await freshDatabase(),
        redisUrl: process.env['REDIS_URL'] ?? '',
      },
      counts: { gateway: 2, dialog: 2 },
      env: {
        ...model.env,
        LLM_DAY_TOKENS: '1000000000',
        REQUESTS_PER_MINUTE: '1000000',
        LOG_LEVEL: 'warn',
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
      },
      log: () => undefined,
    });
    const store = join(folder, 'store');
    await writeDemoStore(store, new Date());
    await services.runCommand('import', [store], IMPORT_LIMIT_MS);
  }, START_LIMIT_MS);

  afterAll(async () => {
    await services.stop();
    await model.stop();
    await receiver.stop();
    await rm(folder, { recursive: true, force: true });
  }, START_LIMIT_MS);

  seeOneTrace(() => ({ services, model, receiver, folder }));
  playScriptsOn(() => services);

  it('who follows a conversation at one gateway hears, sentence by sentence, what is answered through the other', async () => {
    const [here = '', there = ''] = services.gatewayUrls;
    expect(new Set([here, there]).size).toBe(2);
    model.behave((request) =>
      request.purpose === 'wording'
        ? {
            does: 'say',
            text: `Thanks for asking! ${String(request.user['draft'])} Anything else you would like to know?`,
          }
        : decently(request),
    );
    const talk = await Conversation.open(here, { locale: 'en' });
    const other = await Conversation.open(here, { locale: 'en' });
    const elsewhere = Conversation.at(there, talk);
    const followers = [await talk.stream(), await elsewhere.stream()];
    const stranger = await other.stream();
    const said = [
      [elsewhere, 'how much is the LX-700?'],
      [talk, 'how much is the LX-500?'],
    ] as const;
    for (const [through, question] of said) {
      const { replies } = await through.say(question);
      const [{ id, text } = { id: '', text: '' }] = replies;
      expect(text).toContain('Thanks for asking!');
      for (const follower of followers) {
        await follower.message(text);
        const pieces = follower.items.flatMap((event) =>
          event.type === 'delta' && event.data.replyId === id ? [event.data] : [],
        );
        expect(pieces.length).toBeGreaterThan(2);
        expect(pieces.map(({ index }) => index)).toEqual(pieces.map((_, index) => index));
        const told = pieces.map((piece) => piece.text).join('');
        expect(told.trim()).toBe(text);
      }
    }
    const heard = followers.map(({ items }) => items.flatMap((event) => (event.type === 'message' ? [event.id] : [])));
    expect(heard[1]).toEqual(heard[0]);
    expect(new Set(heard[0]).size).toBe(heard[0]?.length);
    expect(stranger.items.some(({ type }) => type === 'delta')).toBe(false);
    for (const stream of [...followers, stranger]) stream.close();
    model.behave(decently);
  });

  it('asked the model', () => {
    expect(model.requests.filter(({ purpose }) => purpose === 'understanding').length).toBeGreaterThan(
      scriptsOfEachWay.length,
    );
    expect(model.requests.some(({ purpose }) => purpose === 'wording')).toBe(true);
  });
});
