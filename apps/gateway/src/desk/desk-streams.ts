// The agents' open streams of this gateway; while one lives, the desk is told so, and what its agent holds stays theirs.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Bus, BusError, clientOf, runOutsideContext } from '#bus';
import { type DeskAgent, deskCalls, type DeskHappening, type LiveHappening, viewOfAgent } from '#contracts';
import { Clock } from '#platform';
import { DeskStream, type DeskSink } from './desk-stream.js';

const BEAT_MS = 15_000;
/** Changes of the queue within so long are told together. */
const GATHER_MS = 150;
/** The queue is told no more often than this, and the more seldom the more there are to be told; offers, and what is an agent's own, are told at once. */
const TOLD_EVERY_MS = 1_000;
const TOLD_EVERY_MS_PER_STREAM = 20;
const MAX_STREAMS = 1_000;
const MAX_PER_AGENT = 8;

/** Keeps streams. */
@Injectable()
export class DeskStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DeskStreams.name);
  private readonly desk;
  private readonly streams = new Set<DeskStream>();
  private timer: NodeJS.Timeout | undefined;
  private telling: NodeJS.Timeout | undefined;
  private toldAtMs = -Infinity;
  private isReading = false;
  private isChanged = false;
  private isClosing = false;

  constructor(
    bus: Bus,
    private readonly clock: Clock,
  ) {
    this.desk = clientOf(bus, deskCalls);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      runOutsideContext(() => {
        void this.beat();
      });
    }, BEAT_MS);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    this.isClosing = true;
    clearInterval(this.timer);
    clearTimeout(this.telling);
    for (const stream of [...this.streams]) stream.end('going-away');
    this.streams.clear();
  }

  /** A stream for an agent until `until` (seconds since 1970), when what they showed lapses; `leave` is called when the connection is gone. */
  follow(
    agent: DeskAgent,
    until: number,
    sink: DeskSink,
  ): { stream: DeskStream; leave: () => void } | 'too-many-connections' | 'going-away' {
    if (this.isClosing) return 'going-away';
    const own = [...this.streams].filter((stream) => stream.agent.agentId === agent.agentId).length;
    if (this.streams.size >= MAX_STREAMS || own >= MAX_PER_AGENT) return 'too-many-connections';
    const stream = new DeskStream(agent, until, this.desk, sink);
    this.streams.add(stream);
    const leave = (): void => {
      stream.close();
      this.streams.delete(stream);
    };
    return { stream, leave };
  }

  hear(conversationId: string, happening: LiveHappening): void {
    for (const stream of this.streams) stream.hear(conversationId, happening);
  }

  hearDesk(happening: DeskHappening): void {
    if (happening.kind === 'queue') this.tellQueueSoon();
    for (const stream of this.streams) stream.hearDesk(happening);
  }

  private tellQueueSoon(): void {
    this.isChanged = true;
    if (this.isClosing || this.isReading || this.streams.size === 0) return;
    const everyMs = Math.max(TOLD_EVERY_MS, TOLD_EVERY_MS_PER_STREAM * this.streams.size);
    const waitMs = Math.max(GATHER_MS, this.toldAtMs + everyMs - performance.now());
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      runOutsideContext(() => {
        void this.tellQueue();
      });
    }, waitMs);
    this.telling.unref();
  }

  /** One reading for all of them, and one at a time: an earlier one must not be told after a later one. */
  private async tellQueue(): Promise<void> {
    const sinceMs = performance.now();
    this.toldAtMs = sinceMs;
    this.isChanged = false;
    const agents = new Map([...this.streams].map(({ agent }) => [agent.agentId, agent]));
    if (agents.size === 0) return;
    this.isReading = true;
    try {
      const views = await this.desk.getViews({ agents: [...agents.values()] });
      for (const stream of this.streams) {
        const view = viewOfAgent(views, stream.agent);
        if (view !== undefined) stream.show(view, sinceMs);
      }
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The queue could not be read for the streams: ${error.code}`);
    } finally {
      this.isReading = false;
    }
    if (this.isChanged) this.tellQueueSoon();
  }

  /** Tells the desk whose streams live, and the clients that theirs does. */
  async beat(): Promise<void> {
    const now = this.clock.now();
    for (const stream of [...this.streams]) stream.beat(now);
    this.tellQueueSoon();
    const living = [...this.streams].filter((stream) => stream.isOpen);
    const agents = new Map(living.map(({ agent }) => [agent.agentId, agent]));
    if (agents.size > 0) await this.tell([...agents.values()]);
  }

  /** These agents are there. */
  async tell(agents: readonly DeskAgent[]): Promise<void> {
    try {
      await this.desk.beat({ agents: [...agents] });
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The desk could not be told who is there: ${error.code}`);
    }
  }
}
