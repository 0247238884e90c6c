// What a detail that is asked for looks like, where it is written without any other word, and what is none of the shopper's.
import { findOptions, normalize } from '#language';
import type { UnderstoodCall } from '../understand/understander.js';
import { addressIn } from './address-text.js';

const LOOKS_LIKE: Readonly<Record<string, RegExp>> = {
  address:
    /\d.{0,60}[路街巷弄号栋幢楼室村镇]|[路街巷弄村镇]\S{0,40}\d|\b(?:street|road|avenue|lane|apt|suite)\b|省|市\S{0,20}区/iu,
  title: /公司|有限|\b(?:inc|ltd|llc|gmbh|corp|company|co)\b/iu,
  taxId: /^[^\s]*[\dA-Z]{15,20}/iu,
  email: /\S@\S/u,
};

/** Whether a text looks like what is asked for; in Latin letters an address needs a number and a street. */
export const looksLike = (asked: string, text: string): boolean =>
  LOOKS_LIKE[asked]?.test(text) === true ||
  (asked === 'address' && !/\p{Script=Han}/u.test(text) && addressIn(text).line1 !== undefined);

const ANOTHER_HAS =
  /\b(?:my (?:friend|wife|husband|mum|mom|mother|dad|father|son|daughter|sister|brother|boss|neighbou?r|colleague|partner|girlfriend|boyfriend)|he|she|they|someone|somebody|everyone|everybody)(?:'s|'ve)? (?:already |also )?(?:has|have|had|got|gets|bought|ordered|owns?|wears?|wore|loves?|likes?)\b|(?:朋友|邻居|同事|老婆|老公|妈妈?|爸爸?|姐姐?|哥哥?|弟弟|妹妹|女儿|儿子|闺蜜|室友|别人|人家|[他她]们?)(?:也|都|家|上次|之前|已经)*(?:的是|有|穿|买|用|拿|订)/u;
const WISHES =
  /\b(?:swap|change|exchange|make|want|need|take|give|instead|please|wants|needs|rather|prefers?|like (?:his|hers?|theirs?|that)|same)\b|换|改|要|想|给我|一样|同款|就/u;

/** Whether a text only tells what somebody else has: "my friend has the white one", 我同事买的是L. */
export function tellsOfAnother(text: string): boolean {
  const plain = normalize(text);
  return ANOTHER_HAS.test(plain) && !WISHES.test(plain);
}

const LONGEST_OPTION = 60;
const ASKS = /[?？]|[吗呢么没]$|多少|\b(?:how|what|which|is|are|do|does|have|got|can)\b/u;
const BESIDE_OPTION =
  /\b(?:actually|rather|no|oh|wait|sorry|please|pls|in|then|ok|okay|make (?:it|that)|instead|size|the|an?|one|and)\b|还是|那就|就|吧|要|换成?|改成?|[码的号，,。.!！]/gu;

/** Whether a text says an option and nothing else, of any thing or of the one at hand: "L", "750ml then", 还是L吧. */
export function isOnlyOption(text: string, understood: readonly UnderstoodCall[]): boolean {
  const plain = normalize(text);
  if (plain.length > LONGEST_OPTION || ASKS.test(plain)) return false;
  const [call, ...others] = understood;
  // So a text is read that says nothing but an option of the product at hand.
  const isOfAtHand = call?.slots['pointsAt'] === 'it' && (call.skill === 'price' || call.skill === 'stock');
  if (isOfAtHand && others.length === 0 && call.slots['product'] === undefined) return true;
  // A letter alone is an option where it is said to be a size.
  const said = `size ${plain.replace(BESIDE_OPTION, ' ').trim()}`;
  const options = findOptions(said);
  const rest = [...options]
    .sort((left, right) => right.start - left.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, said);
  return options.length > 0 && rest.trim() === 'size';
}

const HEAVY_OR_OLD = /\d ?(?:(?:kilos?|kgs?|lbs|stone|(?:years?|yrs?|months?)(?: old)?)\b|公斤|千克|斤|岁|个月大)/u;

/** Whether a text tells how heavy or old somebody is. */
export const tellsWhom = (text: string): boolean => HEAVY_OR_OLD.test(normalize(text));

const KEEPS_OPTIONS =
  /(?:还是|就)(?:要|用|按)?原来的?(?:颜色|款式?|尺码|那个|样)|\b(?:keep|stick with|stay with) (?:the )?(?:same|original) (?:colou?r|size|style|one)\b/u;

/** Whether a message says that the options stay as they were, after others were asked of. */
export const keepsOptions = (text: string): boolean => KEEPS_OPTIONS.test(normalize(text));
