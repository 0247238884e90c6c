// Which policies an import names: those whose own questions find another one, or nothing for sure.
import type { FaqRecord } from '#contracts';
import { OwnQuestions, type PolicyFinder } from './own-questions.js';

const now = new Date('2026-06-18T12:00:00Z');
const policies: FaqRecord[] = [
  { id: 'a', questions: ['怎么清洗'], answer: '手洗。' },
  { id: 'b', questions: [{ en: 'How do I wash it?' }, 'Is it safe?'], answer: 'By hand.' },
  { id: 'over', questions: ['春节发货吗'], answer: '不发。', validUntil: '2026-03-01T00:00:00Z' },
];

function heard(): OwnQuestions {
  const questions = new OwnQuestions();
  policies.forEach((record, at) => questions.hear('faqs', { action: 'upsert', line: at + 1, record } as never));
  questions.hear('products', { action: 'upsert', line: 1, record: { id: 'x' } } as never);
  return questions;
}

const finder = (answers: Readonly<Record<string, readonly [string, number]>>) => (): PolicyFinder => (question) => {
  const key = Object.keys(answers).find((known) => question.includes(known));
  const found = key === undefined ? undefined : answers[key];
  return Promise.resolve(found && { faqId: found[0], score: found[1] });
};

describe('OwnQuestions', () => {
  it('says nothing where each policy is found, and asks of none that is over', async () => {
    const all = finder({ 清洗: ['a', 1], wash: ['b', 0.9], safe: ['b', 0.6] });
    expect(await heard().notices(undefined, all, now)).toEqual([]);
  });

  it('names the policy, its question, and what is found instead', async () => {
    const notices = await heard().notices(
      undefined,
      finder({ 清洗: ['b', 1], wash: ['b', 0.4], safe: ['b', 0.6] }),
      now,
    );
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain('policy a is not found by its own question "怎么清洗": b is found instead');
    expect(notices[1]).toContain(
      'policy b is not found by its own question "How do I wash it?": nothing is near enough',
    );
  });

  it('says nothing where nobody can be asked', async () => {
    expect(await heard().notices(undefined, undefined, now)).toEqual([]);
  });
});
