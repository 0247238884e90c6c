// The skill `return-order`: asks to send items back for money, after a plan and a clear yes.
import { wordingsOf } from '#contracts';
import { findQuantity, normalize } from '#language';
import { itemsInTalk } from '../../order-actions/items-in-talk.js';
import { allItemsNamed, itemsChosen } from '../../order-actions/named-items.js';
import { tellsDefect } from '../../order-actions/defects.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import type { Draft, Gathered } from '../../order-actions/order-action.js';
import { piecesNamed, unclearAlike } from '../../order-actions/one-of-alike.js';
import { itemChoices } from '../../order-actions/plan-facts.js';
import { damageRule } from '../../order-actions/guarantee.js';
import { ruleAsked } from '../../order-actions/policy.js';
import { ruleFacts } from '../../order-actions/rules-of-goods.js';
import { methodFor } from '../../order-actions/refund-method.js';
import { countedParts, piecesKept, somePieces } from '../../order-actions/some-pieces.js';
import { saysCode } from '../../understand/left-out.js';
import { idOfAll } from '../../understand/pending.js';
import { stillPaidWith } from '../../order-actions/payment-methods.js';
import { returnableItems } from './returnable-items.js';
import { returnOrderPhrases } from './return-order.phrases.js';
import { returnOrderReplies } from './return-order.replies.js';

const WHOLE_ORDER = /订单|这单|那单|整单|\b(?:order|purchase)\b/u;
const REASONS: readonly [RegExp, string][] = [
  [/发错|寄错|不是我(?:要|买|订)的|\bwrong (?:item|product|one|colou?r|size)\b/u, 'wrong-item'],
  [
    /太[大小长短紧松]|不合(?:适|身|脚)|尺码|偏[大小]|\bfit\b|\btoo (?:big|small|large|tight|long|short)\b/u,
    'does-not-fit',
  ],
  [
    /不喜欢|不想?要了?|后悔|\b(?:do not|don't|did not|didn't) (?:like|want|need)\b|\bno longer\b|\bchanged my mind\b/u,
    'not-wanted',
  ],
];

/** Send back for money. */
export const returnOrderSkill = defineOrderAction({
  name: 'return-order',
  description: 'Send items of a delivered order back for money. Needs login or proof, and a clear yes.',
  phrases: returnOrderPhrases,
  replies: returnOrderReplies,
  fit: { statuses: ['delivered'] },
  async gather(draft): Promise<Gathered> {
    const { order, methods, details, turn } = draft;
    const plain = normalize(turn.text);
    const picked = draft.asked === 'reason' ? draft.pickedId : undefined;
    const told = tellsDefect(plain) ? 'defective' : undefined;
    const reason = picked ?? told ?? REASONS.find(([pattern]) => pattern.test(plain))?.[1] ?? details['reason'];
    if (typeof reason === 'string') details['reason'] = reason;
    const itemIds = itemIdsOf(draft);
    if (itemIds === undefined) {
      // An order that cannot be returned says so before it asks for its items.
      const everything = order.items.map((item) => item.itemId);
      const [methodId = 'none'] = stillPaidWith(order);
      const whole = { name: 'return', itemIds: everything, methodId } as const;
      if (order.status !== 'delivered') return { action: whole };
      const { items: returnable, until } = await returnableItems(order, whole, turn);
      if (returnable.length === 0) return { action: whole };
      const alike = unclearAlike(turn.text, itemsChosen(turn.text, returnable) ?? []);
      const items = alike.length > 0 ? alike : returnable;
      const choices = itemChoices(items, turn);
      const isWhole = items.length === everything.length;
      const all = isWhole ? [{ id: idOfAll(everything), label: turn.speak.choose('全部', 'all of them') }] : [];
      return {
        ask: {
          asks: 'item',
          replyKey: 'ask-returned',
          choices: [...choices, ...all],
          facts: { ...untilFacts(until), ...(await ruleAsked('return-order', turn)) },
        },
      };
    }
    const paid = new Set(stillPaidWith(order));
    const goods = order.items.filter(({ itemId }) => itemIds.includes(itemId));
    const allowed = methods.filter(
      ({ id, kind, balance }) =>
        paid.has(id) ||
        (kind === 'gift-card' &&
          (balance === undefined || goods.every(({ unitPrice }) => unitPrice.currency === balance.currency))),
    );
    const method = methodFor(draft, { allowed, asksIfSeveral: true });
    if ('ask' in method) return method;
    details['rule'] =
      (reason === 'defective' ? await damageRule(turn, goods) : undefined) ??
      (await ruleFacts(goods, turn)).rule ??
      (await ruleAsked('return-order', turn)).rule;
    const quantities = quantitiesOf(draft, itemIds);
    return {
      action: {
        name: 'return',
        itemIds,
        methodId: method.methodId,
        ...(typeof reason === 'string' ? { reason } : {}),
        ...(quantities === undefined ? {} : { quantities }),
      },
    };
  },
  factsOf: ({ returnableUntil }, { details: { rule } }) => ({
    ...untilFacts(returnableUntil),
    ...(rule === undefined ? {} : { rule }),
  }),
});

const untilFacts = (day: string | undefined): { returnableUntil?: string } =>
  day === undefined ? {} : { returnableUntil: day };

/** The items that go back; `undefined` when it was not said which. */
function itemIdsOf({ order, details, asked, pickedId, turn }: Draft): string[] | undefined {
  const every = order.items.map((item) => item.itemId);
  if (every.length === 1) return every;
  if (asked === 'item' && pickedId !== undefined) details['itemIds'] = pickedId === idOfAll(every) ? every : [pickedId];
  else {
    const before = details['itemIds'];
    const chosen = itemsChosen(
      turn.text,
      order.items,
      Array.isArray(before) ? order.items.filter((item) => before.includes(item.itemId)) : undefined,
    );
    // "One shirt" of a white and a black one: which is asked.
    if (unclearAlike(turn.text, chosen ?? []).length > 0) return undefined;
    const meant = chosen ?? (before === undefined ? itemsInTalk(turn.state, order) : []);
    if (meant.length > 0) details['itemIds'] = meant.map((item) => item.itemId);
  }
  const known = details['itemIds'];
  return Array.isArray(known) ? (known as string[]) : undefined;
}

/** "Only one of the two" of a line of several pieces. */
function quantitiesOf({ order, details, turn }: Draft, itemIds: readonly string[]): Record<string, number> | undefined {
  const [itemId] = itemIds;
  const item = order.items.find((one) => one.itemId === itemId);
  if (itemIds.length > 1) return quantitiesOfSeveral(order, itemIds, turn.text);
  if (item === undefined || itemId === undefined) return undefined;
  const plain = normalize(turn.text);
  const kept = piecesKept(plain);
  const said = kept !== undefined && kept < item.quantity ? item.quantity - kept : somePieces(plain);
  // "Return 3 in 1 charger": a figure of what the thing is called counts nothing.
  const isOfName =
    said !== undefined && said > item.quantity && wordingsOf(item.title).some((title) => saysCode(title, String(said)));
  const counted = isOfName ? undefined : (said ?? piecesNamed(item, turn.text));
  const isWhole = WHOLE_ORDER.test(plain) || item.quantity === 1;
  const figure = isWhole ? undefined : findQuantity(turn.text);
  // "Not the set of 2": a figure of what a thing is called counts nothing.
  const isOfTitle = figure !== undefined && isInTitle(figure, plain, order.items);
  const wanted = counted ?? (isOfTitle ? undefined : figure);
  // "The mugs of 1510": the order's number counts nothing.
  const isNumber = wanted !== undefined && wanted > item.quantity && saysCode(order.id, String(wanted));
  if (wanted !== undefined && !isNumber) details['quantity'] = wanted;
  const quantity = details['quantity'];
  return typeof quantity === 'number' && quantity !== item.quantity ? { [itemId]: quantity } : undefined;
}

/** Whether a figure is said as the title of some thing says it: "of 2". */
function isInTitle(figure: number, plain: string, items: Draft['order']['items']): boolean {
  const said = new RegExp(`\\bof ${figure}\\b`, 'u');
  return said.test(plain) && items.some(({ title }) => wordingsOf(title).some((one) => said.test(normalize(one))));
}

/** "One mug and the shirt" of two mugs and a shirt: each thing that is counted, by how many. */
function quantitiesOfSeveral(
  { items }: Draft['order'],
  itemIds: readonly string[],
  text: string,
): Record<string, number> | undefined {
  const chosen = items.filter(({ itemId }) => itemIds.includes(itemId));
  const quantities: Record<string, number> = {};
  const kept = piecesKept(text);
  for (const { pieces, thing, text: part } of countedParts(text)) {
    const named = allItemsNamed(thing, chosen);
    const [item, ...others] = named.length > 0 ? named : allItemsNamed(part, chosen);
    if (item === undefined || others.length > 0 || item.quantity === 1 || pieces === item.quantity) continue;
    quantities[item.itemId] = pieces === kept && pieces < item.quantity ? item.quantity - pieces : pieces;
  }
  return Object.keys(quantities).length === 0 ? undefined : quantities;
}
