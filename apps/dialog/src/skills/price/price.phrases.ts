// What shoppers say when they ask what something costs.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `price`. */
export const pricePhrases: SkillPhrases = {
  zh: linesOf(`
    多少钱
    {p}多少钱
    这个多少钱
    这款多少钱一个
    请问{p}什么价格
    {p}怎么卖
    {p}的价格是多少
    {p}现在卖多少
    买{n}个{p}多少钱
    买两件一共多少钱
    {n}件要多少钱
    {p}打完折多少
    {p}到手价多少
    优惠后多少钱
    现在入手什么价
    {p}贵不贵
    报个价
    这个价格能便宜点吗
    能不能便宜一点
    最低多少钱
    {k}的多少钱
    {p}{k}多少钱一套
    原价多少 现价多少
    {p}售价
    问一下价格
    这个几块钱
    {p}要几百块
    一共多少
    总共多少钱
    那{p}呢 多少钱
    两个加起来多少
    {p}降价了吗
    {p}现在什么价位
    大号的比小号贵多少
    这双鞋多少米
    多少米可以拿下
    一斤多少钱
    价钱
    价格
    打折吗这个 多少
    用券以后多少钱
  `),
  en: linesOf(`
    how much
    how much is it
    how much is the {p}
    how much are the {p}
    how much does the {p} cost
    what's the price of the {p}
    what is the price
    price of {p}
    price please
    what do you charge for the {p}
    how much would {n} of these be
    how much for {n} {p}
    what would two cost me
    what's the total for {n}
    is the {p} on sale and what's the price now
    what does it go for
    cost of {p}
    what's the cost
    tell me the price of the {k} one
    how expensive is the {p}
    is it expensive
    current price for {p}
    price with discount
    what will i pay for the {p}
    how many dollars is this
    can you give me a quote for {n} {p}
    how much after discount
    what's the {p} going for right now
    {p} price
    any cheaper price on this
    how much is the bigger one
    how much do the {p} run
    whats it cost
    pricing for the {p}
    total price for {n} pieces
    could i know the price
    how much r the {p}
  `),
  cues: [
    ...cuesOf(
      1,
      /多少钱|多钱|什么价|啥价|咋卖|报(?:一?下|个)?\S{0,12}价|多少元|多少米|几块钱|怎么卖|到手价|售价|报个?价|价格|价钱|价位|卖多少|贵不贵/u,
      /\bhow much (?:is|are|does|do|for|would|will|r|to buy|the|it|this|that)\b|\bhow much\s*\??$|^how much\b|\bprices?\b|\bpricing\b|\bcosts?\b|\bhow expensive\b/u,
    ),
    ...cuesOf(0.6, /便宜(?:点|一点|些)|一共多少|总共多少|降价/u, /\btotal for\b|\bquote for\b|\bgo(?:es|ing)? for\b/u),
  ],
};
