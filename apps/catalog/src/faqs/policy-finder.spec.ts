// What a check of a store is told of its policies: which one answers a question, and how surely.
import type { FaqRecord } from '#contracts';
import { policyFinder } from './policy-finder.js';

const faqs: FaqRecord[] = [
  { id: 'wash', questions: ['怎么清洗', { zh: '可以机洗吗', en: 'Can I put it in the machine?' }], answer: '手洗。' },
  { id: 'parking', questions: [{ en: 'Where do I leave my car?' }], answer: 'Behind the house.' },
];

describe('policyFinder', () => {
  const find = policyFinder(faqs, new Date('2026-06-18T12:00:00Z'));

  it('finds a policy surely by its own question, however it is cased and punctuated', async () => {
    expect(await find('可以机洗吗？')).toEqual({ faqId: 'wash', score: 1 });
    expect(await find('WHERE do I leave my car')).toEqual({ faqId: 'parking', score: 1 });
  });

  it('finds nothing of what no policy says', async () => {
    expect((await find('今天天气怎么样'))?.score ?? 0).toBeLessThan(0.35);
  });
});
