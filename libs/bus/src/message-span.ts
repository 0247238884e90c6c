// The spans of messages on their way, in the words of OpenTelemetry's conventions for messaging.
import { type Context, propagation, ROOT_CONTEXT, SpanKind } from '@opentelemetry/api';
import { headers, type Message } from './message.js';
import type { SpanOptions } from './tracing.js';

type Verb = 'send' | 'process';

/** What the span of sending or handling a message is told. */
export function messageSpan(verb: Verb, message: Message, at: { system: string; service?: string }): SpanOptions {
  const { topic, origin } = message;
  const conversationId = message.headers[headers.conversationId];
  return {
    kind: verb === 'send' ? SpanKind.PRODUCER : SpanKind.CONSUMER,
    attributes: {
      'messaging.system': at.system,
      'messaging.destination.name': topic,
      'messaging.operation.name': verb,
      'messaging.operation.type': verb,
      ...(at.service !== undefined && { 'daogou.service': at.service }),
      ...(conversationId !== undefined && { 'messaging.message.conversation_id': conversationId }),
      ...(origin !== undefined && {
        'messaging.destination.partition.id': String(origin.partition),
        'messaging.kafka.offset': Number(origin.offset),
      }),
    },
  };
}

/** What the sender of a message was doing. */
export const senderOf = (message: Message): Context => propagation.extract(ROOT_CONTEXT, message.headers);
