// The messages of the dialog.
import { Controller } from '@nestjs/common';
import { Handles } from '#bus';
import { dialogCalls, type HandlerOutput, type ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { ConversationStore } from './conversation/conversation.store.js';
import { DialogService } from './dialog.service.js';

type Calls = typeof dialogCalls;

@Controller()
export class DialogController {
  constructor(
    private readonly dialog: DialogService,
    private readonly conversations: ConversationStore,
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
    const messages = await this.conversations.transcript(input.conversationId, input.after, input.limit);
    return typeof messages === 'string' ? { messages: [], refused: messages } : { messages };
  }

  @Handles(dialogCalls.recordFeedback)
  async recordFeedback(input: ParsedInput<Calls['recordFeedback']>): Promise<HandlerOutput<Calls['recordFeedback']>> {
    return { refused: await this.conversations.rate(input.conversationId, input, this.clock.now()) };
  }

  @Handles(dialogCalls.eraseConversation)
  async eraseConversation(
    input: ParsedInput<Calls['eraseConversation']>,
  ): Promise<HandlerOutput<Calls['eraseConversation']>> {
    return { erased: await this.conversations.erase(input.conversationId) };
  }
}
