// Chinese questions that end in a negation ("带帽子不", "发货没") in the plain form that everything else reads: with 吗.

/** A clause that ends in 不 or 没 asks, but for words of which these are a part, or that they deny. */
const NEGATION_AT_END =
  /(?<=[\p{Script=Han}\p{Letter}\p{Number}])(?<![不没么要还就才也都说怎决绝从并偏可是]|从来|为啥|干嘛|一点)(?:(?<!了)不|没)[啊呀呢哦]?(?=[\s,，。.?？!！~～]|$)/gu;
/** "是不", "可不": by themselves they do ask. */
const SHORT_AT_END = /(?<![\p{Script=Han}])(?:是|要)不(?=[?？])/gu;

/** The same text with 吗 where a clause asks by a negation at its end. */
export function withPlainQuestions(text: string): string {
  return text.replace(NEGATION_AT_END, '吗').replace(SHORT_AT_END, (asked) => `${asked.charAt(0)}吗`);
}
