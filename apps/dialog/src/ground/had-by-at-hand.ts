// "有夜光吗" on a product's page: what names no goods and no option is asked of that product, though it sounds like a question of stock.
import type { ProductRecord, SkillName } from '#contracts';
import { normalize } from '#language';
import { isNameLike } from '../evidence/name-like.js';
import { productWords, withoutOptions } from '../understand/mention.js';
import { saysHaving } from '../understand/stock-questions.js';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { readOptions } from './option-words.js';
import type { ProductGrounder } from './product-grounding.js';

const HAS = /^(?:那|这个|它|你们?)?(?:有没有|有|带不带|带|含)(?!货|现货|库存|什么|哪)/u;

/** 有这么多货吗: how many there are. */
const OF_SHELVES = /[货补缺]|库存/u;

/** The question of the product at hand; `undefined` where goods, an option or nothing at hand is asked after. */
export async function hadByAtHand(
  call: UnderstoodCall,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const words = call.slots['product'];
  if (call.skill !== 'stock' || typeof words !== 'string' || !HAS.test(call.text)) return undefined;
  if (OF_SHELVES.test(call.text)) return undefined;
  if (grounder.atHand() === undefined || withoutOptions(words) === '' || isNameLike(words, call.text)) return undefined;
  if ((await grounder.candidates(words)).length > 0) return undefined;
  return { ...call, skill: 'product-info', slots: { pointsAt: 'it' } };
}

/** "Got it in mustard", "有小恐龙的没": whether an option of a product can be had is asked, and nothing else. */
export function asksOfOption(product: ProductRecord, text: string): boolean {
  if (!saysHaving(normalize(text))) return false;
  const read = readOptions(product, text);
  return read.named.length > 0 && productWords(read.rest) === '';
}

const MAY_ASK_OPTION = new Set<SkillName>(['product-info', 'find-products', 'fallback']);
/** Anything of that kind is looked for. */
const OF_ANY = /别的|其[他它]|什么|哪些|\b(?:any|anything|something|some|others?|what)\b/iu;

/** What is asked of an option of the product at hand is whether it can be had, and not only whether it is made; `undefined` where more is asked. */
export async function optionOfAtHand(
  call: UnderstoodCall,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<UnderstoodCall | undefined> {
  const atHand = grounder.atHand();
  if (!MAY_ASK_OPTION.has(call.skill) || atHand === undefined || OF_ANY.test(call.text)) return undefined;
  const { products } = await turn.shop.catalog.getProducts({ productIds: [atHand] });
  if (products[0] === undefined || !asksOfOption(products[0], call.text)) return undefined;
  return { ...call, skill: 'stock', slots: { pointsAt: 'it' } };
}
