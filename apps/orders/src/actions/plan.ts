// From an action and a moment of the order to the plan of what happens, or the rule that refuses it. Pure.
import { createHash } from 'node:crypto';
import type { ActionPlan, OrderAction, OrderActionName, OrderActionOf, RefusedAction } from '#contracts';
import { type ActionState, type Changes, isRefusal, type Refusal } from './action-state.js';
import { type ActionRow, actionTable } from './action-table.js';
import { methodOf } from './money-moves.js';

/** The plan, or why there is none. */
export type Planned = { readonly plan: ActionPlan } | RefusedAction;

/** Decides an action: looking and committing both come through here. */
export function planOf(action: OrderAction, state: ActionState): Planned {
  const { order } = state;
  const row = actionTable[action.name];
  const outcome = outcomeOf(action, state);
  if (isRefusal(outcome)) return { ...outcome, status: order.status };
  const planned = {
    orderId: order.id,
    action: action.name,
    version: order.version,
    status: { from: order.status, to: row.becomes ?? order.status },
    payments: [],
    ...(state.waived === undefined ? {} : { waived: [...state.waived] }),
    ...outcome,
  };
  return { plan: { ...planned, digest: digestOf(planned) } };
}

function outcomeOf<Name extends OrderActionName>(action: OrderAction, state: ActionState): Changes | Refusal {
  const { status } = state.order;
  // The row of the action's own name: TypeScript cannot follow that the two belong together.
  const row = actionTable[action.name] as unknown as ActionRow<Name>;
  if (row.onceBefore?.includes(status) === true) return { refused: 'already-changed' };
  if (!row.when.includes(status)) return { refused: 'wrong-status' };
  const outcome = row.rule(action as OrderActionOf<Name>, state);
  return (isRefusal(outcome) ? undefined : cannotTake(outcome, state)) ?? outcome;
}

/** A gift card holds one currency: what is refunded to it must be in that one. */
function cannotTake({ payments }: Changes, state: ActionState): Refusal | undefined {
  for (const { methodId, amount } of payments ?? []) {
    const method = methodOf(state, methodId);
    const balance = method?.kind === 'gift-card' ? method.balance : undefined;
    if (balance !== undefined && balance.currency !== amount.currency) return { refused: 'other-currency', balance };
  }
  return undefined;
}

/** One digest for equal values, however their fields are ordered. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('base64url');
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
