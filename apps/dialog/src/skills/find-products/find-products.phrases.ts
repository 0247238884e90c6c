// What shoppers say when they look for products that fit a need.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `find-products`. */
export const findProductsPhrases: SkillPhrases = {
  zh: linesOf(`
    有没有{p}
    有{p}吗
    有什么{p}
    有哪些{p}
    你们卖{p}吗
    你们店里有{p}卖吗
    我想买{p}
    想买个{p}
    我要找{p}
    找一下{p}
    搜{p}
    帮我找{n}以内的{p}
    {n}元以下的{p}有哪些
    {n}到{n}块的{p}
    预算{n}想买{p}
    {n}块左右的{p}有推荐吗
    推荐几款{p}
    推荐一款适合跑步的{p}
    便宜的{p}
    最便宜的{p}是哪款
    有没有防水的{p}
    有没有{k}的{p}
    适合学生用的{p}
    适合冬天穿的{p}
    轻一点的{p}有吗
    哪款{p}好用
    看看{p}
    给我看看{p}
    {p}
    {k}{p}
    {p}都有哪些款
    有便宜点的{p}吗
    评分最高的{p}
    想给家里添个{p}
    降噪的{p}有没有
    可以水洗的{p}
    还有别的{p}吗
    换一批
    再便宜点的有吗
    来个{p}
    想要一个送人的{p} {n}以内
    露营用的东西有什么
    办公室用的{p}
    小户型用的{p}
    宝宝能用的{p}
  `),
  en: linesOf(`
    i'm looking for a {p}
    i am looking for {p}
    looking for {k} {p}
    do you sell {p}
    do you have any {p}
    do you have {p}
    do you carry {p}
    got any {p} under {n}
    show me {p}
    show me some {p}
    show me {p} under {n} dollars
    find me a {p}
    i need a {p}
    i want to buy a {p}
    i'd like a {p} for hiking
    what {p} do you have
    which {p} do you have under {n}
    what kind of {p} do you sell
    cheapest {p}
    the cheapest {p} you have
    best {p} for running
    {p} between {n} and {n}
    {p} for under {n}
    {p} less than {n}
    waterproof {p}
    {k} {p}
    {p}
    {p} with noise cancelling
    search for {p}
    browse {p}
    any {p} that are machine washable
    something for camping under {n}
    lightweight {p} for travel
    are there {p} on your site
    can you find a {p} for me
    what do you have for the kitchen
    anything cheaper
    top rated {p}
    show more
    other {p}
    my budget is {n} for a {p}
    need new {p} for work
    list your {p}
    which of your {p} are good for kids
  `),
  cues: [
    ...cuesOf(1.1, /最(?:便宜|贵)/u, /\b(?:cheapest|most expensive|dearest|priciest)\b/u),
    ...cuesOf(
      0.9,
      /(?:我)?(?:想|要|需要|打算)(?:买|找|看|要|入手)(?:一|个|款|件|双|台|些|点)?|(?:帮|给)我?(?:找|搜|挑|选)|(?:你们|这里|店里|这儿)(?:有|卖|有没有)(?!什么优惠|活动|折|券)|推荐(?:几|一|个|款|点|些)|预算|\d+(?:元|块)?(?:以内|以下|之内|左右|以上)|(?:有)?(?:什么|哪些)(?:好的)?\S{1,8}(?:推荐|可以买)/u,
      /\b(?:i(?:'m| am)|we(?:'re| are)) (?:looking|searching|shopping) for\b|^looking for\b|\bshow me\b|\bfind (?:me )?(?:a|an|some)\b|\bdo you (?:sell|carry|stock)\b|\bdo you have (?:any|a|an|some)\b|\bi(?:'d like| want| would like| need) (?:to buy |to get |to find )?(?:a|an|some|new)\b|\bsearch for\b|\bmy budget\b|\bwhat (?:kind|kinds|type|types|sort) of\b.*\b(?:have|sell)\b/u,
    ),
    ...cuesOf(
      0.7,
      /^(?:请问)?(?:有没有|有什么|有哪些|哪些)|^有(?!货|现货|优惠|活动|折|券|发票|人|库存)\S{2,14}(?:吗|么)$|最便宜的|便宜(?:点|一点)的|评分最高|换一批|有(?:没有)?(?:更|再)?便宜/u,
      /\b(?:under|below|less than|up to|cheaper than) (?:[¥$€£]|rmb|usd)?\s?\d+|\bbetween [¥$]?\d+ and|\b(?:something|anything) (?:else|cheaper|similar)\b|\bcheapest\b|\btop[- ]rated\b|\bgot any\b|\b(?:what|which) [\w ]+ do you (?:have|sell|carry)\b/u,
    ),
  ],
};
