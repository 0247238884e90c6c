// What a message is answered that names a change and wishes none that can be planned, and which order in talk it does not mean.
import type { SkillName } from '#contracts';
import type { OrderForm } from '../conversation/order-form.js';
import { viewerOf } from '../skills/order-status/verify.js';
import type { Answer, Turn } from '../skills/skill.js';
import { meansOtherThanInTalk } from './acts.js';
import { begunCalledOff, notPlanned } from './not-planned.js';
import type { OrderActionSlots } from './order-action.js';
import { cannotUndo } from './refused.js';

/** The answer; `undefined` where the change may be planned. `open`: the form of this change. */
export async function insteadOfPlan(
  skill: SkillName,
  open: OrderForm | undefined,
  { act, pickedId, notWished }: Pick<OrderActionSlots, 'act' | 'pickedId' | 'notWished'>,
  turn: Turn,
): Promise<Answer | undefined> {
  const { state, text } = turn;
  if (act !== undefined || pickedId !== undefined || text === '') return undefined;
  const { lastDone } = state;
  // "Cancel the return", right after it was asked for.
  if (lastDone !== undefined && lastDone.undo === undefined && begunCalledOff(text) === lastDone.skill) {
    const { order } = await turn.shop.orders.getOrder({ viewer: viewerOf(turn), orderId: lastDone.orderId });
    return cannotUndo(lastDone.orderId, order?.status);
  }
  const answer = await notPlanned(skill, open, turn, notWished);
  // A yes to what was planned before is no yes to what is wished now.
  if (answer !== undefined && open !== undefined) {
    state.form = undefined;
    if (open.orderId !== undefined) state.letGo = { skill, orderId: open.orderId, turn: state.turns };
  }
  return answer;
}

/** "Cancel the other one": the order in talk is the one that is not meant. */
export const otherThanInTalk = ({ state, text }: Turn): string | undefined =>
  meansOtherThanInTalk(text) ? (state.page?.orderId ?? state.focusOrderId) : undefined;
