// What shoppers say when they want the skill `cancel-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `cancel-order`. */
export const cancelOrderPhrases: SkillPhrases = {
  zh: linesOf(`
    取消订单
    我要取消订单
    帮我取消{o}
    订单{o}不要了
    不想要了能取消吗
    拍错了 帮我取消
    撤销订单
    取消一下我昨天下的单
    订单取消
    还没发货可以取消吗 我不要了
    我想退掉这单 还没发货
    帮我关闭订单
    重复下单了取消一个
    取消那个{p}的订单
    不买了 取消
    把我的订单取消掉
  `),
  en: linesOf(`
    cancel my order
    i want to cancel my order
    cancel order {o}
    please cancel {o}
    can you cancel my purchase
    i need to cancel the {p} i ordered
    i ordered by mistake please cancel
    cancel it i do not need it anymore
    stop my order
    i changed my mind cancel the order
    cancel everything in my order
    i placed the order twice cancel one
    help me canceling purchase {o}
    how do i cancel my last order
    void my order
    dont send it cancel please
  `),
  cues: [
    ...cuesOf(
      1.3,
      /取消\S{0,12}(?:订单|单)|订单\S{0,20}(?:取消|不要了|撤销)|(?:撤销|关闭|退掉)(?:这)?(?:个)?订单|帮我取消|我要取消/u,
      /\bcancel(?:l?ing|l?ed)? (?:\w+ ){0,4}(?:order|purchase|it|#?\w*\d+)|\bcancel (?:my|the|this|that|please)\b|\bwant to cancel\b/u,
    ),
  ],
};
