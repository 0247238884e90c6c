// Which actions are possible on an order now: an action is when its rules accept one example of it. Pure.
import type { OrderAction, OrderActionName } from '#contracts';
import { type ActionState, isRefusal } from './action-state.js';
import { possibleIn } from './action-table.js';
import { DEFECTIVE } from './delivered-rules.js';
import { planOf } from './plan.js';

/** So many examples of one action are tried at most. */
const MAX_EXAMPLES = 200;

/** The actions that the rules would accept now, in at least one form. */
export function possibleNow(state: ActionState): OrderActionName[] {
  return possibleIn(state.order.status).filter((name) =>
    examplesOf(name, state)
      .take(MAX_EXAMPLES)
      .some((action) => !isRefusal(planOf(action, state))),
  );
}

/** What the customer could ask for under this name: with each of their methods, for each item, with each variant. */
function* examplesOf(name: OrderActionName, state: ActionState): Generator<OrderAction> {
  switch (name) {
    case 'cancel':
      for (const reason of state.rules.cancelReasons) yield { name, reason };
      return;
    case 'change-address':
      yield { name, address: state.order.address };
      return;
    case 'change-payment':
      for (const methodId of methodIdsOf(state)) yield { name, methodId };
      return;
    case 'return':
      for (const { itemId } of state.items)
        for (const methodId of methodIdsOf(state)) yield { name, itemIds: [itemId], methodId, reason: name };
      return;
    case 'change-items':
      for (const { itemId, newSku, methodId } of replacements(state))
        yield { name, changes: [{ itemId, newSku }], methodId };
      return;
    case 'exchange':
      for (const { itemId, newSku, methodId } of replacements(state))
        yield { name, changes: [{ itemId, newSku }], methodId, reason: DEFECTIVE };
      return;
    case 'delivery-request':
      yield { name, kind: 'hurry' };
      return;
    case 'invoice': {
      const { kind = 'personal' as const, title = name, taxId } = state.order.invoice ?? {};
      yield { name, kind, title, ...(taxId === undefined ? {} : { taxId }) };
      return;
    }
    case 'price-protection':
      yield { name };
      return;
  }
}

/** An order may have been paid with what its customer has no more. */
const methodIdsOf = ({ paymentMethods, payments }: ActionState): Set<string> =>
  new Set([...payments.map(({ methodId }) => methodId), ...paymentMethods.map(({ id }) => id)]);

function* replacements(state: ActionState): Generator<{ itemId: string; newSku: string; methodId: string }> {
  for (const { itemId, productId } of state.items)
    for (const variant of state.catalog.variants.values())
      if (variant.productId === productId && (state.available.get(variant.sku) ?? 0) > 0)
        for (const methodId of methodIdsOf(state)) yield { itemId, newSku: variant.sku, methodId };
}
