// The brokers of one Kafka cluster: a single one, or several of which one may be lost.
import { join } from 'node:path';
import { kafkaServer, newClusterId, type KafkaPorts, type KafkaServer } from './kafka.js';
import type { NativeProcess } from './native-process.js';

/** Brokers that are started and stopped together; each can be stopped and started again alone. */
export class KafkaCluster {
  readonly #servers: readonly KafkaServer[];

  /** Plans a broker for each of the ports, in a folder of its own unless it is alone. */
  constructor(folder: string, ports: readonly KafkaPorts[], log: (line: string) => void) {
    const place = { clusterId: newClusterId(), controllers: ports.map(({ controller }) => controller) };
    this.#servers = ports.map((own, index) =>
      kafkaServer(ports.length === 1 ? folder : join(folder, `broker-${index + 1}`), own, log, { place }),
    );
  }

  /** `host:port` of all, separated by commas. */
  get addresses(): string {
    return this.#servers.map(({ brokers }) => brokers).join(',');
  }

  get brokers(): readonly NativeProcess[] {
    return this.#servers.map(({ process }) => process);
  }

  get first(): NativeProcess {
    const [first] = this.brokers;
    if (first === undefined) throw new Error('a cluster without brokers');
    return first;
  }

  async start(): Promise<void> {
    // One after the other: the first fetches the jars for all.
    for (const server of this.#servers) await server.initialise();
    await Promise.all(this.brokers.map((broker) => broker.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.brokers.map((broker) => broker.stop()));
  }
}
