// The order that is meant, or the question which one it is.
import type { OrderView } from '#contracts';
import { textIn } from '#contracts';
import type { FormChoice } from '../conversation/order-form.js';
import { orderCard } from '../skills/cards.js';
import type { Answer, Turn } from '../skills/skill.js';

/** The order, or the answer that asks for it; `choices` when it is a choice. */
export type FoundOrder =
  | { readonly order: OrderView }
  | {
      readonly answer: Answer;
      readonly choices?: readonly FormChoice[];
      readonly asks?: 'order' | 'verify';
      /** None of them is the one that was told. */
      readonly noneFits?: true;
    };

const MAX_LISTED = 6;

/** The orders as choices where none of them is the one that was told, and that is said. */
export const noneFits = (orders: readonly OrderView[], turn: Turn): FoundOrder => {
  const asked = choice(orders, turn);
  if (!('answer' in asked)) return asked;
  const facts = { ...asked.answer.facts, noneFits: true };
  return { ...asked, answer: { ...asked.answer, facts }, noneFits: true };
};

/** Several orders as choices. */
export function choice(orders: readonly OrderView[], turn: Turn): FoundOrder {
  const listed = orders.slice(0, MAX_LISTED);
  const choices = listed.map((order) => ({
    id: order.id,
    orderId: order.id,
    label:
      `${order.id} ${order.items.map((item) => textIn(item.title, turn.locale)).join(turn.speak.choose('、', ', '))}`.slice(
        0,
        200,
      ),
    status: order.status,
    ...(order.placedAt === undefined ? {} : { placedAt: order.placedAt }),
  }));
  turn.state.shown = listed.map((order, index) => ({
    kind: 'order',
    id: order.id,
    label: choices[index]?.label ?? order.id,
  }));
  return {
    asks: 'order',
    choices: choices.map(({ id, label }) => ({ id, label })),
    answer: {
      facts: { choices },
      replyKey: 'which-order',
      cards: listed.map((order) => orderCard(order, turn.locale)),
      suggestions: listed.map((order) => order.id),
      ask: { needs: 'choose' },
    },
  };
}
