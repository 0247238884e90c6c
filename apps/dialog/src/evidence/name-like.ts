// Whether words that the shop does not know are meant as the name of a thing, or are a part of what is asked of one.
import { goodsIn, normalize, withPlainMeasures } from '#language';
import { isCommon } from './common-words.js';
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

const NUMBER_OR_ORDER = /^(?:\d[\d.,:/-]*(?:st|nd|rd|th|am|pm|ish)?|.{1,2})$/u;
const MEASURED = /\d+(?:\.\d+)?\s?\p{L}{1,4}\d*/gu;
/** What a name follows at once. */
const BEFORE_A_NAME =
  /(?:^|[ ,.?!，。？！])(?:the|an?|your|any|some|of|for|with|plus|and|are|is|does|do|have|got|sell|stock|buy|want|need|[x×]|\d+)$/u;
/** A message of so few words hardly says anything beside a name. */
const FEW_WORDS = 4;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Whether words that the shop does not know stand in a text as the name of something ("zorbs price", 旋风筒多少钱), so that it may be said that
 * the shop does not have it; what is left over of other talk ("not exactly tiny", 那就1米8) is no name.
 */
export function isSaidAsName(mention: string, text: string): boolean {
  const name = normalize(mention).replace(MEASURED, ' ').trim();
  if (MODEL.test(normalize(mention)) || goodsIn(name).length > 0) return true;
  const { isTalk } = evidenceNow();
  if (HAN.test(name)) {
    const rest = [...words.segment(name)].filter(
      ({ segment, isWordLike }) => isWordLike && !isTalk(segment) && !isCommon(segment),
    );
    return rest.map(({ segment }) => segment).join('').length > 1;
  }
  const plain = withPlainMeasures(text);
  const said = name.split(' ').filter((word) => !NUMBER_OR_ORDER.test(word) && !isTalk(word) && !isCommon(word));
  if (said.length === 0) return false;
  if (plain.split(' ').length <= FEW_WORDS) return true;
  return said.some((word) => {
    const at = plain.search(new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(word)}`, 'u'));
    return at >= 0 && BEFORE_A_NAME.test(plain.slice(0, at).trimEnd());
  });
}
