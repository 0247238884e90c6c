// Chinese questions that end in a negation ("带帽子不", "发货没") in the plain form that everything else reads: with 吗.

/** A clause that ends in 不 or 没 asks, but for words of which these are a part, or that they deny. */
const NEGATION_AT_END =
  /(?<=[\p{Script=Han}\p{Letter}\p{Number}])(?<![啊哦呃额唉不没么要还就才也都说怎决绝从并偏可]|[还不就但算又总老都也]是|从来|为啥|干嘛|一点)(?:(?<!了)不|没)[啊呀呢哦]?(?=[\s,，。.?？!！~～]|$)/gu;
/** The same text with 吗 where a clause asks by a negation at its end. */
export function withPlainQuestions(text: string): string {
  return text.replace(NEGATION_AT_END, '吗');
}
