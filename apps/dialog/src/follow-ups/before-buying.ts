// Questions of a guest that sound like those about an order and are about a product: "啥时候能到货", "1TB vs 2TB, price difference".
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import { bestOf } from '../ground/best-candidates.js';
import { type ProductGrounder } from '../ground/product-grounding.js';
import { productAtHand } from '../ground/shown-products.js';
import { asksSomething } from '../interpret/ranker.js';
import { relativeSizeIn } from '../ground/relative-size.js';
import type { Turn } from '../skills/skill.js';
import { productWords } from '../understand/mention.js';
import { placesIn } from '../understand/places.js';
import { deadlineIn } from './shipping-calls.js';
import { slotsOf } from '../understand/slots.js';
import type { UnderstoodCall } from '../understand/understander.js';

const LONGEST = 60;
const OF_ORDERS = new Set<SkillName>(['order-status', 'price-protection', 'exchange-order', 'change-order']);
/** Words of one who has bought something already. */
const HAS_BOUGHT =
  /订单|单号|我的|快递|包裹|物流|买了|拍了|下了?单|付了?款|那单|这单|催|签收|收到|价保|保价|退|换货|申请|\b(?:my|mine|order(?:ed|s)?|bought|paid|purchased?|package|parcel|tracking|received?|refund|claim|exchange|return|protect(?:ion)?)\b/u;
const RESTOCKS =
  /到货|补货|来货|上货|上架|发货|现货|\bre-?stock(?:ed|s)?\b|\bback in\b|\bcom(?:e|ing) back\b|\bback\b/u;
const WHEN =
  /什么时候|啥时候|多久|几天|几号|哪天|何时|最快|能到|\bwhen\b|\bhow (?:long|soon|fast)\b|\bfastest\b|\bsoonest\b|\bearliest\b/u;

/** How a parcel goes, and how far an order is. */
const OF_THE_WAY =
  /[到发送运查哪]|物流|进度|状态|更新|\b(?:arriv|ship|track|deliver|where|c[ao]m(?:e|ing)|status|dispatch|sent|send|post|update|late|progress|news|order)/u;

/** The calls with those that a guest can only mean of a product; the same ones where there is none. */
export async function beforeBuying(
  calls: readonly UnderstoodCall[],
  turn: Turn,
  grounder: ProductGrounder,
): Promise<readonly UnderstoodCall[]> {
  if (!calls.some((call) => OF_ORDERS.has(call.skill))) return calls;
  const { state, viewer, wholeText } = turn;
  const isShopper = viewer.customerId !== undefined || viewer.verifiedOrderIds.length > 0;
  const isOfOrder = state.focusOrderId !== undefined || state.page?.orderId !== undefined || state.form !== undefined;
  const plain = normalize(wholeText);
  if (isShopper || isOfOrder || wholeText.length > LONGEST || HAS_BOUGHT.test(plain)) return calls;
  const result: UnderstoodCall[] = [];
  for (const call of calls) result.push(OF_ORDERS.has(call.skill) ? await asked(call, turn, grounder) : call);
  return result;
}

async function asked(call: UnderstoodCall, turn: Turn, grounder: ProductGrounder): Promise<UnderstoodCall> {
  if (Array.isArray(call.slots['orderIds']) || call.slots['contact'] !== undefined) return call;
  const plain = normalize(call.text);
  const skill = skillOf(call, plain, turn);
  if (skill === undefined) return call;
  const places = placesIn(call.text);
  const words = productWords(plain.replace(RESTOCKS, ' ').replace(WHEN, ' '), []);
  if (words !== '' && bestOf(await grounder.candidates(words)).length > 0) {
    const read = slotsOf(skill, call.text, { state: turn.state, currency: turn.currency, isCustomer: false });
    return { ...call, skill, slots: { ...read, product: words }, confidence: Math.max(call.confidence, 0.7) };
  }
  if (productAtHand(turn.state, turn.state.page) === undefined) return call;
  const [first] = places;
  const slots = { pointsAt: 'it', ...(first === undefined ? {} : { destination: first.place }) };
  return { ...call, skill, slots, confidence: Math.max(call.confidence, 0.7) };
}

function skillOf({ skill }: UnderstoodCall, plain: string, turn: Turn): SkillName | undefined {
  if (skill === 'price-protection') return 'price';
  if (skill === 'exchange-order' || skill === 'change-order')
    return relativeSizeIn(plain) === undefined ? undefined : 'stock';
  if (RESTOCKS.test(plain)) return 'stock';
  const isOfTime = WHEN.test(plain) || deadlineIn(plain, turn.speak.today) !== undefined;
  // "Has it got perfume in", where no order was ever spoken of.
  if (!isOfTime)
    return skill === 'order-status' && asksSomething(plain) && !OF_THE_WAY.test(plain) ? 'product-info' : undefined;
  return turn.state.lastSkill === 'stock' && !/到|\b(?:arrive|get|deliver|ship)/u.test(plain) ? 'stock' : 'shipping';
}
