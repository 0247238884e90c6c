// One client that follows a conversation: reads the transcript behind its cursor when something happened, and paces itself by the client.
import { Logger } from '@nestjs/common';
import { BusError, type ClientOf } from '#bus';
import type { deskCalls, dialogCalls, HeldBy, LiveEvent, LiveHappening, WaitingOutlook } from '#contracts';

/** Where events go: an open response or socket. */
export interface LiveSink {
  send(event: LiveEvent): void;
  /** False while the client has not read what was sent. */
  hasRoom(): boolean;
  /** Ends the connection. */
  end(why: 'erased' | 'too-slow' | 'going-away'): void;
}

/** How often a stream says that it lives. */
export const HEARTBEAT_MS = 15_000;
/** Signals may be lost (a broker that was away), so the transcript is read again now and then; that also says that it is still followed. */
const HEARTBEATS_PER_READ = 2;
const PAGE = 50;
const OUTLOOK_TIMEOUT_MS = 1_000;
/** A client that reads nothing for so many heartbeats is let go; it can resume. */
const MAX_STUCK_HEARTBEATS = 4;

/** Follows one conversation for one client. */
export class LiveReader {
  private readonly logger = new Logger(LiveReader.name);
  private cursor: string | undefined;
  private heldBy: HeldBy = 'assistant';
  private agent: string | undefined;
  private waiting: WaitingOutlook | undefined;
  private isDirty = false;
  private isReading = false;
  private isClosed = false;
  private isOpen = false;
  private heartbeats = 0;
  private stuck = 0;

  constructor(
    readonly conversationId: string,
    private readonly dialog: ClientOf<typeof dialogCalls>,
    private readonly desk: Pick<ClientOf<typeof deskCalls>, 'getOutlook'>,
    private readonly sink: LiveSink,
  ) {}

  /**
   * Finds where to begin: behind the message that the client knows, or at the end of the transcript.
   * @returns false when there is no such conversation
   */
  async begin(after: string | undefined): Promise<boolean> {
    const { conversationId } = this;
    const first = await this.dialog.getTranscript({ conversationId, onlyLast: true, isFollowing: true });
    if (first.refused !== undefined) return false;
    this.cursor = after ?? first.lastId;
    // A cursor that the conversation does not know means: from the beginning, so that nothing is left out.
    if (after !== undefined) {
      const known = await this.dialog.getTranscript({ conversationId, after, onlyLast: true });
      if (known.refused !== undefined) this.cursor = undefined;
    }
    this.heldBy = first.heldBy ?? 'assistant';
    this.agent = first.agent;
    return true;
  }

  /** Who holds the conversation, as last read. */
  get holder(): HeldBy {
    return this.heldBy;
  }

  /** The first event, and what came meanwhile. */
  open(): void {
    this.isOpen = true;
    this.tellHolder();
    this.changed();
  }

  /** Hears what happens in the conversation. */
  hear(happening: LiveHappening): void {
    // What happens before the first event is read from the transcript with it.
    if (this.isClosed || !this.isOpen) return;
    switch (happening.kind) {
      case 'changed':
        this.changed();
        return;
      case 'erased':
        this.finish('erased');
        return;
      case 'typing':
        this.passing({ type: 'typing', data: { by: happening.by, typing: happening.typing } });
        return;
      case 'text': {
        const { kind: _kind, ...data } = happening;
        this.passing({ type: 'delta', data });
      }
    }
  }

  /** Says that the stream lives, and looks whether something was missed. */
  beat(at: Date): void {
    if (this.isClosed || !this.isOpen) return;
    if (!this.sink.hasRoom()) {
      this.stuck += 1;
      if (this.stuck >= MAX_STUCK_HEARTBEATS) this.finish('too-slow');
      return;
    }
    this.stuck = 0;
    this.heartbeats += 1;
    this.sink.send({ type: 'heartbeat', data: { at: at.toISOString() } });
    void this.lookAhead();
    if (this.isDirty || this.heartbeats % HEARTBEATS_PER_READ === 0) this.changed();
  }

  /** The client has read what was sent. */
  roomAgain(): void {
    if (this.isDirty) this.changed();
  }

  /** Stops reading; the connection is gone or goes. */
  close(): void {
    this.isClosed = true;
  }

  private finish(why: 'erased' | 'too-slow'): void {
    if (this.isClosed) return;
    if (why === 'erased') this.sink.send({ type: 'erased', data: {} });
    this.isClosed = true;
    this.sink.end(why);
  }

  /** What is of the moment is left out for a client that lags behind. */
  private passing(event: LiveEvent): void {
    if (this.sink.hasRoom()) this.sink.send(event);
  }

  private changed(): void {
    this.isDirty = true;
    if (!this.isReading) void this.read();
  }

  private async read(): Promise<void> {
    this.isReading = true;
    try {
      while (this.isDirty && !this.isClosed && this.sink.hasRoom()) {
        this.isDirty = false;
        await this.readPage();
      }
    } catch (error) {
      // Read again with the next heartbeat or message.
      this.isDirty = true;
      if (!(error instanceof BusError)) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.isReading = false;
    }
  }

  private async readPage(): Promise<void> {
    const { conversationId, cursor } = this;
    const answer = await this.dialog.getTranscript({ conversationId, after: cursor, limit: PAGE, isFollowing: true });
    if (this.isClosed) return;
    if (answer.refused !== undefined) {
      this.finish('erased');
      return;
    }
    for (const message of answer.messages) {
      this.sink.send({ type: 'message', id: message.id, data: message });
      this.cursor = message.id;
    }
    if (answer.messages.length === PAGE) this.isDirty = true;
    if (answer.heldBy !== undefined && (answer.heldBy !== this.heldBy || answer.agent !== this.agent)) {
      this.heldBy = answer.heldBy;
      this.agent = answer.agent;
      this.tellHolder();
    }
  }

  private tellHolder(): void {
    this.waiting = undefined;
    this.sendHolder();
    void this.lookAhead();
  }

  private sendHolder(): void {
    const { heldBy, agent, waiting } = this;
    this.sink.send({
      type: 'held-by',
      data: { heldBy, ...(agent === undefined ? {} : { agent }), ...(waiting === undefined ? {} : { waiting }) },
    });
  }

  /** Tells who waits how it looks, where that has changed. A desk that does not answer tells nothing. */
  private async lookAhead(): Promise<void> {
    if (this.heldBy !== 'queue') return;
    const { conversationId } = this;
    try {
      const seen = await this.desk.getOutlook({ class: 'other', conversationId }, { timeoutMs: OUTLOOK_TIMEOUT_MS });
      const { isStaffed, position, estimatedWaitSeconds, ...hours } = seen;
      // A place in a queue that nobody works through would be a promise.
      const waiting = { isStaffed, ...hours, ...(isStaffed ? { position, estimatedWaitSeconds } : {}) };
      if (this.isClosed || this.heldBy !== 'queue' || JSON.stringify(waiting) === JSON.stringify(this.waiting)) return;
      this.waiting = waiting;
      if (this.sink.hasRoom()) this.sendHolder();
    } catch (error) {
      if (!(error instanceof BusError)) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    }
  }
}
