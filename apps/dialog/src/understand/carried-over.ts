// What one part of a message names holds for its other parts: the product, the options, the place, the number of pieces.
import type { SkillName } from '#contracts';
import { withoutOptions } from './mention.js';
import { destinationIn } from './slots.js';
import type { UnderstoodCall } from './understander.js';

const ABOUT_A_PRODUCT = new Set<SkillName>(['price', 'stock', 'shipping', 'product-info', 'promotions']);

/** "I want a black thermos, how much is it": the search names what the questions are about. */
export function namedBySearch(calls: readonly UnderstoodCall[]): readonly UnderstoodCall[] {
  const search = calls.find((call) => call.skill === 'find-products' && typeof call.slots['query'] === 'string');
  const [first] = calls.filter((call) => ABOUT_A_PRODUCT.has(call.skill));
  const isNamed = calls.some((call) => call.slots['product'] !== undefined || call.slots['ordinal'] !== undefined);
  if (search === undefined || first === undefined || isNamed) return calls;
  if (search.slots['minPriceMinor'] !== undefined || search.slots['maxPriceMinor'] !== undefined) return calls;
  const about = {
    ...first,
    slots: { ...first.slots, product: search.slots['query'] },
    text: `${search.text}， ${first.text}`,
  };
  return calls.filter((call) => call !== search).map((call) => (call === first ? about : call));
}

/** What one part of a message names holds for its other parts: the product, the options, the place, the number of pieces. */
export function carriedOver(calls: readonly UnderstoodCall[], message: string): UnderstoodCall[] {
  const result = calls.map((call) => ({ ...call, slots: { ...call.slots } as Record<string, unknown> }));
  const about = result.filter((call) => ['price', 'stock', 'shipping', 'product-info'].includes(call.skill));
  const names = (call: UnderstoodCall): boolean =>
    (typeof call.slots['product'] === 'string' && withoutOptions(call.slots['product']) !== '') ||
    call.slots['ordinal'] !== undefined ||
    call.slots['superlative'] !== undefined;
  for (const [index, call] of about.entries()) {
    if (!names(call)) {
      const source = about.slice(0, index).reverse().find(names) ?? about.slice(index + 1).find(names);
      for (const slot of ['product', 'ordinal', 'superlative', 'pointsAt', 'options'] as const) {
        if (source === undefined || source.slots[slot] === undefined) continue;
        if (slot === 'options' && call.slots[slot] !== undefined) continue;
        call.slots[slot] = source.slots[slot];
      }
    }
    if (call.skill === 'shipping' && call.slots['destination'] === undefined) {
      const destination = destinationIn(message);
      if (destination) call.slots['destination'] = destination.place;
    }
    if (call.skill === 'shipping' && call.slots['quantity'] === undefined) {
      const quantity = about.find((other) => other.slots['quantity'] !== undefined)?.slots['quantity'];
      if (quantity !== undefined) call.slots['quantity'] = quantity;
    }
  }
  return result;
}
