// The skill `cancel-order`: stops an order that is not being prepared yet, after a plan and a clear yes.
import { DEFAULT_REASONS, reasonIn, reasonLabel } from '../../order-actions/cancel-reasons.js';
import { allItemsNamed, itemsLeftOut, namesEverything } from '../../order-actions/named-items.js';
import { itemLabel } from '../../order-actions/plan-facts.js';
import { wantsPart } from '../../order-actions/part-of-order.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import { cancelOrderPhrases } from './cancel-order.phrases.js';
import { cancelOrderReplies } from './cancel-order.replies.js';

/** So many of the other things in an order are named. */
const MOST_NAMED = 5;
const USUAL = 'no-longer-needed';

/** Stop an order. */
export const cancelOrderSkill = defineOrderAction({
  name: 'cancel-order',
  description: 'Stop an order; what was paid is refunded. Needs login or proof, and a clear yes.',
  phrases: cancelOrderPhrases,
  replies: cancelOrderReplies,
  fit: { statuses: ['pending'], isWhole: true },
  gather({ order, details, asked, pickedId, turn }) {
    // An order is stopped as a whole: who wants to keep a part of it must know before saying yes.
    if (namesEverything(turn.text)) delete details['onlyPart'];
    else if (wantsPart(order, turn.text, turn.currency)) details['onlyPart'] = true;
    // "Cancel the litter": whatever else is in that order would go with it.
    const leftOut = itemsLeftOut(turn.text, order.items);
    const named =
      leftOut.length > 0
        ? order.items.filter((item) => !leftOut.includes(item))
        : allItemsNamed(turn.text, order.items);
    const others = order.items.filter((item) => !named.includes(item));
    if (named.length > 0 && others.length > 0)
      details['alsoStops'] = others.map((item) => itemLabel(item, turn)).slice(0, MOST_NAMED);
    else if (namesEverything(turn.text)) delete details['alsoStops'];
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
  factsOf: (_, { action, turn, details }) =>
    action.name === 'cancel'
      ? {
          reason: action.reason,
          reasonLabel: reasonLabel(action.reason, turn.locale),
          ...(details['onlyPart'] === true ? { wholeOrderOnly: true } : {}),
          ...(Array.isArray(details['alsoStops']) ? { alsoStops: details['alsoStops'] as string[] } : {}),
        }
      : {},
});
