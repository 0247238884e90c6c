// One agent's open stream: the queue as it changes, offers, and the lines of what the agent holds.
import { Logger } from '@nestjs/common';
import { BusError, type ClientOf } from '#bus';
import type { DeskAgent, deskCalls, DeskEvent, DeskHappening, DeskView, LiveHappening } from '#contracts';

/** Where events go. */
export interface DeskSink {
  send(event: DeskEvent): void;
  /** False while the client has not read what was sent. */
  hasRoom(): boolean;
  end(why: 'too-slow' | 'going-away' | 'lapsed'): void;
}

/** Changes of what is the agent's within so long are told together. */
const GATHER_MS = 150;
const SECOND_MS = 1_000;
/** Lines of a conversation that has just become the agent's are sent again, for what came while it was being read. */
const REPEATED_LINES = 20;
/** A client that reads nothing for so many heartbeats is let go; it can open the stream anew. */
const MAX_STUCK_BEATS = 4;

/** Follows the desk for one client. */
export class DeskStream {
  private readonly logger = new Logger(DeskStream.name);
  /** What the agent holds, with the last line that was sent. */
  private readonly mine = new Map<string, string | undefined>();
  private readonly dirty = new Set<string>();
  private isReading = false;
  private isOwnDirty = false;
  private isReadingOwn = false;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private stuck = 0;
  private ownReadAtMs = -Infinity;

  constructor(
    readonly agent: DeskAgent,
    /** Seconds since 1970: what the agent showed lapses then, and they must show something newer. */
    private readonly until: number,
    private readonly desk: ClientOf<typeof deskCalls>,
    private readonly sink: DeskSink,
  ) {}

  get isOpen(): boolean {
    return !this.isClosed;
  }

  open(): void {
    this.ownChanged();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  end(why: 'too-slow' | 'going-away' | 'lapsed'): void {
    if (this.isClosed) return;
    this.close();
    this.sink.end(why);
  }

  /** Something happened at the desk. */
  hearDesk(happening: DeskHappening): void {
    if (this.isClosed) return;
    if (happening.agentId !== this.agent.agentId) return;
    if (happening.kind === 'queue') {
      this.ownChanged();
      return;
    }
    if (happening.kind === 'offer') {
      this.sink.send({ type: 'offer', data: happening.conversation });
      return;
    }
    if (happening.kind === 'exception') {
      this.sink.send({ type: 'exception', data: happening.exception });
      return;
    }
    const { conversationId, term, heldBy } = happening;
    this.mine.delete(conversationId);
    this.sink.send({ type: 'lost', data: { conversationId, term, heldBy } });
  }

  /** Something happened in a conversation. */
  hear(conversationId: string, happening: LiveHappening): void {
    if (this.isClosed || !this.mine.has(conversationId)) return;
    if (happening.kind === 'changed') this.changed(conversationId);
    else if (happening.kind === 'typing' && happening.by === 'shopper')
      this.sink.send({ type: 'shopper-typing', data: { conversationId, typing: happening.typing } });
  }

  /** Says that the stream lives, and reads what a lost signal may have left unread. */
  beat(at: Date): void {
    if (this.isClosed) return;
    if (Date.now() >= this.until * SECOND_MS) {
      this.end('lapsed');
      return;
    }
    this.stuck = this.sink.hasRoom() ? 0 : this.stuck + 1;
    if (this.stuck >= MAX_STUCK_BEATS) {
      this.end('too-slow');
      return;
    }
    this.sink.send({ type: 'heartbeat', data: { at: at.toISOString() } });
    for (const conversationId of this.mine.keys()) this.changed(conversationId);
  }

  /** What was read for many streams at once, from then on; what this one has read for itself since is newer. */
  show(view: DeskView, sinceMs: number): void {
    if (this.isClosed || this.isReadingOwn || this.ownReadAtMs >= sinceMs) return;
    this.tell(view);
    void this.readAll();
  }

  private ownChanged(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = undefined;
        this.isOwnDirty = true;
        void this.readAll();
      },
      Math.max(0, this.ownReadAtMs + GATHER_MS - performance.now()),
    );
  }

  private changed(conversationId: string): void {
    this.dirty.add(conversationId);
    void this.readAll();
  }

  /** One reader at a time, so that lines are sent in order and once. */
  private async readAll(): Promise<void> {
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (!this.isClosed && (this.isOwnDirty || this.dirty.size > 0)) {
        if (this.isOwnDirty) await this.readOwn();
        const [conversationId] = this.dirty;
        if (conversationId === undefined) continue;
        this.dirty.delete(conversationId);
        await this.readLines(conversationId);
      }
    } catch (error) {
      // Read again with the next heartbeat or happening.
      if (!(error instanceof BusError)) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.isReading = false;
    }
  }

  private async readOwn(): Promise<void> {
    this.isOwnDirty = false;
    this.isReadingOwn = true;
    this.ownReadAtMs = performance.now();
    try {
      const view = await this.desk.getView({ agent: this.agent });
      if (!this.isClosed) this.tell(view);
    } finally {
      this.isReadingOwn = false;
    }
  }

  private tell(view: DeskView): void {
    this.sink.send({ type: 'queue', data: view });
    const held = new Set(view.mine.map(({ conversationId }) => conversationId));
    for (const known of [...this.mine.keys()]) if (!held.has(known)) this.mine.delete(known);
    for (const conversationId of held) {
      if (this.mine.has(conversationId)) continue;
      this.mine.set(conversationId, undefined);
      this.dirty.add(conversationId);
    }
  }

  private async readLines(conversationId: string): Promise<void> {
    if (!this.mine.has(conversationId)) return;
    const after = this.mine.get(conversationId);
    const { messages, held } = await this.desk.readLines({ agent: this.agent, conversationId, after });
    if (this.isClosed || !held) return;
    const fresh = after === undefined ? messages.slice(-REPEATED_LINES) : messages;
    for (const message of fresh) this.sink.send({ type: 'message', id: message.id, data: { conversationId, message } });
    this.mine.set(conversationId, messages.at(-1)?.id ?? after);
  }
}
