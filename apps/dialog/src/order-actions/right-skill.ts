// "换成M码" may mean an order that has not left or one that has arrived: the order's status says which skill it is.
import type { SkillName } from '#contracts';
import { normalize } from '#language';
import type { Turn } from '../skills/skill.js';
import type { UnderstoodCall } from '../understand/understander.js';

const NAMES_ACTION = /换货|\bexchang/u;
const NAMES_VARIANT = /换|颜色|[号码]|\bswap\b|\bsize\b|\bcolou?r\b|\binstead\b|\bswitch\b/u;

/** The call with the skill that fits the order at hand, where the words leave that open. */
export async function withRightSkill(call: UnderstoodCall, turn: Turn): Promise<UnderstoodCall> {
  const plain = normalize(call.text);
  const isOpen =
    call.skill === 'exchange-order'
      ? !NAMES_ACTION.test(plain)
      : call.skill === 'change-order' && NAMES_VARIANT.test(plain);
  if (!isOpen || turn.viewer.customerId === undefined || turn.state.form?.skill === call.skill) return call;
  const named = call.slots['orderIds'];
  const orderId = Array.isArray(named) ? (named[0] as string | undefined) : turn.state.focusOrderId;
  if (orderId === undefined) return call;
  const { order } = await turn.shop.orders.getOrder({ viewer: turn.viewer, orderId });
  if (order === undefined) return call;
  const isBefore = order.status === 'pending' || order.status === 'pending-modified';
  const skill: SkillName = isBefore
    ? 'change-order'
    : order.status === 'delivered' && call.skill === 'change-order' && !ADDRESS.test(plain)
      ? 'exchange-order'
      : call.skill;
  return skill === call.skill ? call : { ...call, skill };
}

const ADDRESS = /地址|电话|收件人|付款|支付|时间|\baddress\b|\bphone\b|\bpay|\brecipient\b|\bdeliver/u;
