// What shoppers say when they want the skill `recommend`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { recommendChinese } from './recommend.zh.data.js';
import { recommendEnglish } from './recommend.en.data.js';

/** Phrases and cues of the skill `recommend`. */
export const recommendPhrases: SkillPhrases = {
  zh: linesOf(recommendChinese),
  en: linesOf(recommendEnglish),
  cues: [
    // What was just suggested is not liked: others, and no return of anything.
    ...cuesOf(
      1.6,
      /^不(?:太|怎么)?(?:喜欢|满意)(?:这些|这几[款个样种])/u,
      /^i (?:don't|do not) like (?:these|those|any of (?:these|them))/u,
    ),
    // Like what is at hand, whatever else is said of it: "anything similar that's in stock".
    ...cuesOf(
      1.6,
      /(?:有没有|有|还有|来点|找个?|推荐个?)(?:跟|和)?(?:这个|它|那个)?(?:类似|差不多|相似)的|平替/u,
      /\b(?:any(?:thing)?|some(?:thing)?|one|ones|others?) (?:else )?(?:similar|comparable|along those lines|like (?:it|this|that|these|those)(?: one| ones)?)\b/u,
    ),
    ...cuesOf(
      0.8,
      /(?:有什么|有啥|给点|给我|帮我)?推荐(?:的|吗|一下|下)?$|送(?:女|男|爸|妈|老|朋|长|孩|礼)|热销|爆款|类似的|搭配|不知道买什么/u,
      /\brecommend(?:ations?)?\b|\bsuggest\b|\bgift (?:ideas?|for)\b|\bbest ?sellers?\b|\bpopular\b|\bgoes? (?:well )?with\b|\bsimilar\b|\bwhat should i (?:buy|get)\b|\bpresent for\b/u,
    ),
  ],
};
