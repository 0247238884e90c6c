// Finds policies among records that are in no database yet: what an import's check asks.
import type { FaqRecord } from '#contracts';
import { FaqIndex } from './faq-index.js';

/** The policy that answers a question, by words alone, with a strength of 0–1. */
export function policyFinder(
  faqs: readonly FaqRecord[],
  at: Date,
): (question: string) => Promise<{ faqId: string; score: number } | undefined> {
  const index = new FaqIndex(faqs);
  return (question) => {
    const [best] = index.search(question, at, 1);
    return Promise.resolve(best && { faqId: best.faq.id, score: best.score });
  };
}
