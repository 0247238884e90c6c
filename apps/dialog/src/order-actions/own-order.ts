// "A-1001能退吗", "can I still return the lamp?": a question about what may be done with an order of the shopper's own.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import { callsOff } from '../skills/handoff/calling-off.js';
import { personSpokenOf } from '../skills/handoff/spoken-of.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Turn } from '../skills/skill.js';
import { orderCodesIn } from '../understand/codes.js';
import { orderSlotsIn } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { CHANGES, isDeed, OF_ORDERS } from './changing-skills.js';
import { moodOf } from './deed-mood.js';
import { ordersNaming } from './named-items.js';

const MAY: readonly [SkillName, RegExp][] = [
  [
    'exchange-order',
    /(?:能|可以?|可不可以|支持)(?:不能)?\S{0,6}换(?!成|算)|换(?:货)?(?:吗|么|不)|\b(?:can|could|may|am|is|are|eligible)\b.{0,200}\bexchang/u,
  ],
  [
    'return-order',
    /(?:能|可以?|可不可以|支持)(?:不能)?\S{0,6}退|退(?:货|掉)?(?:吗|么|不)|过(?:了)?退货期|\b(?:can|could|may|am|is|are|too late|eligible)\b.{0,200}\b(?:return|sen[dt] (?:[\w'-]+ ){0,5}back|sending (?:[\w'-]+ ){0,5}back|refundable)/u,
  ],
  [
    'cancel-order',
    /(?:能|可以?|可不可以|来得及)(?:不能)?\S{0,6}取消|取消(?:得了|还来得及)?(?:吗|么|不)|\b(?:can|could|may|too late)\b.{0,200}\bcancel/u,
  ],
  [
    'change-order',
    /(?:能|可以?|可不可以|来得及|还能)(?:不能)?\S{0,6}(?:改|修改|更改)(?:一下|下)?(?:收货)?(?:地址|电话|订单|单|收件人)?[吗么不]|\b(?:can|could|may|too late|possible)\b.{0,60}\b(?:chang|amend|alter|updat)\w* (?:the|my|its|an?) (?!e-?mail|billing|invoice|account|web)(?:\w+ )?(?:address|order|recipient)/u,
  ],
];
/** How something is done, how long it takes and such is asked of the shop's policy. */
const OF_POLICY = /怎么|如何|怎样|流程|政策|规则|多久|几天|多少天|运费|\bhow\b|\bpolic|\bwho pays\b/u;
const POINTS_BACK =
  /它|这个|这单|那个|那单|还能|还可以|能退到|可以退到|\b(?:it|this|that|them|these|still)\b|^.{0,8}(?:吗|么|不)[?？]?$/u;
/** Skills that are sure of what they are asked. */
const SURE = new Set<SkillName>(['handoff', 'refund-status']);
const LOOKED_THROUGH = 50;

/** The change whose possibility a message asks about. */
export function asksWhether(text: string): SkillName | undefined {
  const plain = normalize(text);
  return OF_POLICY.test(plain) ? undefined : MAY.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Whether a message speaks of an order of the shopper's: by its number, by what is in it, or as the one spoken of. */
export async function speaksOfOwnOrder(text: string, turn: Turn): Promise<boolean> {
  const viewer = viewerOf(turn);
  if (viewer.customerId === undefined && viewer.verifiedOrderIds.length === 0) return false;
  for (const orderId of orderCodesIn(text).slice(0, 3)) {
    const { order } = await turn.shop.orders.getOrder({ viewer, orderId });
    if (order !== undefined) return true;
  }
  const { focusOrderId, lastSkill } = turn.state;
  // "Can I change the address", right after an order was told: of that one. What may be returned is asked of the shop's rules as well.
  const isInTalk = lastSkill !== undefined && OF_ORDERS.has(lastSkill) && asksWhether(text) === 'change-order';
  if (focusOrderId !== undefined && (isInTalk || POINTS_BACK.test(normalize(text)))) return true;
  if (viewer.customerId === undefined) return false;
  const { orders } = await turn.shop.orders.listOrders({ viewer: turn.viewer, limit: LOOKED_THROUGH });
  return ordersNaming(text, orders).length > 0;
}

/** Words that are written like what is done to orders: "the cancel button", "exchange rate", 退群, 换个话题. */
const NO_DEEDS =
  /\b(?:cancel(?:l?ation)?|return|exchange|refund|swap|change) (?:buttons?|links?|options?|pages?|rates?|key|icon|(?:the|my) (?:channel|subject|topic|mind|music|language))\b|\bhappy returns\b|\breturn(?:ed|ing)? (?:home|from (?:holiday|work|vacation|a trip)|customers?|visitors?)\b|\b(?:what (?:does|is|are|do)|meaning of)(?: an?| the| "| it)*(?: ?"?)(?:cancell?ed|cancell?ation|returns?|exchanges?|refunds?)\b"?(?: mean)?|取消(?:的?按钮|键|选项|功能|入口)|退(?:休|群|出|步|伍|役|税|烧|下吧?|潮|场|学|路)|换(?:句话|(?:个|一个)?(?:话题|问题|心情|家店|说法|角度|客服|语言|频道))|客服换一?个|改(?:天|日|口)|(?:航班|会议|假期|活动|行程|比赛|课程|婚礼|聚会|旅行|演出|手术)(?:被|都|也)?取消了?|取消了?(?:假期|航班|会议|行程|活动|旅行|婚礼|聚会)|\b(?:my|our|the) (?:flight|meeting|holiday|trip|party|wedding|event|class|concert|vacation|train|surgery) (?:is|was|got|has been|had been) cancell?ed\b|\bcancel(?:l?ed)? (?:my|our|the) (?:flight|meeting|holiday|trip|party|wedding|vacation)\b/gu;
/** "My trip was cancelled, I don't need it any more" gives it up. */
const ANY_DEED =
  /取消|撤|退|换|改|不(?:想)?要|不需要|用不[上着]|\b(?:not|n't|dont|no longer) (?:need|want)|\b(?:cancel|return|exchang|refund|swap|chang|send)/u;

/** "Don't call a person", where nobody waits for one. */
const isOfNoPerson = ({ skill, slots, text }: UnderstoodCall, { state }: Turn): boolean =>
  skill === 'handoff' && slots['cancels'] !== true && state.heldBy === 'assistant' && callsOff(text);

/** "Did you call a person", "what is 人工智能": nobody is called by what only speaks of one, or of none. */
function asSpokenOf(call: UnderstoodCall): UnderstoodCall {
  const { skill, slots, text } = call;
  const isAsked = skill === 'handoff' && slots['cancels'] !== true && slots['reason'] === undefined;
  const spokenOf = isAsked && slots['contact'] === undefined ? personSpokenOf(text) : undefined;
  if (spokenOf === undefined) return call;
  return spokenOf === 'thing'
    ? { ...call, skill: 'fallback', slots: {}, confidence: 0.3 }
    : { ...call, slots: { ...slots, isSpokenOf: true } };
}

/** What names no deed at all is no wish for one. */
function asNoDeed(call: UnderstoodCall): UnderstoodCall | undefined {
  const plain = normalize(call.text);
  const rest = plain.replace(NO_DEEDS, ' ');
  const isForm = call.slots['act'] !== undefined || call.slots['pickedId'] !== undefined;
  if (!CHANGES.has(call.skill) || isForm || rest === plain || ANY_DEED.test(rest)) return undefined;
  return { ...call, skill: 'fallback', slots: {}, confidence: 0.3 };
}

/** What tells how a change stands. */
const stateOf = (text: string): SkillName => (GIVES_BACK.test(normalize(text)) ? 'refund-status' : 'order-status');

const GIVES_BACK = /退|换|\b(?:return|refund|exchang|swap|sent)/u;

/** "Did you cancel 1001?", "the mail says my order is cancelled": how it stands is told, and nothing is begun. */
function asTold({ skill, slots, text, ...rest }: UnderstoodCall): UnderstoodCall | undefined {
  if (!CHANGES.has(skill) || slots['act'] !== undefined || slots['pickedId'] !== undefined) return undefined;
  if (moodOf(text) !== 'told') return undefined;
  return { ...rest, skill: stateOf(text), slots, text };
}

/** What was learned to be no wish for the change that it speaks of. */
function asNotWished(call: UnderstoodCall): UnderstoodCall | undefined {
  const { mood, skill, slots, text, ...rest } = call;
  if (mood === undefined || !isDeed(skill) || slots['act'] !== undefined || slots['pickedId'] !== undefined)
    return undefined;
  switch (mood) {
    case 'told':
    case 'quoted':
      return { ...rest, skill: stateOf(text), slots, text };
    case 'refuse':
    case 'self':
      return { ...rest, skill: 'small-talk', slots: { kind: 'drop' }, text };
    case 'none':
      // What names an order speaks of it: "cancel notifications for 1001" is answered as what cannot be cancelled.
      if (orderCodesIn(text).length > 0) return undefined;
      return { ...rest, skill: 'fallback', slots: {}, confidence: 0.3, text };
    default:
      return { ...rest, skill, slots: { ...slots, notWished: mood }, text };
  }
}

/** "The recipient should be Cancel Smith": what is done to orders may be a part of a name. */
function asName(call: UnderstoodCall): UnderstoodCall | undefined {
  const isOther = call.skill === 'cancel-order' || call.skill === 'return-order' || call.skill === 'exchange-order';
  return isOther && NAMES_SOMEBODY.test(normalize(call.text)) ? { ...call, skill: 'change-order' } : undefined;
}

const NAMES_SOMEBODY =
  /\b(?:recipient|addressee|receiver)\b[^.;!?]{0,40}\b(?:be|is|to|as|now)\b:? [a-z' -]{0,30}?(?:cancel|return|refund|exchange|swap)/u;
const DEEDS: readonly (readonly [SkillName, RegExp])[] = [
  ['cancel-order', /取消|撤|\bcancel/u],
  ['return-order', /退|\b(?:return|refund)/u],
  ['exchange-order', /换|\b(?:exchang|swap)/u],
];
const INSTEAD_OF =
  /\b(?:instead of|rather than) (?:cancel|return|refund|exchang|swap)[a-z]*|与其(?:取消|退货?|换货?)/gu;

/** "Rather than return it I'd like to exchange it": what is done in the place of something else. */
function asTheOtherDeed(call: UnderstoodCall): UnderstoodCall | undefined {
  const plain = normalize(call.text);
  const rest = plain.replace(INSTEAD_OF, ' ');
  if (rest === plain || !DEEDS.some(([skill]) => skill === call.skill)) return undefined;
  const [wished, ...others] = DEEDS.filter(([, pattern]) => pattern.test(rest));
  return wished === undefined || others.length > 0 || wished[0] === call.skill
    ? undefined
    : { ...call, skill: wished[0] };
}

/** The call for the change that is asked about, where words were taken for a general question. */
export async function withOwnOrder(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  if (isOfNoPerson(call, turn)) return { ...call, skill: 'small-talk', slots: { kind: 'drop' } };
  if (SURE.has(call.skill)) return asSpokenOf(call);
  const other = asNoDeed(call) ?? asNotWished(call) ?? asTold(call) ?? asName(call) ?? asTheOtherDeed(call);
  if (other !== undefined) return other;
  const skill = asksWhether(call.text);
  // A rule that is asked beside a plan that waits begins no other plan.
  if (call.skill === 'faq' && turn.state.form !== undefined) return call;
  if (
    skill === undefined ||
    call.mood !== undefined ||
    CHANGES.has(call.skill) ||
    !(await speaksOfOwnOrder(call.text, turn))
  )
    return call;
  return { ...call, skill, slots: orderSlotsIn(call.text), confidence: Math.max(call.confidence, 0.6) };
}
