// Whether a question asks after a thing in or with the product that is pointed at, so that what it names is no subject of its own.
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
