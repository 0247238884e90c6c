// What shoppers say when they ask where an order is.
import { ASKS_COLLECTION_CODE } from './collection-code.js';
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { orderStatusChinese } from './order-status.zh.data.js';
import { orderStatusEnglish } from './order-status.en.data.js';

/** Phrases and cues of the skill `order-status`. */
export const orderStatusPhrases: SkillPhrases = {
  zh: linesOf(orderStatusChinese),
  en: linesOf(orderStatusEnglish),
  cues: [
    ...cuesOf(1.6, /\b(?:show|open|see|view|display) (?:me )?(?:my |the )?(?:order|purchase) #?[a-z]*-?\d{3,}/u),
    ...cuesOf(
      1.1,
      /我的?(?:订单|快递|包裹|单子|货)(?:到|在|发|怎|为|什|的?(?:状态|物流|进度)|呢|现在|还)|订单\S{0,24}(?:到哪|在哪|状态|进度|发货|物流|怎么样|到了|什么时候)|(?:查|看)(?:一下|下|看|询)?(?:我的|一下|下)?(?:订单|物流|快递)|物流|到哪(?:里|儿)?了|(?:还|一直)(?:没|未)(?:有)?(?:收到|送到|到货|发货|到$)|发货了(?:吗|没|么)|催(?:一?下|单|发货|快递)|(?:快递|运|物流)单号|签收了?(?:但|可|却)|少发|漏发/u,
      /\b(?:where|when|what)(?:'s| is| are| will)? (?:\w+ ){0,3}my (?:\w+ ){0,3}?(?:order|package|parcel|delivery|purchase|stuff|shipment)|\bmy (?:\w+ ){0,2}?(?:orders?|package|parcel|shipment|purchase)\b|\btrack(?:ing)?\b|\border (?:status|number)\b|\bstatus of\b|\bi (?:ordered|bought|purchased)\b|\bhas(?:n't| not)? (?:\w+ )?(?:shipped|arrived|come)\b|\b(?:not|never|n't) (?:received?|got|gotten|arrived)\b|\bsays delivered\b|\bwhere (?:is|are) (?:order|it)\b/u,
    ),
    // "酱油那单什么时候发货"
    ...cuesOf(2, /[那这]一?(?:单|笔|个订单).{0,4}(?:什么时候|啥时候|几时|多久|几号).{0,3}(?:发|到|送)/u),
    // "礼盒里少了个洗面奶": what came is not whole.
    ...cuesOf(
      1.2,
      /(?:里面?|中|包裹|箱子|收到)?(?:少了|少发了?|漏了|漏发了?|缺了|差了)(?:一|1|两|几|好)?[个件瓶盒支包条只片罐袋双本套]/u,
      /\b(?:is|are|was|were|'s) missing (?:from|in)\b|\bmissing (?:a|an|one|the|my|two)\b|\b(?:didn't|did not|wasn't|was not) (?:come with|include|in the (?:box|package|parcel))\b/u,
    ),
    // The code to collect a parcel with is no coupon.
    ...cuesOf(1.2, ASKS_COLLECTION_CODE),
    // What was bought is told of for many reasons.
    ...cuesOf(0.4, /我(?:最近|上次|之前|昨天|前天|刚)?(?:买|下|拍|订)(?:的|了)/u),
    ...cuesOf(
      0.7,
      /订单(?:号|编号)?\s{0,3}[:：]?\s{0,3}[#a-z]{0,12}-?\d{3,}/u,
      /\b(?:order|purchase)\s{0,3}(?:number|no\.?|id)?\s{0,3}#?\s{0,3}[a-z]{0,10}-?\d{3,}/u,
    ),
  ],
};
