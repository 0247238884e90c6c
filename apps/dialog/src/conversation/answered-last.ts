// Which messages of a conversation were answered last, kept in mind beside its state: a new one needs no look for an earlier answer.
import type { MessageIds } from './find-for-message.js';
import type { Conversation, TurnToSave } from './turn-lines.js';

/** So many are remembered: one that is sent again comes soon. */
const MOST_ANSWERED = 40;

const idsOf = ({ messageId, clientMessageId }: Omit<MessageIds, 'conversationId'>): string[] => [
  `message ${messageId}`,
  ...(clientMessageId === undefined ? [] : [`client ${clientMessageId}`]),
];

/** Whether a message is none of those that were answered last; not where they are unknown. */
export const isNew = (ids: MessageIds, { answered }: Conversation): boolean =>
  answered !== undefined && !idsOf(ids).some((id) => answered.includes(id));

/** The conversation as it is kept in mind once the turn is saved. */
export function answeredIn({ conversation, turn, clientMessageId }: TurnToSave): Conversation {
  const { answered = [] } = conversation;
  const ids = idsOf({ messageId: turn.messageId, ...(clientMessageId === undefined ? {} : { clientMessageId }) });
  return { ...conversation, answered: [...answered, ...ids].slice(-MOST_ANSWERED) };
}
