// What shoppers say when they ask what something costs.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { priceChinese } from './price.zh.data.js';
import { priceEnglish } from './price.en.data.js';

/** Phrases and cues of the skill `price`. */
export const pricePhrases: SkillPhrases = {
  zh: linesOf(priceChinese),
  en: linesOf(priceEnglish),
  cues: [
    ...cuesOf(
      1,
      /多少钱|多钱|什么价|啥价|咋卖|报(?:一?下|个)?\S{0,12}价|多少元|多少米|几块钱|怎么卖|到手价|售价|报个?价|价格|价钱|价位|卖多少|贵不贵/u,
      /\bhow much (?:is|are|does|do|for|would|will|r|to buy|the|it|this|that)\b|\bhow much\s*\??$|^how much\b(?! (?:longer|more time))|\bprices?\b|\bpricing\b|\bcosts?\b|\bhow expensive\b/u,
    ),
    ...cuesOf(
      1.5,
      /\d(?:\.\d{1,2})?(?:块钱?|元)?(?:对吧|是吧|没错吧|对[吗么])/u,
      /(?:[£$€]\d{1,6}(?:\.\d\d)?|(?<!\d)\d{1,6}(?:\.\d\d)? ?(?:quid|pounds?|bucks|dollars|euros?)) ?,? ?(?:right|correct|yeah|innit|is it|isn't it)\b/u,
    ),
    ...cuesOf(0.6, /便宜(?:点|一点|些)|一共多少|总共多少|降价/u, /\btotal for\b|\bquote for\b|\bgo(?:es|ing)? for\b/u),
  ],
};
