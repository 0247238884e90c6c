// The rules of holding: who may take, speak and give back; a hold that nobody renews ends, and the shopper is told.
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { runOutsideContext, UnavailableError } from '#bus';
import type { dialogCalls, HandlerOutput, LastLine, ParsedInput, Reply, TranscriptMessage } from '#contracts';
import { HOLD_SECONDS } from '#contracts';
import { Clock } from '#platform';
import { ConversationConfig } from '../conversation/conversation.config.js';
import type { ConversationEntity } from '../conversation/conversation.entities.js';
import { conversationState } from '../conversation/conversation.state.js';
import { ConversationStore } from '../conversation/conversation.store.js';
import { LiveConversation } from '../conversation/live-conversation.js';
import { PrivateData } from '../language-model/private-data.js';
import { Speak } from '../reply/speak.js';
import { textOf } from '../reply/write-reply.js';
import { handoffReplies } from '../skills/handoff/handoff.replies.js';
import { caseOf } from './case.js';
import { type HeldAs, type HeldOutcome, HoldingStore, holdOf, type Release } from './holding.store.js';
import { LineOrigins } from './line-origins.js';
import { missingOf } from './missing-things.js';
import { afterPerson } from './want-person.js';

type Calls = typeof dialogCalls;
type In<Name extends keyof Calls> = ParsedInput<Calls[Name]>;
type Out<Name extends keyof Calls> = HandlerOutput<Calls[Name]>;

const SECOND_MS = 1_000;
const SWEEP_EVERY_MS = 3_000;
const MAX_SWEPT = 50;
/** A person's line waits so long at most for the reply that tells an act under way. */
const MAX_ACTING_WAIT_MS = 9_000;
const ACTING_POLL_MS = 40;
/** Times of day do not stand in what is said here. */
const ANY_TIME_ZONE = 'UTC';

/** Answers the desk. */
@Injectable()
export class HoldingService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(HoldingService.name);
  private timer: NodeJS.Timeout | undefined;
  private isSweeping = false;

  constructor(
    private readonly holding: HoldingStore,
    private readonly origins: LineOrigins,
    private readonly conversations: ConversationStore,
    private readonly live: LiveConversation,
    private readonly clock: Clock,
    private readonly config: ConversationConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      runOutsideContext(() => {
        void this.sweep();
      });
    }, SWEEP_EVERY_MS);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** See the call. The packet is made after the hold is there, so that nothing slips in between. */
  async take({ conversationId, agent, fromTerm, because }: In<'takeConversation'>): Promise<Out<'takeConversation'>> {
    const at = this.clock.now();
    const handoff =
      because === undefined ? undefined : { reason: because, since: at.toISOString(), class: 'other' as const };
    const moment = { at, until: this.until(at) };
    const taken = await this.holding.take(conversationId, agent, { fromTerm, because: handoff }, moment);
    if (taken !== undefined) this.live.changed(conversationId);
    const row = taken ?? (await this.holding.find(conversationId));
    if (row === undefined) return { refused: 'no-such-conversation' };
    const { holder, term } = holdOf(row);
    if (holder !== undefined && holder.agentId === agent.agentId)
      return { term, case: caseOf(await this.holding.sourcesOf(row)) };
    if (holder !== undefined) return { refused: 'held-by-other', holder, term };
    return { refused: fromTerm !== undefined && fromTerm !== term ? 'term-passed' : 'not-waiting', term };
  }

  async say({ messageId, text, ...held }: In<'sayAsAgent'>): Promise<Out<'sayAsAgent'>> {
    const said = await this.patiently(() => this.holding.say(held, { messageId, text }, this.clock.now()));
    if (typeof said === 'string') return { refused: said };
    this.live.changed(held.conversationId);
    return { messageId, at: said.at.toISOString() };
  }

  async release({ to, line, lost, ...held }: In<'releaseConversation'>): Promise<Out<'releaseConversation'>> {
    const released = await this.end({ ...held, ...(line === undefined ? {} : { line }) }, to, lost === true);
    return typeof released === 'string' ? { refused: released } : { term: released.term };
  }

  async renew({ agentIds }: In<'renewHolds'>): Promise<Out<'renewHolds'>> {
    const lastLines = await this.holding.renew(agentIds, this.until(this.clock.now()));
    return { renewed: lastLines.length, lastLines: lastLines.filter(hasLine) };
  }

  async check(held: In<'checkHold'>): Promise<Out<'checkHold'>> {
    const row = await this.holding.check(held, this.until(this.clock.now()));
    if (row === undefined) {
      const exists = (await this.holding.find(held.conversationId)) !== undefined;
      return { held: false, ...(exists ? {} : { refused: 'no-such-conversation' as const }) };
    }
    const { verifiedOrderIds } = conversationState.parse(row.state);
    return { held: true, customerId: row.customerId ?? undefined, verifiedOrderIds };
  }

  async list({ after, limit }: In<'listWaiting'>): Promise<Out<'listWaiting'>> {
    return { conversations: await this.holding.withPeople(after, limit) };
  }

  async readSaid(input: In<'readSaid'>): Promise<Out<'readSaid'>> {
    const { conversationId, after, limit, masked, withOrigins, withCase } = input;
    const row = await this.holding.find(conversationId);
    if (row === undefined) return { messages: [], refused: 'no-such-conversation' };
    const page = await this.conversations.transcript(conversationId, { after, limit, forAgents: true });
    if (typeof page === 'string') return { messages: [], refused: page };
    return {
      ...(masked ? maskedLines(page.messages) : { messages: page.messages }),
      ...(withOrigins ? { origins: await this.origins.of(conversationId, page.messages) } : {}),
      hold: holdOf(row),
      ...(withCase ? { case: caseOf(await this.holding.sourcesOf(row)) } : {}),
    };
  }

  /** Gives back what nobody renewed: to its old place in the queue, with one honest line. */
  async sweep(): Promise<void> {
    if (this.isSweeping) return;
    this.isSweeping = true;
    try {
      const expiredBy = this.clock.now();
      for (const held of await this.holding.expired(expiredBy, MAX_SWEPT))
        await this.end({ ...held, expiredBy }, 'queue', true);
    } catch (error) {
      this.logger.warn(`Holds that ran out could not be ended, trying again: ${String(error)}`);
    } finally {
      this.isSweeping = false;
    }
  }

  private async end(
    held: HeldAs & Pick<Release, 'line' | 'expiredBy'>,
    to: 'assistant' | 'queue',
    isLost: boolean,
  ): Promise<{ term: number } | 'no-such-conversation' | 'term-passed'> {
    const release: Release = {
      ...held,
      next: (state) => (to === 'queue' ? { ...state, heldBy: 'queue' } : afterPerson(state)),
      ...(isLost ? { told: (row) => this.lostReply(row) } : {}),
    };
    const released = await this.patiently(() => this.holding.release(release, this.clock.now()));
    if (typeof released === 'object') this.live.changed(held.conversationId);
    return released;
  }

  /** Tries again while the assistant carries something out; then goes on, for nobody shall wait for a process that died. */
  private async patiently<Done extends object>(
    attempt: () => Promise<HeldOutcome<Done>>,
  ): Promise<Done | 'no-such-conversation' | 'term-passed'> {
    for (let waitedMs = 0; ; waitedMs += ACTING_POLL_MS) {
      const outcome = await attempt();
      if (outcome !== 'acting') return outcome;
      if (waitedMs > MAX_ACTING_WAIT_MS) throw new UnavailableError('the assistant is still carrying something out');
      await delay(ACTING_POLL_MS);
    }
  }

  private lostReply(row: ConversationEntity): Reply {
    const { locale, handoff } = conversationState.parse(row.state);
    const speak = new Speak(locale, this.clock.now(), ANY_TIME_ZONE, this.config.ASSISTANT);
    const facts = { reason: handoff?.reason ?? 'other', agent: row.agentName ?? '', lost: true };
    const digest = createHash('sha256').update(`${row.id}\n${row.holdTerm}`).digest('base64url').slice(0, 24);
    return {
      id: `lost.${digest}`,
      ...textOf({ skill: 'handoff', key: 'agent-lost' }, facts, speak, handoffReplies),
      locale,
      skill: 'handoff',
      cards: [],
      suggestions: [],
      needs: null,
    };
  }

  private until(now: Date): Date {
    return new Date(now.getTime() + HOLD_SECONDS * SECOND_MS);
  }
}

const hasLine = (line: { conversationId: string; messageId: string | null }): line is LastLine =>
  line.messageId !== null;

const MAX_MENTION = 200;

/** Lines without what is private; the same value has the same sign in all of them. */
function maskedLines(messages: readonly TranscriptMessage[]): Pick<Out<'readSaid'>, 'messages' | 'missing'> {
  const hidden = new PrivateData();
  for (const { reply } of messages) if (reply !== undefined) hidden.learnFacts(reply.facts);
  return {
    messages: messages.map(({ reply: _reply, ...message }) => ({ ...message, text: hidden.mask(message.text) })),
    missing: messages.flatMap(({ reply, inReplyTo }) => {
      if (reply === undefined || inReplyTo === undefined) return [];
      return missingOf(reply).map((one) => ({
        messageId: inReplyTo,
        skill: reply.skill,
        ...one,
        mention: hidden.mask(one.mention).slice(0, MAX_MENTION),
      }));
    }),
  };
}
