// Numbers that the words around them say to be an order's, whether the shopper has such an order or not.
import { normalize, numberEndingsIn } from '#language';
import { evidenceNow } from '../evidence/evidence.js';

/** A number and where it stands in the message. */
export interface SaidNumber {
  readonly start: number;
  readonly end: number;
}

const MAX_SAID = 5;
const LONGEST_NUMBER = 40;
/** A code with a digit in it, parted by single signs. The span is bounded, so that no text is looked through twice. */
const CODE = String.raw`(?=[\p{Script=Latin}_/-]{0,12}\p{Nd})[\p{Script=Latin}\p{Nd}](?:[\p{Script=Latin}\p{Nd}_/-]{0,38}[\p{Script=Latin}\p{Nd}])?`;
const SAID_ZH = new RegExp(
  String.raw`(?:订单(?:号码|编号|号)?|单号) ?(?:是|为|:|：|=)? ?#?((?:no\.? ?)?${CODE})(?![\p{Script=Latin}\p{Nd}])`,
  'giu',
);
/** "Order" as a noun: what is done to it, whose it is or what its number is stands beside it. */
const SAID_EN = new RegExp(
  String.raw`(?<![\p{L}\p{Nd}])(?:(to|can i|could i|may i|i|we|will|would|i'd|like|want|please) )?(?:order|purchase)(?:( number| no\.?| id| #| nr\.?))? ?(?:is |was |: ?|= ?)?#?(${CODE})(?![\p{Script=Latin}\p{Nd}])`,
  'giu',
);
const SAID_IN_CAPITALS =
  /(?:订单号?|单号|(?<![\p{L}])[Oo]rder(?: number| no\.?| id)?) ?[:：#]? ?["“'「]?(\p{Lu}{2,16}(?:[-_/]\p{Lu}{1,16}){0,3}|\p{Lu}{1,4} \p{Nd}{1,12})(?![\p{Script=Latin}\p{Nd}])/gu;
/** "Order a-b": letters alone, parted by signs. */
const SAID_WITH_SIGNS =
  /(?:订单号?|单号|(?<![\p{L}])order(?: number| no\.?| id)?) ?[:：#]? ?["“'「]?(_{0,4}\p{Script=Latin}{1,16}(?:[-_/]\p{Script=Latin}{1,16}){0,3}_{0,4})(?![\p{Script=Latin}\p{Nd}_/-])/giu;
/** "把1001这单取消", 88号订单: the number stands before the word; up to 31 with 号 it is a day, and behind a street a house. */
const SAID_ZH_AFTER = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{Nd}_/.-]|第 ?|(?:[路街巷弄楼]|(?<!知)道|[送寄发]到) ?)#?(${CODE})(?=(?: \p{Nd}{1,8}){0,3} ?(?:号 ?)?[这那](?:个|一|笔|张)?(?:订单|单)(?!价|独|件|品)|(?<!(?<!\p{Nd})(?:[12]?\p{Nd}|3[01])) ?号 ?(?:的 ?)?(?:订单|单子))`,
  'giu',
);
/** A number may go on in figures after a space: "order 100 1". */
const MORE_FIGURES = /^(?: \p{Nd}{1,6}(?![\p{Script=Latin}\p{Nd}]|[.:/-]\p{Nd})){1,3}/u;
/** "The order with tracking number SF99": the order is told by its parcel. */
const SAID_BY_PARCEL = new RegExp(
  String.raw`(?:(?<![\p{L}])(?:order|purchase|one|parcel|package) (?:with|by|of|under|whose|that has)(?: the| a)? ?(?:tracking|waybill|parcel)(?: number| no\.?| code| id)?(?: is)? ?#?|(?:运单号?|快递单号|物流单号|快递号)\s{0,2}(?:是|为|:|：)?\s{0,2})(${CODE})(?=$|[\s,，.。!！?？]|的?(?:那|这)?(?:一?个|笔|张)?(?:订单|单))`,
  'giu',
);
/** Capitals that press, and name nothing. */
export const PRESSES =
  /^(?:ASAP|NOW|NOT|PLEASE|PLS|TODAY|TOMORROW|IMMEDIATELY|URGENT(?:LY)?|THANKS?|IS|WAS|HAS|AND|OR|BUT|TO|FROM|FOR|IN|ON|AT|IT|MY|ME|THE|BY|STATUS|NUMBER|NO|ID|CANCEL(?:LED)?)$/u;
/** After a number that counts what is wanted: "order 2 of these". */
const COUNTS =
  /^ ?(?:[元块钱件个只台双条套盒瓶包袋支把张本箱罐片份天日月码公斤]|号(?! ?的? ?(?:订单|单子|[这那]))|%|[x×*](?![\p{L}])|(?:of|more|pcs?|pieces?|items?|units?|sets?|pairs?|boxes|packs?|bottles?|bags?|kg|g|ml|l|cm|inch|days?|weeks?|times?|dollars?|yuan|euros?|pounds?)(?![\p{L}]))/iu;
/** After a number that counts stands the thing that is counted; after an order's stands the rest of the sentence. */
const GOES_ON =
  /^(?:$|[\s]*[\p{P}\p{S}\p{Script=Han}]|\s+(?:is|was|has|have|had|and|or|but|to|from|for|in|on|at|it|i|my|me|the|please|pls|now|yet|today|tomorrow|still|not|never|arrived?|shipped|with|because|that|this|asap|where|when|can|could|which|status|thanks?|has|hasn't|isn't|didn't|got|came|comes?|delivered|by)(?![\p{L}]))/iu;

/** The numbers that a message calls an order's: "order 57", "订单57". */
export function saidNumbers(text: string): SaidNumber[] {
  // 尾号0072: the order that ends so, or none.
  const found: SaidNumber[] = numberEndingsIn(text).filter(({ isOrders }) => isOrders);
  for (const match of text.matchAll(SAID_ZH)) push(found, match, match[1], text);
  for (const match of text.matchAll(SAID_ZH_AFTER)) push(found, match, match[1], text);
  for (const match of text.matchAll(SAID_BY_PARCEL)) push(found, match, match[1], text);
  for (const match of text.matchAll(SAID_EN)) {
    const [, verb, isNumber, code = ''] = match;
    const end = match.index + match[0].length;
    const after = text.slice(endOfFigures(end, text)).slice(0, LONGEST_NUMBER);
    const isBare = /^\p{Nd}{1,4}$/u.test(code);
    if (isNumber === undefined && isBare && (verb !== undefined || !GOES_ON.test(after))) continue;
    push(found, match, code, text);
  }
  // Capitals set a number of letters alone apart where not everything is written in them.
  if (/\p{Ll}|\p{Script=Han}/u.test(text))
    for (const match of text.matchAll(SAID_IN_CAPITALS))
      if (!PRESSES.test(match[1] ?? '')) push(found, match, match[1], text);
  for (const match of text.matchAll(SAID_WITH_SIGNS))
    if (/[-_/]/u.test(match[1] ?? '') && !evidenceNow().isTalk((match[1] ?? '').toLowerCase()))
      push(found, match, match[1], text);
  return withBareObject(text, found).slice(0, MAX_SAID);
}

function push(found: SaidNumber[], match: RegExpExecArray, code: string | undefined, text: string): void {
  if (code === undefined) return;
  const end = match.index + match[0].length;
  if (COUNTS.test(text.slice(end, end + 16))) return;
  found.push({ start: end - code.length, end: endOfFigures(end, text) });
}

/** Where a number ends that goes on in figures; those that count something are none of it. */
function endOfFigures(end: number, text: string): number {
  const rest = text.slice(end, end + LONGEST_NUMBER);
  const [more] = (/\p{Nd}$/u.test(text.slice(0, end)) && MORE_FIGURES.exec(rest)) || [];
  if (more === undefined) return end;
  const beyond = rest.slice(more.length);
  return GOES_ON.test(beyond) && !COUNTS.test(beyond) ? end + more.length : end;
}

/** What is done to an order, or asked of it. */
const OF_ORDERS =
  /订单|单号|退[货款]|退掉|换货|取消|撤单|发票|开票|到哪|物流|快递|包裹|发货|催|签收|价保|补差|(?<![\p{L}])(?:orders?|cancel(?:led|ling)?|return(?:ed|ing)?|refund(?:ed)?|exchange|invoice|track(?:ing)?|status|shipped|delivered|arrived?|purchase|parcel|package|where(?:'s| is| are)?)(?![\p{L}])/iu;

/** Whether a message speaks of orders at all. */
export const speaksOfOrders = (text: string): boolean => OF_ORDERS.test(text);

const OBJECT =
  /^(?:(?:please|pls|hi|hello|hey|ok|i want to|i'd like to|can you|could you|can i|i need to|help me|请|麻烦|帮我|我要|我想|给我|你好|把)[\s,，]*){0,3}(?:cancel|return|refund|exchange|track|invoice(?: for)?|where(?:'s| is)|(?:the )?status of|(?:the )?(?:refund|return|delivery|order) (?:status )?(?:of|for)|取消|退货|退掉|退款|换货|查一?下?|催一?下?|开票)\s*#?([\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}_/-]{0,38}(?: \p{Nd}{1,6}){0,3})\s*(?:please|pls|now|了|吧|谢谢|thanks)?[\s.!?。！？]*$/iu;

/** "Cancel 9999": the number is all that the deed is done to. */
function withBareObject(text: string, found: SaidNumber[]): SaidNumber[] {
  if (found.length > 0 || text.length > 120) return found;
  const match = OBJECT.exec(text);
  const code = match?.[1];
  if (match === null || code === undefined || !/\p{Nd}/u.test(code)) return found;
  const start = text.indexOf(code, match[0].length - code.length - 12 < 0 ? 0 : undefined);
  return start < 0 ? found : [{ start, end: start + code.length }];
}

/** Where something goes, numbers of houses and postcodes stand. */
const SENDS = /address|deliver|ship|send|地址|[送寄]/iu;
/** Money, an amount or a year is told, and no order. */
const NO_ORDER_BEFORE =
  /[¥$€£₩￥.,:/_-]$|(?<![\p{L}])(?:under|below|over|above|size|about|around|for|than|only|paid|cost|costs|since|year|until|in|of|code|zip|tax|card|ending|尾号|税号|邮编|花了|付了)\s{0,2}$|[×*]\s{0,2}$|(?:不到|超过|大约|尺码|第|共)\s{0,2}$/iu;
const NO_ORDER_AFTER = /^[.,:/_-]\p{Nd}|^[%％年]/u;

/**
 * "1001 arrived, cancel 1005", where orders have bare numbers: beside one of the shopper's own (`ids`) figures of the same length name an order too, whether they
 * have such an order or not. `isOfOrders`: the message is one of orders.
 */
export function alikeNumbers(text: string, ids: readonly string[], isOfOrders: boolean): SaidNumber[] {
  const lengths = new Set(ids.flatMap((id) => (/^#?\p{Nd}+$/u.test(id) ? [id.replace('#', '').length] : [])));
  if (lengths.size === 0 || !isOfOrders || SENDS.test(text)) return [];
  return [...text.matchAll(/(?<![\p{Script=Latin}\p{Nd}])\p{Nd}{4,12}(?![\p{Script=Latin}\p{Nd}])/gu)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ start, end }) => {
      const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)];
      const isAmount = NO_ORDER_BEFORE.test(before) || NO_ORDER_AFTER.test(after) || COUNTS.test(after);
      return lengths.has(end - start) && !isAmount;
    })
    .slice(0, MAX_SAID);
}

/** "Cancel ABCDE and ABCDG": beside an own number of letters as it is `written`, other capitals of its length in one row with it. */
export function alikeLetters(text: string, written: readonly string[]): SaidNumber[] {
  const lengths = written.filter((own) => /^\p{Lu}{3,16}$/u.test(own)).map(({ length }) => length);
  if (lengths.length === 0) return [];
  return [...text.matchAll(IN_ROW)]
    .map((match) => ({
      code: match[1] ?? match[2] ?? '',
      end: match.index + match[0].length,
      isBefore: match[1] !== undefined,
      at: match.index,
    }))
    .filter(({ code }) => lengths.includes(code.length) && !written.includes(code) && !PRESSES.test(code))
    .map(({ code, end, isBefore, at }) =>
      isBefore ? { start: at, end: at + code.length } : { start: end - code.length, end },
    )
    .slice(0, MAX_SAID);
}
const JOINT = String.raw`\s{0,2}(?:,|，|、|&|\+|/|\band\b|\bor\b|\bplus\b|和|与|跟|还有|以及)\s{0,2}`;
const IN_ROW = new RegExp(
  String.raw`(?<![\p{Script=Latin}\d])(\p{Lu}{3,16})(?=${JOINT}\p{Lu}{3,16}(?![\p{Script=Latin}\d]))|(?<=\p{Lu}${JOINT})(\p{Lu}{3,16})(?![\p{Script=Latin}\d])`,
  'gu',
);

/** Words that an answer with a number or a contact is put in. */
const AROUND =
  /取消|撤销|退货|退款|退掉|换货|[查催]一?下?|到哪了?|[呢吗吧]|不是|应该是|订单(?:号码|编号|号)?|单号|电话|手机号?|号码|邮箱|邮件|联系(?:方式|电话)?|我的|是|的|和|，|(?<![\p{L}])(?:it'?s|is|my|the|order|number|no|id|email|e-mail|mail|phone|mobile|tel|and|here|you are|sure|ok|yes|with|under|name)(?![\p{L}])/giu;

/** "ABCDEF": a number of letters alone is written in capitals, and the words beside it are not. */
function inCapitals(words: readonly RegExpExecArray[], rest: string): SaidNumber[] {
  const [only, ...others] = words.filter(([word]) => /^\p{Lu}{4,}$/u.test(word) && !PRESSES.test(word));
  if (only === undefined || others.length > 0) return [];
  if (words.length > 1 && !/\p{Ll}|\p{Script=Han}/u.test(rest)) return [];
  return [{ start: only.index, end: only.index + only[0].length }];
}

/** Whether a code is a measure, a part of what a thing is called, or a choice that is asked for: "10-46, do you have that?" */
function isOfThing(code: string, text: string): boolean {
  const bare = normalize(code).replace(/[._/-]+$/u, '');
  return (
    !code.startsWith('#') &&
    evidenceNow().mentions.some((mention) => {
      if (!mention.text.split(' ').includes(bare)) return false;
      if (mention.kind === 'measure') return true;
      const isName = mention.kind === 'title' || mention.kind === 'option';
      return isName && (mention.text !== bare || ASKS.test(text));
    })
  );
}
const ASKS = /[?？吗]/u;

const SIDE_BY_SIDE = /^[\s#_/.–-]{0,3}$/u;
const between = (one: RegExpExecArray | undefined, other: RegExpExecArray, text: string): string =>
  one === undefined ? '' : text.slice(one.index + one[0].length, other.index);

/** The number in an answer to the question for it: what is left of a short message beside the contact. */
export function numberAnswered(text: string, contact: string | undefined): SaidNumber[] {
  if (text.length > 200) return [];
  const blank = (part: string): string => ' '.repeat(part.length);
  const rest = (contact === undefined ? text : text.replace(contact, blank)).replace(AROUND, blank);
  const words = [...rest.matchAll(/[#\p{L}\p{Nd}][\p{L}\p{Nd}_/.-]{0,60}/gu)];
  const codes = words.filter(
    ([word]) => /\p{Nd}/u.test(word) && !/\p{Script=Han}{3}/u.test(word) && !isOfThing(word, text),
  );
  const [first] = codes;
  const last = codes.at(-1);
  if (first === undefined || last === undefined) return inCapitals(words, rest);
  const before = words[words.indexOf(first) - 1];
  const from = before !== undefined && /^\p{Lu}{1,4}$/u.test(before[0]) ? before : first;
  const start = from?.index ?? first.index;
  const end = last.index + last[0].replace(/(?<![._/-])[._/-]+$/u, '').length;
  const after = rest.slice(end, end + LONGEST_NUMBER);
  // "Return 2 shirts": it counts what stands after it.
  if (/^\p{Nd}{1,3}$/u.test(first[0]) && first === last && /^\s*\p{L}/u.test(after) && !GOES_ON.test(after)) return [];
  // "1001，是1002": two numbers, and no parts of one.
  if (codes.length > 1 && codes.some((code, at) => at > 0 && !SIDE_BY_SIDE.test(between(codes[at - 1], code, text))))
    return codes.map(({ 0: { length }, index }) => ({ start: index, end: index + length })).slice(0, MAX_SAID);
  // Parts of one number stand side by side; a message of many words is a sentence.
  const isOne =
    words.filter((word) => word.index >= start && word.index < end).length <= 5 && end - start <= LONGEST_NUMBER;
  const isSentence = words.length - codes.length > 3;
  return isOne && !isSentence ? [{ start, end }] : [];
}
