// Wires the bus of one service over the transport that was chosen: what to inject, when it connects and when it closes.
import { Module, type DynamicModule, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Bus } from './bus.js';
import { BusServer } from './bus-server.js';
import { BusSettings, BusStatus } from './bus-status.js';
import { ContractBus } from './contract-bus.js';
import { InProcessClient } from './in-process/in-process-client.js';
import { InProcessServer } from './in-process/in-process-server.js';
import { KafkaClient } from './kafka/kafka-client.js';
import { KafkaLink } from './kafka/kafka-link.js';
import { KafkaServer } from './kafka/kafka-server.js';
import { BusMonitor } from './monitor.js';
import { Signals } from './signals.js';
import { MessageClient } from './transport.js';

class BusLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly client: MessageClient) {}

  /** Connecting goes on in the background: a service starts without its broker and is not ready until it is there. */
  onApplicationBootstrap(): void {
    void this.client.connect().catch(() => undefined);
  }

  /** After the server has closed: what was in hand could still make its calls. */
  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}

/** The two ends of the chosen transport. */
function transportOf(settings: BusSettings, monitor: BusMonitor): { client: MessageClient; server: BusServer } {
  const { service, transport } = settings;
  if (transport.kind === 'in-process') {
    return {
      client: new InProcessClient(transport.broker),
      server: new InProcessServer(service, transport.broker, monitor),
    };
  }
  const link = new KafkaLink(transport.connection);
  return { client: new KafkaClient(link, monitor), server: new KafkaServer(link, monitor) };
}

/**
 * The bus of a service, for all its modules. It provides {@link Bus}, {@link BusStatus}, {@link BusServer} (the strategy to pass to
 * `app.connectMicroservice({ strategy: app.get(BusServer) })`), {@link MessageClient}, {@link Signals}, {@link BusSettings} and {@link BusMonitor}.
 */
@Module({})
export class BusModule {
  static forService(settings: BusSettings, monitor: BusMonitor = new BusMonitor()): DynamicModule {
    const { client, server } = transportOf(settings, monitor);
    const { service, transport } = settings;
    const timeoutFactor = transport.kind === 'in-process' ? transport.broker.timeoutFactor : 1;
    return {
      module: BusModule,
      global: true,
      providers: [
        { provide: BusSettings, useValue: settings },
        { provide: BusMonitor, useValue: monitor },
        { provide: MessageClient, useValue: client },
        { provide: BusServer, useValue: server },
        { provide: BusStatus, useValue: new BusStatus(client, server) },
        { provide: Bus, useValue: new ContractBus(service, client, monitor, timeoutFactor) },
        { provide: Signals, useValue: new Signals(client) },
        { provide: BusLifecycle, useFactory: () => new BusLifecycle(client) },
      ],
      exports: [Bus, BusStatus, BusServer, BusSettings, BusMonitor, MessageClient, Signals],
    };
  }
}
