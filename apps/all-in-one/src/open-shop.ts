// How commands reach a shop: running services over Kafka when KAFKA_BROKERS is set, else the embedded one.
import {
  type Environment,
  kafkaAddressOf,
  openKafkaBus,
  parseConfig,
  platformConfig,
  withSecretFiles,
} from '#platform';
import { readEmbeddedConfig } from './embedded.config.js';
import { openEmbedded, type OpenShop } from './embedded.js';
import { assertMeant, noteImport } from './store-note.js';

/**
 * Opens the shop that the environment names.
 * @param store the folder that is to be loaded into it, or undefined: then it is the one that STORE names, if any
 */
export async function openShop(
  given: Environment,
  store: string | undefined = given['STORE'] || undefined,
): Promise<OpenShop> {
  const env = withSecretFiles(given);
  if (env['KAFKA_BROKERS']) {
    return await openKafkaBus({
      address: kafkaAddressOf(parseConfig(platformConfig, { ...env, TRANSPORT: 'kafka' })),
      service: 'gateway',
      instanceId: `command-${process.pid}`,
    });
  }
  const { DATA_DIR, DATA_DIR_MIN_FREE_MB } = readEmbeddedConfig(env);
  assertMeant(env, DATA_DIR, store);
  return await openEmbedded({ dataDirectory: DATA_DIR, minFreeMegabytes: DATA_DIR_MIN_FREE_MB, env });
}

/** After a folder was loaded into the shop that the environment names: its data directory knows what it holds. */
export function noteImported(env: Environment, folder: string, now: Date): void {
  if (!env['KAFKA_BROKERS']) noteImport(readEmbeddedConfig(env).DATA_DIR, folder, now);
}
