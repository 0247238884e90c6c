// What happens in conversations: heard from the bus, and given out as Server-Sent Events.
import { Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OnSignal } from '#bus';
import { dialogSignals, type EventPayload, routes } from '#contracts';
import { DeskStreams } from '../desk/desk-streams.js';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { EventStream } from './event-stream.js';
import { LiveConversations } from './live-conversations.js';

/** The stream of a conversation. */
@Controller()
export class LiveController {
  constructor(
    private readonly live: LiveConversations,
    private readonly desks: DeskStreams,
  ) {}

  @OnSignal(dialogSignals.conversationHappening)
  onHappening({ conversationId, happening }: EventPayload<typeof dialogSignals.conversationHappening>): Promise<void> {
    this.live.hear(conversationId, happening);
    this.desks.hear(conversationId, happening);
    return Promise.resolve();
  }

  @Route(routes.streamConversation)
  async stream(
    @Checked() { params, query }: RequestOf<typeof routes.streamConversation>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const header = request.headers['last-event-id'];
    const after = typeof header === 'string' && header !== '' && header.length <= 200 ? header : query.after;
    const stream = new EventStream(reply);
    const following = await this.live.follow(params.id, after, stream, request.ip);
    if (following === 'no-such-conversation')
      throw notFound('no-such-conversation', 'there is no such conversation, or it was erased');
    if (following === 'too-many-connections')
      throw new HttpProblem(429, 'too-many-connections', {
        detail: 'too many streams are open, of this conversation or altogether',
        retryAfterSeconds: 10,
      });
    if (following === 'going-away') throw new HttpProblem(503, 'unavailable', { retryAfterSeconds: 1 });
    try {
      stream.open({ drained: () => following.reader.roomAgain(), closed: () => following.leave() });
      following.reader.open();
    } catch (error) {
      following.leave();
      throw error;
    }
  }
}
