// A refusal as an answer; where another detail would do, the form stays open for it.
import type { OrderAction, OrderView, RefusedAction } from '#contracts';
import { orderCard } from '../skills/cards.js';
import type { Answer, Turn } from '../skills/skill.js';
import type { OrderForm } from '../conversation/order-form.js';
import { reasonLabel } from './cancel-reasons.js';
import { insteadSuggestions, type RefusalFacts } from './refusals.replies.js';
import { optionLabel } from './plan-facts.js';

/** The answer, and how the form goes on, if it does. */
export interface Refused {
  readonly answer: Answer;
  readonly reopen?: Pick<OrderForm, 'asks' | 'choices' | 'details'>;
}

/** Says why, and what can be done instead. */
export async function refusedAnswer(
  order: OrderView | undefined,
  action: OrderAction,
  refused: RefusedAction,
  turn: Turn,
): Promise<Refused> {
  const facts: RefusalFacts & Record<string, unknown> = {
    ...refused,
    orderId: order?.id ?? '',
    action: action.name,
    ...(refused.refused === 'past-return-window'
      ? { returnWindowDays: refused.windowDays ?? turn.store?.returnWindowDays }
      : {}),
    ...(refused.refused === 'past-protection-window'
      ? { priceProtectionDays: turn.store?.priceProtectionDays ?? 7 }
      : {}),
    ...(refused.refused === 'not-available' ? { label: await skuLabel(refused.sku, turn) } : {}),
  };
  const cards = order === undefined ? [] : [orderCard(order, turn.locale)];
  if (refused.refused === 'bad-reason') {
    const choices = (refused.allowed ?? []).map((id) => ({ id, label: reasonLabel(id, turn.locale) }));
    return {
      answer: {
        facts: { ...facts, allowedLabels: choices.map(({ label }) => label), choices, missing: ['reason'] },
        replyKey: 'refused',
        cards,
        suggestions: choices.map(({ label }) => label),
        ask: { needs: 'choose' },
      },
      reopen: { asks: 'reason', choices, details: { reason: undefined } },
    };
  }
  return { answer: { facts, replyKey: 'refused', cards, suggestions: insteadSuggestions(facts, turn.speak) } };
}

async function skuLabel(sku: string | undefined, turn: Turn): Promise<string | undefined> {
  if (sku === undefined) return undefined;
  const { products } = await turn.shop.catalog.findBySku({ skus: [sku] });
  const variant = products.flatMap((product) => product.variants).find((one) => one.sku === sku);
  return variant === undefined ? undefined : optionLabel(variant, turn);
}
