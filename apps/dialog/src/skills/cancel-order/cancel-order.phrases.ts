// What shoppers say when they want the skill `cancel-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { cancelOrderChinese } from './cancel-order.zh.data.js';
import { cancelOrderEnglish } from './cancel-order.en.data.js';

/** Phrases and cues of the skill `cancel-order`. */
export const cancelOrderPhrases: SkillPhrases = {
  zh: linesOf(cancelOrderChinese),
  en: linesOf(cancelOrderEnglish),
  cues: [
    ...cuesOf(
      1.3,
      /取消\S{0,12}(?:订单|单)|订单\S{0,20}(?:取消|不要了|撤销)|(?:撤销|关闭|退掉)(?:这)?(?:个)?订单|帮我取消|我要取消/u,
      /\bcancel(?:l?ing|l?ed)? (?:\w+ ){0,4}(?:order|purchase|it|#?\w*\d+)|\bcancel (?:my|the|this|that|please)\b|\bwant to cancel\b/u,
    ),
    ...cuesOf(
      1.4,
      /拍重了|重复(?:下单|拍)|(?:还没|未|没)发货?\S{0,4}\s?\S{0,4}退(?:了|款|钱|掉|给)|(?:先|就)?别(?:给我)?发(?:了|货)/u,
    ),
  ],
};
