// The message after something was done, or let go: it is taken back, or refused once more.
import type { ConversationState } from '../conversation/conversation.state.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { isNo, takesBack } from './acts.js';

/** What was done this many turns ago can still be meant by "take that back". */
const LAST_DONE_TURNS = 6;

/** "刚才的取消不要了", after something was done. */
export function takeBackCalls(text: string, state: ConversationState): UnderstoodCall[] | undefined {
  const { lastDone, form } = state;
  if (lastDone === undefined || form !== undefined || state.turns - lastDone.turn > LAST_DONE_TURNS || !takesBack(text))
    return undefined;
  return [{ skill: lastDone.skill, slots: { act: 'take-back', orderIds: [lastDone.orderId] }, confidence: 0.9, text }];
}

/** "No, keep it", after a plan was let go: it says so once more, and begins nothing. */
export function letGoCalls(text: string, { letGo, form, turns }: ConversationState): UnderstoodCall[] | undefined {
  if (letGo === undefined || form !== undefined || turns - letGo.turn > LAST_DONE_TURNS || !isNo(text))
    return undefined;
  return [{ skill: letGo.skill, slots: { act: 'drop', orderIds: [letGo.orderId] }, confidence: 0.9, text }];
}
