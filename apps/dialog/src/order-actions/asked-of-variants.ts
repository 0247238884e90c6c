// "Actually whats the difference between them", while another variant waits for a yes: the variants of that thing, and no wish.
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { evidenceNow } from '../evidence/evidence.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { OF_ORDERED_VARIANTS } from './changing-skills.js';

const LONGEST = 80;
const DIFFERS = /\bdiff(?:s|erence|erences|er|ers|erent)?\b|区别|不同|不一样|差在哪/u;
const OF_MONEY = /\b(?:price|cost|pay|money|charge|refund)|价|钱|补|退/u;

/** The question of the variants of the thing whose change is planned; `undefined` where something else is asked, or named. */
export function variantsOfPlan(text: string, { form, focus }: ConversationState): UnderstoodCall[] | undefined {
  const plain = normalize(text);
  const isOpen =
    form?.asks === 'confirm' && OF_ORDERED_VARIANTS.has(form.skill) && form.details['changes'] !== undefined;
  if (!isOpen || focus === undefined || plain.length > LONGEST) return undefined;
  if (!DIFFERS.test(plain) || OF_MONEY.test(plain) || evidenceNow().namesIn(plain).length > 0) return undefined;
  return [{ skill: 'compare', slots: { productIds: [focus.productId] }, confidence: 0.9, text }];
}
