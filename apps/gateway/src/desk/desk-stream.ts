// One agent's open stream: the queue as it changes, offers, and the lines of what the agent holds.
import { Logger } from '@nestjs/common';
import { BusError, type ClientOf } from '#bus';
import type { DeskAgent, deskCalls, DeskEvent, DeskHappening, DeskOwn, DeskView, LiveHappening } from '#contracts';

/** Where events go. */
export interface DeskSink {
  send(event: DeskEvent): void;
  /** False while the client has not read what was sent. */
  hasRoom(): boolean;
  end(why: 'too-slow' | 'going-away' | 'lapsed'): void;
}

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
  private isClosed = false;
  private stuck = 0;

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

  close(): void {
    this.isClosed = true;
  }

  end(why: 'too-slow' | 'going-away' | 'lapsed'): void {
    if (this.isClosed) return;
    this.close();
    this.sink.end(why);
  }

  /** Something happened at the desk. */
  hearDesk(happening: DeskHappening): void {
    if (this.isClosed) return;
    if (happening.agentId !== this.agent.agentId || happening.kind === 'queue') return;
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

  /** Says that the stream lives. */
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
  }

  /** Reads what a lost signal may have left unread: where the last line is another one than was sent, or is not known. */
  catchUp(lastLines: ReadonlyMap<string, string> | undefined): void {
    for (const [conversationId, sent] of this.mine)
      if (lastLines === undefined || (lastLines.get(conversationId) ?? sent) !== sent) this.dirty.add(conversationId);
    void this.readAll();
  }

  /** All of it, as it was read. */
  show(view: DeskView): void {
    // A client that does not read is told it when it does, after a heartbeat: only the last one counts.
    if (this.isClosed || !this.sink.hasRoom()) return;
    this.sink.send({ type: 'queue', data: view });
    this.hold(view.mine);
  }

  /** What is the agent's own, as it was read. */
  showOwn(own: DeskOwn): void {
    if (this.isClosed || !this.sink.hasRoom()) return;
    this.sink.send({ type: 'own', data: own });
    this.hold(own.mine);
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
      while (!this.isClosed && this.sink.hasRoom()) {
        const [conversationId] = this.dirty;
        if (conversationId === undefined) return;
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

  private hold(mine: DeskView['mine']): void {
    const held = new Set(mine.map(({ conversationId }) => conversationId));
    for (const known of [...this.mine.keys()]) if (!held.has(known)) this.mine.delete(known);
    for (const conversationId of held) {
      if (this.mine.has(conversationId)) continue;
      this.mine.set(conversationId, undefined);
      this.changed(conversationId);
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
