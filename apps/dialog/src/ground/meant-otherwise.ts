// Which product words mean that are the name of none: by an option that it alone has, by a part of its name, by what it says of itself.
import { type ProductRecord, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { statesIt } from '../interpret/ranker.js';
import type { ConversationState } from '../conversation/conversation.state.js';
import { evidenceNow, isOfOneInTalk, NAMES } from '../evidence/evidence.js';

/** "60支的雾蓝": the id of the one product that comes in an option that is named; `undefined` where several do, or none. */
export function comingInAlone(words: string): string | undefined {
  const plain = normalize(words);
  const alone = evidenceNow().mentions.flatMap(({ kind, text, strength, candidates }) =>
    kind === 'option' && strength >= NAMES && candidates.length === 1 && plain.includes(text) ? candidates : [],
  );
  return alone.every(({ id }) => id === alone[0]?.id) ? alone[0]?.id : undefined;
}

/** "荞麦的能调吗": the id of the one thing in talk that a part of its name tells from all others. */
export function calledInTalk(words: string, { shown, talkedOf }: ConversationState): string | undefined {
  const plain = normalize(words);
  const inTalk = new Set([...shown.map(({ id }) => id), ...talkedOf]);
  return evidenceNow().mentions.find(
    (mention) => mention.kind === 'title' && plain.includes(mention.text) && isOfOneInTalk(mention, inTalk),
  )?.candidates[0]?.id;
}

/** "能铺乳胶垫上面吗": whether a product speaks of it in its own text. */
export const saysOfItself = ({ description = '' }: ProductRecord, mention: string): boolean =>
  wordingsOf(description).some((text) => normalize(text).includes(normalize(mention)));

/** Whether the words beside an option are none, or what the product says of itself: 蛋白 beside "大袋的". */
export function isOfProduct(product: ProductRecord | undefined, rest: string): boolean {
  return rest === '' || (product !== undefined && HAN_ONLY.test(rest) && statesIt(product, rest));
}

const HAN_ONLY = /^[\p{Script=Han} ]+$/u;
