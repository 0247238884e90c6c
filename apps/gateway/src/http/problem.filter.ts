// Maps whatever was thrown to a problem: the bus's errors, Fastify's, Nest's, and faults, which are logged once, here.
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { BusError } from '#bus';
import { HttpProblem } from './problem.js';

const RETRY_SOON_SECONDS = 2;

/** Codes of Fastify's own refusals, before any handler runs. */
const FASTIFY_CODES: Record<string, [number, string]> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'bad-json'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'bad-json'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: [400, 'bad-request'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'body-too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'unsupported-media-type'],
  FST_ERR_BAD_URL: [400, 'bad-url'],
};

const CODES_BY_STATUS: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'no-such-route',
  405: 'method-not-allowed',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** The problem that an error is answered with. A fault gets 500 and says nothing of its cause. */
export function problemOf(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof BusError) return problemOfBus(error);
  if (error instanceof HttpException) {
    const status = error.getStatus();
    return new HttpProblem(status, CODES_BY_STATUS[status] ?? 'error', { detail: error.message });
  }
  const { code = '', statusCode, message } = error as { code?: string; statusCode?: number; message?: string };
  const known = FASTIFY_CODES[code];
  if (known) return new HttpProblem(known[0], known[1], { detail: message });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new HttpProblem(statusCode, CODES_BY_STATUS[statusCode] ?? 'bad-request', { detail: message });
  }
  return new HttpProblem(500, 'fault', { detail: 'Something went wrong on our side. It has been noted.' });
}

function problemOfBus(error: BusError): HttpProblem {
  const busy = { retryAfterSeconds: RETRY_SOON_SECONDS };
  switch (error.code) {
    case 'unavailable':
      return new HttpProblem(503, 'unavailable', {
        detail: 'This part of the shop cannot be reached right now. Please try again shortly.',
        ...busy,
      });
    case 'deadline-exceeded':
      return new HttpProblem(504, 'timed-out', { detail: 'This took too long. Please try again shortly.', ...busy });
    case 'bad-request':
      return new HttpProblem(400, 'bad-request', { detail: 'The request is not what a service expects.' });
    case 'fault':
      return new HttpProblem(500, 'fault', { detail: 'Something went wrong on our side. It has been noted.' });
  }
}

/** Sends a problem. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem): void {
  const { retryAfterSeconds } = problem.details;
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
  if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
  void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.body()));
}

/** Nest's exceptions filter of the whole gateway. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Gateway');

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    const wrongInside = problem.status === 500 || (error instanceof BusError && error.code === 'bad-request');
    if (wrongInside) this.logger.error(error instanceof Error ? error : new Error(String(error)));
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), problem);
  }
}
