// The route of the WebSocket, beside the routes that Nest makes.
import websocket from '@fastify/websocket';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { routes } from '#contracts';
import { Conversations } from '../conversations/conversations.js';
import { HttpProblem } from '../http/problem.js';
import { sendProblem } from '../http/problem.filter.js';
import { RequestsInHand } from '../http/requests-in-hand.js';
import { Identity } from '../identity/identity.js';
import { LiveConversations } from './live-conversations.js';
import { ConversationSocket, MAX_FRAME_BYTES } from './socket.js';

/** Registers `/v1/socket`. A request that is no upgrade is told so. */
export async function registerSocket(app: NestFastifyApplication, fastify: FastifyInstance): Promise<void> {
  const services = {
    identity: app.get(Identity),
    conversations: app.get(Conversations),
    live: app.get(LiveConversations),
    requests: app.get(RequestsInHand),
  };
  await fastify.register(websocket, { options: { maxPayload: MAX_FRAME_BYTES } });
  fastify.route({
    method: 'GET',
    url: routes.openSocket.path,
    handler: (_, reply) => {
      void reply.header('upgrade', 'websocket');
      sendProblem(reply, new HttpProblem(426, 'upgrade-required', { detail: 'this route is a WebSocket' }));
    },
    wsHandler: (socket, request) => {
      const connection = new ConversationSocket(socket, services, services.identity.callerKeyOf(request.ip));
      const { authorization } = request.headers;
      if (authorization !== undefined) void connection.authenticate(authorization);
    },
  });
}
