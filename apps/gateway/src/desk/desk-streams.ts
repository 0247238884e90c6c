// The agents' open streams of this gateway; while one lives, the desk is told so, and what its agent holds stays theirs.
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Bus, BusError, clientOf, runOutsideContext } from '#bus';
import { type DeskAgent, deskCalls, type DeskHappening, type LiveHappening, viewOfAgent } from '#contracts';
import { Clock } from '#platform';
import { DeskStream, type DeskSink } from './desk-stream.js';

const BEAT_MS = 15_000;
/** Changes within so long are told together: one act of one agent is heard of two or three times. */
const GATHER_MS = 150;
const GATHER_OWN_MS = 20;
/** The queue is told no more often than this, and the more seldom the more there are to be told; offers, and what is an agent's own, are told at once. */
const TOLD_EVERY_MS = 1_000;
const TOLD_EVERY_MS_PER_STREAM = 20;
const MAX_STREAMS = 1_000;
/** What so many hold fits into one message of the bus. */
const MAX_READ_AT_ONCE = 250;
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
  /** The queue is to be told to all. */
  private isQueueDue = false;
  /** Streams that were told nothing yet. */
  private readonly fresh = new Set<DeskStream>();
  /** Agents whose own has changed. */
  private readonly changed = new Set<string>();
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
      this.fresh.delete(stream);
    };
    return { stream, leave };
  }

  /** Tells a stream all of it for the first time, as soon as its client can be written to. */
  begin(stream: DeskStream): void {
    this.fresh.add(stream);
    this.readSoon();
  }

  hear(conversationId: string, happening: LiveHappening): void {
    for (const stream of this.streams) stream.hear(conversationId, happening);
  }

  hearDesk(happening: DeskHappening): void {
    const { kind, agentId } = happening;
    if (kind === 'queue') this.tellQueueSoon();
    if (agentId === undefined) return;
    const own = [...this.streams].filter(({ agent }) => agent.agentId === agentId);
    for (const stream of own) stream.hearDesk(happening);
    if (own.length === 0 || kind === 'exception') return;
    this.changed.add(agentId);
    this.readSoon();
  }

  private tellQueueSoon(): void {
    if (this.isClosing || this.isQueueDue || this.streams.size === 0) return;
    const everyMs = Math.max(TOLD_EVERY_MS, TOLD_EVERY_MS_PER_STREAM * this.streams.size);
    const waitMs = Math.max(GATHER_MS, this.toldAtMs + everyMs - performance.now());
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.isQueueDue = true;
      this.readSoon();
    }, waitMs);
    this.telling.unref();
  }

  private readSoon(): void {
    if (this.isClosing || this.isReading) return;
    this.isReading = true;
    setTimeout(() => {
      runOutsideContext(() => {
        void this.readAll();
      });
    }, GATHER_OWN_MS);
  }

  /** One reading at a time, of whatever is due: an earlier one must not be told after a later one. */
  private async readAll(): Promise<void> {
    try {
      while (!this.isClosing && (this.isQueueDue || this.fresh.size > 0 || this.changed.size > 0)) {
        if (this.isQueueDue) await this.tellQueue(this.streams);
        else if (this.fresh.size > 0) await this.tellQueue(this.fresh);
        else await this.tellOwn();
      }
    } catch (error) {
      if (!(error instanceof BusError)) this.logger.error(error instanceof Error ? error : new Error(String(error)));
      else this.logger.warn(`The queue could not be read for the streams: ${error.code}`);
      // All of it is read with the next heartbeat.
      this.tellQueueSoon();
    } finally {
      this.isReading = false;
    }
  }

  /** What waits is read once for all of these. */
  private async tellQueue(streams: ReadonlySet<DeskStream>): Promise<void> {
    const told = [...streams];
    if (streams === this.streams) {
      this.isQueueDue = false;
      this.toldAtMs = performance.now();
    }
    const agents = [...new Map(told.map(({ agent }) => [agent.agentId, agent])).values()];
    for (const { agentId } of agents) this.changed.delete(agentId);
    // What is offered to somebody may stand behind what the queue lists.
    for (const stream of told) if (this.fresh.delete(stream)) this.changed.add(stream.agent.agentId);
    for (let at = 0; at < agents.length; at += MAX_READ_AT_ONCE) {
      const views = await this.desk.getViews({ agents: agents.slice(at, at + MAX_READ_AT_ONCE) });
      for (const stream of told) {
        const view = viewOfAgent(views, stream.agent);
        if (view !== undefined) stream.show(view);
      }
    }
  }

  private async tellOwn(): Promise<void> {
    const agentIds = [...this.changed].slice(0, MAX_READ_AT_ONCE);
    for (const agentId of agentIds) this.changed.delete(agentId);
    const { agents } = await this.desk.getOwn({ agentIds });
    const ownOf = new Map(agents.map(({ agentId, ...own }) => [agentId, own]));
    for (const stream of this.streams) {
      const own = ownOf.get(stream.agent.agentId);
      if (own !== undefined) stream.showOwn(own);
    }
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
      const { lastLines } = await this.desk.beat({ agents: [...agents] });
      const told = new Set(agents.map(({ agentId }) => agentId));
      const last = lastLines && new Map(lastLines.map(({ conversationId, messageId }) => [conversationId, messageId]));
      for (const stream of this.streams) if (told.has(stream.agent.agentId)) stream.catchUp(last);
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      this.logger.warn(`The desk could not be told who is there: ${error.code}`);
    }
  }
}
