// `npm run topics`: creates the Kafka topics of the contracts, says which, and warns about what differs.
import { z } from 'zod';
import { createTopics } from '#bus';
import {
  ConfigError,
  configFaults,
  EXIT_CONFIG,
  kafkaAddressOf,
  parseConfig,
  platformConfig,
  readSecretFiles,
} from '#platform';

const topicsConfig = z.object({
  KAFKA_BROKERS: z.string({ error: 'is not set: host:port of one or more Kafka brokers, separated by commas' }),
  KAFKA_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(6),
  KAFKA_REPLY_PARTITIONS: z.coerce.number().int().min(1).max(1_000).default(6),
  /** More partitions for topics that have fewer: what is keyed, conversations above all, goes to other instances from then on. */
  KAFKA_RAISE_PARTITIONS: z.enum(['true', 'false']).default('false'),
  KAFKA_REPLICATION: z.coerce.number().int().min(1).max(10).default(1),
});

async function run(): Promise<void> {
  const { env, faults } = readSecretFiles(process.env);
  faults.push(...configFaults(topicsConfig, env), ...configFaults(platformConfig, env));
  if (faults.length > 0) throw new ConfigError(faults);
  const sizes = parseConfig(topicsConfig, env);
  const { created, existing, raised, warnings } = await createTopics(kafkaAddressOf(parseConfig(platformConfig, env)), {
    partitions: sizes.KAFKA_PARTITIONS,
    replyPartitions: sizes.KAFKA_REPLY_PARTITIONS,
    replication: sizes.KAFKA_REPLICATION,
    raisePartitions: sizes.KAFKA_RAISE_PARTITIONS === 'true',
  });
  for (const topic of created) console.log(`created  ${topic}`);
  for (const topic of raised) console.log(`raised   ${topic}`);
  for (const warning of warnings) console.warn(`warning  ${warning}`);
  console.log(`${created.length} topics created, ${existing} were there`);
}

try {
  await run();
} catch (error) {
  const isConfig = error instanceof ConfigError;
  if (isConfig) console.error(error.message);
  else console.error(`The topics could not be created: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = isConfig ? EXIT_CONFIG : 1;
}
