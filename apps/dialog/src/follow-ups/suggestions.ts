// Messages that ask for suggestions and name no kind of thing: a gift for somebody, anything at all, others than those before.
import { goodsIn, normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { Turn } from '../skills/skill.js';
import { suggestionWishIn, withoutRecipients } from '../skills/recommend/suggestion-wish.js';
import { leftoverWords } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { searchWishesIn } from './refinement.js';

const LONGEST = 40;
const LONGEST_GIFT = 160;
const MAY_GO_ON = new Set<string>([
  'find-products',
  'recommend',
  'fallback',
  'small-talk',
  'feedback',
  'price',
  'promotions',
  'stock',
  'faq',
  // "不喜欢这些" is also how an order is sent back: right after suggestions it is of them.
  'return-order',
]);
const MAY_BE_A_GIFT = new Set<string>([
  'find-products',
  'recommend',
  'fallback',
  'small-talk',
  'price',
  'product-info',
]);
/** What a wish for a gift, or for anything at all, is made of besides the wish itself. */
const GIFT_FILLER =
  /礼物|礼品|礼盒|送礼|送给|送人|送|生日|圣诞节?|情人节|母亲节|父亲节|新年|过年|过节|结婚|周年|纪念日|乔迁|毕业|推荐|建议|挑|选|买|东西|好物|适合|合适|预算|左右|块钱|元|块|以内|以下|上下|给|我|想|要|个|点|些|一|什么|啥|比较|好|呢|吗|吧|的|有|没有|可以|能|帮|请|您|你|他|她|女|男|朋友|老|同事|客户|领导|老师|同学|亲戚|长辈|人|岁|年轻|和|不知道|该|随便|看|下|来|\b(?:gifts?|presents?|ideas?|birthdays?|christmas|anniversary|wedding|valentine'?s?|mother'?s|father'?s|day|for|my|a|an|the|his|her|him|our|of|to|buy|get|give|need|want|looking|look|recommend|suggest|suggestions?|recommendations?|some|something|anything|stuff|things?|nice|good|great|cool|under|below|less|than|up|around|about|within|budget|dollars?|yuan|bucks|what|should|could|can|you|i|me|i'm|im|is|do|please|friend|colleague|coworker|boss|teacher|client|partner|neighbou?r|cousin|year|old|years|who|has|everything|with|help|choose|pick|find|idea|that|would|like|shop|know|don'?t|and|or|on|it|max|maximum|quid|pounds?|euros?|tops|ish|roughly|really|loves?|likes?|enjoys?|into|keen|fan)\b/gu;
const ANYTHING = /推荐|建议|\brecommend|\bsuggest/u;
/** What remains of "show me other ones please" besides the wish itself. */
const FILLER =
  /我|的|吧|了|呢|吗|啊|有|没|都|给|看看|看|推荐|喜欢|想要|不要|不|要|这些|那些|这几个|这个|那个|几个|一点|点|款|换|批|个|一|些|再|来|别|其他|还|什么|太贵|便宜|贵|\b(?:i|me|do|don't|dont|not|like|these|those|them|any|anything|something|other|others|else|different|ones?|more|show|please|have|got|you|suggestions?|ideas?|options?|cheaper|expensive|too|under|over|below|less|than|what|about|how|a|bit|little|none|of|interested|in|it|that|this|another)\b/gu;

const LONGEST_INTEREST = 100;
const SURELY_NAMED = 0.6;

/** What follows is what somebody likes, and no wish: "he loves a strong cup". */
const LIKES = /\b(?:loves?|likes?|enjoys?|collects?|into|mad about|keen on|fan of)\b|爱|喜欢|迷/u;

const namesGoods = (plain: string, words: string): boolean =>
  (goodsIn(words).length > 0 && goodsIn(plain.split(LIKES)[0] ?? '').length > 0) ||
  evidenceNow()
    .namesIn(plain)
    .some(({ mention }) => mention.strength >= SURELY_NAMED);

/** The call for other suggestions; `undefined` where the message asks something else. */
export function suggestionFollowUp(
  message: string,
  calls: readonly UnderstoodCall[],
  { state, currency }: Turn,
): UnderstoodCall | undefined {
  const { suggested, shown } = state;
  if (state.lastSkill !== 'recommend' || suggested === undefined || message.length > LONGEST) return undefined;
  if (!calls.every((call) => MAY_GO_ON.has(call.skill) && call.slots['superlative'] === undefined)) return undefined;
  const wish = suggestionWishIn(message, currency);
  const { cheaper, dearer, more, sort } = searchWishesIn(message, currency);
  const hasBounds = wish.minPriceMinor !== undefined || wish.maxPriceMinor !== undefined;
  if (sort !== undefined || !(wish.others ?? more ?? cheaper ?? dearer ?? hasBounds)) return undefined;
  const plain = normalize(message)
    .replace(/[\d¥$€£.,元块以内下上到]+/gu, ' ')
    .replace(FILLER, ' ');
  // Something that is named is looked for.
  if (leftoverWords(plain) !== '') return undefined;
  const amounts = shown.flatMap(({ amountMinor }) => amountMinor ?? []);
  const slots = {
    others: true,
    isFollowUp: true,
    ...(cheaper === true && amounts.length > 0 ? { maxPriceMinor: Math.max(0, Math.min(...amounts) - 1) } : {}),
    ...(dearer === true && amounts.length > 0 ? { minPriceMinor: Math.max(...amounts) + 1 } : {}),
  };
  return { skill: 'recommend', slots, confidence: 0.8, text: message };
}

/** A wish for a gift, or for a suggestion of anything; `undefined` where a kind of thing is named, which is looked for. */
export function suggestionAsked(
  message: string,
  calls: readonly UnderstoodCall[],
  turn: Turn,
): UnderstoodCall | undefined {
  if (message.length > LONGEST_GIFT || !calls.every((call) => MAY_BE_A_GIFT.has(call.skill))) return undefined;
  if (calls.some((call) => call.slots['productId'] !== undefined)) return undefined;
  const plain = normalize(message);
  const { recipient, relation } = suggestionWishIn(message, turn.currency);
  if (relation !== undefined || (recipient === undefined && !ANYTHING.test(plain))) return undefined;
  const rest = withoutRecipients(plain)
    .replace(/[\d¥$€£.,]+/gu, ' ')
    .replace(GIFT_FILLER, ' ');
  const named = leftoverWords(rest);
  // "送男朋友 刚提车 200以内", "for grandad, he likes birds": what names no goods says what somebody likes.
  if (named !== '' && recipient !== undefined && !namesGoods(plain, named))
    return {
      skill: 'recommend',
      slots: { isFollowUp: true, interest: named.slice(0, LONGEST_INTEREST) },
      confidence: 0.8,
      text: message,
    };
  // "送老婆口红", "a lipstick for my wife": what is named is looked for, without for whom it is.
  if (named !== '')
    return recipient === undefined ||
      !calls.every(({ skill }) => ['find-products', 'recommend', 'fallback'].includes(skill))
      ? undefined
      : { skill: 'find-products', slots: { query: named }, confidence: 0.8, text: withoutRecipients(plain) };
  return { skill: 'recommend', slots: { isFollowUp: true }, confidence: 0.8, text: message };
}
