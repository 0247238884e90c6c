// What shoppers say when they ask whether something can be had.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { stockChinese } from './stock.zh.data.js';
import { stockEnglish } from './stock.en.data.js';

/** Phrases and cues of the skill `stock`. */
export const stockPhrases: SkillPhrases = {
  zh: linesOf(stockChinese),
  en: linesOf(stockEnglish),
  cues: [
    ...cuesOf(
      1,
      /有货|现货|库存|缺货|断货|没货|无货|补货|来货|卖完|售罄|卖光|还剩(?:几|多少)|下架|再上架/u,
      /\b(?:in|out of|back in|any) stock\b|\bstock (?:check|level|of)\b|\bavailab(?:le|ility)\b(?! (?:payment|shipping|delivery|options|methods))|\bsold out\b|\brestock|\bhow many (?:\w+ ){0,4}left\b/u,
      /\b(?:have|has|got|get|carry|come|comes) (?:it|this|that|them|these|those|the [\w\s-]+?)? ?in (?:a )?(?:size )?(?:black|white|red|blue|green|grey|gray|pink|purple|yellow|orange|brown|silver|gold|beige|navy|xs|s|m|l|xl|xxl|small|medium|large)\b/u,
      /\bcomes? in (?:black|white|red|blue|green|grey|gray|pink|purple|yellow|orange|brown|silver|gold|beige|navy|small|medium|large|xs|xl|xxl)\b/u,
      /\bdo (?:you|u) (?:still )?have (?:it|this|that|them|these|those)\b/u,
    ),
    ...cuesOf(
      1,
      /(?:什么|啥)时候(?:有|来|补|到货|再有)/u,
      /\bwhen\b.{0,200}\bback\b|\b(?:coming|come|be) back\b(?! to)/u,
    ),
    ...cuesOf(
      0.8,
      /还有(?:没有)?(?:吗|么|没|不)|(?:有|还有)(?:没有)?(?:其他|别的)?(?:颜色|尺码|款式)(?:吗|么)?$|还能(?:买|拍)|能买到|够(?:不够)?\d+(?:件|个|双|套)/u,
      /有(?:没有)?(?:黑|白|红|蓝|绿|灰|粉|紫|黄|橙|棕|银|金|米)色?的?(?:吗|么|没)?$|有(?:没有)?\S{0,3}[码号](?:的)?(?:吗|么|没)?$|\S{1,8}的(?:还)?有(?:没有)?(?:吗|么|没)$/u,
      /\bcan i still (?:buy|get|order)\b|\bany (?:\w+ )?left\b|\bdo (?:you|u) (?:still )?have the\b/u,
    ),
  ],
};
