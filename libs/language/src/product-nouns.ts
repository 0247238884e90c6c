// Names of goods across languages: a title in one language and a shopper who speaks of it in the other.
import { normalize } from './normalize.js';
import { productNouns } from './product-nouns.data.js';

interface Kind {
  readonly chinese: readonly string[];
  readonly english: readonly string[];
}

const kinds: readonly Kind[] = productNouns
  .trim()
  .split('\n')
  .map((line) => {
    const [chinese = '', english = ''] = line.split('|');
    const words = (list: string): string[] => list.split(' ').map((word) => normalize(word.replaceAll('-', ' ')));
    return { chinese: words(chinese), english: words(english) };
  });

const HAN = /\p{Script=Han}/u;
const pattern = (names: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${names.map((name) => name.replace(/ /g, '[ -]?')).join('|')})(?:s|es)?(?![a-z])`, 'u');
const englishPatterns = kinds.map(({ english }) => pattern(english));

/** The names in the other language of the kinds of goods that a title names: "Bookshelf" → 书架 书柜, "运动鞋" → sneaker. */
export function namesInOtherLanguage(title: string): string[] {
  const plain = normalize(title);
  const hasChinese = HAN.test(plain);
  const found = kinds.filter(({ chinese }, index) =>
    hasChinese ? chinese.some((name) => plain.includes(name)) : englishPatterns[index]?.test(plain) === true,
  );
  return [...new Set(found.flatMap(({ chinese, english }) => (hasChinese ? english : chinese)))];
}
