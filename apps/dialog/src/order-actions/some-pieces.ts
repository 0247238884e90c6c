// "One of my two bags is split", 只退一件: how many pieces of a line of several a change is about.
import { normalize, parseNumber } from '#language';

const COUNT = '[一两二三四五六七八九十]|\\d{1,3}';
const COUNTED = '个|件|盒|双|条|瓶|包|袋|本|台|只|张|套|罐|支|箱|块|把|片';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`退(?:掉|回)?(${COUNT})(?:${COUNTED})(?!新)`, 'u'),
  new RegExp(`(?:只|仅|就)(?:退|换)(${COUNT})`, 'u'),
  // 其中一袋, 有一瓶漏了.
  new RegExp(`(?:其中|里面?|有)(?:的|有)?(${COUNT})(?:${COUNTED})`, 'u'),
  new RegExp(`把(${COUNT})(?:${COUNTED})(?!新)(?=[^,，。]{1,30}换)`, 'u'),
  // "Return one mug", "exchange 2x blue mug"; no set, no days.
  /\b(?:return|exchange|swap|refund|send back|send)(?:ing)? (one|two|three|an?|\d{1,2})(?: ?[x×])? (?!(?:[a-z-]+ )?(?:of|in|sets?|packs?|piece|days?|weeks?|months?|refund|request|label|gift|parcel|message|full|order)\b)(?=[a-z])/u,
  /\b(?:only|just) (one|two|three|\d{1,3})\b/u,
  /\b(one|two|three|\d{1,3}) of (?:the|my|them|those|these|our)\b/u,
  // "Return one of 1005", and not "one of 1004 and 1005".
  /\b(?:return|exchange|swap|refund|send back|send)(?:ing)? (?:only |just )?(one|two|three|\d{1,2}) (?:of|from) (?:order (?:number )?)?#?[a-z]{0,12}[-_/]?\d[a-z\d_/-]{0,40}(?![a-z\d_/-]| ?,| (?:or|and|to|through)\b)/u,
];
const WORDS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };

/** One of several that are alike, told by where it stands or how it is: "return the chipped mug", 退左边那个杯子. */
const ONE_OF_THEM =
  /\b(?:return|exchange|swap|refund|send back) (?:only |just )?the (?:left|right|other|chipped|broken|damaged|cracked|faulty|bad|second|third) (?!(?:order|item|one|thing|purchase|parcel|package|product)\b)[a-z]+(?<!s)(?![a-z])|(?:退|换)掉?(?:左边|右边|坏|破|裂|第[一二三四五六七八九]个)(?:的|那个|这个|那只|那件){0,2}(?=\p{Script=Han}{2})(?!订单|商品|那单)/u;

/** The number of pieces that a message sets apart from the rest; `undefined` where it sets none apart. */
export function somePieces(text: string): number | undefined {
  const plain = normalize(text);
  // Of two, one.
  if (ONE_OF_THEM.test(plain)) return 1;
  if (/\bnot both\b|(?:不是|别|不要|不用)两.都/u.test(plain)) return 1;
  for (const pattern of PATTERNS) {
    const word = pattern.exec(plain)?.[1];
    if (word !== undefined) return WORDS[word] ?? parseNumber(word);
  }
  return undefined;
}

const PARTS = /\band\b|\bwith\b|[,，、;；。]|和|跟|还有|以及|加上/u;
const COUNTED_THINGS = new RegExp(
  `(?<![a-z\\d])(one|two|three|an?|\\d{1,2})(?: ?[x×])? (?=[a-z])|(${COUNT})(?:${COUNTED})`,
  'gu',
);

/** So much behind a count is the name of what it counts: two words, or some Chinese characters. */
const THING = /^ ?(?:[a-z'-]+ ?){1,2}|^(?:(?![一两二三四五六七八九十])\p{Script=Han}){1,6}/u;

/** Of each thing that a text counts the part of the text, how many, and the words right behind the count: "one mug and the shirt". */
export function countedParts(text: string): { text: string; pieces: number; thing: string }[] {
  return normalize(text)
    .split(PARTS)
    .flatMap((part) =>
      [...part.matchAll(COUNTED_THINGS)].flatMap(({ 0: { length }, 1: english, 2: chinese, index }) => {
        const word = english ?? chinese ?? '';
        const pieces = WORDS[word] ?? parseNumber(word);
        const [thing = ''] = THING.exec(part.slice(index + length)) ?? [];
        return pieces === undefined ? [] : [{ text: part, pieces, thing }];
      }),
    );
}

const KEEPS = new RegExp(
  `\\b(?:keep(?:ing)?|but|except(?: for)?|leave(?: me)?|minus)(?: (?:just|only))? (one|two|three|\\d{1,2})\\b(?! ?(?:is|was|are|were|has|had|came|arrived|order)\\b)|(?:保?留|除了?|剩)[下着]?(${COUNT})(?:${COUNTED})`,
  'u',
);

/** "Return the mugs but keep one", 留一个: how many pieces stay; `undefined` where none are said to. */
export function piecesKept(text: string): number | undefined {
  const [, english, chinese] = KEEPS.exec(normalize(text)) ?? [];
  const word = english ?? chinese;
  return word === undefined ? undefined : (WORDS[word] ?? parseNumber(word));
}
