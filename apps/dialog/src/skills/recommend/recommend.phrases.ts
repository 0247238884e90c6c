// What shoppers say when they want the skill `recommend`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `recommend`. */
export const recommendPhrases: SkillPhrases = {
  zh: linesOf(`
    给我推荐一下
    有什么推荐的
    推荐点东西
    你推荐什么
    送女朋友什么好
    送爸爸生日礼物推荐
    送礼送什么好
    猜我喜欢什么
    有什么好东西
    热销的有哪些
    卖得最好的是什么
    最近什么火
    和{p}搭配的有什么
    买了{p}还需要什么
    有类似的吗
    类似{p}的还有吗
    爆款有哪些
    不知道买什么 给点建议
    新品推荐
    随便看看
  `),
  en: linesOf(`
    what do you recommend
    any recommendations
    can you recommend something
    recommend me something
    suggest a gift for my mother
    gift ideas for a friend
    what should i buy
    what is popular
    best sellers
    what are your bestsellers
    what goes well with the {p}
    something similar to the {p}
    similar products
    what else would i like
    what do people buy with this
    i don't know what to get
    surprise me
    birthday present for my dad
    what's trending
    new arrivals
  `),
  cues: [
    ...cuesOf(
      0.8,
      /(?:有什么|有啥|给点|给我|帮我)?推荐(?:的|吗|一下|下)?$|送(?:女|男|爸|妈|老|朋|长|孩|礼)|热销|爆款|类似的|搭配|不知道买什么/u,
      /\brecommend(?:ations?)?\b|\bsuggest\b|\bgift (?:ideas?|for)\b|\bbest ?sellers?\b|\bpopular\b|\bgoes? (?:well )?with\b|\bsimilar\b|\bwhat should i (?:buy|get)\b|\bpresent for\b/u,
    ),
  ],
};
