// Every change of holder that was ever announced, announced again twice and out of order: who waits and who holds must stay as it is.
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { dialogEvents } from '#contracts';
import type { Infrastructure } from '../../../tools/stack/infrastructure.js';
import type { FaultRow, FaultScene } from './hands.js';

const { topic } = dialogEvents.holderChanged;
const READ_LIMIT_MS = 60_000;
const WATCHED_MS = 20_000;
const LOOK_MS = 250;
const BATCH = 500;

/** Cases that say something else than the dialog, which alone knows; what was erased is found out by looking over. */
const DIFFERENT = `select c.conversation_id from desk.cases c join dialog.conversations d on d.id = c.conversation_id
  where d.held_by <> c.held_by or d.hold_term <> c.term or d.agent_id is distinct from c.agent_id`;

async function recordsOf(kafka: kafkajs.Kafka): Promise<kafkajs.KafkaMessage[]> {
  const admin = kafka.admin();
  await admin.connect();
  const offsets = await admin.fetchTopicOffsets(topic);
  await admin.disconnect();
  const wanted = offsets.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0);
  const records: kafkajs.KafkaMessage[] = [];
  const consumer = kafka.consumer({ groupId: `read-again-${randomUUID()}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: ({ message }) => Promise.resolve(void records.push(message)) });
  for (const endsAtMs = Date.now() + READ_LIMIT_MS; records.length < wanted && Date.now() < endsAtMs;)
    await delay(LOOK_MS);
  await consumer.disconnect();
  if (records.length < wanted) throw new Error(`only ${records.length} of ${wanted} announcements could be read`);
  return records;
}

/** One run is one announcement that comes again. */
export const announcedAgain = {
  name: 'announced again, twice and out of order',
  play: async (
    { sql }: FaultScene,
    { kafkaBrokers }: Infrastructure,
    say: (line: string) => void,
  ): Promise<FaultRow> => {
    const kafka = new kafkajs.Kafka({ brokers: [kafkaBrokers], logLevel: kafkajs.logLevel.NOTHING });
    const records = await recordsOf(kafka);
    const producer = kafka.producer();
    await producer.connect();
    const backwards = records.reverse().map(({ key, value, headers }) => ({ key, value, headers: { ...headers } }));
    // As a repetition with the id that is known, and as news with another.
    const anew = backwards.map((record) => ({
      ...record,
      headers: { ...record.headers, 'daogou-event-id': randomUUID() },
    }));
    const all = [...backwards, ...anew];
    for (let at = 0; at < all.length; at += BATCH) await producer.send({ topic, messages: all.slice(at, at + BATCH) });
    await producer.disconnect();
    const wrong = new Set<string>();
    for (const endsAtMs = Date.now() + WATCHED_MS; Date.now() < endsAtMs; await delay(LOOK_MS))
      for (const row of (await sql(DIFFERENT, [])) as { conversation_id: string }[]) wrong.add(row.conversation_id);
    for (const conversationId of [...wrong].slice(0, 5)) say(`  ${conversationId} is not as the dialog has it`);
    const row = { fault: announcedAgain.name, runs: all.length, harmed: wrong.size, unanswered: 0, lapsed: 0 };
    say(`${row.fault}: ${row.runs} announcements, ${row.harmed} harmed`);
    return row;
  },
};
