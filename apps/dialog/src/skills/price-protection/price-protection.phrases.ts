// What shoppers say when they want the skill `price-protection`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `price-protection`. */
export const priceProtectionPhrases: SkillPhrases = {
  zh: linesOf(`
    刚买就降价了
    降价了能退差价吗
    申请价保
    价格保护
    买贵了 退差价
    我昨天买的今天便宜了{n}块
    补差价
    保价申请
    帮我价保一下
    {o}申请价保
    才买两天就降了
    价保退款
    差价怎么退我
    一键价保
    双十一比我买的时候便宜
    买完就降价太坑了
  `),
  en: linesOf(`
    the price dropped after i bought it
    can i get the difference back
    price adjustment
    price protection for order {o}
    i bought it yesterday and now it is cheaper
    refund the price difference
    it went on sale right after i ordered
    claim price protection
    price drop refund
    i paid more than the current price
    can you match the lower price on my order
    the {p} i bought is cheaper now
    price guarantee claim
    do i get money back because the price fell
  `),
  cues: [
    ...cuesOf(
      1.3,
      /价保|保价|价格保护|差价|买(?:完|贵|了)\S{0,6}(?:降价|便宜|降了)|刚买\S{0,8}(?:降|便宜)/u,
      /\bprice (?:adjustment|protection|drop(?:ped)?|difference|guarantee)\b|\bdifference back\b|\b(?:bought|ordered)\b.*\b(?:cheaper|price dropped|on sale)\b/u,
    ),
  ],
};
