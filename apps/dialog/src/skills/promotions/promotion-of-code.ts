// The promotion that a coupon's code stands for, whether it runs, is yet to come or is over.
import type { PromotionRecord } from '#contracts';
import type { ShopCalls } from '../../shop-calls.js';
import type { Turn } from '../skill.js';

/** When a promotion runs, in the order of {@link promotionsByPhase}. */
export const PHASES = ['running', 'coming', 'over'] as const;

/** A promotion and when it runs. */
export interface KnownPromotion {
  readonly promotion: PromotionRecord;
  readonly phase: (typeof PHASES)[number];
}

const hasCode = ({ code }: PromotionRecord, written: string): boolean => code?.toLowerCase() === written.toLowerCase();

/** The shop's promotions, a list for each phase. */
export const promotionsByPhase = async (shop: Pick<ShopCalls, 'catalog'>): Promise<PromotionRecord[][]> =>
  await Promise.all(PHASES.map(async (phase) => (await shop.catalog.listPromotions({ phase })).promotions));

/** The promotion of the first of some codes that the shop knows, in whatever case it is written; a running one before others. */
export async function promotionOfCode(codes: readonly string[], turn: Turn): Promise<KnownPromotion | undefined> {
  const lists = await promotionsByPhase(turn.shop);
  for (const code of codes)
    for (const [index, promotions] of lists.entries()) {
      const promotion = promotions.find((one) => hasCode(one, code));
      const phase = PHASES[index];
      if (promotion !== undefined && phase !== undefined) return { promotion, phase };
    }
  return undefined;
}
