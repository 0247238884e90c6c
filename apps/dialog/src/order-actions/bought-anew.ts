// "想换个花洒 一百来块的", of somebody of whom no order is known: what is told with a budget is looked for, and nothing is swapped.
import type { Turn } from '../skills/skill.js';
import { leftoverWords, priceBounds } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** The search that a wish to swap comes to; `undefined` where it may be one. */
export function boughtAnew(call: UnderstoodCall, { viewer, state, currency }: Turn): UnderstoodCall | undefined {
  if (call.skill !== 'exchange-order' && call.skill !== 'change-order') return undefined;
  const mayHaveOrders =
    viewer.customerId !== undefined || viewer.verifiedOrderIds.length > 0 || state.focusOrderId !== undefined;
  if (mayHaveOrders) return undefined;
  if (Array.isArray(call.slots['orderIds'])) return undefined;
  const bounds = priceBounds(call.text, currency);
  if (bounds === undefined) return undefined;
  const { minPriceMinor, maxPriceMinor } = bounds;
  return {
    ...call,
    skill: 'find-products',
    slots: {
      query: leftoverWords(call.text, [bounds.span]),
      ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
      ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    },
  };
}
