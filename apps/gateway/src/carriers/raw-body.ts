// A request's body as it came: carriers sign its very bytes. It is kept for their routes only.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const CARRIERS = '/v1/carriers/';
const FORM = 'application/x-www-form-urlencoded';

interface RawRequest {
  rawBody?: string;
}

/** Keeps the body of a carrier's message. */
export function noteRawBody(request: { url?: string | undefined }, body: Buffer): void {
  if (request.url?.startsWith(CARRIERS) === true) (request as RawRequest).rawBody = body.toString('utf8');
}

/** Some carriers send forms. */
export function keepRawBodies(app: NestFastifyApplication): void {
  app.useBodyParser(FORM, {}, (request, body, done) => {
    noteRawBody(request, body);
    done(null, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  });
}

/** The body as it came; empty where there was none. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return (context.switchToHttp().getRequest<FastifyRequest>() as RawRequest).rawBody ?? '';
});
