// What a shopper who waits for a person may say about the waiting: how to be reached, or that nobody is needed any more.
import { normalize } from '#language';
import type { ConversationState } from '../../conversation/conversation.state.js';
import { reachableContactIn } from '../../understand/codes.js';
import { placesIn } from '../../understand/places.js';
import { leftoverWords } from '../../understand/mention.js';
import type { UnderstoodCall } from '../../understand/understander.js';
import { drops } from '../../order-actions/acts.js';
import { callsOff } from './calling-off.js';

/** "要等多久", "how long": of the waiting, where nothing else is named. */
const ASKS_HOW_LONG =
  /^(?:那|请问|大概|大约|我|还|得|需要|要|等|排队|一般|现在|前面|还有| )*(?:多久|多长时间|几个人|多少人|几分钟|什么时候)(?:能|可以|会|有人|来|到我|轮到我|回复|回我|接|啊|呀|呢|吗|才| )*[?？]?$|^(?:ok |and |so )?how (?:long|much longer)(?: (?:do|will|is) (?:i|it|the wait)(?: \w+){0,3})?[?]?$|^when will (?:someone|somebody|they|anyone)\b.{0,40}$/u;
/** Said beside a telephone number or an e-mail address, these words make it an answer and not a question. */
const GIVES =
  /电话|手机|号码|微信|邮箱|联系|打给|打我|回电|\b(?:phone|number|mobile|cell|call|e-?mail|reach|contact|text)\b/u;

/** Nothing else is at hand that "never mind" could be said of. */
const isOfWaiting = ({ lastSkill, form, pending }: ConversationState): boolean =>
  lastSkill === 'handoff' && form === undefined && pending === undefined;

/** The calls that a message about the waiting makes; `undefined` when it speaks of something else. */
export function waitingCalls(
  text: string,
  state: ConversationState,
  understood: readonly UnderstoodCall[],
): UnderstoodCall[] | undefined {
  if (state.heldBy === 'assistant') return undefined;
  const handoff = (slots: Record<string, unknown>): UnderstoodCall[] => [
    { skill: 'handoff', slots, confidence: 1, text },
  ];
  const plain = normalize(text);
  if (callsOff(text) || (isOfWaiting(state) && drops(text))) return handoff({ cancels: true });
  const contact = reachableContactIn(text);
  if (contact === undefined) return ASKS_HOW_LONG.test(plain) ? handoff({}) : undefined;
  const rest = leftoverWords(plain.replaceAll(normalize(contact), ' '), placesIn(plain)).replace(/[\W_]+/gu, '');
  const isAnswer =
    rest === '' || GIVES.test(plain) || understood.every(({ skill }) => ['fallback', 'small-talk'].includes(skill));
  return isAnswer ? handoff({ contact }) : undefined;
}
