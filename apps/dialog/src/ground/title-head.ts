// The head of a title: the word that says what the thing is, before what it is for, of which size and in which colour.
import type { Text } from '#contracts';
import { wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';

/** What a title says of a thing after its head: its size, its colour, what it is for. */
const AFTER_HEAD = /[（(【[,，–—|].*$| (?:for|with|in|by|of|from|and) .*$| - .*$/u;

/** A size or a model at the end: "Tire 700x40", "Printer LX-700". One way to read each word: a title may name twenty models. */
const SIZE_AT_END = /(?: [^ \d]*\d[^ ]*)+$/u;

/** Whether the head of a title, its last word before what it is for, is the last word of a mention. */
export function isHeadedBy(title: Text, mention: string): boolean {
  const plain = normalize(mention);
  const last = tokenize(plain.split(' ').at(-1) ?? '').join(' ');
  return wordingsOf(title).some((wording) => {
    const head = normalize(wording).replace(AFTER_HEAD, '').replace(SIZE_AT_END, '').trim();
    // "雨前龙井 口粮装": each of the words of a Chinese title may be its head.
    if (HAN_END.test(head)) return head.split(' ').some((word) => word.endsWith(plain.replaceAll(' ', '')));
    return last !== '' && tokenize(head.split(' ').at(-1) ?? '').join(' ') === last;
  });
}

const HAN_END = /\p{Script=Han}$/u;

/** Whether a title says each word of a mention: the camera is it, and not the lens among the cameras. */
export function saysAll(title: Text, mention: string): boolean {
  const words = tokenize(mention);
  return wordingsOf(title).some((wording) => {
    const said = new Set(tokenize(wording));
    return words.length > 0 && words.every((word) => said.has(word));
  });
}

/** Whether a title says a noun. */
export const isCalled = (title: Text, noun: string): boolean =>
  wordingsOf(title).some((wording) => normalize(wording).includes(noun));
