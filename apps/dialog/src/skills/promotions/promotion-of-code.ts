// The promotion that a coupon's code stands for, whether it runs, is yet to come or is over.
import type { PromotionRecord } from '#contracts';
import type { Turn } from '../skill.js';

const PHASES = ['running', 'coming', 'over'] as const;

/** A promotion and when it runs. */
export interface KnownPromotion {
  readonly promotion: PromotionRecord;
  readonly phase: (typeof PHASES)[number];
}

const hasCode = ({ code }: PromotionRecord, written: string): boolean => code?.toLowerCase() === written.toLowerCase();

/** The promotion of the first of some codes that the shop knows, in whatever case it is written; a running one before others. */
export async function promotionOfCode(codes: readonly string[], turn: Turn): Promise<KnownPromotion | undefined> {
  const lists = await Promise.all(PHASES.map((phase) => turn.shop.catalog.listPromotions({ phase })));
  for (const code of codes)
    for (const [index, { promotions }] of lists.entries()) {
      const promotion = promotions.find((one) => hasCode(one, code));
      const phase = PHASES[index];
      if (promotion !== undefined && phase !== undefined) return { promotion, phase };
    }
  return undefined;
}
