// Says whether a promotion runs at a time, and whether it is meant for a product.
import type { ProductRecord, PromotionRecord } from '#contracts';

/** What a promotion looks at in a product. */
export type PromotedProduct = Pick<ProductRecord, 'id' | 'categories'>;

const folded = (category: string): string => category.trim().toLowerCase();

/** A promotion runs from `startsAt` up to, and not including, `endsAt`. */
export function isRunning(promotion: PromotionRecord, at: Date): boolean {
  const atMs = at.getTime();
  return Date.parse(promotion.startsAt) <= atMs && atMs < Date.parse(promotion.endsAt);
}

/** Where a promotion stands at a time. */
export type PromotionPhase = 'running' | 'coming' | 'over';

/** Whether a promotion runs, has yet to begin, or is over. */
export function phaseOf(promotion: PromotionRecord, at: Date): PromotionPhase {
  if (isRunning(promotion, at)) return 'running';
  return at.getTime() < Date.parse(promotion.startsAt) ? 'coming' : 'over';
}

/** It is meant for the products and for the categories that it names; without `appliesTo` for every product. */
export function appliesTo(promotion: PromotionRecord, product: PromotedProduct): boolean {
  const target = promotion.appliesTo;
  if (target === undefined || (target.products === undefined && target.categories === undefined)) return true;
  if (target.products?.includes(product.id)) return true;
  if (!target.categories || !product.categories) return false;
  const wanted = new Set(target.categories.map(folded));
  return product.categories.some((category) => wanted.has(folded(category)));
}
