// `npm run dead-letters -- list | show <n> | replay <n|all>`: the events that could not be handled, in Kafka or in the embedded database.
import { existsSync } from 'node:fs';
import { DeadLetterTable, KafkaDeadLetters } from '#bus';
import { allEvents } from '#contracts';
import {
  dataSourceOf,
  kafkaAddressOf,
  openEmbeddedDatabase,
  parseConfig,
  platformConfig,
  withSecretFiles,
} from '#platform';
import { serviceDatabases } from '../all-in-one.js';
import { readEmbeddedConfig } from '../embedded.config.js';

const usage = `npm run dead-letters -- list             events that could not be handled, the oldest first
npm run dead-letters -- show <n>         one of them with its cause and payload
npm run dead-letters -- replay <n|all>   hands one or all to the service that could not handle them`;

/** Wrong input ends the command with a sentence, not a stack. */
class WrongUse extends Error {}

interface Letter {
  readonly topic: string;
  readonly key: string | undefined;
  readonly eventId: string;
  readonly service: string;
  readonly cause: string;
  readonly attempts: number;
  readonly diedAt: string;
  readonly origin: string;
  readonly body: string;
  /** False if it cannot be sent again. */
  replay(): Promise<boolean>;
}

interface LetterBox {
  readonly letters: readonly Letter[];
  /** What becomes of a letter that is replayed. */
  readonly replayed: string;
  close(): Promise<void>;
}

async function openKafka(): Promise<LetterBox> {
  const store = new KafkaDeadLetters(
    kafkaAddressOf(parseConfig(platformConfig, withSecretFiles(process.env))),
    allEvents.map(({ topic }) => topic),
  );
  const letters = (await store.list()).map((letter) => ({
    ...letter,
    replay: async () => {
      await store.replay(letter);
      return true;
    },
  }));
  return { letters, replayed: 'sent again', close: () => Promise.resolve() };
}

/** Refused while the shop runs: the database belongs to one process. */
async function openEmbeddedTables(): Promise<LetterBox> {
  const dataDirectory = readEmbeddedConfig(process.env).DATA_DIR;
  if (!existsSync(dataDirectory)) {
    throw new WrongUse(`There is no data in ${dataDirectory}, and KAFKA_BROKERS is not set.`);
  }
  const embedded = await openEmbeddedDatabase({ dataDirectory });
  const letters: Letter[] = [];
  for (const database of serviceDatabases) {
    const dataSource = await dataSourceOf('dead-letters', database, { kind: 'embedded', embedded }).initialize();
    const table = new DeadLetterTable(dataSource, database.schema);
    if (!(await table.exists())) continue;
    for (const row of await table.list()) {
      letters.push({
        ...row,
        key: row.key ?? undefined,
        eventId: row.eventId ?? '',
        service: database.schema,
        diedAt: new Date(row.deadAt).toISOString(),
        origin: `${database.schema}.dead_letters ${row.id}`,
        replay: () => table.replay(row.id),
      });
    }
  }
  letters.sort((a, b) => (a.diedAt < b.diedAt ? -1 : 1));
  return { letters, replayed: 'will be sent at the next start', close: () => embedded.close() };
}

function pick(letters: readonly Letter[], number: string | undefined): Letter {
  const letter = letters[Number(number) - 1];
  if (letter === undefined) {
    throw new WrongUse(`There is no dead letter "${number ?? ''}"; there are ${letters.length}.`);
  }
  return letter;
}

function show(letter: Letter): void {
  console.log(`event     ${letter.eventId}`);
  console.log(`from      ${letter.origin}${letter.key === undefined ? '' : `, key ${letter.key}`}`);
  console.log(`service   ${letter.service}`);
  console.log(`died      ${letter.diedAt}, after ${letter.attempts} attempts`);
  console.log(`cause     ${letter.cause}`);
  console.log(letter.body);
}

function list(letters: readonly Letter[]): void {
  letters.forEach(({ diedAt, topic, service, eventId, cause }, index) => {
    console.log(`${index + 1}  ${diedAt}  ${topic}  ${service}  ${eventId}  ${cause}`);
  });
  console.log(letters.length === 0 ? 'No dead letters.' : `${letters.length} dead letters`);
}

async function replay(letters: readonly Letter[], replayed: string): Promise<void> {
  for (const letter of letters) {
    const done = await letter.replay();
    console.log(`${done ? replayed : 'cannot be sent again, it has no id'}  ${letter.topic}  ${letter.eventId}`);
  }
}

async function run([command, number]: readonly string[]): Promise<void> {
  if (command === undefined || !['list', 'show', 'replay'].includes(command)) throw new WrongUse(usage);
  const isStack = (process.env['KAFKA_BROKERS'] ?? '') !== '';
  const box = isStack ? await openKafka() : await openEmbeddedTables();
  try {
    if (command === 'list') list(box.letters);
    else if (command === 'show') show(pick(box.letters, number));
    else await replay(number === 'all' ? box.letters : [pick(box.letters, number)], box.replayed);
  } finally {
    await box.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUse ? 64 : 1;
}
