// Figures that are said to be the last ones of an order's number: 尾号0072, "the one ending in 0072", "order …0072".

/** Where such figures stand in a text as it was written. */
export interface NumberEnding {
  readonly start: number;
  readonly end: number;
}

const MOST = 5;
const FIGURES = String.raw`(?<figures>\p{Nd}{2,12})(?![\p{Script=Latin}\p{Nd}]|[.:/-]\p{Nd})`;
/** A card, a phone or a code of another thing is told by its last figures too. */
const OF_ANOTHER_ZH = String.raw`(?<!(?:卡|卡号|手机|手机号|手机号码|电话|电话号码|身份证|账户|账号|支付宝|微信|信用卡|银行卡)(?:的|是|为|，|,| ){0,2})`;
const ENDINGS = [
  new RegExp(
    String.raw`${OF_ANOTHER_ZH}(?:尾号|尾数|末尾|结尾|[最]?[后末] ?[两二三四五六2-8] ?[位个](?:数字?|号码?)?)(?:号码?)?\s{0,2}(?:是|为|:|：)?\s{0,2}${FIGURES}(?!\s?(?:的|这张|那张)?(?:银行卡|信用卡|储蓄卡|卡|手机|电话|账户|账号))`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<!\b(?:to|onto|with|from|card|phone|mobile) (?:the |my )?)\b(?:orders?|purchase|one)(?: (?:number|no\.?|id))?(?: (?:that|which|whose number))? ?(?:ending|ends|end|finishing|finishes)(?: (?:in|with|on))? #?${FIGURES}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b(?:orders?|purchase|one)\b[^.!?\n]{0,16}\blast (?:[\p{L}\d]{1,5} )?(?:digits|numbers|figures)(?: (?:are|is|being|of|:))? ?#?${FIGURES}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?:订单号?|单号|取消|退掉?|\b(?:orders?(?: number| no\.?)?|cancel|return|refund|exchange|track)) ?#?(?:\.{2,6}|…{1,2}|[*＊]{1,12}|[xX]{2,12}-?)${FIGURES}`,
    'giu',
  ),
];

/** The figures that a text says an order's number ends in. */
export function numberEndingsIn(text: string): NumberEnding[] {
  const found = ENDINGS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      return { start: end - (match.groups?.['figures'] ?? '').length, end };
    }),
  );
  return found.filter(({ end }, at) => found.findIndex((other) => other.end === end) === at).slice(0, MOST);
}
