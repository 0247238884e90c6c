// What goes over the wire: a message with headers and a JSON body, and the envelope of a reply.
import type { z } from 'zod';
import { currentContext, type MessageContext } from './context.js';
import { BusError, busErrorOf, RemoteFaultError } from './errors.js';
import { newTraceId, traceHeaders } from './tracing.js';

/** The names of the headers. */
export const headers = {
  traceId: 'daogou-trace-id',
  conversationId: 'daogou-conversation-id',
  /** Milliseconds since the epoch. */
  deadline: 'daogou-deadline',
  correlationId: 'daogou-correlation-id',
  replyTopic: 'daogou-reply-topic',
  replyPartition: 'daogou-reply-partition',
  /** The service that made the call. */
  caller: 'daogou-caller',
  /** On an answer: the service that gave it, which takes several calls in one record. */
  answeredBy: 'daogou-answered-by',
  /** How many calls, or answers, a record holds where it holds several. */
  parts: 'daogou-parts',
  eventId: 'daogou-event-id',
  occurredAt: 'daogou-occurred-at',
  /** On a replayed dead letter: the only service that handles it again. */
  onlyService: 'daogou-only-service',
} as const;

/** A call or an event on its way. */
export interface Message {
  readonly topic: string;
  /** Messages of one key are handled in order; `undefined` = any order. */
  readonly key: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body: string;
  /** Where it stood in Kafka, for reports. */
  readonly origin?: { readonly partition: number; readonly offset: string };
}

/** The headers that carry the current context on, with a new trace where there is none. */
export function contextHeaders(): Record<string, string> {
  const context = currentContext();
  return {
    [headers.traceId]: context?.traceId ?? newTraceId(),
    ...traceHeaders(),
    ...(context?.conversationId !== undefined && { [headers.conversationId]: context.conversationId }),
  };
}

/** The context that a message's headers describe. */
export function contextOf(message: Message): MessageContext {
  const deadlineAtMs = Number(message.headers[headers.deadline] ?? Number.NaN);
  const conversationId = message.headers[headers.conversationId];
  return {
    traceId: message.headers[headers.traceId] ?? newTraceId(),
    ...(conversationId !== undefined && { conversationId }),
    ...(Number.isFinite(deadlineAtMs) && { deadlineAtMs }),
  };
}

/** The body of a reply that carries an output. */
export function replyOf(output: unknown): string {
  return JSON.stringify({ output });
}

/** The body of a reply that carries an error. */
export function errorReplyOf(error: BusError): string {
  return JSON.stringify({ error: { code: error.code, message: error.message } });
}

/**
 * Reads a reply.
 * @throws the `BusError` that it carries, or a fault when it is not a reply at all
 */
export function readReply(body: string, topic: string): unknown {
  let reply: unknown;
  try {
    reply = JSON.parse(body);
  } catch {
    throw new RemoteFaultError('the answer is not JSON', topic);
  }
  if (typeof reply !== 'object' || reply === null) throw new RemoteFaultError('the answer is not a reply', topic);
  if ('error' in reply) {
    const error = reply.error as { code?: unknown; message?: unknown } | null;
    throw busErrorOf(String(error?.code), String(error?.message).slice(0, 2_000), topic);
  }
  return (reply as { output?: unknown }).output;
}

const MAX_ISSUES_TOLD = 5;

/** Says where a value does not fit its schema, without repeating the value. */
export function describeIssues(error: z.ZodError): string {
  const told = error.issues
    .slice(0, MAX_ISSUES_TOLD)
    .map((issue) => `${issue.path.map(String).join('.') || '(all)'}: ${issue.message}`);
  const more = error.issues.length - told.length;
  return `${told.join('; ')}${more > 0 ? `; and ${more} more` : ''}`.slice(0, 1_000);
}
