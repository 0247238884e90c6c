// One WebSocket: authenticates, passes frames on to the conversation, carries its events, and keeps both sides within limits.
import { Logger } from '@nestjs/common';
import type { WebSocket } from 'ws';
import { type LiveEvent, NOT_STORABLE, type SocketRequest, socketCloseCodes, socketRequest } from '#contracts';
import type { Conversations } from '../conversations/conversations.js';
import { HttpProblem } from '../http/problem.js';
import { problemOf } from '../http/problem.filter.js';
import { unstorableIn } from '../http/unstorable.js';
import { type Caller, callerNow } from '../identity/caller.js';
import type { Identity } from '../identity/identity.js';
import type { Following, LiveConversations } from './live-conversations.js';
import type { LiveReader, LiveSink } from './live-reader.js';

/** The largest frame that is read. */
export const MAX_FRAME_BYTES = 64 * 1_024;
const MAX_BUFFERED_BYTES = 256 * 1_024;
const AUTHENTICATE_WITHIN_MS = 10_000;
const PING_EVERY_MS = 20_000;
const CLOSE_WITHIN_MS = 2_000;
/** A bucket of frames that fills by itself: bursts are fine, a flood is not. */
const BURST_FRAMES = 30;
const FRAMES_PER_SECOND = 3;
/** So many frames over the limit end the connection. */
const MAX_REFUSED_FRAMES = 30;
/** Messages whose answer is awaited; the conversation answers them in order. */
const MAX_IN_FLIGHT = 10;

/** What a socket stands on. */
export interface SocketServices {
  readonly identity: Identity;
  readonly conversations: Conversations;
  readonly live: LiveConversations;
  /** Follows a conversation for this connection's address. */
  readonly follow: (conversationId: string, after: string | undefined, sink: LiveSink) => Promise<Following>;
  /** Waits until work for this connection's address may start; what it gives says that it is done. @throws HttpProblem 429 */
  readonly takeInHand: () => Promise<() => void>;
  /** @throws HttpProblem for a page that may not call for the caller's storefront */
  readonly mayCallFor: (caller: Caller) => void;
}

/** The gateway's side of one connection. */
export class ConversationSocket implements LiveSink {
  private readonly logger = new Logger(ConversationSocket.name);
  private caller: (Caller & { conversationId: string }) | undefined;
  private reader: LiveReader | undefined;
  private leave: () => void = () => undefined;
  private isAuthenticating = false;
  private isAlive = true;
  private inFlight = 0;
  private frames = BURST_FRAMES;
  private countedAtMs = Date.now();
  private refused = 0;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly socket: WebSocket,
    private readonly services: SocketServices,
    private readonly callerKey: string,
    /** Gives back the place among the live connections that it has until it is known whom it speaks for. */
    private readonly leaveDoor: () => void,
  ) {
    socket.on('message', (data, isBinary) => {
      this.onFrame(data as Buffer, isBinary);
    });
    socket.on('pong', () => {
      this.isAlive = true;
    });
    socket.on('close', () => {
      this.closed();
    });
    // A frame that is too large, or bytes that are no frames: ws closes by itself and says so here.
    socket.on('error', () => undefined);
    this.timers.push(
      setTimeout(() => {
        if (this.caller === undefined) this.close('notAuthenticated', 'authenticate first');
      }, AUTHENTICATE_WITHIN_MS),
      setInterval(() => {
        this.ping();
      }, PING_EVERY_MS),
    );
  }

  /** Who the connection speaks for: by the header of the upgrade, or by the first frame. */
  async authenticate(authorization: string, after?: string): Promise<void> {
    if (this.caller !== undefined || this.isAuthenticating) {
      this.problem(new HttpProblem(409, 'already-authenticated'));
      return;
    }
    this.isAuthenticating = true;
    try {
      const caller = { ...(await this.services.identity.conversationOf(authorization)), callerKey: this.callerKey };
      this.services.mayCallFor(caller);
      // From here on it is counted as a follower.
      this.leaveDoor();
      const following = await this.services.follow(caller.conversationId, after, this);
      if (following === 'no-such-conversation') this.close('noSuchConversation', 'there is no such conversation');
      else if (following === 'too-many-connections') this.close('tooManyConnections', 'too many connections');
      else if (following === 'going-away') this.close('goingAway', 'the gateway stops');
      else if (this.socket.readyState !== this.socket.OPEN) following.leave();
      else {
        this.caller = caller;
        this.leave = following.leave;
        this.reader = following.reader;
        this.write({
          type: 'authenticated',
          data: { conversationId: caller.conversationId, heldBy: this.reader.holder },
        });
        this.reader.open();
      }
    } catch (error) {
      const problem = this.problem(error);
      if (problem.status === 401 || problem.status === 403) this.close('notAuthenticated', problem.code);
    } finally {
      this.isAuthenticating = false;
    }
  }

  send(event: LiveEvent): void {
    this.write(event);
  }

  hasRoom(): boolean {
    return this.socket.bufferedAmount < MAX_BUFFERED_BYTES;
  }

  end(why: 'erased' | 'too-slow' | 'going-away'): void {
    if (why === 'erased') this.close('noSuchConversation', 'the conversation was erased');
    else if (why === 'going-away') this.close('goingAway', 'the gateway stops');
    else this.close('tooSlow', 'too slow; connect again and resume');
  }

  private onFrame(data: Buffer, isBinary: boolean): void {
    if (!this.mayGoOn()) return;
    let value: unknown;
    try {
      if (isBinary) throw new Error('binary');
      value = JSON.parse(data.toString('utf8'));
    } catch {
      this.close('unreadableFrame', 'a frame is a JSON text');
      return;
    }
    const unstorable = unstorableIn(value, ['frame']);
    if (unstorable !== undefined) {
      this.problem(new HttpProblem(400, 'bad-frame', { detail: `${unstorable}: ${NOT_STORABLE}` }));
      return;
    }
    const parsed = socketRequest.safeParse(value);
    if (!parsed.success) {
      const detail = parsed.error.issues
        .slice(0, 3)
        .map((issue) => `${issue.path.map(String).join('.') || 'frame'}: ${issue.message}`)
        .join('; ');
      this.problem(new HttpProblem(400, 'bad-frame', { detail }));
      return;
    }
    void this.act(parsed.data).catch((error: unknown) => {
      this.problem(error);
    });
  }

  private async act(request: SocketRequest): Promise<void> {
    if (request.type === 'authenticate') {
      await this.authenticate(`Bearer ${request.token}`, request.after);
      return;
    }
    if (request.type === 'ping') {
      this.write({ type: 'pong', data: { at: new Date().toISOString() } });
      return;
    }
    // A socket may stay open for longer than its customer is vouched for.
    const caller = this.caller === undefined ? undefined : callerNow(this.caller);
    if (caller === undefined) {
      this.problem(new HttpProblem(401, 'no-token', { detail: 'authenticate first' }), clientMessageIdOf(request));
      return;
    }
    if (request.type === 'typing') this.services.live.typing(caller.conversationId, request.typing);
    else if (request.type === 'handoff')
      await this.inHand(() => this.services.conversations.requestHandoff(caller, request.reason));
    else await this.say(caller, request);
  }

  private async say(
    caller: Caller & { conversationId: string },
    { type: _type, ...message }: Extract<SocketRequest, { type: 'message' }>,
  ): Promise<void> {
    const { clientMessageId } = message;
    if (this.inFlight >= MAX_IN_FLIGHT) {
      this.problem(
        new HttpProblem(429, 'too-many-messages', { detail: 'wait for the answers first' }),
        clientMessageId,
      );
      return;
    }
    this.inFlight += 1;
    try {
      const turn = await this.inHand(() => this.services.conversations.send(caller.conversationId, caller, message));
      this.write({ type: 'turn', data: { ...turn, clientMessageId } });
    } catch (error) {
      this.problem(error, clientMessageId);
    } finally {
      this.inFlight -= 1;
    }
  }

  /** Work on a frame counts as work on a request. */
  private async inHand<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = await this.services.takeInHand();
    try {
      return await work();
    } finally {
      done();
    }
  }

  /** Whether another frame may be read now. */
  private mayGoOn(): boolean {
    const nowMs = Date.now();
    const refill = ((nowMs - this.countedAtMs) / 1_000) * FRAMES_PER_SECOND;
    this.frames = Math.min(BURST_FRAMES, this.frames + refill) - 1;
    this.countedAtMs = nowMs;
    if (this.frames >= 0) return true;
    this.frames = 0;
    this.refused += 1;
    if (this.refused > MAX_REFUSED_FRAMES) this.close('tooManyFrames', 'too many frames');
    else this.problem(new HttpProblem(429, 'too-many-frames', { detail: 'please wait a moment' }));
    return false;
  }

  private problem(error: unknown, clientMessageId?: string): HttpProblem {
    const problem = problemOf(error);
    if (problem.status === 500) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    const { status, code, detail } = problem.body();
    this.write({ type: 'problem', data: { status, code, detail, clientMessageId } });
    return problem;
  }

  private write(frame: object): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(JSON.stringify(frame), () => {
      if (this.hasRoom()) this.reader?.roomAgain();
    });
  }

  private ping(): void {
    if (!this.isAlive) {
      this.socket.terminate();
      return;
    }
    this.isAlive = false;
    this.socket.ping();
  }

  private close(why: keyof typeof socketCloseCodes, reason: string): void {
    this.socket.close(socketCloseCodes[why], reason);
    // A client that does not answer the close is cut off.
    this.timers.push(setTimeout(() => this.socket.terminate(), CLOSE_WITHIN_MS));
  }

  private closed(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.leaveDoor();
    this.leave();
  }
}

const clientMessageIdOf = (request: SocketRequest): string | undefined =>
  request.type === 'message' ? request.clientMessageId : undefined;
