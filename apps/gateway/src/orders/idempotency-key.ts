// The `Idempotency-Key` of a request: a repeated key acts once; a request without one is its own.
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { idempotencyKey } from '#contracts';
import { HttpProblem } from '../http/problem.js';

/** Visible characters of ASCII, as HTTP lets a header have them. */
const VISIBLE = /^[\x21-\x7e][\x20-\x7e]*$/;

/** The key that was sent. Without one a fresh key is made, so that a message that is delivered twice acts once all the same. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const sent = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (sent === undefined) return randomUUID();
  const key = idempotencyKey.safeParse(sent);
  if (key.success && VISIBLE.test(key.data)) return key.data;
  throw new HttpProblem(400, 'bad-idempotency-key', {
    detail: 'idempotency-key: expected 1 to 200 visible ASCII characters',
  });
});
