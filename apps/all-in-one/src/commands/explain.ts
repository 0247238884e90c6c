// `npm run explain -- "这款耳机还有货吗"`: prints each step of a turn, on a copy of the shop in memory that is forgotten afterwards.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, parseArgs } from 'node:util';
import { type Bus, clientOf } from '#bus';
import { catalogCalls, dialogCalls, type HandlerOutput, MAX_MESSAGE_CHARACTERS } from '#contracts';
import { openEmbeddedDatabase } from '#platform';
import { traceTo } from '../../../dialog/src/dialog.module.js';
import { exportStore } from '#store-import';
import { loadStore, startServices } from '../all-in-one.js';
import { readEmbeddedConfig } from '../embedded.config.js';
import { openShop } from '../open-shop.js';
import { readNote } from '../store-note.js';

const USAGE = `usage: npm run explain -- [--store <folder>] [--customer <id>] [--product <id>] [--locale zh|en] <message> [<message> …]
  --store     a store in the import format. When absent: the folder that STORE names, else the shop in DATA_DIR (also while
              it runs), else the demo store
  --locale    the language that the conversation starts in
  --help      this
  --customer  who asks (c-001 is one of the demo store's); a guest when absent
  --product   the product whose page is open
  Several messages are the turns of one conversation.`;
const EXIT_USAGE = 2;
const STEP_WIDTH = 13;

type Turn = NonNullable<HandlerOutput<(typeof dialogCalls)['sendMessage']>['turn']>;

function show(step: string, found: unknown): void {
  const text =
    typeof found === 'string'
      ? found
      : inspect(found, { depth: 6, breakLength: 110, maxArrayLength: 12, maxStringLength: 200, compact: 4 });
  const [first = '', ...rest] = text.split('\n');
  const indent = ' '.repeat(STEP_WIDTH);
  process.stdout.write(`${step.padEnd(STEP_WIDTH)}${[first, ...rest.map((line) => indent + line)].join('\n')}\n`);
}

function showAnswer(turn: Turn): void {
  show('understood', turn.understood.map(({ skill, confidence }) => `${skill} ${confidence}`).join(', '));
  for (const { skill, text, needs, suggestions } of turn.replies) {
    show('reply', `${skill}: ${text}`);
    if (needs !== null) show('  needs', needs);
    if (suggestions.length > 0) show('  suggests', suggestions.join(' · '));
  }
  show('took', `${turn.tookMs} ms`);
}

interface Asked {
  readonly messages: readonly string[];
  readonly customerId: string | undefined;
  readonly productId: string | undefined;
  readonly locale: 'zh' | 'en' | undefined;
}

async function converse(bus: Bus, { messages, customerId, productId, locale }: Asked): Promise<void> {
  const dialog = clientOf(bus, dialogCalls);
  const conversationId = randomUUID();
  const page = productId === undefined ? undefined : { productId };
  if (productId !== undefined) {
    const { products } = await clientOf(bus, catalogCalls).getProducts({ productIds: [productId] });
    if (products.length === 0) throw new Error(`The store has no product ${productId}.`);
  }
  await dialog.startConversation({ conversationId, storeKey: 'demo', customerId, locale, page });
  traceTo(show);
  for (const text of messages) {
    process.stdout.write('\n');
    show('message', text);
    const { turn } = await dialog.sendMessage({
      conversationId,
      customerId,
      messageId: randomUUID(),
      text: text.slice(0, MAX_MESSAGE_CHARACTERS + 1),
    });
    if (turn) showAnswer(turn);
  }
  traceTo(undefined);
}

/** The store to explain: as named, or a copy of what the data directory holds; the demo store when that is what is there. */
async function storeOf(named: string | undefined): Promise<{ store: string | undefined; drop: () => Promise<void> }> {
  const keep = async (): Promise<void> => await Promise.resolve();
  if (named !== undefined) return { store: named, drop: keep };
  const { DATA_DIR, STORE } = readEmbeddedConfig(process.env);
  const isNamed = Boolean(process.env['DATA_DIR']);
  if (!isNamed && STORE !== undefined) return { store: STORE, drop: keep };
  const note = readNote(DATA_DIR);
  if (note === undefined && isNamed) throw new Error(`${DATA_DIR} holds no store.`);
  if (note === undefined || note.source === 'demo') return { store: undefined, drop: keep };
  const copy = await mkdtemp(join(tmpdir(), 'daogou-explain-'));
  const drop = async (): Promise<void> => {
    await rm(copy, { recursive: true, force: true });
  };
  const shop = await openShop(process.env);
  try {
    await exportStore({ folder: copy, bus: shop.bus });
    return { store: copy, drop };
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await shop.close();
  }
}

function readArguments(args: string[]) {
  const option = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { store: option, customer: option, product: option, locale: option, help: { type: 'boolean' } },
    });
  } catch (error) {
    return (error as Error).message;
  }
}

async function run(args: string[]): Promise<number> {
  const read = readArguments(args);
  if (typeof read === 'string') {
    process.stderr.write(`${read}\n${USAGE}\n`);
    return EXIT_USAGE;
  }
  const { values, positionals } = read;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  const { locale } = values;
  if (positionals.length === 0 || (locale !== undefined && locale !== 'zh' && locale !== 'en')) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const { store, drop } = await storeOf(values.store);
  const database = await openEmbeddedDatabase();
  const shop = await startServices({ database, env: { LOG_LEVEL: 'warn' } });
  try {
    await loadStore({ bus: shop.bus, store, now: new Date(), say: () => undefined });
    await converse(shop.bus, {
      messages: positionals,
      customerId: values.customer,
      productId: values.product,
      locale,
    });
    return 0;
  } finally {
    await shop.close();
    await database.close();
    await drop();
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
