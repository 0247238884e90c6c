// "有夜光吗" on a product's page: what names no goods and no option is asked of that product, though it sounds like a question of stock.
import { isNameLike } from '../evidence/name-like.js';
import { withoutOptions } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import type { ProductGrounder } from './product-grounding.js';

const HAS = /^(?:那|这个|它|你们?)?(?:有没有|有|带不带|带|含)(?!货|现货|库存|什么|哪)/u;

/** The question of the product at hand; `undefined` where goods, an option or nothing at hand is asked after. */
export async function hadByAtHand(
  call: UnderstoodCall,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const words = call.slots['product'];
  if (call.skill !== 'stock' || typeof words !== 'string' || !HAS.test(call.text)) return undefined;
  if (grounder.atHand() === undefined || withoutOptions(words) === '' || isNameLike(words, call.text)) return undefined;
  if ((await grounder.candidates(words)).length > 0) return undefined;
  return { ...call, skill: 'product-info', slots: { pointsAt: 'it' } };
}
