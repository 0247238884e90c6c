// Wishes about orders that no word of their own names: "my boots are too small, can I get size 9 instead?", "催一下", "多久到账".
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { concernsIn } from '../skills/order-status/concerns.js';
import { orderSlotsIn } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { CHANGES } from './changing-skills.js';

const OWNED =
  /我(?:的|买|订|下|拍|收到)|收到|订单|这[双件条个台]|\bmy\b|\b(?:i|we) (?:\w+ )?(?:bought|ordered|received|got|purchased)\b|\border\b|\b(?:arrived|came)\b/u;
const WANTS =
  /\b(?:can|could|may) i (?:please )?(?:get|have|receive)\b|\b(?:want|like|need|prefer|get|send|give)\b|想|要|能|可以|给我|帮/u;
const OTHER_INSTEAD =
  /\binstead\b|\breplacement\b|\bsame (?:one|thing|model|item)\b|\bnew one\b|\banother one\b|\bswap|\bexchang|(?:换|补)(?:一?个|一?双|一?件|一?条|一?台)?(?:新的?|好的|同样|一样)?|重新?(?:发|寄)一?(?:个|件|双)/u;
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
  if (calls.some((call) => CHANGES.has(call.skill) || !MISTAKEN.has(call.skill))) return undefined;
  const plain = normalize(message);
  if (!OWNED.test(plain) || !WANTS.test(plain) || !OTHER_INSTEAD.test(plain)) return undefined;
  return { skill: 'exchange-order', slots: orderSlotsIn(message), confidence: 0.7, text: message };
}

const MONEY_ARRIVES =
  /到账|(?:退的?|返)(?:款|钱)\S{0,6}(?:到|在)哪|钱\S{0,6}(?:没|还没|什么时候|多久|几天)\S{0,4}(?:退|到|返)|\bwhere(?:'s| is) my (?:money|refund)\b|\b(?:money|refund)\b.*\b(?:arrive|back (?:yet|in)|take|account|show up)\b/u;
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

/** One call about an order that was spoken of or of the shopper's money; `undefined` where the words say something else. */
export function impliedQuestion(
  message: string,
  calls: readonly UnderstoodCall[],
  { lastSkill, focusOrderId }: Pick<ConversationState, 'lastSkill' | 'focusOrderId'>,
): UnderstoodCall | undefined {
  if (calls.some((call) => !UNCLEAR.has(call.skill) || (call.skill === 'faq' && focusOrderId === undefined)))
    return undefined;
  const call = { slots: orderSlotsIn(message), confidence: 0.65, text: message };
  if (MONEY_ARRIVES.test(normalize(message))) return { skill: 'refund-status', ...call };
  const isOfParcel = lastSkill === 'order-status' || calls.every(({ skill }) => skill === 'fallback');
  return isOfParcel && concernsIn(message).length > 0 ? { skill: 'order-status', ...call } : undefined;
}
