// What shoppers say when they want the skill `product-info`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { productInfoChinese } from './product-info.zh.data.js';
import { ALLERGIC_AND_ASKS } from './properties.js';
import { productInfoEnglish } from './product-info.en.data.js';

/** Phrases and cues of the skill `product-info`. */
export const productInfoPhrases: SkillPhrases = {
  zh: linesOf(productInfoChinese),
  en: linesOf(productInfoEnglish),
  cues: [
    ...cuesOf(1.4, /有(?:什么|哪些|几种)(?:颜色|尺码|尺寸|款式)/u, /\b(?:what|which) (?:colou?rs?|sizes)\b/u),
    // "花生过敏能吃坚果礼盒吗", "is there peanut in the nut box"
    ...cuesOf(
      2,
      ALLERGIC_AND_ASKS,
      /\b(?:is|are) there (?:any )?(?:peanut|nut|milk|dairy|gluten|wheat|soy|egg|lactose|sugar|alcohol|caffeine|shellfish|fragrance|paraben|latex|wool|nickel)s? in\b/u,
    ),
    ...cuesOf(0.5, /怎么样$|好用吗/u),
    ...cuesOf(
      1.5,
      /\bwhat(?:'?s| is| are) (?:the |your |that |this |those )?(?!it\b|that\b)[\w' -]{2,40} like\b(?! this| that)/u,
    ),
    ...cuesOf(
      1,
      /什么(?:材质|材料|面料|成分)|材质|面料|成分|多重|重量|(?:什么|多大)尺寸|尺寸是|重不重|大不大|厚不厚|续航|防水|产地|保质期|参数|规格|功率|容量|介绍(?:一下|下)|兼容|支持(?:蓝牙|无线|快充)|机洗|洗衣机|有(?:什么|哪些)(?:颜色|尺码|功能|款式)/u,
      /\bmade of\b|\b(?:its|the|what) (?:weight|dimensions)\b|\bmaterials?\b|\bhow (?:heavy|big|large|tall|wide|long is the(?! warranty| guarantee| return))\b|\bdimensions?\b|\bbattery (?:life|last)\b|\bwaterproof\b|\bshelf life\b|\bexpir(?:y|es?|ation)\b|\bwashable\b|\bcompatible\b|\bwork with\b|\bspec(?:s|ifications?)\b|\btell me (?:more )?about\b|\bingredients?\b|\bfeatures?\b|\bwhat (?:colou?rs|sizes)\b|\bmore details\b|\bdescribe\b/u,
    ),
  ],
};
