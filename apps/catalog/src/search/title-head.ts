// The word by which an English title calls its product: the "case" of "Slim iPhone 5 case in leather, black".
import { normalize, optionMeaning } from '#language';

/** Behind one of these stands what a product is for, comes with or looks like. */
const BREAK = /[,;:()[\]|]| [-–/] | (?:for|with|without|fits|compatible|w|by)(?= )/;
const WORD = /^[a-z][a-z'-]+$/;
const SHADE = /^(?:dark|light|deep|pale|bright)$/;
const LONGEST_READ = 300;
/** "cm", "pcs"; a longer word behind a number is what is counted. */
const LONGEST_UNIT = 3;

/** The head of a title as it is written; `undefined` where it has none that can be told. */
export function titleHead(title: string): string | undefined {
  const [called = ''] = normalize(title.slice(0, LONGEST_READ)).split(BREAK);
  const words = called.trim().split(' ');
  while (words.length > 1) {
    const last = words.at(-1) ?? '';
    // "43.2 cm" and "6 pc" stand behind the name, and so does a colour.
    if (/\d/.test(words.at(-2) ?? '') && words.length > 2 && last.length <= LONGEST_UNIT) words.length -= 2;
    else if (/\d/.test(last) || SHADE.test(last) || optionMeaning(last) !== undefined) words.length--;
    else break;
  }
  const head = words.at(-1) ?? '';
  return WORD.test(head) ? head : undefined;
}
