// Carries out the rules for a person: calls one at once, or offers one at the end of the replies.
import { BusError } from '#bus';
import type { Feelings, Reply, SkillName } from '#contracts';
import type { Executed, Executor } from '../executor.js';
import { alwaysCalls, isSpent, wantPerson } from '../holding/want-person.js';
import type { Finishing } from '../reply/finishing.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Turn } from '../skills/skill.js';
import { type AskedOfOthers, type HandoffRule, ruleFor, type Situation } from './handoff-rules.js';
import { countRefused, type Felt } from './talk-so-far.js';

const DAY_MS = 86_400_000;
const OUTLOOK_TIMEOUT_MS = 800;

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

/** What is known once a message is answered. */
export interface AnsweredContext {
  readonly felt: Felt;
  readonly executed: Executed;
  readonly turn: Turn;
  readonly finishing: Finishing;
  /** Hears the words of the offer. */
  readonly onWords: (replyId: string, words: string) => void;
  /** Nobody is called. */
  readonly isRehearsal: boolean;
}

/** A shop's rules, at work. */
export class PersonRules {
  constructor(
    private readonly rules: readonly HandoffRule[],
    private readonly executor: Executor,
  ) {}

  /** A rule calls a person at once: an accident, a legal threat. What to do first is said before anything else. */
  async call(felt: Felt, turn: Turn, finish: (reply: Reply) => Reply): Promise<Reply | undefined> {
    const rule = await this.ruleFor(situationOf(felt, turn), turn);
    return rule?.then === 'call' ? await this.called(rule, turn, finish) : undefined;
  }

  /** The replies with an offer at their end where a rule makes one, or with the call of a person that the answer gave rise to. */
  async after(answers: readonly Reply[], context: AnsweredContext): Promise<Reply[]> {
    const { felt, executed, turn, finishing, onWords, isRehearsal } = context;
    const skills = executed.understood.map(({ skill }) => skill);
    const rule = await this.ruleFor(
      {
        ...situationOf(felt, turn),
        answered: {
          notUnderstood: turn.state.notUnderstood,
          sameAnswer: finishing.sameAnswer,
          refused: countRefused(answers, turn.state),
          skills,
          noPolicy: skills.includes('faq') && answers.some(({ skill }) => skill === 'fallback'),
        },
      },
      turn,
    );
    if (rule?.then === 'offer') return finishing.withOffer(answers, onWords);
    if (rule === undefined || isRehearsal) return [...answers];
    const called = await this.called(rule, turn, finishing.finish);
    return called === undefined ? [...answers] : [...answers, called];
  }

  private async called(
    { reason, ...rule }: HandoffRule,
    turn: Turn,
    finish: (reply: Reply) => Reply,
  ): Promise<Reply | undefined> {
    const { class: itsClass, team, answerWithinSeconds } = rule;
    const slots = { reason, class: itsClass, team, answerWithinSeconds };
    // Who waits already is not told so again with every message; that it has become more pressing is noted.
    if (turn.state.heldBy !== 'assistant' && !alwaysCalls(reason)) {
      wantPerson(turn.state, slots, turn.now);
      return undefined;
    }
    const call = { skill: 'handoff' as const, slots, confidence: 1, text: turn.text };
    const { replies } = await this.executor.run([call], turn, `${turn.messageId}.person`, finish);
    return replies[0];
  }

  private async ruleFor(situation: Situation, turn: Turn): Promise<HandoffRule | undefined> {
    const rule = await ruleFor(this.rules, situation, othersOf(turn));
    // What a person has just dealt with may offer one again, but calls nobody.
    return rule !== undefined && isSpent(turn.state, rule.reason) ? { ...rule, then: 'offer' } : rule;
  }
}

const situationOf = ({ feelings, dissatisfaction }: Felt, { state, now }: Turn): Situation => ({
  feelings,
  sentimentsBefore: state.moods,
  dissatisfaction,
  offered: state.offeredPersonAt !== undefined,
  handovers: state.handovers.filter((at) => now.getTime() - Date.parse(at) < DAY_MS).length,
});

/** Asks other services, each once, and only where a rule depends on it; what cannot be read decides nothing. */
function othersOf(turn: Turn): AskedOfOthers {
  const { shop, state } = turn;
  return {
    orderValue: async () => {
      const orderId = state.focusOrderId;
      if (orderId === undefined) return undefined;
      const read = await orNothing(shop.orders.getOrder({ viewer: viewerOf(turn), orderId }));
      const [first, ...others] = read?.order?.items ?? [];
      if (first === undefined || others.some(({ unitPrice }) => unitPrice.currency !== first.unitPrice.currency))
        return undefined;
      const amount = [first, ...others].reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
      return { amount, currency: first.unitPrice.currency };
    },
    isOpen: async () =>
      (await orNothing(shop.desk.getOutlook({ class: 'other' }, { timeoutMs: OUTLOOK_TIMEOUT_MS })))?.isOpen ?? true,
  };
}

async function orNothing<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof BusError) return undefined;
    throw error;
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
