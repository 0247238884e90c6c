// What shoppers say when they want the skill `exchange-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { exchangeOrderChinese } from './exchange-order.zh.data.js';
import { exchangeOrderEnglish } from './exchange-order.en.data.js';

/** Phrases and cues of the skill `exchange-order`. */
export const exchangeOrderPhrases: SkillPhrases = {
  zh: linesOf(exchangeOrderChinese),
  en: linesOf(exchangeOrderEnglish),
  cues: [
    ...cuesOf(1.6, /(?<!旧)换(?:一?个|一?件|一?双|一?条|一?台)?新的?/u),
    // "台灯再换成白色" names what it shall be: it looks for nothing.
    ...cuesOf(1.2, /换成[黑白红蓝绿灰粉紫黄橙棕银金米]色?的?(?:吧|了)?[。！!]?$/u),
    ...cuesOf(
      1.2,
      /换货|(?:想|要|能|给|帮)(?:我|不能|给)?换(?:一?个|一?双|一?件|新|大|小)|换成?(?:大|小)(?:一)?(?:号|码)|(?<!旧)换新/u,
      /\bexchang(?:e|ing)\b|\bswap (?:it|my|the|them)\b|\breplace(?:ment)?\b/u,
    ),
  ],
};
