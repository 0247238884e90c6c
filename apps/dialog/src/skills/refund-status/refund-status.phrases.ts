// What shoppers say when they want the skill `refund-status`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { refundStatusChinese } from './refund-status.zh.data.js';
import { refundStatusEnglish } from './refund-status.en.data.js';

/** Phrases and cues of the skill `refund-status`. */
export const refundStatusPhrases: SkillPhrases = {
  zh: linesOf(refundStatusChinese),
  en: linesOf(refundStatusEnglish),
  cues: [
    ...cuesOf(
      1.7,
      /\bhow(?:'s| is) (?:my|the) (?:return|exchange|refund|replacement)\b|\b(?:status|progress) of (?:my|the) (?:return|exchange|refund)\b/u,
    ),
    // What a return cost is to be given back: no question of what a delivery costs.
    ...cuesOf(
      1.7,
      /(?:运费|邮费|快递费)\S{0,8}(?:退|返|报销|补给|还没(?:给|到|有))|(?:退|垫付?)的?(?:运费|邮费|快递费)/u,
    ),
    ...cuesOf(
      1.4,
      /(?:钱|款)(?:大概|到底)?(?:[啥什]么?时候|多久|几天|何时|哪天)(?:能|会|可以)?(?:才)?(?:退|到|返)/u,
      /退款(?:到|进度|呢|怎么|什么时候|查|状态)|退的?钱(?:什么|到|呢)|查\S{0,4}退款|(?:没|未)(?:有)?收到退款|售后进度|(?:退货|换货|维修)(?:申请)?(?:进度|怎么样了|处理)|不退钱|换货(?:的|单|那个)\S{0,6}(?:发|寄|到)(?:了|出)/u,
      /\bmy refund\b|\brefund status\b|\bno (?:refund|money back)\b|\btrack (?:\w+ )?refund\b|\bwhen will i get my money\b|\bmoney been (?:returned|refunded)\b/u,
    ),
  ],
};
