// What shoppers say when they want the skill `compare`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `compare`. */
export const comparePhrases: SkillPhrases = {
  zh: linesOf(`
    {p}和{p}哪个好
    这两款有什么区别
    {p}跟{p}有什么不同
    对比一下{p}和{p}
    比较一下这两个
    第一个和第二个哪个更好
    两个差在哪
    哪一款性价比高
    这两款选哪个
    帮我对比一下
    新款和旧款区别
    A款和B款有啥不一样
    贵的那个好在哪
    哪个更轻
    哪个续航更长
  `),
  en: linesOf(`
    compare the {p} and the {p}
    what is the difference between the {p} and the {p}
    which one is better
    which is better the {p} or the {p}
    {p} vs {p}
    compare these two
    how do they differ
    difference between the first and the second
    should i get the {p} or the {p}
    which of the two is lighter
    how does the {p} compare to the {p}
    compare them
    is the {p} better than the {p}
    which has the longer battery life
  `),
  cues: [
    ...cuesOf(
      1.2,
      /区别|对比|比较一?下|有(?:什么|啥)不(?:同|一样)|哪(?:个|款|一款)(?:更|比较)?(?:好|轻|划算|值)|差在哪/u,
      /\bcompar(?:e|ed|ison)\b|\bdifferences?\b|\bversus\b|\bvs\b|\bwhich (?:one )?is better\b|\bbetter than\b/u,
    ),
  ],
};
