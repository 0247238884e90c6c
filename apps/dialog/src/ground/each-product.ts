// "The chair and the lantern": a question about several products is asked of each.
import { BusError } from '#bus';
import { normalize } from '#language';
import { productWords, withoutOptions } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { bestOf, type ProductGrounder } from './product-grounding.js';

const JOINTS = /[,，、]|和|跟|与|以及|\b(?:and|plus)\b/u;
const MOST_PRODUCTS = 3;
/** One product that the words explain this well is meant as a whole: a salt and pepper grinder. */
const WHOLE_COVERAGE = 0.9;

/** The calls, with one for each product where the words of one name several. */
export async function eachProduct(
  calls: readonly UnderstoodCall[],
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[]> {
  const result: UnderstoodCall[] = [];
  for (const call of calls) result.push(...(await splitCall(call, grounder)));
  return result;
}

async function splitCall(call: UnderstoodCall, grounder: ProductGrounder): Promise<UnderstoodCall[]> {
  const whole = call.slots['product'];
  if ((call.skill !== 'price' && call.skill !== 'stock') || typeof whole !== 'string') return [call];
  const parts = normalize(call.text)
    .split(JOINTS)
    .filter((part) => withoutOptions(productWords(part)) !== '');
  if (parts.length < 2 || parts.length > MOST_PRODUCTS) return [call];
  try {
    const best = bestOf(await grounder.candidates(whole));
    if ((best[0]?.coverage ?? 0) >= WHOLE_COVERAGE) return [call];
    const meant = new Set<string>();
    for (const part of parts) {
      const [first] = bestOf(await grounder.candidates(productWords(part)));
      if (first === undefined || first.coverage < WHOLE_COVERAGE) return [call];
      meant.add(first.productId);
    }
    if (meant.size < parts.length) return [call];
  } catch (error) {
    // The skill meets the same failure, and answers it.
    if (error instanceof BusError) return [call];
    throw error;
  }
  return parts.map((part) => ({ ...call, text: part, slots: { ...call.slots, product: productWords(part) } }));
}
