// What shoppers say when they want the skill `refund-status`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `refund-status`. */
export const refundStatusPhrases: SkillPhrases = {
  zh: linesOf(`
    退款有进展吗
    我的退款处理好了吗
    退款到账了吗
    我的退款呢
    退款怎么还没到
    退的钱什么时候到
    钱退到哪里了
    退款进度
    查一下退款
    {o}的退款到了没
    取消的订单钱退了吗
    退货申请处理得怎么样了
    我申请的换货怎么样了
    退货你们收到了吗
    维修进度查询
    售后进度
    退款多久能到我卡上 我已经退了
    还没收到退款
    怎么还不退钱
  `),
  en: linesOf(`
    check the progress of my refund
    how is my refund going
    is there any news about the reimbursement
    current status of the restitution
    i expect a refund can you check it
    where is my refund
    has my refund been processed
    when will i get my money back
    refund status
    i have not received my refund
    status of my refund for {o}
    track my refund
    did you get my return
    how is my return going
    i returned it weeks ago and still no refund
    where did the refund go
    is my refund on the way
    what happened to my exchange request
    repair status
    check my refund
    when is my refund going to arrive
    has the money been returned to my card
    still waiting for my refund
  `),
  cues: [
    ...cuesOf(
      1.7,
      /\bhow(?:'s| is) (?:my|the) (?:return|exchange|refund|replacement)\b|\b(?:status|progress) of (?:my|the) (?:return|exchange|refund)\b/u,
    ),
    ...cuesOf(
      1.4,
      /退款(?:到|进度|呢|怎么|什么时候|查|状态)|退的?钱(?:什么|到|呢)|查\S{0,4}退款|(?:没|未)(?:有)?收到退款|售后进度|(?:退货|换货|维修)(?:申请)?(?:进度|怎么样了|处理)|不退钱/u,
      /\bmy refund\b|\brefund status\b|\bno refund\b|\btrack (?:\w+ )?refund\b|\bwhen will i get my money\b|\bmoney been (?:returned|refunded)\b/u,
    ),
  ],
};
