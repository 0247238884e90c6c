// What holds for all of the gateway's HTTP: limits, headers, errors before routing, compression, the page and its files.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import statics from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Cache } from '#platform';
import { GatewayConfig } from './gateway.config.js';
import { Origins } from './http/origins.js';
import { HttpProblem } from './http/problem.js';
import { keepRawBodies, noteRawBody } from './carriers/raw-body.js';
import { ProblemFilter } from './http/problem.filter.js';
import { RequestCounts } from './http/request-counts.js';
import { RequestsInHand } from './http/requests-in-hand.js';
import { securityHeaders } from './http/security-headers.js';
import { registerSocket } from './live/socket.http.js';

/** Where `vite build` puts the page, seen from the compiled gateway. */
const WEB_FOLDER = fileURLToPath(new URL('../../../web/', import.meta.url));
const COMPRESS_FROM_BYTES = 1_024;
const SAID_EVERY_MS = 10_000;
const ONE_HOUR_SECONDS = 3_600;
const ONE_HOUR_MS = ONE_HOUR_SECONDS * 1_000;

/** Prepares the gateway's HTTP application before it listens. */
export async function configureGateway(app: NestFastifyApplication): Promise<void> {
  const config = app.get(GatewayConfig);
  app.useGlobalFilters(new ProblemFilter());
  acceptEmptyJson(app);
  keepRawBodies(app);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onSend', async (request, reply) => {
    // What was asked with a token is of one person; of the rest only what says so itself may be kept.
    const isPersonal = request.headers.authorization !== undefined || !reply.hasHeader('cache-control');
    if (request.url.startsWith('/v1/') && isPersonal) void reply.header('cache-control', 'no-store');
    for (const [name, value] of Object.entries(securityHeaders))
      if (!reply.hasHeader(name)) void reply.header(name, value);
  });
  app.get(RequestsInHand).watch(fastify);
  const origins = app.get(Origins);
  app.enableCors({
    delegator: (request, done) => {
      done(null, {
        origin: origins.allowedFor(request),
        methods: ['GET', 'POST', 'PUT', 'DELETE'],
        exposedHeaders: ['etag', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset'],
        maxAge: ONE_HOUR_SECONDS,
      });
    },
  });
  await fastify.register(rateLimit, {
    max: config.REQUESTS_PER_MINUTE,
    timeWindow: 60_000,
    // Made anew by the limiter, which knows nothing of our cache.
    store: countsIn(app.get(Cache, { strict: false })),
    allowList: (request) => request.url.startsWith('/health/') || request.url === '/metrics',
    onExceeded: tellTurnedAway(),
    errorResponseBuilder: (_, { ttl }) =>
      new HttpProblem(429, 'too-many-requests', {
        detail: 'Too many requests from this address. Please wait a moment.',
        retryAfterSeconds: Math.ceil(ttl / 1_000),
      }),
  });
  await fastify.register(compress, { threshold: COMPRESS_FROM_BYTES, encodings: ['gzip', 'deflate'] });
  await registerSocket(app, fastify);
  await registerFiles(fastify);
}

/** A class, as the limiter wants it. */
function countsIn(cache: Cache): FastifyRateLimitStoreCtor {
  return class extends RequestCounts {
    constructor() {
      super(cache);
    }
  };
}

/** One line now and then: an operator sees whether it is one address, or a proxy that TRUST_PROXY should know. No whole address is logged. */
function tellTurnedAway(): (request: FastifyRequest) => void {
  const logger = new Logger('Gateway');
  let saidAtMs = -Infinity;
  return ({ ip, headers }) => {
    if (performance.now() - saidAtMs < SAID_EVERY_MS) return;
    saidAtMs = performance.now();
    const isForwarded = headers['x-forwarded-for'] === undefined ? 'not forwarded' : 'forwarded';
    logger.warn(
      `Too many requests from ${ip.replace(/[^.:]*$/, '*')} (${isForwarded}); REQUESTS_PER_MINUTE, TRUST_PROXY`,
    );
  };
}

/** Many clients name JSON as the type of every request; an empty body is then no body, not bad JSON. */
function acceptEmptyJson(app: NestFastifyApplication): void {
  const parse = app.getHttpAdapter().getInstance().getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', {}, (request, body, done) => {
    noteRawBody(request, body);
    if (body.length === 0) done(null, undefined);
    else void parse(request as never, body.toString('utf8'), done);
  });
}

async function registerFiles(fastify: FastifyInstance): Promise<void> {
  const swagger = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  await fastify.register(statics, {
    root: swagger,
    prefix: '/docs/assets/',
    decorateReply: false,
    index: false,
    maxAge: ONE_HOUR_MS,
  });
  // A gateway that was built without the page still serves the API.
  if (!existsSync(WEB_FOLDER)) return;
  fastify.get('/teach', (_, reply) => reply.redirect('/desk/#teach'));
  for (const page of ['/desk', '/insights']) fastify.get(page, (_, reply) => reply.redirect(`${page}/`));
  await fastify.register(statics, {
    root: WEB_FOLDER,
    prefix: '/',
    wildcard: false,
    decorateReply: true,
    setHeaders: (reply, path) => {
      // Vite names assets by their content, so they never change.
      const lasting = path.includes('/assets/');
      void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}
