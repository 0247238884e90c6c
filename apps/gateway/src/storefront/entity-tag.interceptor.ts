// Answers a GET whose caller already has what it would get with 304 and no body.
import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

const NOT_MODIFIED = 304;
const MAX_TAGS = 50;

/** A weak tag: the body may be compressed in several ways. How long an answer took is no part of it. */
function tagOf(body: unknown): string {
  const text = JSON.stringify(body, (key, value: unknown) => (key === 'tookMs' ? undefined : value));
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names the tag; weak and strong forms of a tag are the same here (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const opaque = (one: string): string => one.trim().replace(/^W\//, '');
  return header.split(',', MAX_TAGS).some((one) => one.trim() === '*' || opaque(one) === opaque(tag));
}

/** Prices and stock may change at any moment, so a cache must ask every time; asking is cheap. */
@Injectable()
export class EntityTagInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method, headers } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (method !== 'GET') return next.handle();
    return next.handle().pipe(
      map((body: unknown) => {
        const tag = tagOf(body);
        void reply.header('etag', tag).header('cache-control', 'private, no-cache');
        void reply.header('vary', 'x-store-key, authorization');
        if (!isKnown(headers['if-none-match'], tag)) return body;
        void reply.status(NOT_MODIFIED);
        return undefined;
      }),
    );
  }
}
