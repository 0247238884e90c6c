// What a price is asked of: what the message names, else what was priced last, else what is at hand.
import type { SkillName } from '#contracts';
import { linesOf, type ProductLines } from '../ground/each-product.js';
import { piecesIn } from '../ground/pieces.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import type { Turn } from '../skills/skill.js';
import { slotsOf } from '../understand/slots.js';

/** Skills that a question about prices is taken for when its words are looked at one by one. */
export const SOUNDS_LIKE_PRICE: readonly SkillName[] = [
  'price',
  'promotions',
  'fallback',
  'find-products',
  'small-talk',
  'faq',
  'stock',
  'compare',
];

/** What the price is asked of: what the message names, else what was priced last, else what is at hand. */
export async function subjectOf(
  message: string,
  turn: Turn,
  grounder: ProductGrounder,
): Promise<Record<string, unknown> | undefined> {
  const { state } = turn;
  const asked = message.replace(new RegExp(ASKING.source, 'giu'), ' ');
  const read = slotsOf('price', asked, { state, currency: turn.currency, isCustomer: false });
  const quantity = typeof read['quantity'] === 'number' ? read['quantity'] : piecesIn(message);
  const count = quantity === undefined ? {} : { quantity };
  const words = typeof read['product'] === 'string' ? read['product'] : '';
  if (words !== '') {
    const lines = await linesOf(asked, words, grounder);
    if (lines) return ofLines(lines);
    const grounded = await grounder.ground({ product: words }, message);
    if (grounded.kind === 'found' || grounded.kind === 'several') return { product: words, ...count };
  }
  return subjectAtHand(quantity, turn);
}

/** What was priced last, else the product at hand; nothing where neither is talked of. */
export function subjectAtHand(quantity: number | undefined, { state }: Turn): Record<string, unknown> | undefined {
  const count = quantity === undefined ? {} : { quantity };
  const isFresh =
    state.lastSkill !== undefined &&
    ['price', 'promotions', 'stock', 'shipping', 'product-info'].includes(state.lastSkill);
  const focus = productAtHand(state, state.page);
  const isOfBasket = state.basket !== undefined && isFresh && (focus === undefined || quantity === undefined);
  if (isOfBasket) return { fromBasket: true, productId: state.basket?.[0]?.productId, ...count };
  return focus === undefined ? undefined : { pointsAt: 'it', ...count };
}

/** The slots of several products. */
export const ofLines = ({ products, unknownProduct }: ProductLines): Record<string, unknown> => ({
  productId: products[0]?.productId,
  lines: products,
  ...(unknownProduct === undefined ? {} : { unknownProduct }),
});

/** Words of a coupon or an offer that name no product. */
const ASKING =
  /包邮|免邮费?|免运费|运费|邮费|优惠券|优惠码|折扣码|满减|优惠|门槛|凑单|凑够|凑满|凑|差|够|用|券|码|以后|之后|后|\b(?:use|using|apply|applying|free|shipping|delivery|postage|delivered|code|coupon|voucher|promo|promotion|discounts?|offers?|deals?|saving|save|threshold|reach|qualify|enough|away|short|more|after)\b/u;
