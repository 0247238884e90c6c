// `npm run dead-letters -- list | show <n> | replay <n|all>`: the events that could not be handled.
import { allEvents } from '#contracts';
import { KafkaDeadLetters, type KafkaDeadLetter } from '#bus';

const usage = `npm run dead-letters -- list             events that could not be handled, the oldest first
npm run dead-letters -- show <n>         one of them with its cause and payload
npm run dead-letters -- replay <n|all>   sends one or all to the service that could not handle them`;

/** Pieces of wrong input end the command with a sentence, not a stack. */
class WrongUse extends Error {}

function pick(letters: readonly KafkaDeadLetter[], number: string | undefined): KafkaDeadLetter {
  const letter = letters[Number(number) - 1];
  if (letter === undefined)
    throw new WrongUse(`There is no dead letter "${number ?? ''}"; there are ${letters.length}.`);
  return letter;
}

function show(letter: KafkaDeadLetter): void {
  console.log(`event     ${letter.eventId}`);
  console.log(`from      ${letter.origin}${letter.key === undefined ? '' : `, key ${letter.key}`}`);
  console.log(`service   ${letter.service}`);
  console.log(`died      ${letter.diedAt}, after ${letter.attempts} attempts`);
  console.log(`cause     ${letter.cause}`);
  console.log(letter.body);
}

async function run([command, number]: readonly string[]): Promise<void> {
  if (command === undefined || !['list', 'show', 'replay'].includes(command)) throw new WrongUse(usage);
  const brokers = process.env['KAFKA_BROKERS'];
  if (brokers === undefined || brokers === '') {
    throw new WrongUse(
      'KAFKA_BROKERS is not set. Dead letters are listed from Kafka; the embedded default keeps them in the tables <schema>.dead_letters.',
    );
  }
  const store = new KafkaDeadLetters(
    brokers.split(',').map((broker) => broker.trim()),
    allEvents.map(({ topic }) => topic),
  );
  const letters = await store.list();
  if (command === 'show') {
    show(pick(letters, number));
    return;
  }
  if (command === 'list') {
    letters.forEach((letter, index) => {
      console.log(
        `${index + 1}  ${letter.diedAt}  ${letter.topic}  ${letter.service}  ${letter.eventId}  ${letter.cause}`,
      );
    });
    console.log(letters.length === 0 ? 'No dead letters.' : `${letters.length} dead letters`);
    return;
  }
  const chosen = number === 'all' ? letters : [pick(letters, number)];
  for (const letter of chosen) {
    await store.replay(letter);
    console.log(`sent again  ${letter.topic}  ${letter.eventId}`);
  }
  console.log(`${chosen.length} sent again`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUse ? 64 : 1;
}
