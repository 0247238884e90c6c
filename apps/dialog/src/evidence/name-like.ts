// Whether words that the shop does not know are meant as the name of a thing, or are a part of what is asked of one.
import { goodsIn, normalize } from '#language';
import { evidenceNow } from './evidence.js';

const HAN = /\p{Script=Han}/u;
const MODEL = /(?<![a-z\d])[a-z]{1,6}-?\d{2,}[a-z]{0,3}(?![a-z\d])/u;
const MOST_WORDS = 3;

/** Whether the shop's evidence, an article, a model number or a common noun says that `words` of a text name a thing. */
export function isNameLike(words: string, text: string): boolean {
  const [plain, name] = [normalize(text), normalize(words)];
  if (evidenceNow().namesIn(plain).length > 0 || MODEL.test(name)) return true;
  if (HAN.test(name)) return goodsIn(name).length > 0;
  const [first = '', ...others] = name.split(' ');
  if (others.length >= MOST_WORDS) return false;
  // All that is said: an answer to "which one?", or a search.
  if (plain.replace(/(?<![?!. ])[?!. ]+$/u, '') === name) return true;
  return ['the', 'a', 'an', 'your', 'any'].some((article) => ` ${plain}`.includes(` ${article} ${first}`));
}
