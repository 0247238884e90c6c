// An instance of a wire spec's service as a process of its own, so that it can be killed. Told what to do by its first argument.
import { DataSource } from 'typeorm';
import { BusMonitor, MessageClient, OutboxRelay } from '#bus';
import { echoController } from './echo-controller.js';
import { startProbe } from './probe-app.js';

/** What the process is to be. */
export type ProbeRole =
  | { readonly role: 'server'; readonly run: string; readonly service: string; readonly instanceId: string }
  /** Relays an outbox and dies by SIGKILL when an event has reached Kafka and its row is not yet deleted. */
  | { readonly role: 'dying-relay'; readonly service: string; readonly instanceId: string; readonly schema: string };

const tell = (message: string): void => {
  process.send?.(message);
};

async function serve(told: Extract<ProbeRole, { role: 'server' }>): Promise<void> {
  const controller = echoController(told.run, told.instanceId, (text) => {
    tell(`started ${text}`);
  });
  const probe = await startProbe({ service: told.service, instanceId: told.instanceId, controllers: [controller] });
  process.on('SIGTERM', () => {
    void probe.close().then(() => process.exit(0));
  });
  tell('ready');
}

async function relayAndDie(told: Extract<ProbeRole, { role: 'dying-relay' }>): Promise<void> {
  const probe = await startProbe({ service: told.service, instanceId: told.instanceId });
  const client = probe.app.get(MessageClient);
  const dataSource = await new DataSource({ type: 'postgres', url: process.env['DATABASE_URL'] ?? '' }).initialize();
  const relay = new OutboxRelay(dataSource, {
    schema: told.schema,
    holder: told.instanceId,
    pollMs: 100,
    monitor: new BusMonitor(),
    send: async (message) => {
      await client.sendEvent(message);
      process.kill(process.pid, 'SIGKILL');
    },
  });
  relay.onApplicationBootstrap();
}

const told = JSON.parse(process.argv[2] ?? '{}') as ProbeRole;
await (told.role === 'server' ? serve(told) : relayAndDie(told));
