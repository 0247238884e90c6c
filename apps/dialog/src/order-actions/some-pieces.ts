// "One of my two bags is split", 只退一件: how many pieces of a line of several a change is about.
import { normalize, parseNumber } from '#language';

const COUNT = '[一两二三四五六七八九十]|\\d{1,3}';
const COUNTED = '个|件|盒|双|条|瓶|包|袋|本|台|只|张|套|罐|支|箱|块|把|片';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`退(?:掉|回)?(${COUNT})(?:${COUNTED})(?!新)`, 'u'),
  new RegExp(`(?:只|仅|就)(?:退|换)(${COUNT})`, 'u'),
  // 其中一袋, 有一瓶漏了.
  new RegExp(`(?:其中|里面?|有)(?:的|有)?(${COUNT})(?:${COUNTED})`, 'u'),
  /\b(?:only|just) (one|two|three|\d{1,3})\b/u,
  /\b(one|two|three|\d{1,3}) of (?:the|my|them|those|these|our)\b/u,
];
const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3 };

/** The number of pieces that a message sets apart from the rest; `undefined` where it sets none apart. */
export function somePieces(text: string): number | undefined {
  const plain = normalize(text);
  for (const pattern of PATTERNS) {
    const word = pattern.exec(plain)?.[1];
    if (word !== undefined) return WORDS[word] ?? parseNumber(word);
  }
  return undefined;
}
