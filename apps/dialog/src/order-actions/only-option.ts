// "那黑的吧", "750ml then": another variant and nothing else, while one is planned.
import { normalize } from '#language';
import { optionWords, productWords, withoutOptions } from '../understand/mention.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** Whether a message names an option and nothing else: of any thing, or of the one at hand. */
export function takesOfAtHand(text: string, understood: readonly UnderstoodCall[]): boolean {
  const plain = normalize(text);
  const [call, ...others] = understood;
  const isOfAtHand = call?.slots['pointsAt'] === 'it' && (call.skill === 'price' || call.skill === 'stock');
  if (isOfAtHand && others.length === 0 && call.slots['product'] === undefined) return true;
  return optionWords(plain).length > 0 && withoutOptions(productWords(plain)) === '';
}
