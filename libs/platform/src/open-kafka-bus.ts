// A bus to call running services from a command: it answers nothing and listens only for its own replies.
import { NestFactory } from '@nestjs/core';
import { setTimeout as delay } from 'node:timers/promises';
import { Bus, BusModule, type KafkaAddress, MessageClient } from '#bus';
import type { ServiceName } from '#contracts';
import { quietUnlessInstalled } from './log/logger.js';

const READY_TIMEOUT_MS = 30_000;
const CHECK_EVERY_MS = 100;

/** Connects to Kafka as one more instance of a calling service, of which the command shares the reply topic. */
export async function openKafkaBus(options: {
  readonly address: KafkaAddress;
  readonly service: ServiceName;
  readonly instanceId: string;
}): Promise<{ bus: Bus; close(): Promise<void> }> {
  quietUnlessInstalled();
  const { address, service, instanceId } = options;
  const connection = { ...address, clientId: instanceId, service, instanceId };
  const module = BusModule.forService({ service, instanceId, transport: { kind: 'kafka', connection } });
  const context = await NestFactory.createApplicationContext(module, { abortOnError: false });
  const client = context.get(MessageClient, { strict: false });
  const deadlineAtMs = Date.now() + READY_TIMEOUT_MS;
  while (client.faults().length > 0) {
    if (Date.now() > deadlineAtMs) {
      const faults = client.faults().join('; ');
      await context.close();
      throw new Error(`Kafka at ${address.brokers.join(',')} is not ready: ${faults}`);
    }
    await delay(CHECK_EVERY_MS);
  }
  return { bus: context.get(Bus, { strict: false }), close: async () => await context.close() };
}
