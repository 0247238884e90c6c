// What stands beside the name of a product in a message, and is no part of it.

/** A number by itself. */
export const BARE_NUMBER = /(?<![a-z\d.])\d+(?:\.\d+)?(?= |$)/u;

/** "带充电线吗": what comes with the product at hand. */
export const COMES_WITH = /^(?:带|含|配|附|送)(?!货|到|达|人|给)\p{Script=Han}/u;
/** What a size is sold in: "the kilo bag". */
export const CONTAINER =
  /^(?:bag|box|bottle|pack|packet|jar|tin|tub|tube|can|carton|sack|roll|set|size)s?$|^[袋包瓶盒罐桶箱支装]$/u;
/** 来两片: how many are taken is said of the thing, and names none. */
export const TAKES_SOME = /[来要拿买](?:\d{1,3}|[一二两俩三四五六七八九十]{1,3})\p{Script=Han}?/gu;
/** Whether all of its choices are asked for. */
export const ASKS_OF_ALL =
  /什么颜色|哪些|哪种|几种|所有|其他|其它|别的|全部|都有|\b(?:which|what) (?:colou?rs?|sizes?|options?|ones?)\b|\bother\b|\bany\b(?! (?:deals?|offers?|discounts?|coupons?|promo|left|more|in stock|available|chance))|\ball\b/iu;
