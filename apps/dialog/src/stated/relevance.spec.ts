import type { ProductRecord } from '#contracts';
import { readQuestion } from './question.js';
import { answeredBy, probabilityOf } from './relevance.js';
import { statementsOf } from './statements.js';

const spray: ProductRecord = {
  id: 'spray',
  title: 'Garden Spray',
  description: 'Works on greenfly. Keep it from pets until dry.',
  attributes: { volume: '500 ml', 'made in': 'Wales' },
  variants: [{ sku: 'S', options: { colour: 'Green' }, price: { amount: 900, currency: 'GBP' } }],
};
const statements = statementsOf(spray, 'en');

/** Meanings as a table: how near each text that holds the words lies; all others are far. */
const meanings = (near: Readonly<Record<string, number>>) => ({
  reading: 'meaning' as const,
  similarities: async (_: string, texts: readonly string[]) =>
    await Promise.resolve(
      texts.map((text) => Object.entries(near).find(([words]) => text.includes(words))?.[1] ?? 0.05),
    ),
});
const answerTo = async (text: string, near: Readonly<Record<string, number>> | undefined) => {
  const question = readQuestion(text, 'Garden Spray');
  const { verdict, statements: told } = await answeredBy(question, statements, near && meanings(near));
  return { verdict, told: told.map(({ value }) => value) };
};

describe('what statements answer by words and meaning', () => {
  it('tells what lies near, though it shares no word', async () => {
    expect(await answerTo('what bugs get killed', { greenfly: 0.55 })).toEqual({
      verdict: 'stated',
      told: ['Works on greenfly.'],
    });
  });

  it('is surer before it answers who asks whether', async () => {
    const near = { greenfly: 0.21 };
    expect((await answerTo('what bugs get killed', near)).verdict).toBe('stated');
    expect((await answerTo('does it kill wasps?', near)).verdict).toBe('not-stated');
  });

  it('says nothing of what lies near nothing, and tells what may be meant', async () => {
    const { verdict, told } = await answerTo('where do i plug it in', { greenfly: 0.12 });
    expect([verdict, told.length <= 3]).toEqual(['not-stated', true]);
  });

  it('never takes the options that there are for a yes or a no', async () => {
    expect((await answerTo('will it stain my patio?', { Green: 0.9 })).verdict).toBe('not-stated');
  });

  it('goes by the words alone where there are no meanings', async () => {
    expect(await answerTo('where is it made', undefined)).toEqual({ verdict: 'stated', told: ['Wales'] });
  });

  it('holds what is nearer for more probable, and what leads for more probable still', () => {
    const plain = { cosine: 0.4, lead: 0, words: 0, name: 0, property: 0, speaks: 0, measures: 0 };
    for (const script of ['han', 'other'] as const)
      for (const reading of ['meaning', 'answers'] as const) {
        const probability = (more: object): number => probabilityOf({ ...plain, ...more }, script, reading);
        expect(probability({ cosine: 0.6 })).toBeGreaterThan(probability({}));
        expect(probability({ lead: 0.1 })).toBeGreaterThan(probability({}));
        expect(probability({ words: 1 })).toBeGreaterThan(probability({}));
      }
  });
});
