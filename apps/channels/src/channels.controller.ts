// The messages of the channels.
import { Controller } from '@nestjs/common';
import { Handles, OnEvent, OnSignal } from '#bus';
import {
  channelsCalls,
  dialogEvents,
  dialogSignals,
  type EventPayload,
  type HandlerOutput,
  type ParsedInput,
} from '#contracts';
import { Accounts } from './seam/accounts.js';
import { LiveAnswers } from './seam/live-answers.js';
import { PeersStore } from './seam/peers.store.js';
import { PeerWorker } from './seam/peer-worker.js';
import { ReceiveService } from './seam/receive.service.js';

type Calls = typeof channelsCalls;

/** One line a message. */
@Controller()
export class ChannelsController {
  constructor(
    private readonly receiving: ReceiveService,
    private readonly accounts: Accounts,
    private readonly peers: PeersStore,
    private readonly worker: PeerWorker,
    private readonly live: LiveAnswers,
  ) {}

  @Handles(channelsCalls.receiveCallback)
  receiveCallback(input: ParsedInput<Calls['receiveCallback']>): Promise<HandlerOutput<Calls['receiveCallback']>> {
    return this.receiving.receive(input);
  }

  @OnEvent(dialogEvents.agentSpoke)
  agentSpoke({ conversationId }: EventPayload<typeof dialogEvents.agentSpoke>): Promise<void> {
    return this.changed(conversationId);
  }

  /** With a change of holder comes a line now and then: a person has gone, and the shopper is told. */
  @OnEvent(dialogEvents.holderChanged)
  holderChanged({ conversationId }: EventPayload<typeof dialogEvents.holderChanged>): Promise<void> {
    return this.changed(conversationId);
  }

  /** Heard also where no channel is open any more: one may have been. */
  @OnEvent(dialogEvents.conversationErased)
  conversationErased({ conversationId }: EventPayload<typeof dialogEvents.conversationErased>): Promise<void> {
    return this.peers.forget(conversationId);
  }

  /** Pieces of an answer, of conversations that somebody follows. */
  @OnSignal(dialogSignals.conversationHappening)
  happening({ conversationId, happening }: EventPayload<typeof dialogSignals.conversationHappening>): Promise<void> {
    this.live.hear(conversationId, happening);
    return Promise.resolve();
  }

  private async changed(conversationId: string): Promise<void> {
    if (!this.accounts.isAny) return;
    const peerId = await this.peers.wake(conversationId);
    if (peerId !== undefined) this.worker.wake(peerId);
  }
}
