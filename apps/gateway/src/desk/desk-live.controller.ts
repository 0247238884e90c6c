// What happens at the desk: heard from the bus, and given out to agents as Server-Sent Events.
import { Controller, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OnSignal } from '#bus';
import { deskSignals, type EventPayload, routes } from '#contracts';
import { HttpProblem } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { EventStream } from '../live/event-stream.js';
import { DeskStreams } from './desk-streams.js';

/** The stream of the desk. */
@Controller()
export class DeskLiveController {
  constructor(private readonly streams: DeskStreams) {}

  @OnSignal(deskSignals.deskHappened)
  onHappening(happening: EventPayload<typeof deskSignals.deskHappened>): Promise<void> {
    this.streams.hearDesk(happening);
    return Promise.resolve();
  }

  @Route(routes.streamDesk)
  async stream(@Checked() { caller }: RequestOf<typeof routes.streamDesk>, @Res() reply: FastifyReply): Promise<void> {
    if (caller.agent === undefined) throw new HttpProblem(401, 'no-token');
    const events = new EventStream(reply);
    const following = this.streams.follow(caller.agent, caller.agentUntil ?? 0, events);
    if (following === 'too-many-connections')
      throw new HttpProblem(429, 'too-many-connections', {
        detail: 'too many streams are open',
        retryAfterSeconds: 10,
      });
    if (following === 'going-away') throw new HttpProblem(503, 'unavailable', { retryAfterSeconds: 1 });
    try {
      events.open({ drained: () => undefined, closed: following.leave });
      this.streams.begin(following.stream);
      await this.streams.tell([caller.agent]);
    } catch (error) {
      following.leave();
      throw error;
    }
  }
}
