// What a person's act at the desk says of what the assistant had not understood before: a hint, which counts once two people give it.
import type { LineOrigin, OrderActionName, SkillName, TranscriptMessage } from '#contracts';

/** The skill that does for a shopper what an act on an order does. */
export const SKILL_OF_ACT: Readonly<Record<OrderActionName, SkillName>> = {
  cancel: 'cancel-order',
  'change-address': 'change-order',
  'change-payment': 'change-order',
  'change-items': 'change-order',
  return: 'return-order',
  exchange: 'exchange-order',
  'delivery-request': 'change-order',
  invoice: 'invoice',
  'price-protection': 'price-protection',
};

/** Said between what was not understood and the person who came: asks for a person, or for nothing. */
const BETWEEN: ReadonlySet<SkillName> = new Set(['handoff', 'small-talk']);

/**
 * The shopper's line that the assistant had no understanding of, where that is the last thing said before a person came; `undefined` where something
 * else was understood in between: then the act may answer that.
 */
export function notUnderstoodBefore<Line extends Pick<TranscriptMessage, 'id' | 'role'>>(
  messages: readonly Line[],
  origins: ReadonlyMap<string, LineOrigin>,
): Line | undefined {
  const first = messages.findIndex(({ role }) => role === 'agent');
  const before = messages.slice(0, first < 0 ? messages.length : first).filter(({ role }) => role === 'shopper');
  const last = before.findLast(({ id }) => {
    const [skill] = origins.get(id)?.skills ?? [];
    return skill === undefined || !BETWEEN.has(skill);
  });
  const [skill] = origins.get(last?.id ?? '')?.skills ?? [];
  return skill === 'fallback' ? last : undefined;
}
