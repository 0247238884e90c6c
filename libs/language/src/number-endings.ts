// Figures that are said to be the last ones of a number: 尾号0072, "the one ending in 0072", "order …0072".

/**
 * Where such figures stand in a text as it was written, and whether it is an order's number that is said to end in them: that of a card or a phone may,
 * and of some nothing is said (`undefined`).
 */
interface NumberEnding {
  readonly start: number;
  readonly end: number;
  readonly isOrders: boolean | undefined;
}

const MOST = 5;
/** So much before and behind the words is looked at. */
const [BEFORE, BEHIND] = [80, 12];
/** What figures count that end no number: money, a while, a day of a month. */
const UNIT = String.raw`元|块|圆|分钟|小时|[天日月年周]|(?:rmb|cny|usd|eur|dollars?|bucks|yuan|euros?|pounds?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|am|pm|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])`;
const figures = (least: number): string =>
  String.raw`(?<figures>\p{Nd}{${least},12})(?![\p{Script=Latin}\p{Nd}]|[.:/-]\p{Nd}|\s?(?:${UNIT}))`;

const ENDS_ZH = new RegExp(
  String.raw`(?:尾号|尾数|末尾|结尾|最?[后末] ?[两二三四五六2-8] ?(?:位(?:数字?|号码?)?|个(?:数字?|号码?)))(?:号码?)?\s{0,2}(?:是|为|:|：)?\s{0,2}${figures(2)}`,
  'gu',
);
const ENDS_EN = new RegExp(
  String.raw`\b(?:(?:ending|ends|end|finishing|finishes)(?<isIn> (?:in|with|on))?|(?<isLast>last) (?:[\p{L}\d]{1,5} )?(?:digits|numbers|figures)(?: (?:are|is|being|of|:))?) ?#?${figures(2)}`,
  'giu',
);

const DOTS = String.raw`(?:\.{2,6}|…{1,2}|[*＊]{1,12})`;
const MASK = String.raw`(?:${DOTS}|[xX]{2,12}-?)`;
const ORDER_NUMBER = String.raw`(?:订单号?|单号|\borders?(?: number| no\.?)?) ?#?`;
/** What is done to an order. */
const DONE = String.raw`(?:取消|退掉?|\b(?:cancel|return|exchange|track)) ?#?`;
/** "Order …12 mugs" counts what is wanted. */
const ENDS_SENTENCE = String.raw`(?=\s{0,2}(?:$|[\p{P}\p{Script=Han}]|(?:please|pls|now|is|was|has|and|that|it)\b))`;
const MASKED = [
  new RegExp(String.raw`${ORDER_NUMBER}${MASK}${figures(3)}`, 'giu'),
  new RegExp(String.raw`(?<!\bto )${ORDER_NUMBER}${DOTS}${figures(2)}${ENDS_SENTENCE}`, 'giu'),
  new RegExp(String.raw`${DONE}${MASK}${figures(4)}`, 'giu'),
  new RegExp(String.raw`${DONE}${DOTS}${figures(3)}`, 'giu'),
];

/** The figures that a text says something's number ends in. */
export function numberEndingsIn(text: string): NumberEnding[] {
  const place = (match: RegExpExecArray, isOrders: boolean | undefined): NumberEnding => {
    const end = match.index + match[0].length;
    return { start: end - (match.groups?.['figures'] ?? '').length, end, isOrders };
  };
  const before = ({ index }: RegExpExecArray): string => text.slice(Math.max(0, index - BEFORE), index);
  const found = [
    ...[...text.matchAll(ENDS_ZH)].map((match) => {
      const end = match.index + match[0].length;
      return place(match, isOrdersZh(before(match), text.slice(end, end + BEHIND)));
    }),
    ...[...text.matchAll(ENDS_EN)].flatMap((match) => {
      const { figures: said = '', isIn, isLast } = match.groups ?? {};
      const isOrders = isOrdersEn(before(match));
      // "The guarantee ends in 2027."
      if (isOrders === undefined && isIn !== undefined && YEAR.test(said)) return [];
      // Without "in" or a word for the number, few figures are a day or an amount.
      return isOrders !== true && isIn === undefined && isLast === undefined && said.length < LEAST_ALONE
        ? []
        : [place(match, isOrders)];
    }),
    ...MASKED.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => place(match, true))),
  ];
  return found.filter(({ end }, at) => found.findIndex((other) => other.end === end) === at).slice(0, MOST);
}
const LEAST_ALONE = 4;
const YEAR = /^(?:19|20)\p{Nd}{2}$/u;

/** A card or a phone is told by its last figures too: 工行尾号4242. */
const OTHER_ZH = String.raw`(?:卡|卡号|手机|手机号|(?<!订?单)号码|电话|方式|身份证|账户|账号|支付宝|微信|型号|(?<!不)行)`;
const IS_OTHERS_ZH = new RegExp(String.raw`${OTHER_ZH}(?:的|是|为)?$`, 'u');
const SPEAKS_OF_OTHER_ZH = new RegExp(String.raw`${OTHER_ZH}[里上吧了]{0,2}$`, 'u');
const IS_OTHERS_BEHIND_ZH = /^\s?(?:的|这张|那张)?(?:银行卡|信用卡|储蓄卡|卡|手机|电话|账户|账号)/u;
const IS_ORDERS_BEHIND_ZH = /^\s?(?:的|号)?[那这]?(?:一?[个笔张])?(?:订单|单)/u;
/** Where money goes: 退到尾号4242. "退给我吧" says nothing of where. */
const MONEY_GOES_ZH = /[退打转返付汇](?:款|钱|回)?[到至给进](?!(?:你们?|我)(?:吧|了|钱|$)).{0,16}$/u;
const IS_ORDERS_ZH =
  /(?:订单(?:号码|编号|号)?的?|单号的?|单子的?|[那这][个单]的?|取消掉?|撤销|退掉?|退货|换货?|查一?下?|催一?下?|改一?下?|把|将|帮我)$/u;
const GOES_ON_ZH = /[是和跟与要]$/u;

/** By what stands right beside the words in their clause; where nothing does, by what was spoken of right before. */
function isOrdersZh(before: string, behind: string): boolean | undefined {
  const clauses = (before.split(/[。;；!！?？\n]/u).at(-1) ?? '').split(/[\s,，、:：]+/u);
  const own = (clauses.at(-1) ?? '').replace(/^就?是$/u, '');
  if (IS_OTHERS_BEHIND_ZH.test(behind) || IS_OTHERS_ZH.test(own)) return false;
  if (IS_ORDERS_BEHIND_ZH.test(behind) || IS_ORDERS_ZH.test(own)) return true;
  if (own !== '') return MONEY_GOES_ZH.test(own) ? false : GOES_ON_ZH.test(own) || undefined;
  const earlier = clauses.slice(0, -1).at(-1) ?? '';
  return !SPEAKS_OF_OTHER_ZH.test(earlier) && !MONEY_GOES_ZH.test(earlier);
}

const ORDER_EN = /^(?:orders?|purchase|parcel|package|shipment)$/u;
const OTHER_EN = /^(?:cards?|visa|mastercard|amex|accounts?|bank|phone|mobile|cell|sku|model)$/u;
const BETWEEN_EN = /^(?:s|number|no|id|with|whose|where|that|which|has|have|the|its?|in|is)$/u;
const NUMBER_EN = /^(?:number|no|id)$/u;
const POINTS_EN = /^(?:the|that|this|it|is|s|and|only|just)$/u;
const DONE_EN = /^(?:cancel|return|exchange|track|refund)$/u;
const GOES_TO_EN = /^(?:to|onto|into|on|at)$/u;
const IS_WITH_EN = /^(?:with|from|by)$/u;
/** Where money goes or comes from: "refund it to HSBC ending in 4242". */
const MONEY_GOES_EN = /\b(?:refund(?:ed)?|money|pay|paid|charged?)\b.{0,60}\b(?:to|onto|into|on|with|by)\b.{0,24}$/u;

/** Whether what was spoken of last is an order, or a card or a phone; `undefined` where neither was. */
function spokenOfLast(words: readonly string[]): boolean | undefined {
  const last = words.findLast((word) => ORDER_EN.test(word) || OTHER_EN.test(word));
  return last === undefined ? undefined : ORDER_EN.test(last);
}

/** By the noun that the words stand behind; "the one" and "it" are what their clause does something to, or what was spoken of before. */
function isOrdersEn(before: string): boolean | undefined {
  const sentence =
    before
      .toLowerCase()
      .split(/[.;!?\n]/u)
      .at(-1) ?? '';
  const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const clauses = sentence.split(/[,:()–—]| - /u);
  const own = clauses.at(-1) ?? '';
  const words = wordsOf(own);
  const dropWhile = (pattern: RegExp): string[] => {
    const at = words.findLastIndex((word) => !pattern.test(word));
    return words.splice(at + 1);
  };
  const isNumber = dropWhile(BETWEEN_EN).some((word) => NUMBER_EN.test(word));
  const noun = words.at(-1);
  const isOne = noun === 'one';
  if (isOne) {
    words.pop();
    dropWhile(POINTS_EN);
  }
  const last = words.at(-1);
  if (last === undefined)
    return spokenOfLast(wordsOf(clauses.slice(0, -1).join(' '))) ?? (isOne || isNumber || undefined);
  if (!isOne && (ORDER_EN.test(last) || OTHER_EN.test(last))) return ORDER_EN.test(last);
  if (GOES_TO_EN.test(last)) return false;
  if (DONE_EN.test(last) && (isOne || isNumber)) return true;
  if (isOne && IS_WITH_EN.test(last)) return undefined;
  if (isOne && last === 'for') return true;
  if (spokenOfLast(words) === false || MONEY_GOES_EN.test(own)) return false;
  return isOne || undefined;
}
