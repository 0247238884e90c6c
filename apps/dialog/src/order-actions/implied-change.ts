// "My boots are too small, can I get size 9 instead?": a change of an order that no word of its own names.
import { normalize } from '#language';
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
