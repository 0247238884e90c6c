// Shows answers as they are written, on platforms that can: pieces are heard from the dialog and shown at the platform's pace.
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { LiveHappening } from '#contracts';
import type { Channel, Streaming } from './channel.js';

/** What a shopper sees of an answer that is being written, or was. */
export interface ShownAnswer {
  /** The platform's name of it: the whole answer takes its place. */
  readonly handle: string;
  /** Before this it must not be changed again. */
  readonly quietUntil: Date;
}

/** To whom an answer is shown. */
export interface Shown {
  readonly channel: Channel;
  readonly peer: string;
  readonly conversationId: string;
  /** The line of the shopper that is answered. */
  readonly messageId: string;
  /** Whoever tries again shows it under the same key. */
  readonly key: string;
}

/** The answers that are being written. */
@Injectable()
export class LiveAnswers {
  private readonly written = new Map<string, LiveAnswer>();

  /** Something happens in a conversation. */
  hear(conversationId: string, happening: LiveHappening): void {
    if (happening.kind === 'text') this.written.get(conversationId)?.add(happening);
  }

  /** From now on the answer is shown; `undefined` where the platform cannot. */
  begin(shown: Shown, now: () => Date): LiveAnswer | undefined {
    const { stream } = shown.channel;
    if (stream === undefined) return undefined;
    const answer = new LiveAnswer(stream, shown, now, () => this.written.delete(shown.conversationId));
    this.written.set(shown.conversationId, answer);
    return answer;
  }
}

type Piece = Extract<LiveHappening, { kind: 'text' }>;

/** One answer. */
export class LiveAnswer {
  private replyId: string | undefined;
  private text = '';
  private shownLength = 0;
  private handle: string | undefined;
  private lastAt: Date | undefined;
  private isOver = false;
  private readonly ended = new AbortController();
  private showing: Promise<void> | undefined;

  constructor(
    private readonly stream: Streaming,
    private readonly shown: Shown,
    private readonly now: () => Date,
    private readonly left: () => void,
  ) {}

  /** A piece is written. Of several replies the first is shown; one that begins anew is shown when it is whole. */
  add({ replyId, inReplyTo, index, text }: Piece): void {
    if (this.isOver || (inReplyTo !== undefined && inReplyTo !== this.shown.messageId)) return;
    if (this.replyId !== undefined && (replyId !== this.replyId || index === 0)) {
      if (replyId === this.replyId) this.isOver = true;
      return;
    }
    this.replyId = replyId;
    this.text += text;
    this.showing ??= this.showAll();
  }

  /** It is written: what was shown of it, if anything. */
  async end(): Promise<ShownAnswer | undefined> {
    this.isOver = true;
    this.left();
    this.ended.abort();
    await this.showing;
    if (this.handle === undefined || this.lastAt === undefined) return undefined;
    return { handle: this.handle, quietUntil: new Date(this.lastAt.getTime() + this.stream.everyMs) };
  }

  /** Each rest begins when the platform has taken the piece before: however slow it is, pieces never come closer together. */
  private async showAll(): Promise<void> {
    const { signal } = this.ended;
    while (!this.isOver) {
      await delay(this.stream.everyMs, undefined, { signal }).catch(() => undefined);
      await this.show();
    }
  }

  private async show(): Promise<void> {
    const { stream, shown } = this;
    const piece = this.text.slice(this.shownLength);
    if (this.isOver || piece.length < stream.minCharacters || this.text.length > shown.channel.limits.maxText) return;
    const sent =
      this.handle === undefined
        ? await stream.begin(shown.peer, `live ${shown.key}`, piece)
        : await stream.append(shown.peer, this.handle, piece);
    // The whole answer comes anyway.
    if ('fault' in sent || sent.id === undefined) {
      this.isOver = true;
      return;
    }
    this.handle = sent.id;
    this.lastAt = this.now();
    this.shownLength += piece.length;
  }
}
