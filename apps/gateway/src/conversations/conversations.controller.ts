// Conversations: start, say, read, rate, erase.
import { Controller, Headers } from '@nestjs/common';
import { routes } from '#contracts';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { Conversations } from './conversations.js';

/** One line a route. */
@Controller()
export class ConversationsController {
  constructor(private readonly conversations: Conversations) {}

  @Route(routes.createConversation)
  create(@Checked() request: RequestOf<typeof routes.createConversation>) {
    return this.conversations.create(request.caller, request.body);
  }

  @Route(routes.sendMessage)
  send(@Checked() request: RequestOf<typeof routes.sendMessage>) {
    return this.conversations.send(request.params.id, request.caller, request.body);
  }

  @Route(routes.getTranscript)
  transcript(@Checked() request: RequestOf<typeof routes.getTranscript>) {
    return this.conversations.transcript(request.params.id, request.query.after);
  }

  @Route(routes.recordFeedback)
  feedback(@Checked() request: RequestOf<typeof routes.recordFeedback>) {
    return this.conversations.feedback(request.params.id, request.body);
  }

  @Route(routes.requestHandoff)
  handoff(@Checked() request: RequestOf<typeof routes.requestHandoff>) {
    return this.conversations.requestHandoff(request.caller, request.body.reason);
  }

  @Route(routes.renewConversationToken)
  renew(
    @Checked() { params, body }: RequestOf<typeof routes.renewConversationToken>,
    @Headers('authorization') authorization?: string,
  ) {
    return this.conversations.renewToken(params.id, authorization, body.customerToken);
  }

  @Route(routes.eraseConversation)
  erase(@Checked() request: RequestOf<typeof routes.eraseConversation>) {
    return this.conversations.erase(request.params.id);
  }
}
