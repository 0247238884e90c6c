// What shoppers say when they want the skill `price-protection`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { priceProtectionChinese } from './price-protection.zh.data.js';
import { priceProtectionEnglish } from './price-protection.en.data.js';

/** Phrases and cues of the skill `price-protection`. */
export const priceProtectionPhrases: SkillPhrases = {
  zh: linesOf(priceProtectionChinese),
  en: linesOf(priceProtectionEnglish),
  cues: [
    ...cuesOf(
      1.3,
      /价保|保价|价格保护|差价|买(?:完|贵|了)\S{0,6}(?:降价|便宜|降了)|刚买\S{0,8}(?:降|便宜)/u,
      /\bprice (?:adjustment|protection|drop(?:ped)?|difference|guarantee)\b|\bdifference back\b|\b(?:bought|ordered)\b.{0,200}\b(?:cheaper|price dropped|on sale)\b/u,
    ),
  ],
};
