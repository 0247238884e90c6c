// Reads what a message wishes of suggestions: beside which product and how, for whom, at what price, others than those before.
import { normalize } from '#language';
import { priceBounds } from '../../understand/mention.js';

/** Who a gift is for, as far as products tell whom they suit. */
export type Recipient = 'woman' | 'man' | 'child' | 'elder' | 'somebody';

/** What is wished. Amounts are minor units. */
export interface SuggestionWish {
  readonly relation?: 'goes-with' | 'like';
  readonly recipient?: Recipient;
  readonly minPriceMinor?: number;
  readonly maxPriceMinor?: number;
  /** Others than those that were suggested. */
  readonly others?: boolean | undefined;
}

const LIKE =
  /类似|相似|同类|同款|差不多的|平替|代替|替代|像(?:这|它|那)|\bsimilar\b|\balternatives?\b|\b(?:more|something|anything|others?|ones?) like\b|\bcomparable\b|\binstead of (?:this|it)\b/u;
const GOES_WITH =
  /搭配|配套|配什么|配个|搭什么|一起(?:买|用)|配件|还(?:需要|要|得)(?:买|配)?什么|\bgoes? (?:well |best )?with\b|\bpairs? (?:well )?with\b|\btogether with\b|\balong with\b|\bmatch(?:es)?\b|\baccessor(?:y|ies)\b|\bbought (?:together|with)\b|\bwhat else\b.{0,200}\bwith\b/u;
const RECIPIENTS: readonly (readonly [Recipient, RegExp])[] = [
  [
    'child',
    /孩子|小孩|宝宝|儿子|女儿|儿童|小朋友|侄|外甥|孙子|孙女|\bkids?\b|\bchild(?:ren)?\b|\bbab(?:y|ies)\b|\bsons?\b|\bdaughters?\b|\bnieces?\b|\bnephews?\b|\btoddlers?\b|\bgrand(?:son|daughter|child|kids?)\b/u,
  ],
  [
    'elder',
    /长辈|老人|爷爷|奶奶|外公|外婆|姥姥|姥爷|爸妈|父母|\bgrand(?:pa|ma|father|mother|parents?)\b|\bgran(?:ny|dad)\b|\belderly\b/u,
  ],
  [
    'woman',
    /女朋友|女友|老婆|妻子|媳妇|太太|妈妈|妈咪|母亲|老妈|我妈|婆婆|丈母娘|岳母|闺蜜|姐姐|妹妹|姐妹|女生|女士|女同事|女孩|女神|送她|给她|\bgirlfriends?\b|\bwife\b|\bmom\b|\bmum\b|\bmother\b|\bsisters?\b|\baunt(?:ie)?\b|\bwom[ae]n\b|\bgirls?\b|\bfiancee\b|\bfor her\b|\bladies\b|\blady\b/u,
  ],
  [
    'man',
    /男朋友|男友|老公|丈夫|先生|爸爸|父亲|老爸|我爸|公公|岳父|老丈人|哥哥|弟弟|兄弟|男生|男士|男同事|男孩|送他|给他|\bboyfriends?\b|\bhusband\b|\bdad(?:dy)?\b|\bfather\b|\bbrothers?\b|\buncle\b|\bm[ae]n\b|\bboys?\b|\bfiance\b|\bfor him\b|\bguys?\b/u,
  ],
  [
    'somebody',
    /送礼|礼物|礼品|送人|送给|送(?:朋友|同事|客户|领导|老师|同学|亲戚|上司|老板)|伴手礼|\bgifts?\b|\bpresents?\b|\bfor (?:a|my) (?:friend|colleague|coworker|co-worker|boss|teacher|client|partner|neighbou?r|cousin)\b/u,
  ],
];
const GIVES =
  /送|礼|生日|圣诞|情人节|母亲节|父亲节|\bgifts?\b|\bpresents?\b|\bbirthday\b|\bchristmas\b|\bfor (?:my|a|his|her|him|our)\b/u;
const OTHERS =
  /换(?:一)?(?:批|组|些|几个|个)|别的|其他|其它|还有(?:吗|么|没|别的|其他|什么)|不(?:喜欢|想要|要|感兴趣)(?:这|那)?(?:些|几个|个)?|都(?:不行|不好|不喜欢|一般)|再(?:推荐|来)(?:几|一|点|些)|不是这些|\bnot (?:these|those|this|that)\b|\b(?:any|some)?(?:thing|one)? ?else\b|\bothers?\b|\bdifferent ones?\b|\bsomething different\b|\bmore (?:suggestions|ideas|options)\b|\bshow me more\b|\bdon'?t like (?:these|those|them|any|it)\b|\bnone of (?:these|those|them)\b|\bnot interested\b|\banother\b/u;

/** Whether a text in its comparable form asks for what is like a product. */
export const asksForLike = (plain: string): boolean => LIKE.test(plain);

/** What a message wishes; absent where it does not say. */
export function suggestionWishIn(text: string, currency: string): SuggestionWish {
  const plain = normalize(text);
  const bounds = priceBounds(plain, currency);
  const relation = LIKE.test(plain) ? 'like' : GOES_WITH.test(plain) ? 'goes-with' : undefined;
  const recipient = GIVES.test(plain) ? RECIPIENTS.find(([, pattern]) => pattern.test(plain))?.[0] : undefined;
  return {
    ...(relation === undefined ? {} : { relation }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(bounds?.minPriceMinor === undefined ? {} : { minPriceMinor: bounds.minPriceMinor }),
    ...(bounds?.maxPriceMinor === undefined ? {} : { maxPriceMinor: bounds.maxPriceMinor }),
    ...(OTHERS.test(plain) ? { others: true } : {}),
  };
}

/** A text without the words for whom it is. */
export const withoutRecipients = (text: string): string =>
  RECIPIENTS.reduce((rest, [, pattern]) => rest.replace(new RegExp(pattern.source, 'gu'), ' '), text);

/** The words by which a shop's products say whom they suit, a search each; none where nothing tells. */
export const RECIPIENT_WORDS: Readonly<Record<Recipient, readonly string[]>> = {
  woman: ['女士', '女', 'women', 'ladies'],
  man: ['男士', '男', 'men'],
  child: ['儿童', '宝宝', 'kids', 'baby'],
  elder: ['老人', '中老年', 'seniors'],
  somebody: [],
};
/** What shops call things that are made to be given. */
export const GIFT_WORDS: readonly string[] = ['礼盒', '礼物', 'gift'];
