// Whether a thing is of another kind than the one that is asked for, though both end with the same word: a rice cooker and a pressure cooker.
import { normalize } from '../normalize.js';
import { stem } from '../tokenize.js';
import { goodsIn } from './goods.js';

const HAN = /\p{Script=Han}/u;
/** In Chinese a name that says which one it is has three characters at least: 高压锅, and not 手机. */
const SHORTEST_HAN_NAME = 3;

/** The word that says what a compound name is: "cooker", 锅; nothing where the name is no compound. */
function headOf(name: string): string | undefined {
  if (HAN.test(name)) return name.length >= SHORTEST_HAN_NAME ? name.slice(-1) : undefined;
  const words = normalize(name).split(/[ -]+/u);
  const last = words.at(-1);
  return words.length > 1 && last !== undefined ? stem(last) : undefined;
}

/** A compound name of a kind of goods. */
export interface KindAsked {
  readonly text: string;
  readonly groups: readonly number[];
  readonly head: string;
}

/** The compound kinds of goods that a wish names. */
export const compoundKindsIn = (wish: string): KindAsked[] =>
  goodsIn(wish).flatMap(({ text, groups }) => {
    const head = headOf(text);
    return head === undefined ? [] : [{ text, groups, head }];
  });

/** Whether a thing's names say that it is another kind with the same head, and none says that it is the kind asked for. */
export function isOtherKind({ text, groups, head }: KindAsked, names: readonly string[]): boolean {
  // A 车载吸尘器 is a 吸尘器.
  if (names.some((name) => normalize(name).includes(text))) return false;
  const named = names.flatMap((name) => goodsIn(name));
  if (named.some((one) => one.groups.some((group) => groups.includes(group)))) return false;
  return named.some(({ text }) => headOf(text) === head);
}
