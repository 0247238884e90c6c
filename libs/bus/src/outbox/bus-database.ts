// What a service's database module provides of the bus: outbox, inbox, relay and the table of dead letters.
import type { Provider } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BusServer } from '../bus-server.js';
import { BusSettings } from '../bus-status.js';
import { InProcessServer } from '../in-process/in-process-server.js';
import { BusMonitor } from '../monitor.js';
import { MessageClient } from '../transport.js';
import { DeadLetterTable } from './dead-letter-table.js';
import { Inbox } from './inbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { Outbox } from './outbox.js';

/** On the in-process transport the relay is nudged after each commit and has no sibling whose rows it must find. */
const IN_PROCESS_POLL_MS = 5_000;
const KAFKA_POLL_MS = 300;

/**
 * Providers of {@link Outbox}, {@link Inbox}, {@link OutboxRelay} and {@link DeadLetterTable} for a schema in which `busMigrationFor(schema)`
 * has run. They need the service's `DataSource` beside them and the global `BusModule`.
 */
export function busDatabaseProviders(schema: string): Provider[] {
  return [
    {
      provide: OutboxRelay,
      inject: [DataSource, BusSettings, MessageClient, BusMonitor],
      useFactory: (dataSource: DataSource, settings: BusSettings, client: MessageClient, monitor: BusMonitor) => {
        const inProcess = settings.transport.kind === 'in-process';
        return new OutboxRelay(dataSource, {
          schema,
          // One process alone: it need not wait for the lease of its predecessor to expire.
          holder: inProcess ? 'in-process' : settings.instanceId,
          isOnlyWriter: inProcess,
          pollMs: inProcess ? IN_PROCESS_POLL_MS : KAFKA_POLL_MS,
          system: client.system,
          send: (message) => client.sendEvent(message),
          monitor,
        });
      },
    },
    {
      provide: Outbox,
      inject: [DataSource, OutboxRelay],
      useFactory: (dataSource: DataSource, relay: OutboxRelay) =>
        new Outbox(dataSource, schema, (entries) => {
          relay.nudge(entries);
        }),
    },
    {
      provide: Inbox,
      inject: [DataSource],
      useFactory: (dataSource: DataSource) => new Inbox(dataSource, schema),
    },
    {
      provide: DeadLetterTable,
      inject: [DataSource, BusServer],
      useFactory: (dataSource: DataSource, server: BusServer) => {
        const table = new DeadLetterTable(dataSource, schema);
        if (server instanceof InProcessServer) server.useDeadLetterSink(table);
        return table;
      },
    },
  ];
}
