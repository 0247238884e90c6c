// What shoppers say when they want the skill `exchange-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `exchange-order`. */
export const exchangeOrderPhrases: SkillPhrases = {
  zh: linesOf(`
    我要换货
    想换个尺码
    {p}太小了想换大一号
    换成{k}的
    收到坏的 给我换一个
    可以换货吗 我买的{p}
    申请换货
    订单{o}换货
    质量问题想换新
    发错颜色了 给换一个
    能不能换一件
    帮我换大码
    鞋子小了换一双
    换个颜色 已经收到了
    换新的
  `),
  en: linesOf(`
    i want to exchange my order
    exchange the {p} for a bigger size
    can i swap it for the {k} one
    exchange order {o}
    it is too small can i get a larger one instead
    i got a defective one please replace it
    replace my {p}
    i received the wrong colour can you exchange it
    swap my shoes for size 9
    need a replacement
    exchange for another size
    i want to exchange an item i received
    send me a replacement
    trade it for a different colour
  `),
  cues: [
    ...cuesOf(1.6, /换(?:一?个|一?件|一?双|一?条|一?台)?新的?/u),
    ...cuesOf(
      1.2,
      /换货|(?:想|要|能|给|帮)(?:我|不能|给)?换(?:一?个|一?双|一?件|新|大|小)|换成?(?:大|小)(?:一)?(?:号|码)|换新/u,
      /\bexchang(?:e|ing)\b|\bswap (?:it|my|the|them)\b|\breplace(?:ment)?\b/u,
    ),
  ],
};
