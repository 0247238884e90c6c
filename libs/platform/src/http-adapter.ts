// The HTTP server of a process: its limits, and what it answers where no route and no filter of Nest's is reached.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { normalTarget } from './request-target.js';

/** So many proxies in front (hops), or the addresses and networks (CIDR) that proxies have. */
export type TrustProxy = number | readonly string[];

const BODY_LIMIT_BYTES = 1024 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;
/** Who connects and says nothing, or says its headers one by one, is let go after this; Node looks for them so often. */
const HEADERS_TIMEOUT_MS = 10_000;
const LOOK_FOR_SLOW_MS = 5_000;
const MAX_PARAMETER_CHARACTERS = 500;
const RETRY_AFTER_SECONDS = 1;

/** RFC 9457 as text. */
const problemText = (status: number, code: string, detail: string): string =>
  JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail });

/** What Node itself refuses before there is a request: by the code of its error. */
const REFUSED_BY_NODE: Readonly<Record<string, readonly [status: number, code: string, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers-too-large', 'the headers of the request are too large'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request-timeout', 'the request did not arrive in time'],
};
const UNREADABLE = [400, 'bad-request', 'the request is no HTTP that can be read'] as const;

/** Bytes that are no request are answered as every other mistake is, and the connection ends. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  // A client that has gone needs no answer.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.destroyed) {
    socket.destroy();
    return;
  }
  const [status, code, detail] = REFUSED_BY_NODE[error.code ?? ''] ?? UNREADABLE;
  const body = problemText(status, code, detail);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\ncontent-type: application/problem+json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

/** Makes the adapter of an HTTP application. */
export function httpAdapter(trustProxy?: TrustProxy): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    rewriteUrl: ({ url = '/' }) => normalTarget(url),
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: MAX_PARAMETER_CHARACTERS },
    trustProxy:
      typeof trustProxy === 'number' ? (_: string, hop: number) => hop < trustProxy : trustProxy && [...trustProxy],
    // Fastify answers these before any filter of Nest's can: a path that is not decodable, for one.
    frameworkErrors: (error: Error, _: unknown, reply: FastifyReply) => {
      void reply
        .status(400)
        .type('application/problem+json')
        .send(problemText(400, 'bad-url', error.message));
    },
    clientErrorHandler: answerUnreadable,
    // Said below in the words of this API.
    return503OnClosing: false,
  });
  const fastify = adapter.getInstance();
  let isClosing = false;
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    // Nobody is there any more to be answered, and whose request it was cannot be told.
    if (request.raw.socket.remoteAddress === undefined) {
      reply.hijack();
      return;
    }
    if (!isClosing) {
      done();
      return;
    }
    void reply
      .status(503)
      .headers({ 'retry-after': String(RETRY_AFTER_SECONDS), connection: 'close' })
      .type('application/problem+json')
      .send(problemText(503, 'going-away', 'This process stops. Please try again at once.'));
  });
  return adapter;
}
