// What shoppers say when they ask whether something can be had.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `stock`. */
export const stockPhrases: SkillPhrases = {
  zh: linesOf(`
    有货吗
    {p}有货吗
    {p}还有货吗
    这款还有吗
    还有没有货
    {p}现货吗
    有现货吗
    现在能买到{p}吗
    {p}缺货了吗
    {p}卖完了吗
    什么时候补货
    {p}什么时候能补货
    {p}什么时候再上架
    库存还有多少
    {p}还剩几件
    还剩多少件
    {k}的有货吗
    {k}的还有吗
    {p}有{k}的吗
    有没有{k}
    有{k}吗
    有XL码吗
    大码还有吗
    M码还有货没
    42码有没有
    {p}断货了什么时候来货
    能拍吗
    可以下单吗有货不
    库存够不够{n}件
    我要{n}个 有那么多吗
    够{n}件吗
    门店有没有{p}
    什么颜色有货
    哪些尺码有货
    还有其他颜色吗
    {p}下架了吗
    还能买吗
    怎么显示无货
    没货了吗
    到货通知
    {p}有没有现货 能马上发吗
    库存
    还能抢到吗
  `),
  en: linesOf(`
    in stock
    is it in stock
    is the {p} in stock
    do you have the {p} in stock
    is the {p} available
    are the {p} available
    do you have it in {k}
    do you have this in {k}
    does the {p} come in {k}
    do you have the {p} in size large
    is there a {k} one
    any {k} ones left
    how many are left
    how many {p} do you have left
    are you out of {p}
    is the {p} sold out
    when will the {p} be back in stock
    when do you restock {p}
    will you get more of these
    availability of {p}
    can i still buy the {p}
    can i still get this
    got any {p} left
    still available
    is this available in medium
    which sizes are available
    what colours do you have left
    is size 9 available
    do you carry the {p} in {k}
    stock check for {p}
    do you have {n} of these
    i need {n} of them do you have enough
    it says out of stock
    is the {k} one available
    what about the {k} one is that in stock
    when's it back
    let me know when it is available again
    is there any stock
    do u have it
    have you got the {p}
  `),
  cues: [
    ...cuesOf(
      1,
      /有货|现货|库存|缺货|断货|没货|无货|补货|来货|卖完|售罄|卖光|还剩(?:几|多少)|下架|再上架/u,
      /\b(?:in|out of|back in|any) stock\b|\bstock (?:check|level|of)\b|\bavailab(?:le|ility)\b(?! (?:payment|shipping|delivery|options|methods))|\bsold out\b|\brestock|\bhow many (?:\w+ ){0,4}left\b/u,
      /\b(?:have|has|got|get|carry|come|comes) (?:it|this|that|them|these|those|the [\w\s-]+?)? ?in (?:a )?(?:size )?(?:black|white|red|blue|green|grey|gray|pink|purple|yellow|orange|brown|silver|gold|beige|navy|xs|s|m|l|xl|xxl|small|medium|large)\b/u,
      /\bcomes? in (?:black|white|red|blue|green|grey|gray|pink|purple|yellow|orange|brown|silver|gold|beige|navy|small|medium|large|xs|xl|xxl)\b/u,
      /\bdo (?:you|u) (?:still )?have (?:it|this|that|them|these|those)\b/u,
    ),
    ...cuesOf(1, /(?:什么|啥)时候(?:有|来|补|到货|再有)/u, /\bwhen\b.*\bback\b|\b(?:coming|come|be) back\b(?! to)/u),
    ...cuesOf(
      0.8,
      /还有(?:没有)?(?:吗|么|没|不)|(?:有|还有)(?:没有)?(?:其他|别的)?(?:颜色|尺码|款式)(?:吗|么)?$|还能(?:买|拍)|能买到|够(?:不够)?\d+(?:件|个|双|套)/u,
      /有(?:没有)?(?:黑|白|红|蓝|绿|灰|粉|紫|黄|橙|棕|银|金|米)色?的?(?:吗|么|没)?$|有(?:没有)?\S{0,3}[码号](?:的)?(?:吗|么|没)?$|\S{1,8}的(?:还)?有(?:没有)?(?:吗|么|没)$/u,
      /\bcan i still (?:buy|get|order)\b|\bany (?:\w+ )?left\b|\bdo (?:you|u) (?:still )?have the\b/u,
    ),
  ],
};
