// An offer that is called by its name: whether it runs, until when, and what it makes of the price of the product at hand.
import { type Money, type PromotionRecord, textIn } from '#contracts';
import { normalize } from '#language';
import { evidenceNow } from '../../evidence/evidence.js';
import { productAtHand } from '../../ground/shown-products.js';
import { MOST_SKUS, variantLabel } from '../../ground/variants.js';
import type { Answer, Turn } from '../skill.js';
import { type KnownPromotion, PHASES, promotionsByPhase } from './promotion-of-code.js';
import { promotionFacts } from './promotion-facts.js';

/** So many that run are told in the place of one that does not. */
const INSTEAD = 3;

/** The offers that a message calls by a part of their names; several only where one part names them all. */
export async function promotionsNamedIn(text: string, turn: Turn): Promise<KnownPromotion[]> {
  const mentions = evidenceNow().promotionsIn(normalize(text));
  if (mentions.length === 0) return [];
  const ids = new Set(mentions.flatMap(({ candidates }) => candidates.map(({ id }) => id)));
  const lists = await promotionsByPhase(turn.shop);
  return PHASES.flatMap((phase, at) =>
    (lists[at] ?? []).flatMap((promotion) => (ids.has(promotion.id) ? [{ promotion, phase }] : [])),
  );
}

/** What is said of one offer that was called by its name. */
export async function ofNamed({ promotion, phase }: KnownPromotion, turn: Turn): Promise<Answer> {
  const facts = {
    named: promotionFacts(promotion, turn),
    phase,
    ...(await effectOn(promotion, phase, turn)),
    ...(phase === 'over' ? { promotions: await instead(turn) } : {}),
  };
  return { facts, replyKey: 'named', cards: [] };
}

async function instead(turn: Turn): Promise<object[]> {
  const { promotions } = await turn.shop.catalog.listPromotions({});
  return promotions.slice(0, INSTEAD).map((one) => promotionFacts(one, turn));
}

/** What an offer makes of the product that is talked of: what it then costs, or that it is not for it. */
async function effectOn(
  promotion: PromotionRecord,
  phase: KnownPromotion['phase'],
  turn: Turn,
): Promise<{ title?: string; option?: string; applies?: boolean; price?: Money }> {
  const { state, shop, locale } = turn;
  const productId = turn.product?.product.id ?? productAtHand(state, state.page);
  if (productId === undefined || phase === 'over') return {};
  const [{ products }, { promotions }] = await Promise.all([
    shop.catalog.getProducts({ productIds: [productId] }),
    shop.catalog.listPromotions({ productId, phase }),
  ]);
  const [product] = products;
  if (product === undefined) return {};
  const title = textIn(product.title, locale);
  const applies = promotions.some(({ id }) => id === promotion.id);
  // What is given on a sum or for a code is reckoned for a basket.
  if (!applies || promotion.code !== undefined || promotion.kind === 'spend-and-save') return { title, applies };
  const meant = turn.product?.product.id === productId ? turn.product.skus : (state.focus?.skus ?? []);
  const focused = state.focus?.productId === productId && state.focus.sku !== undefined ? [state.focus.sku] : meant;
  const skus = (focused.length > 0 ? focused : product.variants.map(({ sku }) => sku)).slice(0, MOST_SKUS);
  const at = phase === 'coming' ? { at: promotion.startsAt } : {};
  const { lines } = await shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })), ...at });
  const [cheapest] = lines
    .map(({ sku, finalPrice, price }) => ({ sku, paid: finalPrice ?? price }))
    .sort((left, right) => left.paid.amount - right.paid.amount);
  if (cheapest === undefined) return { title, applies };
  const variant = skus.length === 1 ? product.variants.find(({ sku }) => sku === cheapest.sku) : undefined;
  const option = variant === undefined ? '' : variantLabel(variant, locale);
  return { title, applies, price: cheapest.paid, ...(option === '' ? {} : { option }) };
}
