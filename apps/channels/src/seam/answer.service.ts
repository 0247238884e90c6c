// Turns what a shopper sent on a channel into turns of the dialog, and new lines of the transcript into messages.
import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Bus, clientOf, newTraceId, runInContext } from '#bus';
import { dialogCalls, type Locale, MAX_MESSAGE_CHARACTERS, type TranscriptMessage } from '#contracts';
import { detectLocale } from '#language';
import { Clock } from '#platform';
import { ChannelsConfig } from '../channels.config.js';
import type { OpenAccount } from './accounts.js';
import { NOT_ANSWERED, SHOWN_TO_PEOPLE, UNREADABLE } from './channel-texts.data.js';
import type { Inbound } from './channel.js';
import { LiveAnswers, type ShownAnswer } from './live-answers.js';
import { type Peer, PeersStore, type WaitingEvent } from './peers.store.js';
import { QueuesStore } from './queues.store.js';
import { chosen, shape, type ShapedMessage, split } from './shape.js';

const HOUR_MS = 3_600_000;
/** Half a second more than a reply to a callback is waited for. */
const HELD_MS = 3_500;
const PAGE = 200;
const MAX_PAGES = 10;
const KEY_DIGITS = 40;
// Nobody types these; what PostgreSQL cannot keep is among them.
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const digestOf = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, KEY_DIGITS);

/** An event without what cannot be kept, and no longer than a message is. */
export const storable = (inbound: Inbound): Inbound => ({
  ...inbound,
  text: inbound.text
    .replace(CONTROL_CHARACTERS, '')
    .slice(0, MAX_MESSAGE_CHARACTERS + 1)
    .toWellFormed(),
});

/** What was taken over of a transcript. */
interface Told {
  readonly toldId: string | null;
  readonly locale: Locale;
  readonly messages: readonly ShapedMessage[];
  readonly offered: Peer['offered'];
}

/** What the channel answers itself, and what the shopper sees of the dialog's answer already. */
interface Said {
  readonly own: readonly ShapedMessage[];
  readonly shown?: ShownAnswer;
}

/** Answers events. Errors of the bus are thrown: the event is tried again. */
@Injectable()
export class AnswerService {
  private readonly dialog;

  constructor(
    bus: Bus,
    private readonly peers: PeersStore,
    private readonly queues: QueuesStore,
    private readonly live: LiveAnswers,
    private readonly config: ChannelsConfig,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
  }

  /** Answers one event: once, however often it is tried. */
  async answer(account: OpenAccount, known: Peer, event: WaitingEvent): Promise<void> {
    if (event.kind === 'text' && event.text.trim() === '') {
      await this.leave(known, event);
      return;
    }
    const peer = await this.inConversation(account, known);
    const conversationId = peer.conversationId ?? '';
    await runInContext({ traceId: newTraceId(), conversationId }, async () => {
      const said = event.kind === 'opened' ? { own: [] } : await this.say(peer, event, account);
      if (said === 'gone') {
        if (known.conversationId === null)
          throw new Error('the dialog does not know a conversation that it has just begun');
        // Erased while the shopper wrote: what they say now is a new conversation.
        await this.peers.enter(peer.id, null);
        await this.answer(account, { ...peer, conversationId: null, toldId: null, offered: [] }, event);
        return;
      }
      const told = await this.tell(account, peer, event.kind === 'opened');
      const messages = [...told.messages, ...said.own];
      const handle = said.shown?.handle ?? event.handle;
      const isTaken = messages[0]?.speaker === 'assistant';
      const heldUntil = said.shown?.quietUntil ?? heldUntilOf(account, event);
      const answered = {
        peer,
        event: { ...event, handle: isTaken ? handle : null },
        conversationId,
        ...told,
        messages,
        heldUntil,
      };
      await this.queues.answered({ ...answered, at: this.clock.now() });
      // A person took the conversation in mid-sentence: what was begun is no answer.
      if (!isTaken && handle !== null) await account.channel.stream?.withdraw(peer.peer, handle);
    });
  }

  /** Takes over what was said since; nothing where there is no conversation any more. */
  async catchUp(account: OpenAccount, peer: Peer): Promise<void> {
    const { conversationId } = peer;
    if (conversationId !== null) {
      const told = await this.tell(account, peer, false);
      await this.queues.answered({ peer, conversationId, ...told, at: this.clock.now() });
    }
    // Only now: had the transcript not been read, nobody else would say that there is something in it.
    await this.peers.rest(peer);
  }

  /** There was no answer for too long: the shopper is told so, in the language of what they said. */
  async apologize(account: OpenAccount, peer: Peer, event: WaitingEvent): Promise<void> {
    const locale = event.kind === 'text' ? detectLocale(event.text, peer.locale) : peer.locale;
    const messages = ownWords(account, event, NOT_ANSWERED[locale]);
    await this.queues.answered({ ...peer, peer, event, messages, at: this.clock.now() });
  }

  /** Somebody else answers the shopper: what they said is left to them. */
  async leave(peer: Peer, event: WaitingEvent): Promise<void> {
    await this.queues.answered({ ...peer, peer, event, messages: [], at: this.clock.now() });
  }

  /** The shopper in a conversation: the one that they are in, or a new one after a long silence. */
  private async inConversation(account: OpenAccount, peer: Peer): Promise<Peer> {
    const silentMs = this.clock.now().getTime() - peer.heardAt.getTime();
    if (peer.conversationId !== null) {
      const isIdle = silentMs > this.config.CHANNEL_IDLE_HOURS * HOUR_MS;
      if (!isIdle || (await this.isWithPeople(peer.conversationId))) return peer;
    }
    const conversationId = randomUUID();
    await this.peers.enter(peer.id, conversationId);
    const { greeting } = await this.dialog.startConversation({
      conversationId,
      // A number that was drawn for them here: it says nothing of who they are on the platform.
      guestKey: peer.id,
      storeKey: account.storeKey,
      channel: account.channel.name,
      ...(account.locale === undefined ? {} : { locale: account.locale }),
    });
    return { ...peer, conversationId, toldId: null, locale: greeting.locale, offered: [] };
  }

  /** Says to the dialog what came; what the channel answers itself. */
  private async say(peer: Peer, event: WaitingEvent, account: OpenAccount): Promise<Said | 'gone'> {
    const { kind } = event;
    const conversationId = peer.conversationId ?? '';
    let said = chosen(event.text, peer.offered);
    if (kind !== 'text' && kind !== 'opened' && kind !== 'pull') {
      // A person can look at it; the assistant cannot, and says so.
      if (!(await this.isWithPeople(conversationId, 'agent')))
        return { own: ownWords(account, event, UNREADABLE[kind][peer.locale]) };
      said = { text: `[${SHOWN_TO_PEOPLE[kind][peer.locale]}] ${event.text}`.trim() };
    }
    const { channel, account: name, peer: who } = peer;
    const messageId = digestOf(channel, name, event.eventId);
    const live = await this.shown(account, peer, event, messageId);
    let shown: ShownAnswer | undefined;
    try {
      const { refused } = await this.dialog.sendMessage({
        conversationId,
        messageId,
        callerKey: digestOf(channel, name, who),
        text: said.text,
        ...(event.saidAt === null ? {} : { saidAt: event.saidAt.toISOString() }),
        ...((await this.peers.isUnseen(peer.id)) ? { unseen: true } : {}),
        ...(said.choiceId === undefined ? {} : { choice: { id: said.choiceId } }),
      });
      if (refused !== undefined) return 'gone';
    } finally {
      shown = await live?.end();
      if (shown !== undefined) await this.queues.noteShown(peer, event, shown.handle);
    }
    return { own: [], ...(shown === undefined ? {} : { shown }) };
  }

  /** Shows the answer as it is written where the platform can; not again where a part of it was shown before. */
  private async shown({ channel }: OpenAccount, peer: Peer, event: WaitingEvent, messageId: string) {
    if (channel.stream === undefined || event.handle !== null) return undefined;
    const conversationId = peer.conversationId ?? '';
    await this.dialog.getTranscript({ conversationId, onlyLast: true, isFollowing: true });
    const shown = { channel, peer: peer.peer, conversationId, messageId, key: event.eventId };
    return this.live.begin(shown, () => this.clock.now());
  }

  private async isWithPeople(conversationId: string, only?: 'agent'): Promise<boolean> {
    const { heldBy } = await this.dialog.getTranscript({ conversationId, onlyLast: true });
    return only === undefined ? heldBy === 'queue' || heldBy === 'agent' : heldBy === only;
  }

  /** What was said since; of a new conversation without its greeting, unless that is the answer. */
  private async tell({ channel }: OpenAccount, peer: Peer, greets: boolean): Promise<Told> {
    const lines: TranscriptMessage[] = [];
    let toldId = peer.toldId;
    for (let page = 0; page < MAX_PAGES; page++) {
      const { messages, refused } = await this.dialog.getTranscript({
        conversationId: peer.conversationId ?? '',
        ...(toldId === null ? {} : { after: toldId }),
        limit: PAGE,
      });
      if (refused !== undefined) break;
      lines.push(...messages);
      toldId = messages.at(-1)?.id ?? toldId;
      if (messages.length < PAGE) break;
    }
    const isNew = peer.toldId === null;
    const shaped = shape(isNew && !greets ? lines.slice(1) : lines, channel.limits);
    const locale = lines.findLast(({ reply }) => reply !== undefined)?.reply?.locale ?? peer.locale;
    // What was offered stands until somebody says something else.
    const offered = shaped.messages.length === 0 ? peer.offered : shaped.offered;
    return { toldId, locale, messages: shaped.messages, offered };
  }
}

/** Until when an answer is kept for the reply to the callback that asked. */
const heldUntilOf = ({ channel }: OpenAccount, { receivedAt }: WaitingEvent): Date | undefined =>
  channel.passive === undefined ? undefined : new Date(receivedAt.getTime() + HELD_MS);

function ownWords({ channel }: OpenAccount, { eventId }: WaitingEvent, text: string): ShapedMessage[] {
  return split(text, channel.limits).map((part, index) => ({
    source: `event ${eventId}`,
    part: index,
    speaker: 'assistant',
    text: part,
    offers: [],
  }));
}
