// How commands reach a shop: running services over Kafka when KAFKA_BROKERS is set, else the embedded one.
import { type Environment, openKafkaBus, parseConfig, platformConfig } from '#platform';
import { readEmbeddedConfig } from './embedded.config.js';
import { openEmbedded, type OpenShop } from './embedded.js';

/** Opens the shop that the environment names. */
export async function openShop(env: Environment): Promise<OpenShop> {
  if (env['KAFKA_BROKERS']) {
    const { KAFKA_BROKERS } = parseConfig(platformConfig, { ...env, TRANSPORT: 'kafka' });
    return await openKafkaBus({
      brokers: KAFKA_BROKERS ?? [],
      service: 'gateway',
      instanceId: `command-${process.pid}`,
    });
  }
  return await openEmbedded({ dataDirectory: readEmbeddedConfig(env).DATA_DIR, env });
}
