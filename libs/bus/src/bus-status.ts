// How the bus of a service is set, and whether it is ready.
import { setTimeout as delay } from 'node:timers/promises';
import type { BusServer } from './bus-server.js';
import type { InProcessBroker } from './in-process/in-process-broker.js';
import type { KafkaConnection } from './kafka/kafka-connection.js';
import type { MessageClient } from './transport.js';

/** The transport that a service uses. */
export type BusTransport =
  | { readonly kind: 'in-process'; readonly broker: InProcessBroker }
  | { readonly kind: 'kafka'; readonly connection: KafkaConnection };

/** What `BusModule.forService` is told. */
export abstract class BusSettings {
  /** One of `services` of the contracts. */
  abstract readonly service: string;
  /** Unique among the running instances of all services. */
  abstract readonly instanceId: string;
  abstract readonly transport: BusTransport;
}

const CHECK_EVERY_MS = 50;

/** Whether the bus can make and answer calls. */
export class BusStatus {
  constructor(
    private readonly client: MessageClient,
    private readonly server: BusServer,
  ) {}

  /** True once the consumers have joined and the reply consumer is positioned. */
  isReady(): boolean {
    return this.faults().length === 0;
  }

  /** What is not ready, in words for an operator. */
  faults(): string[] {
    return [...this.client.faults(), ...this.server.faults()];
  }

  /** Waits until the bus is ready; rejects with what is not when the time is over. */
  async whenReady(timeoutMs: number): Promise<void> {
    const deadlineAtMs = Date.now() + timeoutMs;
    while (!this.isReady()) {
      if (Date.now() > deadlineAtMs) throw new Error(`the bus is not ready: ${this.faults().join('; ')}`);
      await delay(CHECK_EVERY_MS);
    }
  }
}
