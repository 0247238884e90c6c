// Wishes about orders that no word of their own names: "my boots are too small, can I get size 9 instead?", "催一下", "多久到账".
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { concernsIn } from '../skills/order-status/concerns.js';
import { orderCodesIn } from '../understand/codes.js';
import { orderSlotsIn } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { CHANGES } from './changing-skills.js';

const OWNED =
  /我(?:的|买|订|下|拍|收到)|收到|订单|这[双件条个台]|\bmy\b|\b(?:i|we) (?:\w+ )?(?:bought|ordered|received|got|purchased)\b|\border\b|\bjust (?:ordered|bought|got)\b|\b(?:arrived|came)\b/u;
const WANTS =
  /\b(?:can|could|may) i (?:please )?(?:get|have|receive)\b|\b(?:want|like|need|prefer|get|send|give)\b|想|要|能|可以|给我|帮/u;
const OTHER_INSTEAD =
  /\binstead\b|\breplacement\b|\bsame (?:one|thing|model|item)s?\b|\bnew ones?\b|\banother one\b|\bswap|\bexchang|(?:换|补)(?:一?个|一?双|一?件|一?条|一?台)?(?:新的?|好的|同样|一样)?|重新?(?:发|寄)一?(?:个|件|双)/u;
/** "Just ordered the sneakers but i need them in 39". */
const ORDERED_BUT =
  /\b(?:ordered|bought)\b.{1,80}\b(?:but|and) (?:i |we )?(?:actually |really )?(?:need|want|meant|wanted|needed)\b|(?:买|拍|下单|订)(?:了|的|成).{1,20}(?:但是?|可是?|却|其实).{0,6}(?:想要|要的是|应该是|需要)/u;
/** "Can I have it in charcoal not blush if you havent packed it": said of what was ordered. */
const BEFORE_SENT =
  /\b(?:if|before|as long as|assuming) (?:you|it|they|that)(?:'s|'re|'ve)?\b.{0,24}\b(?:packed|sent|shipped|dispatched|left|gone|ships?|leaves?|goes)\b|(?:还没|没有?)(?:发货?|打包|寄|出库)(?:的话|就)/u;
const OTHER_THAN = /\b(?:not|rather than|instead of)\b|换|改|不要/u;
const SENDS_BACK = /退|\breturn|\brefund|\bmoney back|\bsend\b.{0,120}\bback\b/u;
/** Skills that a message of this kind is taken for when its words are looked at one by one. */
const MISTAKEN = new Set<string>([
  'order-status',
  'product-info',
  'find-products',
  'stock',
  'price',
  'compare',
  'fallback',
  'small-talk',
  'feedback',
  'recommend',
]);

/** One call to exchange where the message as a whole says so; `undefined` otherwise. */
export function impliedChange(message: string, calls: readonly UnderstoodCall[]): UnderstoodCall | undefined {
  const plain = normalize(message);
  // Something broken sounds like a return until the same again is asked for.
  const isMistaken = (skill: string): boolean =>
    MISTAKEN.has(skill) || (skill === 'return-order' && !SENDS_BACK.test(plain));
  if (calls.some((call) => !isMistaken(call.skill))) return undefined;
  const isBeforeSent = BEFORE_SENT.test(plain) && OTHER_THAN.test(plain);
  const isOfOwned = OWNED.test(plain) && (OTHER_INSTEAD.test(plain) || ORDERED_BUT.test(plain));
  if (!WANTS.test(plain) || !(isOfOwned || isBeforeSent)) return undefined;
  return { skill: 'exchange-order', slots: orderSlotsIn(message), confidence: 0.7, text: message };
}

const PAID =
  /(?<!没)(?:我|俺|咱)[^，,。;；!！?？]{0,8}(?:买|拍|付|花|入手|下单)(?!的?话|点|个|不|吗)|(?:刚刚?|才|上周|昨天|前天|之前|当时)(?:买|拍|付|花|入手|下单)|买(?:的时候|时|那会儿?|完|了没)|\b(?:i|we) (?:\w+ )?(?:paid|bought|got|ordered|purchased)\b|\bpaid\b/u;
const FELL =
  /降(?:价|了|到|成|下来)|掉价|跌(?:价|了|到)|(?<![能以再给点])便宜(?:了|这么多|那么多|好多|不少)|\b(?:gone|went|come|came|been|going) (?:right |way |all )?(?:down|lower)\b|\b(?:it|they|that|this|price|has|have)(?:'s|s| is| has| have)? (?:been )?(?:just )?(?:dropped|fallen|fell|marked down|knocked down|reduced)\b(?! (?:it|them|off|apart))|\b(?:is|it's|its|are|now|even|much) (?:\w+ )?cheaper\b|\bcheaper (?:now|today|already|than (?:i|when|what))\b|\bless now\b/u;
const NOW = /现在|今天|目前|这会儿|咋|怎么|才|就|\b(?:now|today|currently|it's|its|it is|is)\b/u;
const ELSEWHERE =
  /别家|别处|其他(?:店|平台)|淘宝|京东|拼多多|\belsewhere\b|\bamazon\b|\bebay\b|\b(?:other|another|different) (?:shop|store|site|place)s?\b|\bcompetitor/u;
/** An amount of money, and no measure or number of an order. */
const AMOUNT = /(?<![\w.#-])[¥$£€]?(\d{1,6}(?:\.\d{1,2})?)(?![\w.-]*\d|[a-z%％"]|寸|号|码|天|个|件|年|月)/gu;

/** Whether a message says that what was paid is more than what is asked now: "I paid 30, it is 25 now", "刚买就降价了". */
export function tellsLowerPrice(message: string): boolean {
  const plain = normalize(message);
  const paid = PAID.exec(plain);
  if (paid === null || ELSEWHERE.test(plain)) return false;
  if (FELL.test(plain)) return true;
  const amounts = [...plain.matchAll(AMOUNT)].map(({ index, 1: amount }) => ({ index, amount: Number(amount) }));
  const before = amounts.find(({ index }) => index > paid.index) ?? amounts[0];
  const others = amounts.filter((one) => one !== before);
  return (
    before !== undefined &&
    NOW.test(plain) &&
    others.length === 1 &&
    others.every(({ amount }) => amount < before.amount)
  );
}

/** A claim of the difference where the message as a whole says that the price fell since. */
export function impliedClaim(message: string, calls: readonly UnderstoodCall[]): UnderstoodCall | undefined {
  const isMistaken = calls.every(
    ({ skill }) => MISTAKEN.has(skill) || skill === 'promotions' || skill === 'refund-status',
  );
  if (!isMistaken || !tellsLowerPrice(message)) return undefined;
  return { skill: 'price-protection', slots: orderSlotsIn(message), confidence: 0.7, text: message };
}

/** What is done to an order whose number is named, the clearest words first. */
const DOES: readonly [SkillName, RegExp][] = [
  ['price-protection', /价保|保价|(?:退|补|申请)\S{0,3}差价|\bprice (?:protection|difference|match|adjustment)\b/u],
  ['invoice', /发票|\binvoice\b/u],
  ['cancel-order', /取消|撤单|\bcancel(?!lation polic)/u],
  ['exchange-order', /换货|\bexchang|\bswap\b/u],
  [
    'change-order',
    /(?:改|换)[^，,。]{0,24}(?:付款|支付|地址|收货|寄到|电话|收件人|送|派)|\b(?:change|update|switch|correct)\b.{0,120}\b(?:payment|address|phone|recipient|delivery)\b|\bpay (?:for )?\S+ (?:with|by|using)\b/u,
  ],
  // "Deliver A-1 next Saturday": an order is named, and a day for it.
  [
    'change-order',
    /^(?:(?:please|pls|can you|could you|kindly) )?(?:deliver|bring|send) .{1,80} (?:on|next|this|tomorrow|today|after|before|by) ?/u,
  ],
  ['exchange-order', /(?:把|订单|帮我|给我)[^，,。]{0,60}换[成为]/u],
  [
    'return-order',
    /退货|退掉|退回|[想要都全只]退|退[一两二三\d]|\breturn(?!s? (?:polic|window|period))|^(?:(?:please|pls|can you|could you|kindly) )?refund (?!status|polic)/u,
  ],
];
const ASKS_HOW = /怎么|如何|进度|状态|到哪|多久|几天|\bhow\b|\bstatus\b|\bwhere\b|\bwhen\b/u;

const CLAUSES = /[，,。；;！!？?\n]+|[.](?=\s|$)|还有|另外|以及|并且|顺便|然后|\band\b|\bthen\b/u;
const ADDRESS_SET = /地址\S{0,6}(?:改|换)|\b(?:change|update)\b.{0,120}\baddress\b/u;

/** One call a clause where several clauses name an order each and say what is done to it. */
export function changesByNumber(message: string): readonly UnderstoodCall[] {
  const found: { skill: SkillName; code: string; text: string }[] = [];
  for (const piece of normalize(message).split(CLAUSES)) {
    const [code] = orderCodesIn(piece);
    const skill = ADDRESS_SET.test(piece) ? 'change-order' : DOES.find(([, pattern]) => pattern.test(piece))?.[0];
    const last = found.at(-1);
    if (code !== undefined && skill !== undefined && !ASKS_HOW.test(piece)) found.push({ skill, code, text: piece });
    else if (last !== undefined) last.text += `，${piece}`;
  }
  const differ = new Set(found.map(({ skill, code }) => `${skill} ${code}`)).size > 1;
  return differ ? found.map(({ skill, text }) => ({ skill, slots: orderSlotsIn(text), confidence: 0.75, text })) : [];
}

/** The change that a message with an order's number asks for where its parts were taken for other things. */
export function changeByNumber(message: string, calls: readonly UnderstoodCall[]): UnderstoodCall | undefined {
  if (calls.some((call) => CHANGES.has(call.skill))) return undefined;
  const plain = normalize(message);
  if (orderCodesIn(message).length === 0 || ASKS_HOW.test(plain)) return undefined;
  const skill = DOES.find(([, pattern]) => pattern.test(plain))?.[0];
  return skill && { skill, slots: orderSlotsIn(message), confidence: 0.7, text: message };
}

const MONEY_ARRIVES =
  /到账|(?:退的?|返)(?:款|钱)\S{0,6}(?:到|在)哪|钱\S{0,6}(?:没|还没|什么时候|多久|几天)\S{0,4}(?:退|到|返)|\bwhere(?:'s| is) my (?:money|refund)\b|\b(?:money|refund)\b.{0,120}\b(?:arrive|back (?:yet|in)|take|account|show up)\b/u;
/** Skills that a question after the money or a sigh about a parcel is taken for. */
const UNCLEAR = new Set<string>([
  'fallback',
  'small-talk',
  'shipping',
  'product-info',
  'feedback',
  'stock',
  'find-products',
  'faq',
]);

/** A question after the time with no word for what it is about. */
const WHEN_ONLY =
  /^(?:(?:so|ok|okay|and|but|right|then|那么?|所以|嗯|好的?)[ ，,]*)*(?:what time|when|how (?:long|soon)|几点|[啥什]么?时候|多久|几天|哪天|大概)(?: (?:will|does|do|is|are|would|should|can|it|they|that|this|show|shows|up|arrive|come|here|get|take|be|there|back|tho|though|then|in|roughly|about|exactly|i|expect|have|my|money|account))*(?:[会能才可以大概]{0,4}[到退来账完成]{0,3}[了呢啊呀吗]?)[?？!！ ]*$/u;

/** One call about an order that was spoken of or of the shopper's money; `undefined` where the words say something else. */
export function impliedQuestion(
  message: string,
  calls: readonly UnderstoodCall[],
  { lastSkill, focusOrderId }: Pick<ConversationState, 'lastSkill' | 'focusOrderId'>,
): UnderstoodCall | undefined {
  // "What time tho", "so when does it show up": asked of what was told last.
  const isGoingOn =
    (lastSkill === 'order-status' || lastSkill === 'refund-status') && WHEN_ONLY.test(normalize(message));
  if (isGoingOn && calls.every(({ skill }) => UNCLEAR.has(skill) || skill === 'order-status'))
    return { skill: lastSkill, slots: orderSlotsIn(message), confidence: 0.65, text: message };
  if (calls.some((call) => !UNCLEAR.has(call.skill) || (call.skill === 'faq' && focusOrderId === undefined)))
    return undefined;
  const call = { slots: orderSlotsIn(message), confidence: 0.65, text: message };
  if (MONEY_ARRIVES.test(normalize(message))) return { skill: 'refund-status', ...call };
  const isOfParcel = lastSkill === 'order-status' || calls.every(({ skill }) => skill === 'fallback');
  return isOfParcel && concernsIn(message).length > 0 ? { skill: 'order-status', ...call } : undefined;
}
