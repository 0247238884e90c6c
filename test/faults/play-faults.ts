// Breaks the real stack in chosen ways under load, one after the other, and counts what was lost, doubled or wrong.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KafkaDeadLetters } from '#bus';
import { allEvents } from '#contracts';
import { type Infrastructure, startInfrastructure } from '../../tools/stack/infrastructure.js';
import { freePorts } from '../../tools/stack/ports.js';
import { type ServiceName, startServices } from '../../tools/stack/services.js';
import { customerTokenFor } from '../../tools/stack/tokens.js';
import { CUSTOMER, writeFaultShop } from './fault-shop.js';
import type { Fault, Links, Scene, StackKind } from './faults.js';
import { SlowLink } from './slow-link.js';
import { SmallDisk } from './small-disk.js';
import { untilAllIsSent, untoldTurns } from './told.js';
import { Visits } from './visits.js';

const ORDERS = 4_000;
/** So few that ten times the shoppers are too many. */
const IN_HAND = '8';
const IMPORT_LIMIT_MS = 10 * 60_000;

/** How to play. */
export interface FaultOptions {
  /** How long servers stay away. */
  readonly awayMs: number;
  /** How many shop at once. */
  readonly shoppers: number;
  /** How many instances of each service; one where nothing is said. */
  readonly counts: Partial<Record<ServiceName, number>>;
  /** Hears what happens meanwhile, and each row with what was wrong in it. */
  readonly say: (line: string) => void;
}

/** What came of one fault. */
export interface Row {
  fault: string;
  turns: number;
  honest: number;
  again: string;
  longestS: number;
  lost: number;
  doubled: number;
  wrong: number;
  bare: number;
  unsent: number;
  untold: number;
  dead: number;
}

/** What a good row has none of. */
export const mustBeZero = ['lost', 'doubled', 'wrong', 'bare', 'unsent', 'untold', 'dead'] as const;

async function suffer(fault: Fault, scene: Scene, databaseUrl: string, deadBefore: number): Promise<Row> {
  const { visits, atOnce } = scene;
  visits.start(atOnce);
  await visits.until(atOnce);
  await fault.strike(scene);
  await visits.finish();
  // Each comes once more, from the door on, to a shop that is whole again.
  visits.start(atOnce);
  await visits.finish();
  const unsent = await untilAllIsSent(databaseUrl);
  const untold = await untoldTurns(databaseUrl, visits.ended);
  const dead = (await letters(scene.infrastructure)) - deadBefore - (fault.deadLetters ?? 0);
  const { again, longestWaitMs, visits: _, ...counts } = visits.takeCounts();
  return {
    fault: fault.name,
    ...counts,
    again: [...again].map(([kind, count]) => `${count} × ${kind}`).join(', '),
    longestS: Math.round(longestWaitMs / 100) / 10,
    ...{ unsent, untold, dead },
  };
}

const letters = async ({ kafkaBrokers }: Infrastructure): Promise<number> => {
  const topics = allEvents.map(({ topic }) => topic);
  return (await new KafkaDeadLetters({ brokers: kafkaBrokers.split(',') }, topics).list()).length;
};

async function linksTo(infrastructure: Infrastructure, kafka: readonly SlowLink[]): Promise<Links> {
  const portOf = (url: string): number => Number(new URL(url).port);
  const [postgres, redis] = await Promise.all([
    SlowLink.to(portOf(infrastructure.databaseUrl)),
    SlowLink.to(portOf(infrastructure.redisUrl)),
  ]);
  return { kafka, postgres: [postgres], redis: [redis] };
}

const throughLink = (url: string, [link]: readonly SlowLink[]): string => {
  const changed = new URL(url);
  changed.port = String(link?.port);
  return changed.href;
};

interface Stack extends Pick<Scene, 'infrastructure' | 'links' | 'disk'> {
  /** Of the services' logs. */
  readonly folder: string;
}

async function play(
  { infrastructure, links, disk, folder }: Stack,
  chosen: readonly Fault[],
  options: FaultOptions,
): Promise<Row[]> {
  const { awayMs, shoppers, counts, say } = options;
  const services = await startServices({
    infrastructure: {
      kafkaBrokers: links.kafka.map(({ port }) => `127.0.0.1:${port}`).join(','),
      databaseUrl: throughLink(infrastructure.databaseUrl, links.postgres),
      redisUrl: throughLink(infrastructure.redisUrl, links.redis),
    },
    folder,
    counts,
    env: {
      ...{ LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '100000000', MAX_REQUESTS_IN_HAND: IN_HAND },
      KAFKA_REPLICATION: String(links.kafka.length),
    },
    log: say,
  });
  try {
    await services.runCommand('import', [await writeFaultShop(folder, ORDERS)], IMPORT_LIMIT_MS);
    const customerToken = await customerTokenFor(services.secrets, CUSTOMER);
    const visits = new Visits({ urls: () => services.gatewayUrls, customerToken });
    const scene: Scene = { infrastructure, services, visits, links, disk, awayMs, atOnce: shoppers };
    const rows: Row[] = [];
    let dead = 0;
    for (const fault of chosen) {
      const row = await suffer(fault, scene, infrastructure.databaseUrl, dead);
      dead += row.dead + (fault.deadLetters ?? 0);
      rows.push(row);
      say(JSON.stringify(row));
      for (const complaint of visits.complaints.splice(0)) say(`  ${complaint}`);
    }
    return rows;
  } finally {
    await services.stop();
  }
}

/** Starts a stack, breaks it and stops it. */
async function playOn(kind: StackKind, chosen: readonly Fault[], options: FaultOptions): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'daogou-faults-'));
  // PostgreSQL may run as another user and must be able to pass through.
  chmodSync(folder, 0o711);
  const ports = await freePorts(kind === 'three brokers' ? 3 : 1);
  const kafka = await Promise.all(ports.map((port) => SlowLink.to(port)));
  let links: Links | undefined;
  let infrastructure: Infrastructure | undefined;
  let disk: SmallDisk | undefined;
  let isGood = false;
  try {
    disk = kind === 'small disk' ? new SmallDisk(join(folder, 'disk')) : undefined;
    infrastructure = await startInfrastructure({
      folder: disk?.folder ?? folder,
      log: options.say,
      brokers: kafka.map((link, index) => ({ broker: ports[index] ?? 0, advertised: link.port })),
    });
    links = await linksTo(infrastructure, kafka);
    const rows = await play({ infrastructure, links, disk, folder }, chosen, options);
    isGood = rows.every((row) => mustBeZero.every((name) => row[name] === 0));
    return rows;
  } finally {
    await infrastructure?.stop();
    for (const link of Object.values(links ?? { kafka }).flat()) link.close();
    disk?.unmount();
    if (isGood) rmSync(folder, { recursive: true, force: true });
    else options.say(`the logs are kept in ${folder}`);
  }
}

/**
 * Starts a stack of its own for each kind that the faults ask for, breaks it in each of the ways, and stops it.
 * @returns a row a fault. @throws when the stack does not start or a server does not come back; the logs are kept then, and after a bad row
 */
export async function playFaults(chosen: readonly Fault[], options: FaultOptions): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, faults] of Map.groupBy(chosen, ({ stack = 'plain' }) => stack))
    rows.push(...(await playOn(kind, faults, options)));
  return rows;
}
