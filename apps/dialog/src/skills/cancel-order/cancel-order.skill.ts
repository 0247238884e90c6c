// The skill `cancel-order`: stops an order that is not being prepared yet, after a plan and a clear yes.
import { DEFAULT_REASONS, reasonIn, reasonLabel } from '../../order-actions/cancel-reasons.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import { cancelOrderPhrases } from './cancel-order.phrases.js';
import { cancelOrderReplies } from './cancel-order.replies.js';

const USUAL = 'no-longer-needed';

/** Stop an order. */
export const cancelOrderSkill = defineOrderAction({
  name: 'cancel-order',
  description: 'Stop an order; what was paid is refunded. Needs login or proof, and a clear yes.',
  phrases: cancelOrderPhrases,
  replies: cancelOrderReplies,
  fit: { statuses: ['pending'] },
  gather({ details, asked, pickedId, turn }) {
    const reasons = turn.store?.cancelReasons ?? DEFAULT_REASONS;
    const isAsked = asked === 'reason';
    const said =
      isAsked && pickedId !== undefined ? pickedId : reasonIn(turn.text, reasons, isAsked && turn.text !== '');
    if (said !== undefined) details['reason'] = said;
    const reason = details['reason'];
    if (typeof reason === 'string') return { action: { name: 'cancel', reason } };
    // Most shoppers give no reason; the plan says which one is taken, and they may say otherwise.
    if (reasons.includes(USUAL)) return { action: { name: 'cancel', reason: USUAL } };
    const choices = reasons.map((id) => ({ id, label: reasonLabel(id, turn.locale) }));
    return { ask: { asks: 'reason', replyKey: 'ask-reason', choices } };
  },
  factsOf: (_, action, turn) =>
    action.name === 'cancel' ? { reason: action.reason, reasonLabel: reasonLabel(action.reason, turn.locale) } : {},
});
