// What shoppers say when they want the skill `promotions`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { promotionsChinese } from './promotions.zh.data.js';
import { promotionsEnglish } from './promotions.en.data.js';

/** Phrases and cues of the skill `promotions`. */
export const promotionsPhrases: SkillPhrases = {
  zh: linesOf(promotionsChinese),
  en: linesOf(promotionsEnglish),
  cues: [
    ...cuesOf(
      1.4,
      /^(?:有没有|有|领|怎么领)券|便宜(?:一?点|一?些)(?:吗|么|呗|不|嘛|吧|行吗)?$|能便宜(?:一?点|一?些)|优惠(?:一?点|一?些)|少(?:一?点|算点)(?:吗|呗|行|吧)|讲价|砍价|打个折/u,
      /\b(?:better price|lower the price|can you do (?:it )?cheaper|any chance of a discount)\b/u,
    ),
    ...cuesOf(
      1,
      /优惠|促销|满减|折扣|打折|活动|优惠券|领券|优惠码|特价|赠品/u,
      /\bdiscounts?\b|\bpromo(?:tion)?s?\b|\bcoupons?\b|\bvouchers?\b|\bdeals?\b|\bon sale\b|\bsales? (?:right )?(?:now|end|going|running)\b|\b(?:special|current) offers?\b/u,
    ),
  ],
};
