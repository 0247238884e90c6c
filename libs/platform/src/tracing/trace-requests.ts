// A span for every HTTP request of a service, within which it is handled.
import { context, type Context, type Span } from '@opentelemetry/api';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { failSpan, startRequestSpan } from '#bus';

/** Asked all the time, by machines. */
const NOT_TRACED = /^\/(?:health\/|metrics)/;
const SERVER_ERROR = 500;

/**
 * Traces the requests of an application. A request's path holds ids, so its route is told instead.
 * @param isSenderTrusted whether a proxy of ours stands in front: only then its `traceparent` counts, else strangers would choose what is kept
 */
export function traceRequests(app: NestFastifyApplication, isSenderTrusted: boolean): void {
  const fastify = app.getHttpAdapter().getInstance();
  const traced = new WeakMap<FastifyRequest, { span: Span; within: Context }>();
  fastify.addHook('onRequest', (request, _, done) => {
    if (!NOT_TRACED.test(request.url)) {
      const route = request.routeOptions.url ?? 'unknown';
      const started = startRequestSpan(`${request.method} ${route}`, isSenderTrusted ? request.headers : undefined);
      started.span.setAttributes({ 'http.request.method': request.method, 'http.route': route });
      traced.set(request as FastifyRequest, started);
    }
    done();
  });
  // Not before: reading the body leaves the context that it was begun in.
  fastify.addHook('preValidation', (request, _, done) => {
    const within = traced.get(request as FastifyRequest)?.within;
    if (within === undefined) done();
    else context.with(within, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = traced.get(request as FastifyRequest)?.span;
    span?.setAttribute('http.response.status_code', reply.statusCode);
    if (span !== undefined && reply.statusCode >= SERVER_ERROR) failSpan(span, String(reply.statusCode));
    span?.end();
    done();
  });
}
