// "Everything except 1002", "7001 stays", "除了铜壶以外的", "7001别动": the parts of a message that say what nothing is to be done to.
import { normalize } from '#language';

/** So much of a text is looked through, and so many parts are taken. */
const MAX_CHARACTERS = 800;
const MAX_PARTS = 4;

/** A part that is left out: what it names, and where it stands with the words that leave it out. */
export interface PartLeftOut {
  readonly text: string;
  /** "Everything except 1002": all the others are meant. "Not 1002" alone means none. */
  readonly meansOthers: boolean;
  /** "The order without the lamp": of orders, by what they hold. */
  readonly isOfOrders: boolean;
  readonly start: number;
  readonly end: number;
}

/** "1001 or 1002": one of them, and the shopper says which. */
export const EITHER =
  /\bor\b|\b(?:former|latter)\b|\bthe (?:first|second|last) of\b|前者|后者|[前后]面?(?:那|一)个|\bone of\b|\bwhichever\b|还是|或者?|要么|其中一|任[选意]?一/iu;
/** "Cancel 1001, if that fails 1002": not both. */
export const FAILING_THAT =
  /\bif (?:that|it|this|not)(?: \w+){0,2} (?:fails?|possible|works?|work out)\b|\bif not possible\b|\bfailing that\b|不行(?:的话)?[,，]?就/iu;
const DEED_EN = String.raw`\b(?:cancel|return|refund|exchang|chang|swap|send|drop|stop)[a-z]*\b`;
const DEED_ZH = '取消|撤销|退|换|改';
/** A refusal that is none: "why don't you cancel 1001", "if you do not cancel". */
const NOT_ASKED = String.raw`(?<!\b(?:why|if|unless|would|could|can) )(?<!\b(?:why|if|unless) (?:you|they) )`;
/** 要不取消, 能不取消, 退不退: proposed or asked. */
const NOT_ZH = '(?:(?<![要是能会可还再么退换改消])不(?:要|想|用|必|能|可以|许|准)?|先不|(?<![特分个])别)';
/** 除…外, and not 户外. */
const OUTSIDE = '以外|之外|除外|(?<![户国海另额此例在以之除])外(?=的|全|都|[,，])';
const ALL_BEFORE = String.raw`(?<=\b(?:all|everything|anything|every(?: \w{1,12}){1,2}|all(?: \w{1,12}){1,4}) (?:but|besides))`;
/** What leaves out the things that follow it. */
const BEFORE = new RegExp(
  [
    String.raw`\b(?:except(?:ing)?(?: for)?|excluding|apart from|aside from|other than|save for|minus|keep(?:ing)?|(?:but )?leav(?:e|ing)(?=(?: out)? [^,;.!?]{1,40} (?:alone|as (?:it )?is|untouched)\b)|leav(?:e|ing) out|but leave)\b`,
    String.raw`\b(?:but|besides)\b${ALL_BEFORE}`,
    String.raw`\b(?:instead of|rather than)\b(?: (?:cancel|return|refund|exchang|swap|send)[a-z]*)?`,
    String.raw`\b(?:neither|without|not (?:containing|holding|having|including|with)|(?:that|which) (?:is|are)(?:n'?t| not)(?= (?:the|my|for|a)\b)|(?:that|which) do(?:es)?(?:n'?t| not) (?:have|hold|contain|include))\b`,
    '(?:不带|没带|没有(?![收发送到看说想要下买用退换取拆动])|不含|不包含|不包括)(?=[^,，。;；!！?？]{1,20}(?:单|订单))',
    String.raw`\bnot\b(?<=(?:^|[,，;；。.!！(（] ?|\b(?:but|and|what's|what is|anything|those) )not)(?= (?:(?:the|my|that|those|these|this|order|orders|number) |#|[a-z]{0,12}[-/]?\d))`,
    String.raw`${NOT_ASKED}\b(?:do not|don'?t|dont) want(?= [^,.;!?]{1,40} (?:cancell?ed|returned|exchanged|refunded)\b)`,
    String.raw`${NOT_ASKED}\b(?:do not|don'?t|dont|never) (?:cancel|return|refund|exchange|change|swap|touch|send back)\b`,
    `除了|除(?![了外非])|与其(?:取消|撤销|退货?|换货?)?|留着|留下|保留|(?<!是)不是|(?:不要|(?<![特分个])别)[动碰]|${NOT_ZH}(?:取消|撤销|退|换|改)(?:掉|货|款)?`,
  ].join('|'),
  'giu',
);
/** What leaves out the things that stand before it in its clause. */
const AFTER = new RegExp(
  [
    `${OUTSIDE}|留着|保留|照旧|照常|正常(?:发|送)|(?:我?还是?(?:想|需)?|(?<=[a-z\\d] ?))要(?=$|[\\s,，。;；!！])|(?:不要|不用|(?<![特分个])别)[动碰管]|(?<!物流|快递|包裹|怎么|一直|都)不[动碰管](?=$|[\\s,，。;；!！])|${NOT_ZH}(?:取消|撤销|退|换|改)[掉货款了]{0,3}(?=$|[\\s,，。;；!！]|其[他它余])`,
    String.raw`(?<=\d)[?？] ?(?:no|nope|不是|不对)(?![a-z])`,
    String.raw`\b(?:stays?|remains?|(?:is|are) (?:fine|ok|okay))\b(?! to\b)`,
  ].join('|'),
  'giu',
);
/** Where a thing that is left out is named no more. */
const ENDS = new RegExp(
  String.raw`[;；。！!？?\n]|\.(?=\s|$)|${DEED_EN}|${DEED_ZH}|${OUTSIDE}|其[他它余]|剩下|别的|都(?=取消|撤|退|换|不|要|给|帮|可以)|全(?=部|都|取消|退|换)|\b(?:the (?:rest|others?)|everything|all)\b`,
  'iu',
);
/** After a comma a list goes on with a number or a thing and nothing else. */
const GOES_ON =
  /^\s*(?:(?:and|or|和|跟|还有)\s*)?(?:(?:(?:the|my|order) )*#?[a-z\d/_-]{1,40}(?<=\d[a-z\d/_-]{0,39})|(?:the|my) (?!ones?\b)[a-z' -]{1,30})\s*(?=$|[,，])/iu;
/** Where the clause of a thing begins that is left out by what follows it. */
const BEGINS = new RegExp(String.raw`^[^]*(?:[,，;；。！!？?\n]|\.\s|${DEED_EN}|${DEED_ZH}|\bbut\b)`, 'iu');
const MEANS_OTHERS =
  /^not [chiw]|except|excluding|apart|aside|other than|save for|minus|^but$|besides|除|外|without|that|which|没有|不含|不包/iu;
const EXCEPTS = /except|excluding|apart|aside|other than|save for|^but$|besides|^除/iu;
const OF_ORDERS = /^not [chiw]|without|that|which|没有|不含|不包/iu;
/** To keep is said beside what else is done; alone it says where or how long a parcel is kept. */
const KEEPS = /^(?:keep|stay|remain|is |are |留|保留|不[动碰管]|照|正常|我?还|要)/iu;
const ANY_DEED = /取消|撤|退|换|不(?:想)?要|\b(?:cancel|return|refund|exchang|swap|send(?:ing)? back)/iu;
const DEEDS = [/取消|撤|cancel/iu, /退|return|refund|send/iu, /换|exchang|swap/iu, /改|chang/iu];
/** "All is fine except the shirt, return it": what is excepted is what it is about. */
const FINE_BUT =
  /\b(?:fine|good|great|ok|okay|perfect|received|arrived|came)\b[^,;.!?]{0,12}$|(?:都|全)(?:很|挺)?(?:好|要|留|满意|没问题|收到|到了|可以|喜欢)/iu;
/** 除了 7001 还要取消 7002: both. */
const ADDS = /[还也](?:要|想|得|需|有|把|请|麻烦|取消|退|换|改)/u;
const THE_REST = /其[他它余]|剩|都|全|所有|别的/u;

/** The parts of a text that are left out of what it asks for, in the order in which they stand; none overlaps another. */
export function partsLeftOut(text: string): PartLeftOut[] {
  const looked = text.slice(0, MAX_CHARACTERS);
  const found: { text: string; start: number; end: number; marker: string }[] = [];
  for (const { 0: marker, index } of looked.matchAll(BEFORE)) {
    const from = index + marker.length;
    const end = from + lengthOfList(looked.slice(from), marker);
    found.push({ text: looked.slice(from, end), start: index, end, marker });
    if (found.length === MAX_PARTS) break;
  }
  for (const { 0: marker, index } of looked.matchAll(AFTER)) {
    const from = beginOfClause(looked.slice(0, index));
    found.push({ text: looked.slice(from, index), start: from, end: index + marker.length, marker });
    if (found.length === 2 * MAX_PARTS) break;
  }
  const parts = found.filter((part) => part.text.trim() !== '' && leavesOut(part, part.marker, looked));
  return apart(
    parts.map(({ marker, ...part }) => ({
      ...part,
      meansOthers: MEANS_OTHERS.test(marker),
      isOfOrders: OF_ORDERS.test(marker),
    })),
  );
}

/** "Don't return 1005, exchange it" leaves it out of nothing that is asked for; "don't cancel 1005, cancel 1006" does. */
function leavesOut({ start, end }: { start: number; end: number }, marker: string, text: string): boolean {
  const others = `${text.slice(0, start)} ${text.slice(end)}`;
  if (EXCEPTS.test(marker) && FINE_BUT.test(marker.startsWith('除') ? others : text.slice(0, start))) return false;
  if (marker === '除了' || marker === '除') return THE_REST.test(others) || !ADDS.test(others);
  if (KEEPS.test(marker)) return ANY_DEED.test(others);
  const deed = DEEDS.find((one) => one.test(marker));
  return deed === undefined || deed.test(others);
}

/** A text without such parts of it. */
export function withoutParts(text: string, parts: readonly PartLeftOut[]): string {
  let rest = text;
  for (const { start, end } of [...parts].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.trim();
}

/** Whether a text says a code by itself. */
export const saysCode = (text: string, code: string): boolean => placeOfCode(normalize(text), code) >= 0;

/** "The mug from 1005", "1005's mug", 1005里的杯子: a thing in an order, and not the order. */
const HOLDS_BEFORE = /\b(?:from|in|inside|of|on|for) (?:(?:the|my|order|number) ){0,2}#?$/u;
const HOLDS_AFTER = /^(?: ?['’]s |(?:这单|那单|订单)?(?:里面?|中|的(?!那|这|订?单)))/u;

/** Whether a number is left out. "The order without a lamp" leaves out by what orders hold, and no number; nor does what is kept of an order. */
export const isCodeLeftOut = (parts: readonly PartLeftOut[], code: string): boolean =>
  parts.some((part) => {
    if (part.isOfOrders) return false;
    const plain = normalize(part.text);
    const at = placeOfCode(plain, code);
    if (at < 0) return false;
    return !HOLDS_BEFORE.test(plain.slice(0, at)) && !HOLDS_AFTER.test(plain.slice(at + normalize(code).length));
  });

/** Where a code stands by itself in a text in its comparable form, or -1: "1001" is no part of "10010". */
export function placeOfCode(plain: string, code: string): number {
  const own = normalize(code);
  const isPartOfOther = (at: number): boolean =>
    /[a-z\d]/u.test(plain[at - 1] ?? '') || /[a-z\d]/u.test(plain[at + own.length] ?? '');
  let at = own === '' ? -1 : plain.indexOf(own);
  while (at >= 0 && isPartOfOther(at)) at = plain.indexOf(own, at + 1);
  return at;
}

/** "Not that one, 1002", 不是1001，1002: what follows the comma is what is meant, and no more of what is not. */
const NAMES_INSTEAD = /^(?:not|不是)$/iu;
/** A list goes on all the same with these: "not 1001, nor 1002". */
const JOINS = /^\s*(?:and|or|nor|和|跟|也|还有)/iu;

function lengthOfList(after: string, marker: string): number {
  const end = ENDS.exec(after)?.index ?? after.length;
  const list = after.slice(0, end);
  let at = list.search(/[,，]/u);
  if (at < 0) return end;
  const goesOn = (rest: string): boolean => GOES_ON.test(rest) && (!NAMES_INSTEAD.test(marker) || JOINS.test(rest));
  while (at < list.length && goesOn(list.slice(at + 1))) {
    const next = list.slice(at + 1).search(/[,，]/u);
    at = next < 0 ? list.length : at + 1 + next;
  }
  return at;
}

const beginOfClause = (before: string): number => BEGINS.exec(before)?.[0].length ?? 0;

function apart(parts: readonly PartLeftOut[]): PartLeftOut[] {
  const kept: PartLeftOut[] = [];
  for (const part of [...parts].sort((left, right) => left.start - right.start))
    if (part.start >= (kept.at(-1)?.end ?? 0)) kept.push(part);
  return kept;
}
