// What shoppers say when they want the skill `return-order`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { returnOrderChinese } from './return-order.zh.data.js';
import { returnOrderEnglish } from './return-order.en.data.js';

/** Phrases and cues of the skill `return-order`. */
export const returnOrderPhrases: SkillPhrases = {
  zh: linesOf(returnOrderChinese),
  en: linesOf(returnOrderEnglish),
  cues: [
    ...cuesOf(
      1.3,
      /退(?:掉)?(?:[一两二三四五]|\d{1,2})(?:个|件|盒|双|条|瓶|包|本|台)|(?:裙子|衣服|鞋子?|耳机)(?:退了|要退)/u,
    ),
    ...cuesOf(
      1.2,
      /(?:我|想|要|申请|帮我|办理)(?:要|想)?退(?:货|款|掉|了|钱)|退货退款|订单\S{0,20}退货|想退/u,
      /\b(?:i want|i need|i would like|i'd like|want|need|like) to (?:return|send back|send it back)\b|\breturn (?:my|the|this|these|order|it)\b|\bsend (?:it|them|this) back\b|(?<!\bno )\bmoney back\b|\brefund (?:me|my|order)\b|\breturn label\b/u,
    ),
  ],
};
