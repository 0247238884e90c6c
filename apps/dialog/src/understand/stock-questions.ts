// How shoppers ask whether something can be had. All take text in its comparable form.

const HAVING = /有|\b(?:have|has|got|get|comes?|in|available|any)\b/u;
const HAS_IT_IN =
  /\b(?:have|got|comes?|available)\b.{0,24}\bin\b|^(?:那|还)?有(?:没有)?[^多少]{1,12}(?:吗|么|没|没有)[?？]?$/u;
const ASKS_STOCK =
  /有货|现货|缺货|剩|还有几|还有[吗么没]|有没有?[?？]?$|有[吗么][?？]?$|几[件个台双条只套瓶]|\b(?:how many|in stock|available|left)\b/u;

/** Whether it is asked what is in stock, or how many are left. */
export const asksStock = (plain: string): boolean => ASKS_STOCK.test(plain);

/** "Got it in mustard", 有小恐龙的没: whether it can be had, also where its price was asked before. */
export const asksOfHaving = (plain: string): boolean => HAS_IT_IN.test(plain);

/** Whether a word of having is said at all. */
export const saysHaving = (plain: string): boolean => HAVING.test(plain);
