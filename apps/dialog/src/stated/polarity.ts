// Whether what a shop states says yes or no: plain values ("Yes", 否, "Not included"), and words under a negation.

const AFFIRMS =
  /^(?:(?:yes|yep|true|y|included?|available|supported|supports|standard|required|needed|necessary|allowed|safe)\b|[✓√✔]|(?:是的?|有|支持|[可能适]用|可以?|能|含|包含|附带?|带|标配|需要?|允许|适用|适合)(?=$|[^\p{Script=Han}]))/u;
const DENIES =
  /^(?:(?:no|none|not|false|n|n\/a|without|never|excluded|unavailable|unsupported|sold separately|available separately|extra cost)(?![-\w'])|[✗×✘]|否|不(?!锈|粘|沾|倒|限)|没有?|未|需?另(?:购|售|买|配)|非(?!转)|禁|勿|无(?=$|[^\p{Script=Han}]))/u;
const CLAUSE_END = /[,，。.!！?？;；\n]|\bbut\b|但/gu;
const EN_BEFORE =
  /\b(?:no|not(?! only)|without|never|non|cannot|can't|don't|doesn't|isn't|aren't|won't|except|excluding|free (?:of|from)|unsuitable|unsafe|avoid|lacks?|neither|nor)\b(?:[ -]{1,3}[\w']{1,40}){0,8}[ -]{0,3}$/u;
const EN_AFTER =
  /^(?:[ -]?free\b|(?: [\w-]+){0,2} (?:not|isn't|aren't|never) |(?: (?:and|or) (?:the |an? )?[\w-]+){0,3} (?:is|are) not(?: (?:included|supplied|provided|in the box))?$|(?: [\w-]+){0,2} (?:sold separately|excluded|unavailable|unsupported|extra)\b)/u;
const ZH_BEFORE =
  /(?:不(?!锈|粘|沾|倒|仅|但|只|止|限)|无(?!线|缝|袖|绳|人|痕|边|刷|烟|影|框)|没有?|未|非(?!常)|禁止?|勿|忌|免|别|避免|除了?)[^，,。;；!！]{0,6}$/u;
const ZH_AFTER =
  /^(?:[^，,。;；!！、]{0,8}、){0,5}[^，,。;；!！、]{0,9}?(?:禁用|不够|不太|不建议|不推荐|别用|用不了|慎用|禁止|不可|不能|不宜|不适|不得|不要|除外|勿|另购|另售|另买|不含|不包|不带|不支持|不需|没有|不附|无需)/u;

/** What a whole value says; `undefined` where it says neither. `of` is the name that it stands under. */
export function plainAnswer(value: string, of = ''): boolean | undefined {
  const plain = value.trim().toLowerCase();
  if (/^0(?: \w+)?$/.test(plain)) return false;
  if (DENIES.test(plain)) return false;
  // "谷物：无谷" denies its own name.
  if (/^(?:无|不含|零)/u.test(plain) && of !== '' && of.includes(plain.replace(/^(?:无|不含|零)/u, '').charAt(0)))
    return false;
  return AFFIRMS.test(plain) ? true : undefined;
}

/** Whether the words from `start` to `end` of a text stand under a negation of their own clause. */
export function isNegated(text: string, start: number, end: number): boolean {
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(CLAUSE_END)) {
    // A point inside a number ends no clause.
    if (match[0] === '.' && /\d/.test(text[match.index + 1] ?? '')) continue;
    if (match.index < start) from = match.index + match[0].length;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return EN_BEFORE.test(before) || ZH_BEFORE.test(before) || EN_AFTER.test(after) || ZH_AFTER.test(after);
}
