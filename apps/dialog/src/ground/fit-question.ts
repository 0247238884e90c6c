// "Does the bag fit a 14 inch laptop", "双肩包能装下15寸电脑吗": which part of the question names the product.
import { normalize } from '#language';
import { measuresIn } from './measures.js';
import { productWords } from '../understand/mention.js';

const INTO =
  /\b(?:fit|go|put|carry|squeeze|pack)s?\b.{0,40}?\b(?:in|into|inside|on|onto) (?:the |this |that |my |your )?(.+)$/u;
const VERB =
  /(?:能不能|可不可以|能否|是否|能|可以|可|会)?(?:装|放|塞)(?:得|不)?(?:下|进|入|在|个)?|适不适合|适合|适配|适用于?|兼容|匹配|承重|\b(?:fits?|holds?|(?:is |are )?compatible with|works? (?:with|on|for)|(?:is |are )?suitable for|supports?|big enough for|large enough for|good for)\b/u;

/** The product's words in a question whether something fits; empty where it is the one at hand. `undefined`: no such question. */
export function productOfFitQuestion(text: string): string | undefined {
  const plain = normalize(text).replace(/(?<![?？。.!！])[?？。.!！]+$/u, '');
  // "1.8米床能用吗": the thing stands before, the product is the one at hand.
  if (/(?:能|可以)用(?:吗|么|不)?$/u.test(plain) && measuresIn(plain).length > 0) return '';
  const verb = VERB.exec(plain);
  if (verb === null) return undefined;
  const into = INTO.exec(plain)?.[1];
  if (into !== undefined) return productWords(into);
  const before = plain
    .slice(0, verb.index)
    .replace(/\b(?:does|do|will|would|can|could|is|are)\b/gu, ' ')
    .split(/[:：,，;；]/u)
    // "I'm 172 cm tall" speaks of the shopper.
    .filter((part) => !/^\s*(?:i|i'm|my|we|he|she|我|孩子|身高)(?![a-z])/u.test(part))
    .join(' ');
  const named = measuresIn(before).reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    normalize(before),
  );
  return productWords(named.replace(/\b(?:tall|old|high|wide|heavy)\b|身高|体重/gu, ' '));
}
