// What a chat program or a social network puts into a message, and who keeps its logs: cards of orders, links, smileys as codes, "@shop",
// signs written as HTML, redactions. None of it is a wish.

const WORDS_OF_REDACTION = '订单|数字|金额|日期|时间|地址|站点|姓名|电话|邮箱|链接|组织机构|身份证号';
/** "咨询订单号:123 订单金额:￥5 下单时间:2026-11-01 10:00": an order that was picked from a list. */
const ORDER_CARD =
  /\[?(?:咨询)?订单(?:编号|号)\s*[:：]\s*([^\s,，;；]+?)[,，;；]?\s*(?:(?:商品id|订单金额|下单时间)\s*[:：]\s*(?:\d{4}-\d\d-\d\d(?:\s+\d\d:\d\d(?::\d\d)?)?|\[[^\]]*\](?:\s\[[^\]]*\])?|[^\s,，;；\]]*)[,，;；]?\s*)+\]?|咨询订单号\s*[:：]\s*(\S+)/giu;
const LINK = /https?:\/\/[^\s\p{Script=Han}]+/giu;
const HANDLE = /(?<![\p{L}\p{N}@])\.?@\w+/gu;
const HTML_SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const HTML_SIGN = /&(?:amp|lt|gt|quot);/gu;
const SMILEY = new RegExp(
  `#e-[a-z]{0,2}\\d+(?:\\[数字x?\\])?|\\[(?!(?:${WORDS_OF_REDACTION})x?\\]|orderid|userid)(?:\\p{Script=Han}{1,3}|[a-z]{3,12})\\]`,
  'giu',
);
/** Logs of chats name what was taken out of them; the signs are those of the classifier. */
const REDACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\[(?:订单|orderid_?)[^\]]*\]/giu, ' _o '],
  [/\[金额x?\]/gu, ' _m '],
  [/\[(?:地址|站点)x?\]/gu, ' _c '],
  [/\[邮箱x?\]/gu, ' _e '],
  [/\[(?:数字|日期|时间|电话|身份证号)x?\]/gu, ' _n '],
  [/\[(?:姓名|链接|组织机构|userid_?)[^\]]*\]/giu, ' '],
];

/** A message without cards (their order numbers stay), links, smileys and "@shop"; as it was where nothing else is in it. */
export function withoutChatMarks(text: string): string {
  const bare = text
    .replace(HTML_SIGN, (sign) => HTML_SIGNS[sign] ?? sign)
    .replace(ORDER_CARD, (_, ofCard?: string, ofQuestion?: string) => ` ${ofCard ?? ofQuestion ?? ''} `)
    .replace(LINK, ' ')
    .replace(HANDLE, ' ')
    .replace(SMILEY, ' ')
    .trim();
  return bare === '' ? text : bare;
}

/** Whether a message is nothing but smileys. */
export const isOnlySmileys = (text: string): boolean => /\S/u.test(text) && text.replace(SMILEY, '').trim() === '';

/** Redactions as the signs that the classifier knows. */
export function withRedactionsAsSigns(text: string): string {
  if (!text.includes('[')) return text;
  return REDACTIONS.reduce((plain, [redaction, sign]) => plain.replace(redaction, sign), text);
}
