// A promotion as the facts of an answer hold it.
import { type PromotionRecord, textIn } from '#contracts';
import type { Turn } from '../skill.js';
import type { PromotionFacts } from './promotions.replies.js';

/** What is told of a promotion. */
export function promotionFacts(one: PromotionRecord, turn: Turn): PromotionFacts {
  const lastDay = turn.speak.lastDay(one.endsAt);
  return {
    id: one.id,
    title: textIn(one.title, turn.locale),
    kind: one.kind,
    value: one.value,
    ...(one.minimumSpend === undefined ? {} : { minimumSpend: one.minimumSpend }),
    ...(one.code === undefined ? {} : { code: one.code }),
    startsAt: one.startsAt,
    endsAt: one.endsAt,
    ...(lastDay === undefined ? {} : { lastDay }),
  };
}
