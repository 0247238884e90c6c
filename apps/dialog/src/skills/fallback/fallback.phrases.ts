// What shoppers say that has nothing to do with a shop: so that the classifier learns what is outside.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { fallbackChinese } from './fallback.zh.data.js';
import { fallbackEnglish } from './fallback.en.data.js';

/** Phrases of the skill `fallback`. */
export const fallbackPhrases: SkillPhrases = {
  zh: linesOf(fallbackChinese),
  en: linesOf(fallbackEnglish),
  cues: [
    // Who tells the assistant to forget its rules wants no rules explained.
    ...cuesOf(
      2,
      /(?:忽略|无视|忘掉|忘记你)\S{0,8}(?:规则|指令|设定|提示词?|要求)/u,
      /\b(?:ignore|forget|disregard) (?:\w+ ){0,4}(?:rules|instructions|prompt)\b/u,
    ),
  ],
};
