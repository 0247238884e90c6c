// What shoppers say when they want the skill `return-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `return-order`. */
export const returnOrderPhrases: SkillPhrases = {
  zh: linesOf(`
    能退钱给我吗
    帮我申请退款
    我要退货
    我想退掉{p}
    申请退货
    帮我退货
    订单{o}退货
    收到了不喜欢想退
    东西坏的我要退
    质量太差 退货
    退货退款
    可以退吗这个 我不想要了
    帮我安排上门取件退货
    什么时候来取退货
    退货寄到哪里
    退回去
    我买的{p}想退了
    不合适要退
    我要退款
    退钱
    给我退了吧
    帮我办理退货退款
  `),
  en: linesOf(`
    i want a reimbursement
    ask for a rebate
    help me get a restitution of my money
    claim my money back
    process a refund for me
    i want to return my order
    return the {p} i bought
    i want to send it back
    start a return for {o}
    return order {o}
    i'd like a refund for my {p}
    i want my money back
    it arrived broken i want to return it
    i do not like it can i return it
    please refund my order
    send back the {p}
    i need a return label
    when will you pick up my return
    return these shoes
    i received the wrong item and want to return it
    i want to return an item
    refund me
    request a refund for order {o}
    make a return
    get a refund for {p}
  `),
  cues: [
    ...cuesOf(
      1.3,
      /退(?:掉)?(?:[一两二三四五]|\d{1,2})(?:个|件|盒|双|条|瓶|包|本|台)|(?:裙子|衣服|鞋子?|耳机)(?:退了|要退)/u,
    ),
    ...cuesOf(
      1.2,
      /(?:我|想|要|申请|帮我|办理)(?:要|想)?退(?:货|款|掉|了|钱)|退货退款|订单\S{0,20}退货|想退/u,
      /\b(?:i want|i need|i would like|i'd like|want|need|like) to (?:return|send back|send it back)\b|\breturn (?:my|the|this|these|order|it)\b|\bsend (?:it|them|this) back\b|\bmoney back\b|\brefund (?:me|my|order)\b|\breturn label\b/u,
    ),
  ],
};
