// A request's body as it came: carriers and other platforms sign its very bytes. It is kept for their routes only.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const SIGNED = ['/v1/carriers/', '/v1/channels/'];
const FORM = 'application/x-www-form-urlencoded';
const XML = ['text/xml', 'application/xml'];

interface RawRequest {
  rawBody?: string;
}

const isSigned = (url: string | undefined): boolean => SIGNED.some((path) => url?.startsWith(path));

/** Keeps the body of a carrier's or platform's message. */
export function noteRawBody(request: { url?: string | undefined }, body: Buffer): void {
  if (isSigned(request.url)) (request as RawRequest).rawBody = body.toString('utf8');
}

/** Some carriers send forms, some platforms XML. */
export function keepRawBodies(app: NestFastifyApplication): void {
  app.useBodyParser(FORM, {}, (request, body, done) => {
    noteRawBody(request, body);
    done(null, Object.fromEntries(new URLSearchParams(body.toString('utf8'))));
  });
  for (const type of XML)
    app.useBodyParser(type, {}, (request, body, done) => {
      noteRawBody(request, body);
      // Where none is wanted the route says so: it gets something that is no JSON.
      done(null, isSigned(request.url) ? undefined : {});
    });
}

/** The body as it came; empty where there was none. */
export const RawBody = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  return (context.switchToHttp().getRequest<FastifyRequest>() as RawRequest).rawBody ?? '';
});
