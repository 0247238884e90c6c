// Starts services of the wire specs on Kafka: Nest applications with the bus and whatever controllers a spec gives them.
import type { DynamicModule, INestApplicationContext, Provider, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Bus, BusModule, BusMonitor, BusServer, BusStatus, type KafkaAddress, type KafkaLimits } from '#bus';
import { stackBrokers } from './describe-stack.js';

/** What to start. */
export interface ProbeOptions {
  readonly service: string;
  readonly instanceId: string;
  readonly controllers?: readonly Type[];
  readonly providers?: readonly Provider[];
  readonly limits?: Partial<KafkaLimits>;
  /** Instead of the brokers of the running stack. */
  readonly address?: KafkaAddress;
  readonly monitor?: BusMonitor;
  /** False = do not wait until the bus is ready. */
  readonly waitUntilReady?: boolean;
}

/** A running service of a spec. */
export interface Probe {
  readonly app: INestApplicationContext;
  readonly bus: Bus;
  readonly status: BusStatus;
  close(): Promise<void>;
}

const QUICK_LIMITS: Partial<KafkaLimits> = { sessionTimeoutMs: 6_000, heartbeatIntervalMs: 500 };

/** Starts one instance of a service. */
export async function startProbe(options: ProbeOptions): Promise<Probe> {
  const { service, instanceId, controllers = [], providers = [], limits } = options;
  const connection = {
    ...(options.address ?? { brokers: stackBrokers() }),
    clientId: instanceId,
    service,
    instanceId,
    limits: { ...QUICK_LIMITS, ...limits },
  };
  const module: DynamicModule = {
    module: class ProbeModule {},
    imports: [BusModule.forService({ service, instanceId, transport: { kind: 'kafka', connection } }, options.monitor)],
    controllers: [...controllers],
    providers: [...providers],
  };
  const app = await NestFactory.createMicroservice(module, {
    logger: process.env['WIRE_LOG'] === '1' ? ['error', 'warn', 'log', 'debug'] : false,
    useFactory: (strategy: BusServer) => ({ strategy }),
    inject: [BusServer],
  });
  await app.listen();
  const status = app.get(BusStatus);
  if (options.waitUntilReady !== false) await status.whenReady(30_000);
  return { app, bus: app.get(Bus), status, close: () => app.close() };
}
