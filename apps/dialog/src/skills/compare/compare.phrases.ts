// What shoppers say when they want the skill `compare`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { compareChinese } from './compare.zh.data.js';
import { compareEnglish } from './compare.en.data.js';

/** Phrases and cues of the skill `compare`. */
export const comparePhrases: SkillPhrases = {
  zh: linesOf(compareChinese),
  en: linesOf(compareEnglish),
  cues: [
    ...cuesOf(
      1.2,
      /区别|对比|比较一?下|有(?:什么|啥)不(?:同|一样)|哪(?:个|款|一款)(?:更|比较)?(?:好|轻|划算|值)|哪(?:个|款|一款|一个)(?:的)?(?:评分|评价|销量|口碑)(?:更|最|比较)?(?:高|好)|差在哪/u,
      /\bcompar(?:e|ed|ison)\b|\bdifferences?\b|\bversus\b|\bvs\b|\bwhich (?:one )?is better\b|\bbetter than\b/u,
    ),
  ],
};
