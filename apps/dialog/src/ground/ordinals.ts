// All the places in a list that a message names: "第一个和第三个", "the first two", "1 and 3".
import { normalize, parseNumber } from '#language';
import { FORMER, LATTER } from '../understand/mention.js';

const WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const EACH = new RegExp(
  String.raw`第 ?([一二三四五六七八九十]|\d{1,2})|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|last|[1-8](?:st|nd|rd|th))\b|(?:#|\bnumber |\bno\.? ?)(\d{1,2})\b|(最后)(?:一)?[个款]|(${FORMER.source})|(${LATTER.source})`,
  'gu',
);
const LEADING = /前([两二三四五\d])[个款种样件]|\b(?:first|top) (two|three|four|five|\d)\b/u;
const BARE = /^(?:compare )?(\d)(?: ?(?:and|和|跟|与|,|&) ?)(\d)$/u;

/** The places, 1-based, in the order named, each once; −1 = the last. */
export function ordinalsIn(text: string): number[] {
  const plain = normalize(text);
  const leading = LEADING.exec(plain);
  const count = parseNumber(leading?.[1] ?? leading?.[2] ?? '');
  if (count !== undefined && count > 1) return Array.from({ length: Math.min(count, 10) }, (_, at) => at + 1);
  const bare = BARE.exec(plain);
  if (bare) return [Number(bare[1]), Number(bare[2])];
  const found = [...plain.matchAll(EACH)].map((match) => {
    if (match[1] !== undefined) return parseNumber(match[1]) ?? 0;
    if (match[3] !== undefined) return Number(match[3]);
    if (match[4] !== undefined || match[2] === 'last') return -1;
    if (match[5] !== undefined) return 1;
    if (match[6] !== undefined) return 2;
    const word = WORDS.indexOf(match[2] ?? '');
    return word >= 0 ? word + 1 : Number.parseInt(match[2] ?? '0', 10);
  });
  return [...new Set(found.filter((place) => place !== 0))];
}
