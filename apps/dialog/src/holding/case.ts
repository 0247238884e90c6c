// What a person who takes a conversation has to know: facts from the state and the replies, nothing that has to be asked again.
import { z } from 'zod';
import type { HandoffCase, OpenMatter, Reply } from '#contracts';
import { type ConversationState, pendingQuestion } from '../conversation/conversation.state.js';
import { laterWish, orderForm } from '../conversation/order-form.js';

const MAX_LISTED = 12;
const MAX_PRODUCTS = 10;

/** What was open when a person took over. */
export const frozenFrames = z.object({
  form: orderForm.optional(),
  pending: pendingQuestion.optional(),
  laterWishes: z.array(laterWish).optional(),
});
/** See {@link frozenFrames}. */
export type FrozenFrames = z.output<typeof frozenFrames>;

/** What the case is made from. */
export interface CaseSources {
  readonly state: ConversationState;
  readonly frozen: FrozenFrames;
  readonly customerId?: string;
  readonly channel: string;
  /** The replies so far, oldest first. */
  readonly replies: readonly { readonly at: Date; readonly inReplyTo?: string; readonly reply: Reply }[];
}

/** The facts of a conversation for a person. */
export function caseOf({ state, frozen, customerId, channel, replies }: CaseSources): HandoffCase {
  const { handoff, focus, focusOrderId, lastSkill, page } = state;
  const latest = [...replies].reverse();
  const orderOf = ({ facts }: Reply): { orderId?: string } =>
    typeof facts['orderId'] === 'string' ? { orderId: facts['orderId'] } : {};
  return {
    reason: handoff?.reason ?? 'looked-up',
    class: handoff?.class ?? 'other',
    since: handoff?.since ?? new Date(0).toISOString(),
    ...(handoff?.contact === undefined ? {} : { contact: handoff.contact }),
    ...(handoff?.note === undefined ? {} : { note: handoff.note }),
    locale: state.locale,
    channel,
    ...(customerId === undefined ? {} : { customerId }),
    verifiedOrderIds: state.verifiedOrderIds,
    ...(page === undefined ? {} : { page }),
    matter: {
      ...(lastSkill === undefined ? {} : { skill: lastSkill }),
      ...(focusOrderId === undefined ? {} : { orderId: focusOrderId }),
      ...(focus === undefined ? {} : { productId: focus.productId }),
    },
    productIds: productIdsOf(state, latest),
    answered: latest
      .filter(({ reply, inReplyTo }) => inReplyTo !== undefined && isAnswer(reply))
      .slice(0, MAX_LISTED)
      .map(({ reply, at, inReplyTo = '' }) => ({ skill: reply.skill, messageId: inReplyTo, at: at.toISOString() })),
    refused: latest
      .filter(({ reply }) => typeof reply.facts['refused'] === 'string')
      .slice(0, MAX_LISTED)
      .map(({ reply, at }) => ({
        rule: String(reply.facts['refused']),
        skill: reply.skill,
        ...orderOf(reply),
        at: at.toISOString(),
      })),
    promised: latest
      .filter(({ reply }) => reply.facts['done'] === true)
      .slice(0, MAX_LISTED)
      .map(({ reply, at }) => ({ skill: reply.skill, ...orderOf(reply), at: at.toISOString() })),
    open: openMatters(frozen, state),
    handovers: state.handovers.length,
  };
}

const isAnswer = ({ skill, needs, facts }: Reply): boolean =>
  needs === null &&
  facts['unavailable'] !== true &&
  facts['refused'] === undefined &&
  !['small-talk', 'fallback', 'handoff', 'feedback'].includes(skill);

/** What stands in facts, cards and the focus, the latest first. */
function productIdsOf(state: ConversationState, latest: CaseSources['replies']): string[] {
  const shown = latest.flatMap(({ reply }) => reply.cards.filter(({ kind }) => kind === 'product').map(({ id }) => id));
  const focused = state.focus === undefined ? [] : [state.focus.productId];
  return [...new Set([...focused, ...shown])].slice(0, MAX_PRODUCTS);
}

/** The plan, the question and the wishes that nobody has settled. */
function openMatters(frozen: FrozenFrames, state: ConversationState): OpenMatter[] {
  const form = frozen.form ?? state.form;
  const pending = frozen.pending ?? state.pending;
  const later = frozen.laterWishes ?? state.laterWishes ?? [];
  const order = (orderId: string | undefined): { orderId?: string } => (orderId === undefined ? {} : { orderId });
  return [
    ...(form === undefined
      ? []
      : [
          {
            kind: form.plan === undefined ? ('question' as const) : ('plan' as const),
            skill: form.skill,
            ...order(form.orderId),
            ...(form.plan === undefined ? { asks: form.asks } : { action: form.plan.action }),
          },
        ]),
    ...(pending === undefined
      ? []
      : pending.calls.map(({ skill }) => ({ kind: 'question' as const, skill, asks: pending.asks }))),
    ...later.map(({ skill, form: begun }) => ({ kind: 'wish' as const, skill, ...order(begun?.orderId) })),
  ];
}
