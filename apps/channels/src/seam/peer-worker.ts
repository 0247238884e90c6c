// Works on what waits for each shopper: one after the other for one shopper, some shoppers side by side, whichever instance it is.
import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { BusError, runOutsideContext } from '#bus';
import { Clock, Periodic, Runtime } from '#platform';
import { Accounts, type OpenAccount } from './accounts.js';
import { AnswerService } from './answer.service.js';
import { isPassing } from './channel.js';
import { PERHAPS_SEEN } from './channel-texts.data.js';
import { type Peer, PeersStore, type WaitingEvent, type WaitingMessage, type Work } from './peers.store.js';
import { PullService } from './pull.service.js';
import { QueuesStore, waitAfter } from './queues.store.js';

const SWEEP_EVERY_MS = 1_000;
const PURGE_EVERY_MS = 3_600_000;
const MAX_AT_ONCE = 16;
const MAX_STEPS = 200;
const MAX_STOP_MS = 4_000;

const MAX_ANSWER_ATTEMPTS = 6;
const MAX_SEND_ATTEMPTS = 40;
/** What nobody waits for any more is not sent. */
const MAX_SEND_AGE_MS = 30 * 60_000;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The workers of this instance. */
@Injectable()
export class PeerWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Channels');
  private readonly sweeping = new Periodic('looking for shoppers on channels', SWEEP_EVERY_MS, () => this.sweep());
  private readonly purging = new Periodic('forgetting on channels', PURGE_EVERY_MS, () =>
    this.queues.purge(this.clock.now()),
  );
  /** The shoppers in hand; `again` where something came meanwhile. */
  private readonly inHand = new Map<string, { done: Promise<void>; again: boolean }>();
  private isClosed = false;

  constructor(
    private readonly accounts: Accounts,
    private readonly peers: PeersStore,
    private readonly queues: QueuesStore,
    private readonly answers: AnswerService,
    private readonly pulls: PullService,
    private readonly clock: Clock,
    private readonly runtime: Runtime,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.accounts.isAny) return;
    this.sweeping.start();
    this.purging.start();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isClosed = true;
    await Promise.all([this.sweeping.stop(), this.purging.stop()]);
    const inHand = [...this.inHand.values()].map(({ done }) => done);
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (limit = setTimeout(resolve, MAX_STOP_MS)));
    await Promise.race([Promise.all(inHand), late]);
    clearTimeout(limit);
  }

  /** Something waits for this shopper. When all hands are full, the next look finds it. */
  wake(peerId: string): void {
    const known = this.inHand.get(peerId);
    if (known !== undefined) known.again = true;
    else if (!this.isClosed && this.inHand.size < MAX_AT_ONCE) {
      const entry = { done: Promise.resolve(), again: false };
      this.inHand.set(peerId, entry);
      entry.done = runOutsideContext(() => this.workOn(peerId, entry));
    }
  }

  /** Settles when this instance has done what was to be done for a shopper, or after so long. */
  async whenDone(peerId: string, atMostMs: number): Promise<void> {
    await Promise.race([this.inHand.get(peerId)?.done, delay(atMostMs)].filter((one) => one !== undefined));
  }

  private async sweep(): Promise<void> {
    for (const peerId of await this.peers.due(this.accounts.names, this.clock.now())) this.wake(peerId);
  }

  private async workOn(peerId: string, entry: { again: boolean }): Promise<void> {
    const { instanceId } = this.runtime;
    try {
      for (let step = 0; step < MAX_STEPS && !this.isClosed; step++) {
        entry.again = false;
        const work = await this.peers.lease(peerId, instanceId, this.clock.now());
        if (work === undefined) return;
        if (!(await this.step(work)) && !this.wasWokenAgain(entry)) break;
      }
      await this.peers.release(peerId, instanceId);
    } catch (error) {
      // The lease runs out, and the next look tries again; whoever goes leaves it to the others at once.
      if (this.isClosed) await this.peers.release(peerId, instanceId).catch(() => undefined);
      this.logger.warn(`A shopper on a channel waits: ${reasonOf(error)}`);
    } finally {
      this.inHand.delete(peerId);
    }
  }

  private wasWokenAgain(entry: { again: boolean }): boolean {
    return entry.again;
  }

  /** Does the first thing that is due; false when nothing is. */
  private async step({ peer, event, message }: Work): Promise<boolean> {
    const account = this.accounts.find(peer.channel, peer.account);
    // An account that was taken out of the configuration: what waits there, waits.
    if (account === undefined) return false;
    const now = this.clock.now();
    if (message !== undefined && message.dueAt <= now) await this.send(account, peer, message);
    else if (event !== undefined && event.dueAt <= now) await this.answer(account, peer, event);
    else if (peer.wakes > 0) await this.answers.catchUp(account, peer);
    else return false;
    return true;
  }

  private async answer(account: OpenAccount, peer: Peer, event: WaitingEvent): Promise<void> {
    const { channel } = account;
    if (event.kind === 'pull') {
      for (const peerId of await this.pulls.pull(account, peer, event)) this.wake(peerId);
      return;
    }
    if (event.attempts === 0 && event.kind !== 'opened') await channel.markRead?.(peer.peer, event.eventId);
    try {
      if (await this.isOurs(account, peer, event)) await this.answers.answer(account, peer, event);
      else await this.answers.leave(peer, event);
    } catch (error) {
      // Whatever it is: what cannot be answered must not keep all that the shopper says afterwards waiting for ever.
      if (!(error instanceof BusError)) this.logger.error(`What a shopper said cannot be answered: ${reasonOf(error)}`);
      if (event.attempts + 1 >= MAX_ANSWER_ATTEMPTS) await this.answers.apologize(account, peer, event);
      else await this.queues.answerLater(peer, event, this.clock.now());
    }
  }

  /** Whether the shop is to answer, not people of the platform. A welcome comes before anybody serves the shopper. */
  private async isOurs({ channel }: OpenAccount, peer: Peer, event: WaitingEvent): Promise<boolean> {
    if (channel.mayAnswer === undefined || event.kind === 'opened') return true;
    const mayAnswer = await channel.mayAnswer(peer.peer);
    if (typeof mayAnswer === 'boolean') return mayAnswer;
    const { fault, detail } = mayAnswer;
    if (fault === 'bad-credentials') this.accounts.note(channel, detail);
    throw new Error(`the platform does not say whose turn it is: ${fault} (${detail})`);
  }

  private async send({ channel }: OpenAccount, peer: Peer, message: WaitingMessage): Promise<void> {
    const isRepeated = !channel.isIdempotent && message.isInDoubt;
    if (!channel.isIdempotent && !message.isInDoubt) await this.queues.sending(message);
    const sent = await channel.send(peer.peer, {
      key: message.id,
      text: isRepeated ? `${PERHAPS_SEEN[peer.locale]}\n${message.text}` : message.text,
      speaker: message.speaker,
      offers: message.choices,
      ...(message.handle === null ? {} : { handle: message.handle }),
    });
    if (!('fault' in sent)) {
      this.accounts.note(channel, undefined);
      await this.queues.sent(message, sent.id);
      return;
    }
    const { fault, detail, retryAfterMs = 0 } = sent;
    if (fault === 'bad-credentials') this.accounts.note(channel, detail);
    const now = this.clock.now();
    const isOld = now.getTime() - message.madeAt.getTime() + retryAfterMs > MAX_SEND_AGE_MS;
    if (isPassing(sent) && !isOld && message.attempts + 1 < MAX_SEND_ATTEMPTS) {
      const waitMs = Math.max(retryAfterMs, waitAfter(message.attempts));
      // Once in doubt, it stays so: the first try may have gone through.
      const isInDoubt = !channel.isIdempotent && (isRepeated || sent.isInDoubt === true);
      await this.queues.sendLater(message, { fault, isInDoubt }, new Date(now.getTime() + waitMs));
      return;
    }
    this.logger.warn(`${channel.name}/${channel.account}: a message was given up: ${fault} (${detail})`);
    await this.queues.givenUp(peer, message, fault, now);
  }
}
