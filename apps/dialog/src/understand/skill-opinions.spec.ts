// What is thought of texts with sentence vectors and without; the former is skipped where the encoders are absent.
import { whyNoVectors } from '#sentence-vectors';
import { skills } from '../skills/index.js';
import { SkillOpinions } from './skill-opinions.js';
import { skillVectors } from './skill-vectors.js';

const here = whyNoVectors() === undefined && skillVectors(skills) !== undefined ? it : it.skip;
const OPEN_TEXTS = ['这玩意儿简直是给我添堵', 'my wallet weeps at that figure', '你们那边能不能给通融通融'];
const FOREIGN_TEXTS = ['谁写了这首交响曲', 'who painted the ceiling of that chapel', '讲讲恐龙是怎么灭绝的'];

describe('SkillOpinions', () => {
  const opinions = new SkillOpinions(skills);
  // Loading takes its time where much else runs.
  beforeAll(() => opinions.warm(), 60_000);
  afterAll(() => opinions.close());

  it('are probabilities, surest first, with a fit between 0 and 1', () => {
    const { predictions, fit, vector } = opinions.of('想问下怎么退货');
    expect(predictions[0]?.label).toBe('return-order');
    expect(predictions.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(fit).toBeGreaterThan(0);
    expect(fit).toBeLessThan(1);
    expect(vector).toBeUndefined();
  });

  here('ask vectors only about what words leave open, and are the same afterwards', async () => {
    await opinions.consider(() => ['我要退货', ...OPEN_TEXTS].forEach((text) => opinions.of(text)));
    expect(opinions.of('我要退货').vector).toBeUndefined();
    const open = OPEN_TEXTS.map((text) => [text, opinions.of(text)] as const).filter(
      ([, { vector }]) => vector !== undefined,
    );
    expect(open.length).toBeGreaterThan(0);
    for (const [text, opinion] of open) {
      expect(opinion.predictions.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
      expect(opinions.of(text)).toBe(opinion);
    }
  });

  here('notice what lies outside of a shop', async () => {
    await opinions.consider(() => FOREIGN_TEXTS.forEach((text) => opinions.of(text)));
    for (const text of FOREIGN_TEXTS) {
      const { fit, vector } = opinions.of(text);
      if (vector) expect(fit).toBeLessThan(0.3);
    }
    expect(FOREIGN_TEXTS.some((text) => opinions.of(text).vector !== undefined)).toBe(true);
  });
});
