// What shoppers say that has nothing to do with a shop: so that the classifier learns what is outside.
import { linesOf, type SkillPhrases } from '../phrases.js';
import { fallbackChinese } from './fallback.zh.data.js';
import { fallbackEnglish } from './fallback.en.data.js';

/** Phrases of the skill `fallback`. */
export const fallbackPhrases: SkillPhrases = {
  zh: linesOf(fallbackChinese),
  en: linesOf(fallbackEnglish),
  cues: [],
};
