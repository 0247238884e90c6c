// "Can I stop it for a month", after a subscription was talked of: the shop's rule for the thing at hand, which the question does not name.
import { bestPolicy, CONFIDENT_FAQ_SCORE } from '../skills/faq/faq.skill.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import type { ProductGrounder } from './product-grounding.js';

/** The question with what the shop calls the thing at hand; `undefined` where no rule answers that. */
export async function askedOfThing(
  call: UnderstoodCall,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const atHand = grounder.atHand();
  if (atHand === undefined) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [atHand] });
  const [product] = products;
  if (product === undefined) return undefined;
  for (const name of [product.categories?.at(-1), turn.speak.text(product.title)]) {
    if (name === undefined) continue;
    const question = `${name} ${call.text}`;
    if ((await bestPolicy(question, CONFIDENT_FAQ_SCORE, turn)) !== undefined)
      return { ...call, skill: 'faq', slots: { question }, confidence: 0.5 };
  }
  return undefined;
}
