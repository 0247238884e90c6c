// What is broken under load: each fault with what it does and how it is mended.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import { dialogCalls, dialogEvents, ordersCalls } from '#contracts';
import type { Infrastructure } from '../../tools/stack/infrastructure.js';
import type { NativeProcess } from '../../tools/stack/native-process.js';
import { serviceNames, type ServiceName, type Services } from '../../tools/stack/services.js';
import { untilCopiesAreWhole } from './kafka-copies.js';
import type { SlowLink } from './slow-link.js';
import type { SmallDisk } from './small-disk.js';
import type { Visits } from './visits.js';

/** What the services need that is not theirs. */
export type ServerName = 'kafka' | 'postgres' | 'redis';

/** The links to the servers, by server. */
export type Links = Readonly<Record<ServerName, readonly SlowLink[]>>;

/** A broker alone, three of them, or all servers on a small disk. */
export type StackKind = 'plain' | 'three brokers' | 'small disk';

/** What faults may touch. */
export interface Scene {
  readonly infrastructure: Infrastructure;
  readonly services: Services;
  readonly visits: Visits;
  /** What stands before each server; before Kafka one a broker. */
  readonly links: Links;
  /** Where the servers' files are, if that is a disk that can be filled. */
  readonly disk: SmallDisk | undefined;
  /** How long servers stay away. */
  readonly awayMs: number;
  /** How many shoppers there are at ease. */
  readonly atOnce: number;
}

/** One thing that breaks. */
export interface Fault {
  readonly name: string;
  /** Breaks it and mends it again. */
  readonly strike: (scene: Scene) => Promise<void>;
  /** Dead letters that it must leave, no more and no fewer. */
  readonly deadLetters?: number;
  /** What it is played on. */
  readonly stack?: StackKind;
}

const SLOW_MS = 60;
const OVERLOAD_FACTOR = 10;
const POISON = 3;
/** Those who hear of turns: desk, insights, learning and recommendations. */
const HEARERS = 4;

/** A killed process and one in its place, as Kubernetes does. */
const killed = (app: ServiceName): Fault => ({
  name: `kill -9 ${app}`,
  strike: async ({ services }) => {
    const victim = services.processes.find((one) => one.app === app);
    if (victim === undefined) throw new Error(`no ${app} runs`);
    await services.stopOne(victim, 'SIGKILL');
    await services.replace(victim);
  },
});

const restarted: Fault = {
  name: 'rolling restart of all',
  strike: async ({ services }) => {
    for (const app of serviceNames) {
      for (const old of services.processes.filter((one) => one.app === app)) {
        await services.startOne(app);
        await services.stopOne(old);
      }
    }
  },
};

const stopped = (name: ServerName): Fault => ({
  name: `${name} stopped`,
  strike: async ({ infrastructure, awayMs }) => {
    await infrastructure[name].stop();
    await delay(awayMs);
    await infrastructure[name].start();
  },
});

const frozen = (name: ServerName): Fault => ({
  name: `${name} frozen`,
  strike: async ({ infrastructure, awayMs }) => {
    signalFamily(infrastructure[name], 'SIGSTOP');
    await delay(awayMs);
    signalFamily(infrastructure[name], 'SIGCONT');
  },
});

/** PostgreSQL works in children, which a signal to their parent does not reach. */
function signalFamily({ pid }: NativeProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  const parentOf = (child: string): number => {
    try {
      const stat = readFileSync(`/proc/${child}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    } catch {
      return 0;
    }
  };
  process.kill(pid, signal);
  for (const child of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)) {
    try {
      process.kill(Number(child), signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

/** All that goes to these servers and comes from them is late. */
const slow = (...names: ServerName[]): Fault => ({
  name: `${names.join(' and ')} ${SLOW_MS} ms away`,
  strike: async ({ links, awayMs }) => {
    const slowed = names.flatMap((name) => links[name]);
    for (const link of slowed) link.delayMs = SLOW_MS;
    await delay(awayMs);
    for (const link of slowed) link.delayMs = 0;
  },
});

/**
 * One broker of three after the other, so that each partition loses its leader once, and so do the groups their coordinator and the brokers
 * their controller. The next one goes when all copies are whole again: of two that are away at once Kafka promises nothing.
 */
const brokersLost: Fault = {
  name: 'kill -9 of each of three brokers',
  stack: 'three brokers',
  strike: async ({ infrastructure, awayMs }) => {
    for (const broker of infrastructure.brokers) {
      await broker.stop('SIGKILL');
      await delay(awayMs);
      await broker.start();
      await untilCopiesAreWhole(infrastructure.kafkaBrokers.split(','));
    }
  },
};

/** No room for Kafka, PostgreSQL and Redis; who ends of it is started again once there is some. */
const diskFull: Fault = {
  name: 'disk of the servers full',
  stack: 'small disk',
  strike: async ({ infrastructure: { kafka, postgres, redis }, disk, awayMs }) => {
    if (disk === undefined) throw new Error('there is no disk to fill');
    await disk.keepFull(awayMs);
    // Does nothing to those who stayed.
    await Promise.all([kafka.start(), postgres.start(), redis.start()]);
  },
};

/** Connections break and no new one comes about. */
const cut = (...names: ServerName[]): Fault => ({
  name: `network to ${names.join(' and ')} cut`,
  strike: async ({ links, awayMs }) => {
    const cutOff = names.flatMap((name) => links[name]);
    for (const link of cutOff) link.cut();
    await delay(awayMs);
    for (const link of cutOff) link.mend();
  },
});

/** Messages that nobody can handle: calls are skipped, events put aside by each who hears them. */
const poisoned: Fault = {
  name: 'poisoned messages',
  deadLetters: 2 * POISON * HEARERS,
  strike: async ({ infrastructure }) => {
    const producer = new kafkajs.Kafka({
      brokers: infrastructure.kafkaBrokers.split(','),
      logLevel: kafkajs.logLevel.NOTHING,
    }).producer();
    await producer.connect();
    const calls = [dialogCalls.sendMessage.topic, ordersCalls.getOrder.topic, 'gateway.replies', 'dialog.replies'];
    const bodies = ['{"cut', 'null', '[]', '\u0000', JSON.stringify({ output: { turn: 'x' } })];
    for (const topic of calls)
      await producer.send({ topic, messages: bodies.map((value) => ({ key: randomUUID(), value })) });
    const event = (value: string) => ({ key: randomUUID(), value, headers: { 'daogou-event-id': randomUUID() } });
    const events = Array.from({ length: POISON }, () => [event('{"cut'), event('{"conversationId":7}')]).flat();
    await producer.send({ topic: dialogEvents.turnCompleted.topic, messages: events });
    await producer.disconnect();
  },
};

const overloaded: Fault = {
  name: `${OVERLOAD_FACTOR} × the shoppers`,
  strike: async ({ visits, awayMs, atOnce }) => {
    await visits.finish();
    visits.start(atOnce * OVERLOAD_FACTOR);
    await delay(awayMs);
    await visits.finish();
    visits.start(atOnce);
  },
};

/** All of them, in the order in which they strike. */
export const faults: readonly Fault[] = [
  { name: 'none', strike: async ({ awayMs }) => await delay(awayMs) },
  ...serviceNames.map(killed),
  restarted,
  ...(['kafka', 'postgres', 'redis'] as const).flatMap((name) => [stopped(name), frozen(name)]),
  slow('postgres', 'redis'),
  cut('postgres', 'redis'),
  slow('kafka'),
  cut('kafka'),
  poisoned,
  overloaded,
  brokersLost,
  diskFull,
];
