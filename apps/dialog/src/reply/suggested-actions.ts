// What the suggestions of a reply stand for: those that name a thing the open question offers carry its id.
import type { Reply } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';

/** The replies with an action a suggestion where at least one of them stands for a thing that is asked about. */
export function withActions(replies: readonly Reply[], { pending, form }: ConversationState): Reply[] {
  const offered = [...(pending?.choices ?? []), ...(form?.choices ?? [])];
  if (offered.length === 0) return [...replies];
  return replies.map((reply) => {
    if (reply.needs === null) return reply;
    const actions = reply.suggestions.map((label) => {
      const same = offered.filter((thing) => thing.label === label || thing.id === label);
      return same[0] !== undefined && same.length === 1 ? { label, choice: { id: same[0].id } } : { label };
    });
    return actions.some(({ choice }) => choice !== undefined) ? { ...reply, actions } : reply;
  });
}
