// A plan as facts, and what it changes and what money moves in words.
import type { ActionPlan, FreeMap, Money, PlannedItem } from '#contracts';
import { textIn } from '#contracts';
import { optionWords } from '../ground/variants.js';
import type { Speak } from '../reply/speak.js';
import type { Turn } from '../skills/skill.js';
import { addressLine } from './address-text.js';
import type { OrderItem } from './named-items.js';
import { methodLabel, type PaymentMethod } from './payment-methods.js';

/** A line that becomes another one, as facts hold it. */
export interface ChangeFacts {
  itemId: string;
  quantity: number;
  title: string;
  from: { sku: string; label: string; unitPrice: Money };
  to: { sku: string; label: string; unitPrice: Money };
}

/** What a plan does, as facts hold it. */
export interface PlanFacts {
  action: ActionPlan['action'];
  status: ActionPlan['status'];
  /** Money that moves at once. */
  payments: { type: 'payment' | 'refund'; methodId: string; method: string; amount: Money }[];
  items?: { itemId: string; title: string; quantity: number }[];
  changes?: ChangeFacts[];
  /** Paid (positive) or refunded (negative) later. */
  difference?: { amount: number; currency: string };
  differenceAbsolute?: Money;
  /** Of a return: what was paid for what goes back. */
  expectedRefund?: Money;
  methodId?: string;
  method?: string;
  reason?: string;
  address?: ActionPlan['address'];
  addressLine?: string;
  deliveryRequest?: ActionPlan['deliveryRequest'];
  invoice?: ActionPlan['invoice'];
}

/** A variant's options in words, its sku where it has none. */
export function optionLabel(line: { sku: string; options?: FreeMap | undefined }, turn: Turn): string {
  // An order and the catalog may hold the same options in another order.
  const named = Object.entries(line.options ?? {}).sort(([one], [other]) => one.localeCompare(other, 'en'));
  const values = named.map(([, value]) => optionWords(value, turn.locale));
  return values.length === 0 ? line.sku : values.join(' · ');
}

/** An item in words: its title and options. */
export function itemLabel(item: Pick<OrderItem, 'title' | 'options' | 'sku'>, turn: Turn): string {
  const title = textIn(item.title, turn.locale);
  return item.options === undefined
    ? title
    : turn.speak.choose(`${title}（${optionLabel(item, turn)}）`, `${title} (${optionLabel(item, turn)})`);
}

/** Items as choices: what is called the same is told apart by what it cost, or else by its sku. */
export function itemChoices(items: readonly OrderItem[], turn: Turn): { id: string; label: string }[] {
  const named = items.map((item) => itemLabel(item, turn));
  const priced = items.map((item, at) => `${named[at] ?? ''} ${turn.speak.money(item.unitPrice)}`);
  const coded = items.map(({ sku }, at) => `${priced[at] ?? ''} ${sku}`);
  const labels = onlyOnce(named, onlyOnce(priced, coded));
  return items.map(({ itemId }, at) => ({ id: itemId, label: labels[at] ?? '' }));
}

/** Each label that stands once; in place of the others what else is said of the same thing. */
function onlyOnce(labels: readonly string[], otherwise: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return labels.map((label, at) => (counts.get(label) === 1 ? label : (otherwise[at] ?? label)));
}

function changeFacts(item: PlannedItem, turn: Turn): ChangeFacts {
  const line = ({ sku, options, unitPrice }: PlannedItem['from']): ChangeFacts['from'] => ({
    sku,
    label: optionLabel({ sku, options }, turn),
    unitPrice,
  });
  return {
    itemId: item.itemId,
    quantity: item.quantity,
    title: textIn(item.from.title, turn.locale),
    from: line(item.from),
    to: line(item.to),
  };
}

/** The facts of a plan. */
export function planFacts(
  plan: ActionPlan,
  items: readonly OrderItem[],
  methods: readonly PaymentMethod[],
  turn: Turn,
): PlanFacts {
  const { returnRequest, exchangeRequest, address, difference } = plan;
  const methodId = returnRequest?.methodId ?? exchangeRequest?.methodId;
  const reason = returnRequest?.reason ?? exchangeRequest?.reason;
  const returned = returnRequest?.itemIds.flatMap((itemId) => items.filter((item) => item.itemId === itemId));
  return {
    action: plan.action,
    status: plan.status,
    payments: plan.payments.map((move) => ({ ...move, method: methodLabel(move.methodId, methods, turn) })),
    ...(returned === undefined
      ? {}
      : {
          items: returned.map((item) => ({
            itemId: item.itemId,
            title: itemLabel(item, turn),
            quantity: returnRequest?.quantities?.[item.itemId] ?? item.quantity,
          })),
        }),
    ...(plan.expectedRefund === undefined ? {} : { expectedRefund: plan.expectedRefund }),
    ...(plan.items === undefined ? {} : { changes: plan.items.map((item) => changeFacts(item, turn)) }),
    ...(difference === undefined
      ? {}
      : { difference, differenceAbsolute: { ...difference, amount: Math.abs(difference.amount) } }),
    ...(methodId === undefined ? {} : { methodId, method: methodLabel(methodId, methods, turn) }),
    ...(reason === undefined ? {} : { reason }),
    ...(address === undefined ? {} : { address, addressLine: addressLine(address.to, turn.locale === 'zh') }),
    ...(plan.deliveryRequest === undefined ? {} : { deliveryRequest: plan.deliveryRequest }),
    ...(plan.invoice === undefined ? {} : { invoice: plan.invoice }),
  };
}

/** The money that moves at once, in words; empty when none does. */
export function moneyWords({ payments }: Pick<PlanFacts, 'payments'>, speak: Speak): string {
  const moves = payments.map(({ type, method, amount }) =>
    type === 'refund'
      ? speak.choose(`退 ${speak.money(amount)} 到${method}`, `${speak.money(amount)} is refunded to ${method}`)
      : speak.choose(`用${method}支付 ${speak.money(amount)}`, `${speak.money(amount)} is charged to ${method}`),
  );
  return speak.choose(moves.join('，'), speak.list(moves));
}

/** Which items become which, in words. */
export function changeWords({ changes = [] }: Pick<PlanFacts, 'changes'>, speak: Speak): string {
  const words = changes.map(({ title, from, to, quantity }) => {
    const pieces = quantity > 1 ? speak.choose(` ${quantity} 件`, ` (${quantity} pieces)`) : '';
    if (from.sku === to.sku) {
      const [zh, en] = from.label === from.sku ? ['', ''] : [`（${from.label}）`, ` (${from.label})`];
      return speak.choose(`「${title}」${zh}${pieces}换一件同样的`, `${title}${en}${pieces} for the same again`);
    }
    return speak.choose(
      `「${title}」${pieces}从${from.label}换成${to.label}`,
      `${title}${pieces} from ${from.label} to ${to.label}`,
    );
  });
  return speak.choose(words.join('，'), speak.list(words));
}

/** What a difference means, in words. */
export function differenceWords({ difference, differenceAbsolute, method }: PlanFacts, speak: Speak): string {
  if (difference === undefined || differenceAbsolute === undefined) return '';
  if (difference.amount === 0) return speak.choose('没有差价', 'there is no price difference');
  const amount = speak.money(differenceAbsolute);
  const by = method ?? '';
  return difference.amount > 0
    ? speak.choose(`差价 ${amount} 之后用${by}补付`, `the difference of ${amount} will be charged to ${by} later`)
    : speak.choose(`差价 ${amount} 之后退到${by}`, `the difference of ${amount} will be refunded to ${by} later`);
}
