// What replacing items does to an order's lines and to stock. Pure.
import type { ActionPlan, PlannedItem } from '#contracts';
import type { WantedMoves } from '../inventory/stock-moves.service.js';
import type { OrderItemEntity } from '../orders/order-item.entity.js';
import { actionTable } from './action-table.js';

/** Lines to write; a line of which only some pieces are replaced is split, and the replaced ones become a new line. */
export interface LineChanges {
  readonly updated: readonly OrderItemEntity[];
  readonly added: readonly OrderItemEntity[];
  readonly moves: WantedMoves;
}

/** What a plan does to the lines and the pieces of its order. */
export function lineChangesOf(plan: ActionPlan, items: readonly OrderItemEntity[]): LineChanges {
  const { pieces } = actionTable[plan.action];
  if (pieces === 'free-old') {
    const freed = items.map(({ itemId, sku, quantity }) => ({ itemId, sku, quantity }));
    return { updated: [], added: [], moves: { freed, reserved: [] } };
  }
  const planned = plan.items ?? [];
  if (pieces === 'reserve-new') {
    const reserved = planned.map(({ itemId, quantity, to }) => ({ itemId, sku: to.sku, quantity }));
    return { updated: [], added: [], moves: { freed: [], reserved } };
  }
  return pieces === undefined ? { updated: [], added: [], moves: { freed: [], reserved: [] } } : swap(planned, items);
}

function swap(planned: readonly PlannedItem[], items: readonly OrderItemEntity[]): LineChanges {
  const updated: OrderItemEntity[] = [];
  const added: OrderItemEntity[] = [];
  const freed: WantedMoves['freed'][number][] = [];
  const reserved: WantedMoves['reserved'][number][] = [];
  const taken = new Set(items.map(({ itemId }) => itemId));
  let position = Math.max(...items.map((item) => item.position));
  for (const { itemId, quantity, from, to } of planned) {
    const item = items.find((candidate) => candidate.itemId === itemId);
    if (item === undefined) throw new Error('A plan names an item that its order does not have');
    freed.push({ itemId, sku: from.sku, quantity });
    if (quantity === item.quantity) {
      updated.push(replaced(item, to));
      reserved.push({ itemId, sku: to.sku, quantity });
    } else {
      position += 1;
      const newItemId = freeId(to.sku, taken);
      updated.push({ ...item, quantity: item.quantity - quantity });
      added.push({ ...replaced(item, to), itemId: newItemId, position, quantity });
      reserved.push({ itemId: newItemId, sku: to.sku, quantity });
    }
  }
  return { updated, added, moves: { freed, reserved } };
}

/** From now on the line's id is its own: its sku no longer tells it. */
const replaced = (item: OrderItemEntity, to: PlannedItem['to']): OrderItemEntity => ({
  ...item,
  idGiven: true,
  sku: to.sku,
  title: to.title,
  options: to.options ?? null,
  unitPriceMinor: to.unitPrice.amount,
  currency: to.unitPrice.currency,
});

function freeId(sku: string, taken: Set<string>): string {
  let candidate = sku;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${sku}#${count}`;
  taken.add(candidate);
  return candidate;
}
