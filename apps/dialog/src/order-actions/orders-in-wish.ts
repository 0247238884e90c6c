// Which of the orders that a message names by number are acted on: "cancel 1001 and 1002" is a wish for each, "1002 arrived, so cancel 1001" one for one.
import { normalize } from '#language';
import { placeOfCode } from '../understand/left-out.js';

/** Nothing that is said between two numbers of a list, or beside a number that is only pointed at, is longer. */
const LONGEST = 80;
/** What parts numbers of one list is made of: "1001, 1002 and order 1003", 1001和1002. */
const JOINS =
  /[\s,，、;；&+/#]|\b(?:and|plus|as well as|then|also|both|my|the|orders?|number|no\.)(?![a-z])|以及|还有|再加|加上?|订单号?|单号|[这那]?[个单笔]|[和与跟及也]/gu;
/** Between two numbers: the one before was a slip, and the one after is meant. */
const CORRECTS =
  /^[\s,，.。;；!！…-]*(?:(?:oh|ah|um+|er+|well|啊|哦|呃|额)[\s,，]*)?(?:no|nope|sorry|oops|whoops|wait|actually|i mean(?:t)?|rather|make that|不对?|[说打写]?错了|抱歉|不好意思|等等|应该是)(?![a-z])/u;
const CORRECTING =
  /[\s,，.。;；!！…#-]|\b(?:oh|ah|um+|er+|well|no|nope|sorry|oops|whoops|wait|actually|rather|make that|i mean(?:t)?|(?:that|it)(?:'s| is)|the|my|order|number)(?![a-z])|不好意思|抱歉|等等|应该|[说打写]?错了|我?[说指]的|订单|[啊哦呃额不对是]/gu;
/** Between two numbers: the one after is let be. */
const LETS_BE = /^[\s,，(（]*(?:without|(?:but |and )?(?:not|keep|leave|don't touch)|instead of)\b/u;
const ENDS_CLAUSE = /[,，;；。!！?？\n]+|\.(?=\s|$)|\b(?:so|but|then)\b|所以|那就|不过|但/u;
const DEED = /取消|撤|退|\b(?:cancel|return|refund|send\b[^,.;!?]{0,40}\bback)/u;

interface Named {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Of several numbers of orders in a wish to cancel or send back those that it is for, one after another; `undefined` where the words do not tell, so that
 * it is asked. `text`: the wish as it was written.
 */
export function ordersWished(text: string, codes: readonly string[]): readonly string[] | undefined {
  const plain = normalize(text);
  const found = codes
    .map((code) => ({ code, start: startOf(plain, code), end: startOf(plain, code) + bareCode(code).length }))
    .sort((left, right) => left.start - right.start);
  if (found.some(({ start }) => start < 0)) return codes;
  const lists = listsOf(plain, found);
  const [only, ...others] = lists;
  if (only === undefined || others.length === 0) return codes.filter((code) => only?.includes(code));
  const ofDeed = lists.filter((list) => list.some((code) => DEED.test(clauseAround(plain, found, code))));
  const [wished, ...more] = ofDeed;
  return wished !== undefined && more.length === 0 ? wished : undefined;
}

/** The numbers that stand in one row each; one that was corrected is gone. */
function listsOf(plain: string, found: readonly Named[]): string[][] {
  const lists: string[][] = [];
  let before: Named | undefined;
  for (const named of found) {
    const gap = before === undefined ? '' : plain.slice(before.end, named.start);
    const last = before === undefined ? undefined : lists.at(-1);
    if (last !== undefined && corrects(gap)) last.splice(-1, 1, named.code);
    else if (last !== undefined && isOnly(JOINS, gap)) last.push(named.code);
    else if (last === undefined || !LETS_BE.test(gap)) lists.push([named.code]);
    before = named;
  }
  return lists;
}

/** Whether a text is made of such parts alone; they are taken away in one walk. */
const isOnly = (parts: RegExp, text: string): boolean => text.length <= LONGEST && text.replace(parts, '') === '';
const corrects = (gap: string): boolean => CORRECTS.test(gap) && isOnly(CORRECTING, gap);

/** The part of a text that a number stands in, without other numbers' parts. */
function clauseAround(plain: string, found: readonly Named[], code: string): string {
  const named = found.find((one) => one.code === code);
  if (named === undefined) return '';
  const before = plain.slice(0, named.start).split(ENDS_CLAUSE).at(-1) ?? '';
  const [after = ''] = plain.slice(named.end).split(ENDS_CLAUSE);
  return `${before} ${after}`;
}

const bareCode = (code: string): string => normalize(code).replace(/^#/u, '');
const startOf = (plain: string, code: string): number => placeOfCode(plain, bareCode(code));

/** What points at an order beside its number, and says nothing else: "hm, what about 1002 then", 不是1001，是1002. */
const POINTING =
  /[\s,，.。;；!！?？…、#~-]|\b(?:and|or|but|so|then|hm+|um+|ugh|oh|ah|no|not|nope|sorry|wait|actually|oops|what about|how about|i mean(?:t)?|i said|it'?s|that'?s|is|rather|instead|please|pls|hurry(?: up)?|quick(?:ly)?|asap|now|the|my|this|that|it|one|order|number|ok|okay|yes|ending|ends|in|with|last|two|three|four|five|six|digits|figures)(?![a-z])|[尾末][号数尾]|结尾|最?[后末] ?[两二三四五六] ?位(?:数字?)?|应该|[说打写看]?错了?|我?[说指]的|[这那]一?[个单笔]?|订单号?|另一?个|快点?|赶紧|赶快|[不对而是呢啊哦呃额嗯吧的才换]/gu;

/** Whether a message names orders by their numbers, and says nothing beside. */
export function onlyNamesOrders(text: string, codes: readonly string[]): boolean {
  const plain = normalize(text);
  const rest = codes.reduce((left, code) => {
    const at = startOf(left, code);
    return at < 0 ? left : `${left.slice(0, at)} ${left.slice(at + bareCode(code).length)}`;
  }, plain);
  return codes.length > 0 && rest !== plain && isOnly(POINTING, rest);
}

/** "A-1001 came. Now cancel the one with the kettle": the clause of a deed, where the number of an order stands beside it in one of its own, that tells something of the order. */
export function wishBeside(code: string, text: string): string | undefined {
  const clauses = normalize(text.slice(0, MAX_CHARACTERS)).split(ENDS_CLAUSE);
  // A number is said without what stands before its figures, too.
  const codes = [code, bareCode(code).replace(/^\D*(?=\d{3,}$)/u, '')];
  const ofCode = clauses.filter((clause) => codes.some((one) => startOf(clause, one) >= 0));
  const isTold = ofCode.some((clause) => !codes.some((one) => onlyNamesOrders(clause, [one])));
  if (!isTold || ofCode.some((clause) => ON_ORDER.test(clause))) return undefined;
  return clauses.find((clause) => !ofCode.includes(clause) && ON_ORDER.test(clause));
}

/** So much of a message is looked through. */
const MAX_CHARACTERS = 500;
const ON_ORDER = new RegExp(String.raw`${DEED.source}|换|改|\b(?:exchange|swap|change)\b`, 'u');
