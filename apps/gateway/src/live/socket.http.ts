// The route of the WebSocket, beside the routes that Nest makes.
import websocket from '@fastify/websocket';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { routes, socketCloseCodes } from '#contracts';
import { Conversations } from '../conversations/conversations.js';
import { Origins } from '../http/origins.js';
import { HttpProblem } from '../http/problem.js';
import { problemOf, sendProblem } from '../http/problem.filter.js';
import { RequestsInHand } from '../http/requests-in-hand.js';
import type { Caller } from '../identity/caller.js';
import { Identity } from '../identity/identity.js';
import { LiveConversations } from './live-conversations.js';
import type { LiveSink } from './live-reader.js';
import { ConversationSocket, MAX_FRAME_BYTES } from './socket.js';

/** Registers `/v1/socket`. A request that is no upgrade is told so. */
export async function registerSocket(app: NestFastifyApplication, fastify: FastifyInstance): Promise<void> {
  const services = {
    identity: app.get(Identity),
    conversations: app.get(Conversations),
    live: app.get(LiveConversations),
  };
  const requests = app.get(RequestsInHand);
  const origins = app.get(Origins);
  await fastify.register(websocket, { options: { maxPayload: MAX_FRAME_BYTES } });
  fastify.route({
    method: 'GET',
    url: routes.openSocket.path,
    handler: (_, reply) => {
      void reply.header('upgrade', 'websocket');
      sendProblem(reply, new HttpProblem(426, 'upgrade-required', { detail: 'this route is a WebSocket' }));
    },
    // A browser says which page opens the socket; one that may not call the API may not talk over it either.
    preValidation: (request, reply, done) => {
      try {
        origins.assertMayCall(request.headers);
        done();
      } catch (error) {
        sendProblem(reply, problemOf(error));
      }
    },
    wsHandler: (socket, request) => {
      const leaveDoor = services.live.enter(request.ip);
      if (leaveDoor === undefined) {
        socket.on('error', () => undefined);
        socket.close(socketCloseCodes.tooManyConnections, 'too many connections');
        return;
      }
      const { headers, ip } = request;
      const mayCallFor = ({ storeKey }: Caller): void => {
        origins.assertMayCall(headers, storeKey);
      };
      const callerKey = services.identity.callerKeyOf(ip);
      const { live } = services;
      const own = {
        mayCallFor,
        follow: async (conversationId: string, after: string | undefined, sink: LiveSink) =>
          await live.follow(conversationId, after, sink, ip),
        takeInHand: async () => await requests.take(ip),
      };
      const connection = new ConversationSocket(socket, { ...services, ...own }, callerKey, leaveDoor);
      const { authorization } = headers;
      if (authorization !== undefined) void connection.authenticate(authorization);
    },
  });
}
