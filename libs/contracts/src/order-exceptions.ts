// An exception that a person of the shop asks for, to one of its rules, and that a lead allows or not.
import { z } from 'zod';
import { agentName } from './holding.js';
import { moneyMove, orderActionName, orderRefusal, waivableRule } from './order-actions.js';
import { id, instant, money } from './values.js';

/** Why an exception is asked for: at most so long. */
export const exceptionReason = z.string().trim().min(1).max(500);

/** An action on an order that rules of the shop refuse, with what would happen if they did not. */
export const orderException = z.object({
  exceptionId: id,
  conversationId: id,
  orderId: id,
  action: orderActionName,
  /** The rules that it is an exception to. */
  rules: z.array(waivableRule).min(1),
  /** What would move at once, and what a return would bring; allowing it does exactly what was planned or nothing. */
  payments: z.array(moneyMove),
  expectedRefund: money.optional(),
  because: z.string(),
  askedBy: agentName,
  askedAt: instant,
  /** `failed`: it was allowed and is not possible any more. */
  state: z.enum(['asked', 'declined', 'done', 'failed']),
  decidedBy: agentName.optional(),
  /** Of one that failed: by which rule. */
  failedBy: orderRefusal.optional(),
});
/** See {@link orderException}. */
export type OrderException = z.output<typeof orderException>;
