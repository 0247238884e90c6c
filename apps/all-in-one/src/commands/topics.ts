// `npm run topics`: creates the Kafka topics of the contracts, says which, and warns about what differs.
import { z } from 'zod';
import { createTopics } from '#bus';

const environment = z.object({
  KAFKA_BROKERS: z.string({ error: 'is not set: host:port of one or more Kafka brokers, separated by commas' }).min(1),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(6),
  KAFKA_REPLY_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(6),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).max(10).default(1),
});

async function run(): Promise<number> {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) console.error(`${path.join('.')} ${message}`);
    return 78;
  }
  const { KAFKA_BROKERS, KAFKA_PARTITIONS, KAFKA_REPLY_PARTITIONS, KAFKA_REPLICATION } = parsed.data;
  const { created, existing, warnings } = await createTopics(
    KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    {
      partitions: KAFKA_PARTITIONS,
      replyPartitions: KAFKA_REPLY_PARTITIONS,
      replication: KAFKA_REPLICATION,
    },
  );
  for (const topic of created) console.log(`created  ${topic}`);
  for (const warning of warnings) console.warn(`warning  ${warning}`);
  console.log(`${created.length} topics created, ${existing} were there`);
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(`The topics could not be created: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
