// What shoppers say when they want the skill `feedback`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { feedbackChinese } from './feedback.zh.data.js';
import { feedbackEnglish } from './feedback.en.data.js';

/** Phrases and cues of the skill `feedback`. */
export const feedbackPhrases: SkillPhrases = {
  zh: linesOf(feedbackChinese),
  en: linesOf(feedbackEnglish),
  cues: [
    ...cuesOf(
      1.1,
      /投诉|差评|好评|太差|垃圾|失望|不满意|很满意|提(?:个)?建议|态度(?:很|太|真)?(?:差|恶劣|好)|坑人|骗子/u,
      /\bcomplain(?:t|ts|ing)?\b|\b(?:terrible|awful|unacceptable|disappointed|worst)\b|\bleave (?:a |some )?(?:review|feedback)\b|\bfeedback\b|\bsuggestion\b|\bi love (?:your|it|this)\b/u,
    ),
  ],
};
