// What shoppers say when they look for products that fit a need.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { findProductsChinese } from './find-products.zh.data.js';
import { findProductsEnglish } from './find-products.en.data.js';

/** Phrases and cues of the skill `find-products`. */
export const findProductsPhrases: SkillPhrases = {
  zh: linesOf(findProductsChinese),
  en: linesOf(findProductsEnglish),
  cues: [
    ...cuesOf(
      2.5,
      /^(?:请问)?你们(?:家|店里?|这里)?(?:有没有)?卖(?!什么|啥|多少|得|的)|^(?:请问)?(?:你们)?有\S{2,12}卖(?:吗|么|不|没)/u,
      /\bdo (?:you|u|yall|you guys) (?:sell|carry)\b/u,
    ),
    // Advice is wished on a kind of goods: "吃哪个粮好", "which kettle would you recommend".
    ...cuesOf(
      1.6,
      /(?:用|吃|喝|买|穿|选|擦|抹|涂|戴|装|配|看)(?:点|些|个)?(?:什么|啥|哪[个款种])(?:会?比较|更)?(?:好|合适|行)(?=$|[^\p{Script=Han}]|[呢啊呀吗])|(?:哪|什么|啥)(?:一?[个款种样些牌]|样的|牌子的?)?(?!好|更|比较|最|合适|适合|便宜|贵|划算|的|时候|地方|问题|意思|情况|区别|不)\p{Script=Han}{1,6}(?<![的是有])(?:会?比较|更|最)?(?:好用|好吃|好|合适|适合)(?!了|的)/u,
      /\b(?:which|what) (?!one\b|of\b|is\b|are\b|about\b)(?:[a-z-]+ ){1,3}(?:do|would|should|is|are|will) (?:you |i )?(?:recommend|suggest|suit|fit|best|good|better|right|get|buy|choose|pick|use)\b/u,
    ),
    ...cuesOf(
      1.5,
      /^(?:hi |hey |hello |also |and |so |ok )*do (?:you|they|yall|you guys) do (?:any |a |an |the )?(?!that\b|this\b|it\b|so\b|for\b)[a-z]/u,
    ),
    ...cuesOf(1.1, /最(?:便宜|贵)(?!的?那[个款件双只台条])/u, /\b(?:cheapest|most expensive|dearest|priciest)\b/u),
    ...cuesOf(
      0.9,
      /(?:我)?(?:想|要|需要|打算)(?:买|找|看|要|入手)(?:一|个|款|件|双|台|些|点)?|(?:帮|给)我?(?:找|搜|挑|选)|(?:你们|这里|店里|这儿)(?:有|卖|有没有)(?!什么优惠|活动|折|券)|推荐(?:几|一|个|款|点|些)|预算|(?<!\d)\d{1,9}(?:元|块)?(?:以内|以下|之内|左右|以上)|(?:有)?(?:什么|哪些)(?:好的)?\S{1,8}(?:推荐|可以买)/u,
      /\b(?:i(?:'m| am)|we(?:'re| are)) (?:looking|searching|shopping) for\b|^looking for\b|\bshow me\b|\bfind (?:me )?(?:a|an|some)\b|\bdo you (?:sell|carry|stock)\b|\bdo you have (?:any|a|an|some)\b|(?<!\b(?:do|does|would|will|should) )\bi(?:'d like| want| would like| need) (?:to buy |to get |to find )?(?:a|an|some|new)\b|\bsearch for\b|\bmy budget\b|\bwhat (?:kind|kinds|type|types|sort) of\b.{0,200}\b(?:have|sell)\b/u,
    ),
    ...cuesOf(
      0.7,
      /^(?:请问)?(?:有没有|有什么|有哪些|哪些)|^有(?!货|现货|优惠|活动|折|券|发票|人|库存)\S{2,14}(?:吗|么)$|^(?=\p{Script=Han}{3})(?!.*(?:货|库存|发票|优惠|活动|折|券|人)).{3,40}有(?:没有|没|吗|么)(?= |$)|最便宜的(?!那[个款件双只台条])|便宜(?:点|一点)的|评分最高|换一批|有(?:没有)?(?:更|再)?便宜/u,
      /\b(?:under|below|less than|up to|cheaper than) (?:[¥$€£]|rmb|usd)?\s?\d+|\bbetween [¥$]?\d+ and|\b(?:something|anything) (?:else|cheaper|similar)\b|\bcheapest\b|\btop[- ]rated\b|\bgot any\b|^(?:hi |hello |hey )?(?:i )?(?:need|want) (?:a|an|some|new) |\b(?:what|which) [\w ]+ do you (?:have|sell|carry)\b/u,
    ),
  ],
};
