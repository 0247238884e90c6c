/** Lines as the log shows them, from the transcript and from answers. */
import type { Reply, TranscriptMessage } from '#contracts';
import type { Entry } from './chat.types.js';

/** A line of the transcript as it is shown. */
export function entryOfMessage(message: TranscriptMessage): Entry {
  if (message.reply) return entryOf(message.reply);
  const delivery = message.role === 'shopper' ? 'sent' : undefined;
  const { id: key, role, text, author } = message;
  return { key, role, text, delivery, ...(author ? { author } : {}) };
}

/** A reply as it is shown. */
export function entryOf(reply: Reply): Entry {
  return { key: reply.id, role: 'assistant', text: reply.text, reply };
}
