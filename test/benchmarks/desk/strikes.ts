// Kills and takes away, one after the other, what people's conversations run on, while runs go on.
import { setTimeout as delay } from 'node:timers/promises';
import type { Infrastructure } from '../../../tools/stack/infrastructure.js';
import type { ServiceName, Services } from '../../../tools/stack/services.js';

interface Target {
  readonly infrastructure: Infrastructure;
  readonly services: Services;
}

const PAUSE_MS = 5_000;
const AWAY_MS = 20_000;
const LOOK_MS = 250;

const killed = (app: ServiceName) => ({
  name: `${app} killed`,
  strike: async ({ services }: Target): Promise<void> => {
    const victim = services.processes.find((one) => one.app === app);
    if (victim === undefined) throw new Error(`no ${app} runs`);
    await services.stopOne(victim, 'SIGKILL');
    await services.startOne(app);
  },
});

const away = (name: 'kafka' | 'postgres' | 'redis') => ({
  name: `${name} away ${AWAY_MS / 1_000} s`,
  strike: async ({ infrastructure }: Target): Promise<void> => {
    await infrastructure[name].stop();
    await delay(AWAY_MS);
    await infrastructure[name].start();
  },
});

const ALL = [killed('desk'), away('redis'), killed('dialog'), away('kafka'), killed('gateway'), away('postgres')];

/** All kinds, in turn, until stopped. */
export const strikes = {
  name: 'while services are killed and servers are away',
  /** The runs that are played meanwhile, by name. */
  under: ['taken while a turn is under way', 'two agents pass it to and fro'],
  start: (target: Target, say: (line: string) => void): { stop: () => Promise<string[]> } => {
    let isOver = false;
    const struck = new Map<string, number>();
    const striking = (async (): Promise<void> => {
      for (let next = 0; !isOver; next++) {
        const one = ALL[next % ALL.length];
        if (one === undefined) return;
        try {
          await one.strike(target);
          struck.set(one.name, (struck.get(one.name) ?? 0) + 1);
        } catch (error) {
          say(`  ${one.name}: ${String(error).slice(0, 200)}`);
        }
        for (let waitedMs = 0; waitedMs < PAUSE_MS && !isOver; waitedMs += LOOK_MS) await delay(LOOK_MS);
      }
    })();
    return {
      stop: async () => {
        isOver = true;
        await striking;
        return [...struck].map(([name, times]) => `${times} × ${name}`);
      },
    };
  },
};
