// The messages of the dialog.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { dialogCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { ConversationStore } from './conversation/conversation.store.js';
import { LiveConversation } from './conversation/live-conversation.js';
import { DialogService } from './dialog.service.js';

type Calls = typeof dialogCalls;

@Controller()
export class DialogController {
  constructor(
    private readonly dialog: DialogService,
    private readonly conversations: ConversationStore,
    private readonly live: LiveConversation,
    private readonly clock: Clock,
  ) {}

  @Handles(dialogCalls.startConversation)
  startConversation(
    input: ParsedInput<Calls['startConversation']>,
  ): Promise<HandlerOutput<Calls['startConversation']>> {
    return this.dialog.start(input);
  }

  @Handles(dialogCalls.sendMessage)
  sendMessage(input: ParsedInput<Calls['sendMessage']>): Promise<HandlerOutput<Calls['sendMessage']>> {
    return this.dialog.answer(input);
  }

  @Handles(dialogCalls.getTranscript)
  async getTranscript(input: ParsedInput<Calls['getTranscript']>): Promise<HandlerOutput<Calls['getTranscript']>> {
    if (input.isFollowing === true) await this.live.follow(input.conversationId);
    const page = await this.conversations.transcript(input.conversationId, input);
    return typeof page === 'string' ? { messages: [], refused: page } : page;
  }

  @Handles(dialogCalls.requestHandoff)
  requestHandoff(input: ParsedInput<Calls['requestHandoff']>): Promise<HandlerOutput<Calls['requestHandoff']>> {
    return this.dialog.requestHandoff(input);
  }

  @Handles(dialogCalls.recordFeedback)
  async recordFeedback(input: ParsedInput<Calls['recordFeedback']>): Promise<HandlerOutput<Calls['recordFeedback']>> {
    return { refused: await this.conversations.rate(input.conversationId, input, this.clock.now()) };
  }

  @Handles(dialogCalls.eraseConversation)
  async eraseConversation(
    input: ParsedInput<Calls['eraseConversation']>,
  ): Promise<HandlerOutput<Calls['eraseConversation']>> {
    const erased = await this.conversations.erase(input.conversationId);
    if (erased) this.live.erased(input.conversationId);
    return { erased };
  }
}
