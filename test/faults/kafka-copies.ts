// Whether every partition of Kafka has all its copies: what an operator waits for before the next broker is taken away.
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs from 'kafkajs';

const WHOLE_WITHIN_MS = 180_000;
const LOOK_EVERY_MS = 500;

/** Waits until no partition lacks a copy. @throws after three minutes, with how many partitions still lack one */
export async function untilCopiesAreWhole(brokers: string[]): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    for (const untilMs = Date.now() + WHOLE_WITHIN_MS; ; await delay(LOOK_EVERY_MS)) {
      const { topics } = await admin.fetchTopicMetadata();
      const lacking = topics.flatMap(({ partitions }) =>
        partitions.filter(({ isr, replicas }) => isr.length < replicas.length),
      );
      if (lacking.length === 0) return;
      if (Date.now() > untilMs) throw new Error(`${lacking.length} partitions still lack a copy`);
    }
  } finally {
    await admin.disconnect();
  }
}
