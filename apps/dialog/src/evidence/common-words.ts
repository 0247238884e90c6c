// Words that shoppers of any shop say around what they ask of: they name nothing.
import { commonWords } from './common-words.data.js';

const known = new Set(commonWords.split(' '));
const HAN = /\p{Script=Han}/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text: those between spaces, and those that a run of Chinese characters is made of. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{N}']+/u)
    .flatMap((run) => (HAN.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run]))
    .filter((word) => word !== '');
}

/** Whether a word, in the comparable form, is said with any goods; see `npm run eval:questions -- --fit`. */
export const isCommon = (word: string): boolean => known.has(word);
