// The message after a form's question: yes, no, another order, a choice, a detail, or something else altogether.
import type { SkillName } from '#contracts';
import { findMoney, findPlaces, normalize } from '#language';
import type { ShownThing } from '../conversation/conversation.state.js';
import type { OrderForm } from '../conversation/order-form.js';
import { isOtherOrder, orderCodesIn } from '../understand/codes.js';
import { chosenFrom } from '../understand/pending.js';
import { partsLeftOut } from '../understand/left-out.js';
import { boughtInThatOrder, orderSlotsIn } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { noOrderMentions, type OrderMentions } from '../slot-types/order-mentions.js';
import {
  afterDropping,
  afterNo,
  afterYes,
  drops,
  isFirmYes,
  isNo,
  isUnwanted,
  isYes,
  isYesAndWhy,
  pointsYes,
  meansOtherOrder,
  meansOtherThanInTalk,
  namesOrderMeant,
  saysAll,
  takesBack,
} from './acts.js';
import { asksSumOfPlan } from './asked-of-sum.js';
import { CHANGES, OF_ORDERED_VARIANTS, saysOwnDetail } from './changing-skills.js';
import { asksOfItself } from './order-wishes.js';
import { tellsDefect } from './defects.js';
import { isOnlyOption, keepsOptions, looksLike, tellsOfAnother, tellsWhom } from './looks-like.js';
import { callsOff } from './not-planned.js';
import { refusesChange } from './not-wished.js';
import { onlyNamesOrders } from './orders-in-wish.js';
import { namesAMethod } from './payment-methods.js';

/** A wish as sure as this is a topic of its own. */
const SURE = 0.6;
/** A wish below this may be a question about what is open. */
const CLEAR = 0.75;
/** A form is asked for again so many times after other topics, and dropped a little later. */
export const MAX_REMINDERS = 2;
/** Turns after which nobody expects an open form to go on. */
export const MAX_FORM_AGE = 4;

/** A message no longer than this that names a place is a part of an address. */
const LONGEST_PLACE = 40;

const ASKS_STATUS = /到哪|在哪|物流|状态|进度|怎么样|\bwhere|\bstatus\b|\btrack/u;
const TALK = new Set(['small-talk', 'fallback', 'feedback']);
const REASKED_TALK = new Set(['puzzled', 'ping']);
const QUESTION =
  /[?？]|[吗呢么]$|多少|几天|什么|哪|怎么|谁|\b(?:what|how|when|where|which|why|who)(?:'?s|'?re)?\b|^(?:(?:and|so|ok|but|also|wait|oh|hm+|um+) )?(?:do|does|did|is|are|was|were|has|have|can|could|will|would|may) (?!i use|you use|we use)|(?:能|可以|行|好|可)\p{Script=Han}{0,4}不$|\b(?:is|are|was|would|will|does|can|could|should) (?:that|this|it|these|those|they|he|she)\b/u;
/** A question that no yes answers; "can the money go to my card" is a wish. */
const ASKS_WHAT = /多少|几天|多久|什么|哪|怎么|谁|\b(?:what|how|when|where|which|why|who)\b/u;
/** A question that names no variant, whatever measure stands in it: "what would the 12mm do on mine". */
const ASKS_OTHERWISE =
  /^(?:(?:hm+|so|ok|and|but|wait|oh)[ ,.，]*){0,3}(?:what (?:would|does|do|is|if)|how|why|when|where|who)\b|怎么|为什么|多久|几天/u;
/** Details that a free text answers; the others are answered by a choice or a word. */
const FREE = new Set([
  'reason',
  'address',
  'title',
  'taxId',
  'email',
  'day',
  'variant',
  'item',
  'what',
  'method',
  'kind',
]);
/** Where something shall go, with a number and a street. */
export const SENDS_TO =
  /\b(?:to|at) \d+[a-z]? [\p{L}' ]{2,40}\b(?:st|street|rd|road|ave|avenue|lane|ln|drive|dr|close|way|court|place|square|quay|row|terrace)\b|(?:送|寄|发|改)(?:到|去|往)?.{2,40}[路街巷弄]\S{0,6}\d+号/u;

const GIVES_UP = new Set<SkillName>(['cancel-order', 'return-order']);

const isOwnDetail = (text: string, form: OrderForm): boolean =>
  saysOwnDetail(text, form.skill) && !QUESTION.test(normalize(text));

/** Changes whose plan says what is paid back, and to what. */
const PAYS_BACK = new Set<SkillName>(['cancel-order', 'return-order', 'price-protection']);

/** Changes in which a method of payment is a detail. */
const MOVES_MONEY = new Set<SkillName>(['return-order', 'exchange-order', 'change-order']);

/** Whether a sum is named is the same in all of them. */
const ANY_CURRENCY = 'USD';

const LOOKS_FOR =
  /有没有|有什么|有哪些|推荐|想(?:买|找|看)|\b(?:any|have you got|do you (?:have|sell|do)|looking for|show me|recommend)\b/u;

const HAS_NONE = /没有|没税号|不需要|不用|\bno\b|\bnone\b|\bdon'?t\b|\bskip\b|\bwithout\b/u;

const onlyTalk = (calls: readonly UnderstoodCall[]): boolean => calls.every((call) => TALK.has(call.skill));
const otherTopic = (form: OrderForm, calls: readonly UnderstoodCall[]): boolean =>
  calls.some(
    (call) =>
      call.confidence >= SURE &&
      !TALK.has(call.skill) &&
      call.skill !== form.skill &&
      (call.skill !== 'find-products' || isSearch(call, form)),
  );

/** A wish for a product may be said of the variant that an item shall become; beside other changes it is one of its own. */
const isSearch = (call: UnderstoodCall, { skill }: OrderForm): boolean =>
  !OF_ORDERED_VARIANTS.has(skill) && LOOKS_FOR.test(normalize(call.text));

/** "算了不换了 直接取消": another change that is wished in the place of what is dropped. */
function wishedInstead(text: string, form: OrderForm, understood: readonly UnderstoodCall[]): UnderstoodCall[] {
  const rest = afterDropping(text);
  const [wish, another] = understood;
  if (rest === undefined || wish === undefined || another !== undefined) return [];
  // "得了先不弄了。十月份买的那个水滴轮还能退不": of a thing that is named it is found which order has it.
  const namesThing = typeof wish.slots['product'] === 'string' && wish.slots['product'] !== '';
  if (!CHANGES.has(wish.skill) || (wish.skill === form.skill && !namesThing)) return [];
  const isOfAnother = namesThing || meansOtherThanInTalk(rest) || meansOtherOrder(rest);
  const orderIds = form.orderId === undefined || isOfAnother ? {} : { orderIds: [form.orderId] };
  return [{ ...wish, slots: { ...orderIds, ...orderSlotsIn(rest) }, text: rest }];
}

/**
 * The calls that a message means for the open form; `undefined` when it speaks of something else. `mentions` tells which codes of the text
 * are orders', `typed` is the message with them as the shopper wrote them.
 */
export function formCalls(
  text: string,
  form: OrderForm,
  read: readonly UnderstoodCall[],
  mentions: Pick<OrderMentions, 'idOf'> = noOrderMentions(text),
  typed = text,
): UnderstoodCall[] | undefined {
  const understood = read.map((call) => asTheForm(call, form));
  const resume = (slots: Record<string, unknown>, part = text): UnderstoodCall[] => [
    {
      skill: form.skill,
      slots: { ...(form.orderId === undefined ? {} : { orderIds: [form.orderId] }), ...slots },
      confidence: 0.95,
      text: part,
    },
  ];
  if (form.asks === 'verify') return drops(text) ? resume({ act: 'drop', orderIds: undefined }) : undefined;
  if (callsOff(text, form.skill) || drops(text) || takesBack(text)) {
    return [...resume({ act: 'drop' }), ...wishedInstead(text, form, understood)];
  }
  const codes = orderCodesIn(text).filter((code) => /\d{4,}/.test(code));
  // "补110啊 算了不换了": what is refused is what is at hand.
  if (codes.length === 0 && refusesChange(text)) return resume({ act: 'drop' });
  if (
    meansOtherOrder(text) &&
    (onlyTalk(understood) || understood.every((call) => !otherTopic(form, [call]) || call.skill === 'order-status'))
  )
    return resume({ act: 'other-order', orderIds: codes.length > 0 ? codes : undefined, notOrderId: form.orderId });
  const other = codes.find(
    (code) => form.orderId !== undefined && isOtherOrder(code, form.orderId, mentions.idOf(code)),
  );
  if (
    other !== undefined &&
    form.asks !== 'order' &&
    (onlyNamesOrders(text, codes) || (!ASKS_STATUS.test(normalize(text)) && !otherTopic(form, understood)))
  )
    return resume({ orderIds: [other] });
  if (
    namesOrderMeant(text) &&
    codes.length === 0 &&
    understood.every((call) => !otherTopic(form, [call]) || call.skill === 'order-status')
  )
    return resume({ act: 'other-order', orderIds: undefined });
  // "坚果那单" while the form is about another order, or asks for one; a company's tax number beside it is no order's.
  if (
    boughtInThatOrder(text) !== undefined &&
    understood.some((call) => call.skill === form.skill) &&
    !otherTopic(form, understood)
  )
    return resume(form.asks === 'order' ? { orderIds: undefined } : { act: 'other-order', orderIds: undefined });
  if (form.asks === 'offer' && (isYes(text) || isNo(text))) return resume(isNo(text) ? { act: 'drop' } : {}, '');
  if (form.asks === 'order') return orderChosen(text, typed, form, understood, codes, resume);
  if (form.asks === 'confirm') return confirmed(text, form, understood, resume);
  const picked = chosen(text, form);
  if (picked !== undefined) return resume({ pickedId: picked });
  if (form.asks === 'taxId' && HAS_NONE.test(normalize(text))) return resume({});
  if (isNo(text)) return resume({ act: 'drop' });
  const isPlace = form.asks === 'address' && findPlaces(text).length > 0 && !QUESTION.test(normalize(text));
  if (isPlace || looksLike(form.asks, text) || isOwnDetail(text, form)) return resume({});
  if (understood.some((call) => call.skill === form.skill)) return resume(slotsOfOwn(form, understood));
  const asks = form.asks === 'variant' ? ASKS_OTHERWISE : QUESTION;
  if (otherTopic(form, understood) || asks.test(normalize(text))) return undefined;
  const isTalk = understood.every((call) => call.skill === 'small-talk');
  return FREE.has(form.asks) && !isTalk ? resume({}) : undefined;
}

/** "外套也退了吧" while something is being sent back is said of that, and stops no order. */
function asTheForm(call: UnderstoodCall, form: OrderForm): UnderstoodCall {
  // "笔也算上 一起退", while a difference is claimed: the difference is what is given back.
  const isOfClaim =
    form.skill === 'price-protection' && call.skill === 'return-order' && !SENDS_BACK.test(normalize(call.text));
  if (isOfClaim) return { ...call, skill: form.skill };
  const isSaidOfIt =
    form.skill === 'return-order' &&
    call.skill === 'cancel-order' &&
    /退|\breturn|\bsend(?:ing)? .{0,200}\bback\b/u.test(normalize(call.text)) &&
    !/取消|撤|\bcancel/u.test(normalize(call.text));
  return isSaidOfIt ? { ...call, skill: form.skill } : call;
}

const SENDS_BACK = /退货|退掉|退回去|寄回|不想?要了|\b(?:return|sen[dt]|sending)\b/u;
/** Another variant is wished than the one that is planned. */
const RATHER_THIS =
  /换|改|还是|那就|就(?:要|拿|来|选)|\b(?:instead|rather|make (?:it|that)|go (?:with|for)|i(?:'ll| will) (?:have|take)|change (?:it|that))\b/u;
const SAYS_OPTIONS = new Set<SkillName>(['stock', 'price', 'find-products', 'product-info', 'fallback', 'small-talk']);

type Resume = (slots: Record<string, unknown>, part?: string) => UnderstoodCall[];

function orderChosen(
  text: string,
  typed: string,
  form: OrderForm,
  understood: readonly UnderstoodCall[],
  codes: readonly string[],
  resume: Resume,
): UnderstoodCall[] | undefined {
  if (isNo(text)) return resume({ act: 'drop' });
  const picked = chosen(typed, form);
  if (
    picked !== undefined &&
    !otherTopic(
      form,
      understood.filter((call) => call.skill !== 'order-status'),
    )
  )
    return resume({ orderIds: [picked] }, tellsDefect(normalize(text)) ? text : '');
  // "Not the kettle": which of the others is asked again.
  if (partsLeftOut(text).length > 0) return resume({ orderIds: undefined });
  if (
    codes.length > 0 &&
    understood.every((call) => call.skill === form.skill || call.skill === 'order-status' || TALK.has(call.skill))
  )
    return resume({ orderIds: [...codes] }, '');
  if (understood.some((call) => call.skill === form.skill)) return [...understood];
  if (
    otherTopic(
      form,
      understood.filter((call) => call.skill !== 'order-status'),
    ) ||
    understood.every((call) => call.skill === 'small-talk')
  )
    return undefined;
  return QUESTION.test(normalize(text)) ? undefined : resume({});
}

function confirmed(
  text: string,
  form: OrderForm,
  understood: readonly UnderstoodCall[],
  resume: Resume,
): UnderstoodCall[] | undefined {
  // "不想要了" to "shall I cancel it?" is said of what was bought: it is put again, and neither done nor dropped.
  const isReason = GIVES_UP.has(form.skill) && isUnwanted(text);
  if (isReason) return resume({ isOwnWish: true });
  if (isNo(text)) return resume({ act: 'drop' });
  // "My friend has the white one" wishes for no other one, nor does 还是原来的颜色吧; "yes that one" after something else was talked of may mean that.
  const isOfElse = OF_ORDERED_VARIANTS.has(form.skill) && (tellsOfAnother(text) || keepsOptions(text));
  if (isOfElse || (form.age > 0 && pointsYes(text))) return resume({ act: 'again' }, '');
  const isVariant = OF_ORDERED_VARIANTS.has(form.skill) && form.details['changes'] !== undefined;
  // "L", while another variant is planned: that one instead, and no question of it.
  if (isVariant && isOnlyOption(text, understood)) return resume({ isOwnWish: true });
  const givesUp = GIVES_UP.has(form.skill);
  // "Ok return it all", to a plan for one of three: whether that is what is planned is seen when it is planned anew.
  if (saysAll(text) && isYes(text, form.skill)) return resume({ isOwnWish: true });
  if (isYes(text, form.skill) || (givesUp && isYesAndWhy(text, form.skill))) return resume({ act: 'yes' });
  const more = afterYes(text, form.skill);
  // "Yes, and use my gift card" is a yes to another plan than the one that was shown.
  if (more !== undefined && (saysOwnDetail(more, form.skill) || namesAMethod(more))) return resume({}, more);
  // "Yes, I don't need it any more": why, and nothing else.
  if (more !== undefined && givesUp && isUnwanted(more)) return resume({ act: 'yes' });
  // "Yes, I don't want it any more" gives up what a change of another kind was for: that one is not done.
  // "Yes, refund me 80 dollars": the plan says what is refunded, once more.
  if (more !== undefined && PAYS_BACK.has(form.skill) && findMoney(more, ANY_CURRENCY).length > 0)
    return resume({ isOwnWish: true });
  const asksOn = more !== undefined && QUESTION.test(more);
  const wishesOn = understood.some((call) => call.skill !== form.skill && CHANGES.has(call.skill));
  // "Fine. the right one and a pack of needles, how much is that?": who only listened asks on, and has agreed to nothing yet.
  if (more !== undefined && !isUnwanted(more) && (!asksOn || wishesOn || isFirmYes(text))) {
    // "Go on then. and has the shampoo left yet": a yes that no question after it takes back.
    const isFirm = asksOn && isFirmYes(text);
    const others = understood.filter(
      (call) =>
        call.skill !== form.skill &&
        (CHANGES.has(call.skill) ||
          asksOfItself(call, [form]) ||
          (isFirm && call.confidence >= SURE && !TALK.has(call.skill))),
    );
    if (others.length > 0) return [...resume({ act: 'yes' }), ...others];
  }
  const isAboutMoney = MOVES_MONEY.has(form.skill) && namesAMethod(text) && !ASKS_WHAT.test(normalize(text));
  const isPlace = findPlaces(text).length > 0 && !QUESTION.test(normalize(text)) && text.length <= LONGEST_PLACE;
  const isAddress = form.details['what'] === 'address' && (isPlace || looksLike('address', text));
  if (isAboutMoney || isAddress || isOwnDetail(text, form)) return resume({}, afterNo(text) ?? text);
  // "And it needs to go to 7 Quay St": a change of its own, whatever else is planned.
  if (form.skill !== 'change-order' && form.skill !== 'invoice' && SENDS_TO.test(normalize(text)))
    return [
      {
        ...resume({})[0],
        skill: 'change-order',
        slots: { orderIds: form.orderId === undefined ? undefined : [form.orderId] },
        confidence: 0.9,
        text,
      },
    ];
  const instead = afterNo(text);
  if (instead !== undefined && !otherTopic(form, understood)) return resume({}, instead);
  // Where the money goes is said by the plan itself.
  const isOfItsMoney = understood.length === 1 && understood[0]?.skill === 'refund-status' && PAYS_BACK.has(form.skill);
  if (isOfItsMoney) return resume({ isOwnWish: true });
  if (asksSumOfPlan(text, form, understood)) return resume({ isOwnWish: true }, '');
  // "那就换L蓝吧" while another variant is planned: the plan takes the one that is named.
  const isOther = isVariant && RATHER_THIS.test(normalize(text));
  if (isOther && !QUESTION.test(normalize(text)) && understood.every(({ skill }) => SAYS_OPTIONS.has(skill)))
    return resume({ isOwnWish: true });
  const own = understood.find((call) => call.skill === form.skill);
  // "My lad is 8 kilos, is that ok for it": asked of the thing, whatever waits for a yes.
  if (own !== undefined && tellsWhom(text) && QUESTION.test(normalize(text)))
    return [{ ...own, skill: 'product-info', slots: {}, confidence: SURE }];
  if (own !== undefined) return resume({ ...slotsOfOwn(form, understood), isOwnWish: true });
  // "Is it me that pays for sending it back": a question that only sounds like another change is one about this.
  const isAskedOfIt = understood.every((call) => CHANGES.has(call.skill) && call.confidence < CLEAR);
  if (isAskedOfIt && QUESTION.test(normalize(text))) return resume({});
  if (
    otherTopic(form, understood) ||
    understood.every((call) => call.skill === 'small-talk') ||
    QUESTION.test(normalize(text))
  )
    return undefined;
  // Neither yes nor no nor a topic: a detail that should be otherwise.
  return resume({});
}

/** The same skill said again: another order only if one is named. */
function slotsOfOwn(form: OrderForm, understood: readonly UnderstoodCall[]): Record<string, unknown> {
  const own = understood.find((call) => call.skill === form.skill);
  const codes = own?.slots['orderIds'];
  return Array.isArray(codes) && codes.length > 0 ? { orderIds: codes as unknown } : {};
}

function chosen(text: string, form: OrderForm): string | undefined {
  const choices: ShownThing[] = (form.choices ?? []).map(({ id, label }) => ({ kind: 'order', id, label }));
  return chosenFrom(text, choices)?.id;
}

/** The form's question again, after a message that spoke of something else was answered. */
export function reminderOf(form: OrderForm, understood: readonly UnderstoodCall[]): UnderstoodCall | undefined {
  if (form.age >= MAX_REMINDERS || form.asks === 'verify' || form.orderId === undefined) return undefined;
  // Where it is not even known what shall change, another question is no aside.
  if (form.asks === 'what') return undefined;
  const isQuiet = understood.every(
    (call) =>
      TALK.has(call.skill) && !REASKED_TALK.has(typeof call.slots['kind'] === 'string' ? call.slots['kind'] : ''),
  );
  if (isQuiet) return undefined;
  return { skill: form.skill, slots: { act: 'again', orderIds: [form.orderId] }, confidence: 0.5, text: '' };
}
