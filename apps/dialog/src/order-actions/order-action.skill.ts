// Makes a skill that changes orders of what tells it from the others.
import type { Speak } from '../reply/speak.js';
import { orderStatusReplies } from '../skills/order-status/order-status.replies.js';
import { type Answer, defineSkill, type Replies, type Skill, type Template, type Turn } from '../skills/skill.js';
import { orderActionReplies } from './order-action.replies.js';
import { OrderActionRun } from './order-action-run.js';
import { type OrderActionSkill, type OrderActionSlots, orderActionSlots } from './order-action.js';

/** Makes a skill of what tells it from the others. */
export function defineOrderAction(own: OrderActionSkill): Skill {
  return defineSkill({
    name: own.name,
    description: own.description,
    slots: orderActionSlots,
    needs: [],
    phrases: own.phrases,
    replies: sayingWhatWaits({ ...orderStatusReplies, ...orderActionReplies, ...own.replies }),
    run: async (given, turn) => {
      const isNew = turn.state.form?.skill !== own.name;
      const answer = await new OrderActionRun(own, given, turn).answer();
      return isNew ? withWhatWaits(answer, given, turn) : answer;
    },
  });
}

/** The first question of a change tells that the others are not forgotten. */
function withWhatWaits(answer: Answer, { act, notKept }: OrderActionSlots, { state }: Turn): Answer {
  const waiting = (state.laterWishes ?? []).map((wish) => wish.skill);
  if (answer.ask === undefined || act !== undefined || waiting.length === 0) return answer;
  return { ...answer, facts: { ...answer.facts, waiting, ...(notKept === undefined ? {} : { notKept }) } };
}

function sayingWhatWaits(replies: Replies): Replies {
  const wrap =
    (template: Template): Template =>
    (facts: never, speak: Speak) => {
      const { waiting, notKept, again } = facts as { waiting?: unknown; notKept?: number; again?: boolean };
      // What was asked before is not asked in the very same words.
      const before = again === true ? speak.choose('还差这一步：', 'Back to what is still open: ') : '';
      const tail =
        waiting === undefined ? '' : speak.choose('其余的办完这一步再继续。', ' The rest comes right after.');
      const leftOut =
        notKept === undefined
          ? ''
          : speak.choose(
              `不过一次记不下这么多，最后 ${notKept} 项请办完后再说一遍。`,
              ` That is more than I can keep at once: please tell me the last ${notKept} again afterwards.`,
            );
      return `${before}${template(facts, speak)}${tail}${leftOut}`;
    };
  return Object.fromEntries(Object.entries(replies).map(([key, { zh, en }]) => [key, { zh: wrap(zh), en: wrap(en) }]));
}
