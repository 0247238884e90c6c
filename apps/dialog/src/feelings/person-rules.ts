// Carries out the rules for a person: calls one at once, or offers one at the end of the replies.
import type { Feelings, Reply, SkillName } from '#contracts';
import type { Executor } from '../executor.js';
import { isSpent } from '../holding/want-person.js';
import type { Finishing } from '../reply/finishing.js';
import type { Turn } from '../skills/skill.js';
import { type HandoffRule, ruleFor } from './handoff-rules.js';

/** Beside the words for somebody who was hurt or threatens with a court, these have no place. */
const OUT_OF_PLACE = new Set<SkillName>(['fallback', 'feedback', 'small-talk', 'handoff']);

const OF_BROWSING = new Set<SkillName>([
  'find-products',
  'product-info',
  'recommend',
  'compare',
  'price',
  'stock',
  'faq',
]);

/** What an offer is made of. */
export interface OfferContext {
  readonly feelings: Feelings;
  readonly turn: Turn;
  readonly finishing: Finishing;
  /** Hears the words of the offer. */
  readonly onWords: (replyId: string, words: string) => void;
}

/** A shop's rules, at work. */
export class PersonRules {
  constructor(
    private readonly rules: readonly HandoffRule[],
    private readonly executor: Executor,
  ) {}

  /** A rule calls a person at once: an accident, a legal threat. What to do first is said before anything else. */
  async call(feelings: Feelings, turn: Turn, finish: (reply: Reply) => Reply): Promise<Reply | undefined> {
    const rule = this.ruleFor(feelings, turn, 1);
    if (rule?.then !== 'call') return undefined;
    const slots = { reason: rule.reason, class: rule.class };
    const call = { skill: 'handoff' as const, slots, confidence: 1, text: turn.text };
    const { replies } = await this.executor.run([call], turn, `${turn.messageId}.person`, finish);
    return replies[0];
  }

  /** The replies with an offer at their end where a rule makes one. */
  withOffer(answers: readonly Reply[], { feelings, turn, finishing, onWords }: OfferContext): Reply[] {
    const rule = this.ruleFor(feelings, turn, finishing.sameAnswer);
    return rule?.then === 'offer' ? finishing.withOffer(answers, onWords) : [...answers];
  }

  private ruleFor(feelings: Feelings, { state }: Turn, sameAnswer: number): HandoffRule | undefined {
    const { moods: sentimentsBefore, notUnderstood } = state;
    const rule = ruleFor(this.rules, { feelings, sentimentsBefore, notUnderstood, sameAnswer });
    // What a person has just dealt with may offer one again, but calls nobody.
    return rule !== undefined && isSpent(state, rule.reason) ? { ...rule, then: 'offer' } : rule;
  }
}

/**
 * What is still answered when a person was called. Nobody who threatens with a court is asked at once to agree to a plan. Who was hurt is not asked for order numbers or shown products: what a
 * person will deal with is left to that person.
 */
export function besideCalled(answers: readonly Reply[], feelings: Feelings, { state }: Turn): Reply[] {
  const isAccident = feelings.signs.includes('safety');
  // A question that is not put is not open, and a plan that is not shown cannot be agreed to.
  if (answers.some(({ needs }) => needs === 'confirm' || (isAccident && needs !== null))) {
    state.pending = undefined;
    state.form = undefined;
    state.laterWishes = undefined;
  }
  return answers.filter(
    ({ skill, needs }) =>
      !OUT_OF_PLACE.has(skill) && needs !== 'confirm' && !(isAccident && (needs !== null || OF_BROWSING.has(skill))),
  );
}
