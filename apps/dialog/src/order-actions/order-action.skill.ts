// Makes a skill that changes orders of what tells it from the others.
import { orderStatusReplies } from '../skills/order-status/order-status.replies.js';
import { defineSkill, type Skill } from '../skills/skill.js';
import { orderActionReplies } from './order-action.replies.js';
import { OrderActionRun } from './order-action-run.js';
import { type OrderActionSkill, orderActionSlots } from './order-action.js';

/** Makes a skill of what tells it from the others. */
export function defineOrderAction(own: OrderActionSkill): Skill {
  return defineSkill({
    name: own.name,
    description: own.description,
    slots: orderActionSlots,
    needs: [],
    phrases: own.phrases,
    replies: { ...orderStatusReplies, ...orderActionReplies, ...own.replies },
    run: (given, turn) => new OrderActionRun(own, given, turn).answer(),
  });
}
