// Whether a question asks after a thing in or with the product that is pointed at, so that what it names is no subject of its own.
import { withoutTitles } from '../evidence/evidence.js';
import { PROPERTIES } from '../skills/product-info/properties.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { normalize } from '#language';
import { productWords } from '../understand/mention.js';

const INSIDE_IT = /\b(?:in|inside|comes? with) (?:it|this|that|them|these)\b|(?:它|这款|这个|里)(?:里面|里头|里边|面)/u;
const HAS = /\b(?:has|have|comes? with|includes?|need|needs|take|takes|use|uses|fit|fits|with)\b|有|带|含|配|附|送/u;

/** Whether words ask after a thing in or with what is pointed at: the pointing word goes before a verb of having and the thing. */
export function asksWhatItHas(words: string, mention: string): boolean {
  const plain = normalize(words);
  if (INSIDE_IT.test(plain)) return true;
  const at = plain.indexOf(normalize(mention).split(' ')[0] ?? '');
  const before = at < 0 ? '' : plain.slice(0, at);
  const pointing = /\b(?:it|this(?: one)?|that(?: one)?|they|these)\b|它|这款|这个|该款/u.exec(before);
  return (
    pointing !== null && productWords(before.slice(0, pointing.index)) === '' && HAS.test(before.slice(pointing.index))
  );
}

/** Colours, sizes and materials are options as well: whether there is one is a matter of stock. */
const OF_OPTIONS = new Set([0, 1, 3, 10, 14]);

/** "Does the speaker have water resistance" asks what it is, not whether it is there. */
export const asksProperty = (call: UnderstoodCall): boolean =>
  !/有货|现货|库存|缺货|补货|到货|\bstock\b|\bavailab|\bleft\b|\bsold out\b/iu.test(call.text) &&
  typeof call.slots['product'] === 'string' &&
  PROPERTIES.some((property, index) => !OF_OPTIONS.has(index) && property.test(withoutTitles(call.text)));
