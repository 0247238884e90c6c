// Wishes that name an order and that nothing can be planned for: a part of its money, what belongs to it and is none, another time, another's.
import type { SkillName } from '#contracts';
import { findMoney, normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { OrderForm } from '../conversation/order-form.js';
import type { Speak } from '../reply/speak.js';
import type { Answer, Replies, Turn } from '../skills/skill.js';
import { moodOf, spelledAlike } from './deed-mood.js';
import { ordersNaming } from './named-items.js';
import { orderCodesIn } from '../understand/codes.js';
import type { OrderActionSlots } from './order-action.js';
import { objectOfDeed } from './object-of-deed.js';
import { somePieces } from './some-pieces.js';

/** Pieces of which there are none: "return 0 mugs", 退半个, "1.5", 三分之二. */
const NO_PIECES =
  /\b(?:return|exchange|swap|refund|send back)(?:ing)? (?:- ?\d{1,4}|0{1,3}|zero|no|\d{1,4}[.,]\d{1,3}|[a-z]+ and a half|half an?|\d{1,3}\/\d{1,3}|(?:one|two|three) (?:thirds?|quarters?) of(?: the)?|a dozen|dozens of|a couple of) [a-z]|(?:退|换)(?:掉|回)?(?:0|零|负|- ?\d|半|\d{1,3}\.\d{1,3}|[一二三四五六七八九]分之[一二三四五六七八九]的?|[一两]打)(?:[个件只双条瓶袋盒本台套]|\p{Script=Han})|(?:退|换)[^,，。;；!！?？]{0,2}[一二三四五六七八九]分之[一二三四五六七八九]/u;
/** The money without the goods going back. */
const KEEPS_GOODS =
  /\b(?:refund|money back)\b[^.;!?]{0,40}\b(?:but|and|while|without|yet)\b[^.;!?]{0,16}\b(?:keep(?:ing)? (?:it|them|that|this|everything)|(?:send|return)ing (?:it|them|anything|back))\b|\bmoney back (?:but|and) (?:i )?(?:keep|want to keep) (?:the|my)\b|\breturn\b[^.;!?]{0,20}\bwithout (?:sending|returning)\b|(?:仅|只)退款(?!到)|退款不退货|不退货[^。;；!！?？]{0,4}退款|退(?:款|钱)[^。;；!！?？]{0,8}?(?:留着|不寄回|不用寄|不退货)/u;

/** Why nothing is planned. */
export type NotPlanned = 'part-of-money' | 'how-many' | 'no-order' | 'of-another' | 'later';

const LOOKED_THROUGH = 50;
/** What is answered to these may be a name, and is no wish. */
const ANSWERED_IN_WORDS = new Set(['address', 'title', 'taxId', 'email', 'reason']);
/** Why nothing is planned for what was learned to be no wish. */
const LEARNED = { later: 'later', another: 'of-another', suppose: undefined } as const;
const GIVES_MONEY = new Set<SkillName>(['cancel-order', 'return-order', 'exchange-order']);

const AMOUNT = '¤';
const GIVE_BACK = String.raw`(?:refund|reimburse|give|return|send|credit|transfer)(?:ed|ing)?`;
const TO_ME = String.raw`(?: (?:me|us|him|her|back|just|only|about|around|maybe|like|at least|at most|another)){0,4}`;
/** And no thing that costs so much: "return the $20 shirt". */
const NO_PRICE = String.raw`(?=$|[,.;!?]| (?:of|for|on|from|back|to|please|pls|only|and|instead|in|via|as|at)\b)`;
const OF_MONEY = String.raw`(?:money|price|refund|cash|amount|sum|cost|payment|total)`;
const PART_EN: readonly RegExp[] = [
  new RegExp(String.raw`\b${GIVE_BACK}${TO_ME} ${AMOUNT}${NO_PRICE}`, 'u'),
  new RegExp(String.raw`${AMOUNT} (?:back|refunded)\b`, 'u'),
  new RegExp(String.raw`\bhalf(?: of)?(?: (?:my|the|its|a))* ${OF_MONEY}\b|\bhalf (?:of )?what i paid\b`, 'u'),
  new RegExp(
    String.raw`\b(?:refund|reimburse)(?:ed|ing)? (?:me |us )?(?:just |only )?(?:for )?(?:half|part|some|most|a (?:part|portion|bit|third|quarter)|\d{1,3} ?(?:%|percent))(?![a-z%])(?! (?:of )?(?:the|my|those|these) [a-z]+s\b)`,
    'u',
  ),
  new RegExp(String.raw`\b\d{1,3} ?(?:%|percent) (?:back|refund|of (?:my|the|it|that|what) ?${OF_MONEY}?)`, 'u'),
  /\bpartial(?:ly)?[ -](?:refund|credit|reimburse)|\brefund(?:ed)?(?: \w+){0,3} (?:partially|in part|partly)\b/u,
  new RegExp(
    String.raw`\b(?:part|some|a (?:part|portion|bit)|most|the rest) of (?:my|the|that) (?:${OF_MONEY}|money)\b`,
    'u',
  ),
];
const MONEY_ZH = '(?:钱|款|金额|货款|费用|价格|价钱)';
const PART_ZH: readonly RegExp[] = [
  new RegExp(
    `退(?:还|回|款|给|返)*(?:我|俺|咱|一下|大概|最多|至少|只|就|个|再|先){0,4}${AMOUNT}(?=$|[钱就吧给行好到了可,，。;；!！?？ ])`,
    'u',
  ),
  new RegExp(`(?:返|赔)(?:还|给|偿)*(?:我|俺)?${AMOUNT}|${AMOUNT}(?:退|返)(?:还|回)?(?:给我|我)`, 'u'),
  new RegExp(
    `退(?:还|回|款|给)*(?:我|一下|个)?(?:一半|半数|一部分|部分|[一二三四五六七八九\\d]{1,2}(?:成|折)|\\d{1,3}[%％]|百分之[一二三四五六七八九十百\\d]{1,4}|零头|一点)的?${MONEY_ZH}`,
    'u',
  ),
  new RegExp(
    `退(?:还|回|款|给)*(?:我|个)?(?:[一二三四五六七八九\\d]成|\\d{1,3}[%％]|百分之[一二三四五六七八九十百\\d]{1,4})`,
    'u',
  ),
  new RegExp(`部分退款|退部分|(?:一半|部分)的?${MONEY_ZH}[^,，。;；!！?？]{0,4}退|退款一半|退一半款`, 'u'),
];
/** What is paid beside the goods. */
const FEE_EN =
  /\b(?:refund|reimburse|give|pay)(?:ed|ing)?(?: (?:me|us|back|just|only|for|my|the)){0,4} (?:shipping|delivery|postage|fees?|tax(?:es)?|vat|duty|customs|deposit|tip)\b/u;
const FEE_ZH =
  /退(?:还|回|给)?(?:我|一下|个)?(?:运费(?!险)|邮费|快递费|税费|税款|关税|定金|押金|服务费|包装费)|(?:运费(?!险)|邮费|快递费|税费|关税|押金|服务费|包装费)[^,，。;；!！?？]{0,6}退(?:给|还|回|我|了|一下|$)/u;
const GIVES_GOODS =
  /取消|退货|退掉|换|寄回|\b(?:cancel|exchang|swap)|\breturn (?:it|the|my|this|that|order|#?\w*\d)|\bsend\b/u;

const OF_GOODS = new Set<SkillName>(['return-order', 'exchange-order']);
/** "Return half of the mugs", 杯子退一半: a share of the pieces, and no number of them. */
const SHARE_OF_PIECES =
  /\b(?:return|refund|exchang|swap|send)(?:e|ing)?(?: back)?(?: (?:everything|all) (?:but|except))? (?:half|most|some|several|part|a (?:few|couple|part|third|quarter))(?: of)? (?:the|my|those|these|them|it|order|#?[a-z]{0,12}[-/]?\d)|(?:退|换)(?:货|掉|回)?(?:一半|半数|大部分|大半|多数|一些|一部分)(?!的?(?:钱|款|金额))|(?:一半|半数|大部分|大半|多数|一部分)[^,，。;；!！?？]{0,6}?(?:退|换)/u;

const CALLS_OFF_EN = String.raw`\b(?:cancel|undo|withdraw|revoke|call off|annul)(?:l?ed|l?ing|s)?`;
const CODE = String.raw`#?[a-z]{0,12}[-_/]?\d[a-z\d/_-]{0,40}`;
const WHOSE = String.raw`(?: (?:the|my|a|an|this|that|any|all|our|your|its|(?:order |number ){0,2}${CODE}(?:'s)?|order's|order(?= (?:invoice|receipt|bill|notification|update|reminder|alert|confirmation))))*`;
const NO_ORDER_EN = String.raw`(?:returns?|exchanges?|refunds?|swaps?|replacements?|claims?|requests?|applications?|invoices?|receipts?|bills?|memberships?|accounts?|profiles?|subscriptions?|newsletters?|notifications?|alerts?|updates?|reminders?|messages?|e-?mails?|texts?|sms|appointments?|bookings?|reservations?|(?:delivery )?slots?|pick-?ups?|collections?|gift ?(?:wrap\w*|cards?|notes?|messages?|receipts?)|insurance|warrant(?:y|ies)|guarantees?|coupons?|vouchers?|discounts?|promo(?:tion)?(?: codes?)?|codes?|points|address(?: change)?|changes?|reviews?|comments?|ratings?|wish-?lists?|favou?rites?|follow\w*|tracking|auto-?(?:renew|pay)\w*|renewals?|direct debits?|instal?lments?|calls?|call-?backs?|chats?|conversations?|hand-?(?:off|over)s?|tickets?|complaints?|questions?|searche?s?|filters?|reports?|cancell?ations?)`;
const CALLS_OFF_NO_ORDER_EN = new RegExp(
  String.raw`${CALLS_OFF_EN}${WHOSE} ((?:(?!(?:with|for|and|or|by|of|in|on|to|via|as|from|because|if|after|before|then|but|please|it|them|orders?|number)\b)[a-z]+ )?${NO_ORDER_EN})(?! (?:orders?|purchases?)\b)(?![a-z])`,
  'u',
);
/** "Cancel the ribbon of G-1001": what it is, where no thing in an order is called so. */
const CALLS_OFF_OF_ORDER_EN = new RegExp(
  String.raw`${CALLS_OFF_EN}${WHOSE} ([a-z]+(?: [a-z]+)?) (?:of|for|on|from|in|with) (?:(?:my|the|order|number) ?){0,3}${CODE}`,
  'u',
);
const CALLS_OFF_WHOSE_EN = new RegExp(
  String.raw`${CALLS_OFF_EN}(?: (?:the|my|order|number))* ${CODE}'s ([a-z]+(?: [a-z]+)?)`,
  'u',
);
const IS_ORDER_EN =
  /\b(?:orders?|purchases?|items?|products?|things?|goods|stuff|rest|whole|everything|all|both|one|ones|some|none|half|part|content|contents|remaining|please|pls|now|asap|immediately|away|mine|numbers?|me|us|delivery|deliveries|shipments?|parcels?|packages?|payments?|it|them|that|this)\b/u;
const CALLS_OFF_ZH = '(?:取消|撤销|撤回|解除|关闭|注销)';
const CODE_ZH = '(?:订单号?|单号)?#?[a-z]{0,12}[-_/]?\\d[a-z\\d/_-]{0,40}(?:号|这单|那单|订单|单)?';
const NO_ORDER_ZH =
  '(?:关注|订阅|收藏|提醒|通知|推送|消息|预约|发票|开票|退货|退款|换货|售后|会员|账号|账户|保险|运费险|延保|礼品?包装|包装|贺卡|优惠券?|红包|折扣|积分|自动续费|续费|授权|绑定|点赞|评价|评论|置顶|静音|拉黑|地址|催单|催促|催发货|投诉|通话|人工|转人工|按钮|分期|代扣|免密|申请|定时|闹钟|直播|活动|报名|验证|搜索|筛选|(?<=的)取消|取消申请)';
const CALLS_OFF_NO_ORDER_ZH = new RegExp(
  `${CALLS_OFF_ZH}(?:掉|一下|对)?(?:我的?|这个|那个|所有|全部|${CODE_ZH}|的){0,4}(${NO_ORDER_ZH})(?![^,，。;；!！?？]{0,6}(?:的订单|那单|这单))`,
  'u',
);
const CALLS_OFF_OF_ORDER_ZH = new RegExp(
  `${CALLS_OFF_ZH}(?:掉|一下)?${CODE_ZH}(?:里面?|中|上)?的(\\p{Script=Han}{2,8}?)[吧了啊呀]?[。.!！]?$`,
  'u',
);
const IS_ORDER_ZH = /订单|单子|商品|东西|全部|所有|其[他它余]|剩|付款|支付|包裹|发货/u;
/** What was begun for an order, by what it is called. */
const BEGUN: readonly (readonly [SkillName, RegExp])[] = [
  ['return-order', /退货|退款|售后|\b(?:returns?|refunds?)\b/u],
  ['exchange-order', /换货|\b(?:exchanges?|swaps?|replacements?)\b/u],
  ['invoice', /票|\b(?:invoices?|receipts?)\b/u],
  ['change-order', /地址|\b(?:address|changes?)\b/u],
];

/** Templates of what is said instead of a plan. */
export const notPlannedReplies: Replies = {
  'not-planned': {
    zh: (facts: NotPlannedFacts, speak: Speak) => words(facts, speak),
    en: (facts: NotPlannedFacts, speak: Speak) => words(facts, speak),
  },
};

interface NotPlannedFacts {
  notPlanned: NotPlanned;
  /** What is no order, in the shopper's words. */
  notFound?: string;
}

function words({ notPlanned, notFound }: NotPlannedFacts, speak: Speak): string {
  if (notPlanned === 'part-of-money')
    return speak.choose(
      '我这里只能整件退货或整单取消，不能只退一部分钱或只退款不退货，所以没有办理。需要的话可以转人工。',
      'I can only take back whole items or cancel a whole order, not pay back a part of the money or money alone, so nothing is planned. A person can look into that.',
    );
  if (notPlanned === 'how-many')
    return speak.choose(
      '请告诉我具体退换哪几件、各几件，我再为您安排，现在还没有办理。',
      'Please tell me which items, and how many of each, so that I can plan it; nothing is planned yet.',
    );
  if (notPlanned === 'of-another')
    return speak.choose(
      '我只能办理您自己的订单，别人的订单请本人来办。如果是您账户里的订单，请告诉我订单号。',
      'I can only act on your own orders; whoever that one belongs to can ask me for it. If it is in your account, tell me its number.',
    );
  if (notPlanned === 'later')
    return speak.choose(
      '我只能在您确认后马上办理，不能定时或按条件办理，所以没有安排。要办的时候再告诉我。',
      'I can only do that at once, after your yes, not later or on a condition, so nothing is planned. Tell me when it is to be done.',
    );
  return speak.choose(
    `我这里取消不了「${notFound ?? ''}」，订单没有任何变化。要取消的是订单的话，请说「取消订单」和订单号；其他的可以转人工。`,
    `I cannot cancel “${notFound ?? ''}” from here, and no order was changed. If you mean an order, say “cancel order” and its number; a person can help with the rest.`,
  );
}

/** What is said instead of planning; `undefined` where the wish is one that can be planned. `open`: the form of this change. `notWished`: what was learned of it. */
export async function notPlanned(
  skill: SkillName,
  open: OrderForm | undefined,
  turn: Turn,
  notWished?: OrderActionSlots['notWished'],
): Promise<Answer | undefined> {
  if (open !== undefined && ANSWERED_IN_WORDS.has(open.asks)) return undefined;
  const plain = spelledAlike(turn.text);
  const object = await noOrderIn(plain, turn);
  if (object !== undefined) return answerOf({ notPlanned: 'no-order', notFound: object }, turn);
  if (GIVES_MONEY.has(skill) && (KEEPS_GOODS.test(plain) || wantsPartOfMoney(plain, turn.currency)))
    return answerOf({ notPlanned: 'part-of-money' }, turn);
  if (OF_GOODS.has(skill) && (SHARE_OF_PIECES.test(plain) || NO_PIECES.test(plain) || somePieces(plain) === 0))
    return answerOf({ notPlanned: 'how-many' }, turn);
  const told = GIVES_MONEY.has(skill) ? moodOf(plain) : undefined;
  const mood = notWished === undefined ? told : LEARNED[notWished];
  if (mood === undefined || mood === 'told') return undefined;
  // Of an order that is named by its number it is known whose it is.
  return mood === 'of-another' && orderCodesIn(turn.text).length > 0 ? undefined : answerOf({ notPlanned: mood }, turn);
}

/** The change that a message calls off by its name: "cancel the return". */
export function begunCalledOff(text: string): SkillName | undefined {
  const plain = spelledAlike(text);
  const [, object = ''] = CALLS_OFF_NO_ORDER_EN.exec(plain) ?? CALLS_OFF_NO_ORDER_ZH.exec(plain) ?? [];
  return BEGUN.find(([, called]) => called.test(object))?.[0];
}

const BARE_CANCEL = /^取消(?:吧|掉|了)?$|^cancel$/u;

/** Whether a message calls off a change that is open: by its name, or by the bare word where no cancellation is open. */
export const callsOff = (text: string, skill: SkillName): boolean =>
  begunCalledOff(text) === skill ||
  (skill !== 'cancel-order' && BARE_CANCEL.test(normalize(text).replace(/(?<![。.!！])[。.!！]+$/u, '')));

function answerOf(facts: NotPlannedFacts, { speak }: Turn): Answer {
  const offersPerson = facts.notPlanned === 'part-of-money' || facts.notPlanned === 'no-order';
  return {
    facts: { ...facts },
    replyKey: 'not-planned',
    cards: [],
    ...(offersPerson ? { suggestions: speak.choose(['转人工'], ['Talk to a person']) } : {}),
  };
}

/** What is to be called off that is no order and no thing in one. */
async function noOrderIn(plain: string, turn: Turn): Promise<string | undefined> {
  const known = CALLS_OFF_NO_ORDER_EN.exec(plain) ?? CALLS_OFF_NO_ORDER_ZH.exec(plain);
  const [, told] =
    known ??
    CALLS_OFF_OF_ORDER_EN.exec(plain) ??
    CALLS_OFF_WHOSE_EN.exec(plain) ??
    CALLS_OFF_OF_ORDER_ZH.exec(plain) ??
    [];
  if (told === undefined || (known === null && (IS_ORDER_EN.test(told) || IS_ORDER_ZH.test(told)))) return undefined;
  if (known === null && told.split(' ').every((word) => evidenceNow().isTalk(word))) return undefined;
  // A shop may sell gift cards and insurance: what was bought is a thing in an order.
  if (turn.viewer.customerId === undefined) return told;
  const { orders } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
  const isOwn = ordersNaming(told, orders).length > 0 || orders.some(({ id }) => normalize(id) === told);
  return isOwn ? undefined : told;
}

function wantsPartOfMoney(plain: string, currency: string): boolean {
  if ((FEE_EN.test(plain) || FEE_ZH.test(plain)) && !GIVES_GOODS.test(plain)) return true;
  let marked = plain;
  // An order may be told by what it came to.
  if (objectOfDeed(plain, currency)?.as !== 'amount')
    for (const { start, end } of findMoney(plain, currency).reverse())
      marked = `${marked.slice(0, start)}${AMOUNT}${marked.slice(end)}`;
  return [...PART_EN, ...PART_ZH].some((pattern) => pattern.test(marked));
}
