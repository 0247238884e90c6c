// The skill `cancel-order`: stops an order that is not being prepared yet, after a plan and a clear yes.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { DEFAULT_REASONS, reasonIn, reasonLabel } from '../../order-actions/cancel-reasons.js';
import { allItemsNamed, itemsChosen, itemsLeftOut, namesEverything } from '../../order-actions/named-items.js';
import { itemLabel } from '../../order-actions/plan-facts.js';
import { objectOfDeed } from '../../order-actions/object-of-deed.js';
import { piecesOf } from '../../order-actions/order-sums.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import type { Turn } from '../skill.js';
import { cancelOrderPhrases } from './cancel-order.phrases.js';
import { cancelOrderReplies } from './cancel-order.replies.js';

/** Words that set one thing in an order apart from the rest of it. */
const OF_PART =
  /里面?的|里头的|其中|只(?:取消|要|留)|(?:留|保留|照(?:发|送|旧)|不取消|还要)|\b(?:only|just|keep(?:ing)?|except|but not|out of|from (?:my |the )?order|leave the)\b/u;

/** "苹果不要了，牛奶要". */
const KEEPS =
  /(?<!不|需|重|主|只)(?:要|留着?|保留)(?:的|着|吧|哦|啊)?(?=$|[ ,，。!！;；])|不取消|\bkeep(?:ing)? the\b/u;

/** Whether a message would stop some items of an order and not the others. */
function wantsPart(order: OrderView, { text, currency }: Turn): boolean {
  const { items } = order;
  const plain = normalize(text);
  const object = objectOfDeed(text, currency);
  if (object?.as === 'pieces' && (object.count ?? 0) < piecesOf(order)) return true;
  if (items.length < 2) return false;
  if (KEEPS.test(plain) && allItemsNamed(text, items).length > 0) return true;
  if (!OF_PART.test(plain)) return false;
  const named = itemsChosen(text, items);
  return named !== undefined && named.length < items.length;
}

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
    else if (wantsPart(order, turn)) details['onlyPart'] = true;
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
