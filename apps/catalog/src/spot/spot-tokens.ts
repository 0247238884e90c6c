// A text as tokens with places: stems and numbers of Latin runs, single Chinese characters; what titles and messages are aligned by.
import { stem, toSimplified } from '#language';

/** One token. Offsets are in the text that was given. */
export interface SpotToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Offsets in the comparable form. */
  readonly from: number;
  readonly to: number;
  readonly isHan: boolean;
  /** A word of grammar: it belongs to a name only between other words of it. */
  readonly isLight: boolean;
}

const PIECE = /\p{Script=Han}|\p{N}+(?:[.]\p{N}+)*|[[\p{L}\p{M}]--\p{Script=Han}]+(?:'[a-z]+|(?:#|\+\+)(?![a-z\d]))?/gv;
const HAN = /\p{Script=Han}/u;
const CHARACTER_LIMIT = 4_000;
const LIGHT = new Set(
  `a an the of for with in on at to from by and or is are do does did can could would will i you we it its my your our this that these those one
  ones some any what which who how have has had need want please not no so as be was were me us if s t m 的 了 吗 呢 吧 啊 呀 我 你 您 他 她 它
  这 那 有 是 和 跟 与 个 不 在 要 就 都 还 也 给 把 被 能 会 可 以 么 什 哪 几 多 少 下 来 到 去 对 用 为 之`.split(
    /\s+/u,
  ),
);

/** A text in its comparable form, of which each character knows where it stood in the text that was given. */
export interface AlignedText {
  readonly plain: string;
  /** The offset in the given text of each character of `plain`, and of its end. */
  readonly offsets: readonly number[];
}

const INVISIBLE = /^[\p{Cf}\ufe0f]$/u;

function plainForm(character: string): string {
  if (character > ' ' && character < '\u007f') return character.toLowerCase();
  if (/\s/u.test(character)) return ' ';
  if (HAN.test(character)) return character;
  if (INVISIBLE.test(character)) return '';
  return character
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s+/gu, '');
}

/** Normalises character by character, so that spans can be told in the text as it was written. */
export function alignedText(text: string): AlignedText {
  let plain = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text.slice(0, CHARACTER_LIMIT)) {
    const form = plainForm(character);
    if (form !== ' ' || (plain !== '' && !plain.endsWith(' '))) {
      plain += form;
      offsets.push(...Array.from({ length: form.length }, () => at));
    }
    at += character.length;
  }
  offsets.push(at);
  // Some characters are simplified by the word that they stand in.
  const simplified = toSimplified(plain);
  return { plain: simplified.length === plain.length ? simplified : plain, offsets };
}

/** The tokens of a text in its comparable form. */
export function tokensOf({ plain, offsets }: AlignedText): SpotToken[] {
  return [...plain.matchAll(PIECE)].map((match) => {
    const [piece] = match;
    const last = match.index + piece.length - 1;
    const isHan = HAN.test(piece);
    const key = isHan ? piece : stem(piece);
    return {
      key,
      start: offsets[match.index] ?? 0,
      end: endOf(offsets, last),
      from: match.index,
      to: last + 1,
      isHan,
      isLight: LIGHT.has(key),
    };
  });
}

/** Where the character of the given text ends that a place of the comparable form came from. */
function endOf(offsets: readonly number[], last: number): number {
  const from = offsets[last] ?? 0;
  for (let next = last + 1; next < offsets.length; next++) {
    const offset = offsets[next] ?? 0;
    if (offset > from) return offset;
  }
  return from + 1;
}
