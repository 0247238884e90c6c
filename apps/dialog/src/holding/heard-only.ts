// What a message is while a person holds the conversation: understood and felt, and answered by nobody but that person.
import { BusError } from '#bus';
import type { Feelings, Reply, Turn, UnderstoodSkill } from '#contracts';
import { type ConversationState, MOODS_LIMIT } from '../conversation/conversation.state.js';
import { rounded } from '../executor.js';
import { feelingsOf } from '../feelings/feelings.js';
import type { Understander, UnderstandingContext } from '../understand/understander.js';

/** What a heard message is made of. */
export interface Heard {
  readonly messageId: string;
  readonly text: string;
  /** The state of this turn: changed in place. */
  readonly state: ConversationState;
  /** Without a language model: nobody waits for one to hear. */
  readonly context: UnderstandingContext;
  readonly understander: Understander;
  /** What tells of an act that this message had led to before a person took over. */
  readonly late: readonly Reply[];
  readonly tookMs: () => number;
}

/** Hears a message. */
export async function heardOnly(heard: Heard): Promise<{ turn: Turn; state: ConversationState; feelings: Feelings }> {
  const { messageId, text, state, context, understander, late, tookMs } = heard;
  const feelings = feelingsOf(text);
  let understood: UnderstoodSkill[] = [];
  try {
    const { locale, calls } = await understander.understand(text, context);
    state.locale = locale;
    understood = calls.map(rounded);
  } catch (error) {
    // A service that is away keeps nobody from being heard.
    if (!(error instanceof BusError)) throw error;
  }
  state.moods = [...state.moods, feelings.sentiment].slice(-MOODS_LIMIT);
  return {
    state,
    feelings,
    turn: { messageId, heldBy: state.heldBy, understood, replies: [...late], tookMs: tookMs() },
  };
}

/** Facts by which a reply tells of an act. */
const tellsAct = ({ facts }: Reply): boolean =>
  facts['done'] === true ||
  facts['reported'] !== undefined ||
  facts['subscription'] !== undefined ||
  // It may have been done: nobody knows yet.
  (facts['unavailable'] === true && facts['orderId'] !== undefined);

/** Of the replies of a turn that has acted, those that tell of it; they ask for nothing any more. */
export const lateReplies = (replies: readonly Reply[]): Reply[] =>
  replies
    .filter(tellsAct)
    .map((reply) => ({ ...reply, facts: { ...reply.facts, late: true }, suggestions: [], needs: null }));
