// What shoppers say when they want the skill `promotions`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `promotions`. */
export const promotionsPhrases: SkillPhrases = {
  zh: linesOf(`
    有什么优惠
    现在有活动吗
    有优惠券吗
    怎么领优惠券
    有没有折扣
    {p}打折吗
    {p}有优惠吗
    最近有什么促销
    满减活动有吗
    双十一有活动吗
    有什么券可以用
    优惠码多少
    新人有优惠吗
    今天有什么特价
    什么在打折
    活动到什么时候
    还有什么活动
    满多少减多少
    这款参加活动吗
    有没有赠品
  `),
  en: linesOf(`
    any discounts
    do you have any promotions
    any coupons
    is there a coupon code
    what is on sale
    are there any sales right now
    any deals today
    current offers
    do you have a promo code
    is the {p} on sale
    any discount on the {p}
    special offers
    black friday deals
    new customer discount
    when does the sale end
    what promotions are running
    can i get a discount
    voucher codes
    clearance items
    any bargains
  `),
  cues: [
    ...cuesOf(
      1.4,
      /^(?:有没有|有|领|怎么领)券|便宜(?:一?点|一?些)(?:吗|么|呗|不|嘛|吧|行吗)?$|优惠(?:一?点|一?些)|少(?:一?点|算点)(?:吗|呗|行|吧)|讲价|砍价|打个折/u,
      /\b(?:better price|lower the price|can you do (?:it )?cheaper|any chance of a discount)\b/u,
    ),
    ...cuesOf(
      1,
      /优惠|促销|满减|折扣|打折|活动|优惠券|领券|优惠码|特价|赠品/u,
      /\bdiscounts?\b|\bpromo(?:tion)?s?\b|\bcoupons?\b|\bvouchers?\b|\bdeals?\b|\bon sale\b|\bsales? (?:right )?(?:now|end|going|running)\b|\b(?:special|current) offers?\b/u,
    ),
  ],
};
