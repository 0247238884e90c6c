// Figures that are said to be the last ones of a number: 尾号0072, "the one ending in 0072", "order …0072".

/** Where such figures stand in a text as it was written, and whether it is an order's number that is said to end in them: a card's may be. */
interface NumberEnding {
  readonly start: number;
  readonly end: number;
  readonly isOrders: boolean;
}

const MOST = 5;
/** What figures count that end no number: money, a while, a day of a month. */
const UNIT = String.raw`元|块|圆|分钟|小时|[天日月年周]|(?:rmb|cny|usd|eur|dollars?|bucks|yuan|euros?|pounds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|am|pm|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])`;
const figures = (least: number): string =>
  String.raw`(?<figures>\p{Nd}{${least},12})(?![\p{Script=Latin}\p{Nd}]|[.:/-]\p{Nd}|\s?(?:${UNIT}))`;
/** Without "in" or a word for the number, two figures are a day or an amount. */
const [ANY, FOUR] = [figures(2), figures(4)];

const ENDS_ZH = String.raw`(?:尾号|尾数|末尾|结尾|最?[后末] ?[两二三四五六2-8] ?[位个](?:数字?|号码?)?)(?:号码?)?\s{0,2}(?:是|为|:|：)?\s{0,2}`;
/** Right before stands nothing, an order or what is done to it: 工行尾号4242 and 退到尾号4242 are no order's. */
const BEFORE_ZH = String.raw`(?<=^|[\s,，。;；!！?？、:：]|订单(?:号码|编号|号)?的?|单号的?|单子的?|[那这][个单]的?|取消掉?|撤销|退掉?|退货|换货?|查一?下?|催一?下?|改一?下?|把|将|是|和|跟|与|要|帮我)`;
const BEHIND_ZH = String.raw`(?=\s?(?:的|号)?[那这]?(?:一?[个笔张])?(?:订单|单))`;
/** A card or a phone is told by its last figures too, and so is where money goes. */
const OF_OTHER_ZH = String.raw`(?<!(?:卡|卡号|手机|手机号|号码|电话|方式|身份证|账户|账号|支付宝|微信)(?:的|是|为|，|,| ){0,2}|(?:退|打|转|返|付|汇)(?:款|钱|回)?[到至给进][^。;；!！?？]{0,16})`;
const NO_OTHER_BEHIND_ZH = String.raw`(?!\s?(?:的|这张|那张)?(?:银行卡|信用卡|储蓄卡|卡|手机|电话|账户|账号))`;

/** "The one" may be a card that was spoken of right before. */
const ORDER_EN = String.raw`(?<!\b(?:to|onto|with|from|card|phone|mobile) (?:the |my )?)(?:\b(?:orders?|purchase)|(?<!\b(?:card|visa|mastercard|amex|account|bank|phone|mobile)\b[^.!?\n]{0,24})\bone|(?<=\b(?:cancel|return|exchange|track) (?:only |just )?(?:the |that )?)one)(?: (?:number|no\.?|id))?`;
const ENDS_EN = String.raw`(?: (?:that|which|whose number))? ?(?:ending|ends|end|finishing|finishes)`;
const LAST_EN = String.raw`(?:'s)?[,:]?(?: (?:number|no\.?|id|with|whose|where|that|which|has|have|the|its|in|is)(?:'s)?){0,5} last (?:[\p{L}\d]{1,5} )?(?:digits|numbers|figures)`;
const MASK = String.raw`(?:\.{2,6}|…{1,2}|[*＊]{1,12}|[xX]{2,12}-?)`;
const ENDINGS = [
  new RegExp(OF_OTHER_ZH + BEFORE_ZH + ENDS_ZH + ANY + NO_OTHER_BEHIND_ZH, 'gu'),
  new RegExp(OF_OTHER_ZH + ENDS_ZH + ANY + BEHIND_ZH, 'gu'),
  new RegExp(String.raw`${ORDER_EN}${ENDS_EN} (?:in|with|on) #?${ANY}`, 'giu'),
  new RegExp(String.raw`${ORDER_EN}${ENDS_EN} ?#?${FOUR}`, 'giu'),
  new RegExp(String.raw`${ORDER_EN}${LAST_EN}(?: (?:are|is|being|of|:))? ?#?${ANY}`, 'giu'),
  new RegExp(String.raw`(?:订单号?|单号|\borders?(?: number| no\.?)?) ?#?${MASK}${figures(3)}`, 'giu'),
  new RegExp(String.raw`(?:取消|退掉?|\b(?:cancel|return|exchange|track)) ?#?${MASK}${FOUR}`, 'giu'),
];
const OF_ANYTHING = [
  new RegExp(String.raw`${ENDS_ZH}(?<figures>\p{Nd}{2,12})`, 'gu'),
  /\b(?:(?:ending|ends|end|finishing|finishes)(?: (?:in|with|on))?|last (?:[\p{L}\d]{1,5} )?(?:digits|numbers|figures)(?: (?:are|is|being|of|:))?) ?#?(?<figures>\p{Nd}{2,12})/giu,
];

/** The figures that a text says something's number ends in. */
export function numberEndingsIn(text: string): NumberEnding[] {
  const read = (patterns: readonly RegExp[], isOrders: boolean): NumberEnding[] =>
    patterns.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => {
        const end = match.index + match[0].length;
        return { start: end - (match.groups?.['figures'] ?? '').length, end, isOrders };
      }),
    );
  const found = [...read(ENDINGS, true), ...read(OF_ANYTHING, false)];
  return found.filter(({ end }, at) => found.findIndex((other) => other.end === end) === at).slice(0, MOST);
}
