// The same words want another skill where they are said in another place of a conversation.
import { scriptOf, whyNoVectors } from '#sentence-vectors';
import { emptyState } from '../conversation/conversation.state.js';
import { skills } from '../skills/index.js';
import { SkillOpinions } from '../understand/skill-opinions.js';
import { asPredictions, inContext, type TalkBefore, talkBefore } from './skill-in-context.js';

const here = whyNoVectors() === undefined ? it : it.skip;
const START: TalkBefore = { plan: 'none', onPage: false, isCustomer: false, isFirst: true };

describe('the skill of a text where it is said', () => {
  const opinions = new SkillOpinions(skills);
  beforeAll(() => opinions.warm(), 60_000);
  afterAll(() => opinions.close());

  async function wanted(text: string, before: Partial<TalkBefore>): Promise<string | undefined> {
    await opinions.consider(() => void opinions.of(text));
    const { predictions, fit, vector } = opinions.of(text);
    if (vector === undefined) return predictions[0]?.label;
    const opinion = { predictions, fit, cues: new Map(), vector, script: scriptOf(text), length: text.length };
    return inContext(opinion, { ...START, ...before })[0]?.label;
  }

  here.each([
    ['do you need the box', { last: 'exchange-order', plan: 'planned', isCustomer: true, isFirst: false }, 'faq'],
    ['is it heavy', { last: 'price', onPage: true, isFirst: false }, 'product-info'],
    ['and in blue?', { last: 'stock', onPage: true, isFirst: false }, 'stock'],
    ['运费谁出', { last: 'return-order', plan: 'planned', isCustomer: true, isFirst: false }, 'faq'],
  ] as const)('%s', async (text, before, skill) => {
    expect(await wanted(text, before)).toBe(skill);
  });

  here('is a share of certainty for each skill', async () => {
    await opinions.consider(() => void opinions.of('how about the other one then'));
    const { predictions, fit, vector = new Float32Array() } = opinions.of('how about the other one then');
    const opinion = { predictions, fit, cues: new Map(), vector, script: 'other' as const, length: 28 };
    const found = inContext(opinion, { ...START, last: 'price', isFirst: false });
    expect(found.map(({ label }) => label).sort()).toEqual(predictions.map(({ label }) => label).sort());
    expect(found.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 3);
  });
});

describe('asPredictions', () => {
  const alone = [
    { label: 'price', probability: 0.7 },
    { label: 'small-talk', probability: 0.1 },
    { label: 'fallback', probability: 0.2 },
  ];
  const of = (labels: string[], chances: number[]): Map<string, number> =>
    new Map(asPredictions(labels, chances, alone).map(({ label, probability }) => [label, probability]));

  it('takes what is only talk for talk, and leaves what answers a question to the words', () => {
    expect(of(['acknowledge', 'price'], [0.9, 0.1]).get('small-talk')).toBeGreaterThan(0.6);
    expect(of(['detail', 'price'], [0.9, 0.1]).get('price')).toBeGreaterThan(0.6);
  });

  it('leaves what lies outside of the shop as it was', () => {
    expect(of(['price'], [1]).get('fallback')).toBeCloseTo(0.2);
  });
});

describe('talkBefore', () => {
  it('knows how far a change of an order is', () => {
    const state = { ...emptyState('en'), turns: 4, lastSkill: 'return-order' as const };
    expect(talkBefore(state, undefined, true)).toMatchObject({ last: 'return-order', plan: 'none', isCustomer: true });
    const lastDone = { skill: 'return-order' as const, orderId: 'o', turn: 3 };
    expect(talkBefore({ ...state, lastDone }, undefined, true).plan).toBe('done');
    expect(talkBefore({ ...state, turns: 6, lastDone }, undefined, true).plan).toBe('none');
    expect(talkBefore(state, { productId: 'p' }, false)).toMatchObject({ onPage: true, isFirst: false });
  });
});
