// Finds names of several words in a text, the longest first, in one pass: a name is known by its pieces, as in a tree of prefixes.
import { normalize } from '../normalize.js';
import { stem } from '../tokenize.js';

/** A name that stands in a text, with offsets in the normalised text. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  /** The text between them. */
  readonly text: string;
  /** The numbers of the groups that hold the name. */
  readonly groups: readonly number[];
}

interface Piece {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly isHan: boolean;
}

const PIECE = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+(?:'[a-z]+)?/gv;
const HAN = /^\p{Script=Han}/u;
const MOST_CHARACTERS = 4_000;

function piecesOf(plain: string): Piece[] {
  return [...plain.slice(0, MOST_CHARACTERS).matchAll(PIECE)].map(({ 0: piece, index }) => {
    const isHan = HAN.test(piece);
    return { key: isHan ? piece : stem(piece), start: index, end: index + piece.length, isHan };
  });
}

/** Chinese characters stand side by side; other words may have a space or a hyphen between them. */
function joins(plain: string, left: Piece, right: Piece): boolean {
  if (left.end === right.start) return true;
  return !(left.isHan && right.isHan) && right.start - left.end === 1 && /[ -]/.test(plain[left.end] ?? '');
}

/** Groups of names, each of which stands for the others of its group. */
export class NameIndex {
  private readonly groupsOf = new Map<string, number[]>();
  private readonly prefixes = new Set<string>();
  /** The groups, their names in normalised form with spaces for hyphens. */
  readonly groups: readonly (readonly string[])[];

  constructor(groups: readonly (readonly string[])[]) {
    this.groups = groups.map((names) => [
      ...new Set(names.map((name) => normalize(name.replaceAll('-', ' '))).filter((name) => name !== '')),
    ]);
    this.groups.forEach((names, number) => {
      for (const name of names) this.add(name, number);
    });
  }

  private add(name: string, number: number): void {
    let key = '';
    for (const piece of piecesOf(name)) {
      key += piece.key;
      this.prefixes.add(key);
    }
    const known = this.groupsOf.get(key);
    if (known === undefined) this.groupsOf.set(key, [number]);
    else if (!known.includes(number)) known.push(number);
  }

  /** The names in a text (of its first 4,000 characters), in order, without overlaps; plurals and spaces make no difference. */
  mentionsIn(text: string): NameMention[] {
    const plain = normalize(text);
    const pieces = piecesOf(plain);
    const found: NameMention[] = [];
    for (let at = 0; at < pieces.length; at++) {
      const [longest] = this.namesFrom(plain, pieces, at);
      if (longest === undefined) continue;
      found.push(longest.mention);
      at = longest.last;
    }
    return found;
  }

  /** The groups of the names that a name ends with, its own left out: "running shoe" is a shoe, 电动牙刷 a 牙刷. */
  groupsOfEndings(name: string): number[] {
    const plain = normalize(name);
    const pieces = piecesOf(plain);
    const found = pieces.flatMap((_, at) =>
      at === 0
        ? []
        : (this.namesFrom(plain, pieces, at).find(({ last }) => last === pieces.length - 1)?.mention.groups ?? []),
    );
    return [...new Set(found)];
  }

  /** The groups that hold a name. */
  groupsHolding(name: string): readonly number[] {
    return this.groupsOf.get(keyOf(name)) ?? [];
  }

  /** Whether a key, as {@link keyOf} makes it, is a name. */
  isKey(key: string): boolean {
    return this.groupsOf.has(key);
  }

  /** The other names of some groups, in their order. */
  namesOf(groups: readonly number[], but: string): string[] {
    const own = keyOf(but);
    return [...new Set(groups.flatMap((group) => this.groups[group] ?? []))].filter((name) => keyOf(name) !== own);
  }

  /** All names that begin at a piece, the longest first. */
  private namesFrom(plain: string, pieces: readonly Piece[], at: number): { mention: NameMention; last: number }[] {
    const found: { mention: NameMention; last: number }[] = [];
    let key = '';
    for (let last = at; last < pieces.length; last++) {
      const [before, piece] = [pieces[last - 1], pieces[last]];
      if (piece === undefined || (last > at && before !== undefined && !joins(plain, before, piece))) break;
      key += piece.key;
      if (!this.prefixes.has(key)) break;
      const groups = this.groupsOf.get(key);
      const start = pieces[at]?.start ?? 0;
      if (groups === undefined || isLoneCharacter(plain, pieces, at, last)) continue;
      found.unshift({ mention: { start, end: piece.end, text: plain.slice(start, piece.end), groups }, last });
    }
    return found;
  }
}

/** One Chinese character is a name only where its run of characters ends: 灯 of 落日灯, and not of 灯光师. */
function isLoneCharacter(plain: string, pieces: readonly Piece[], at: number, last: number): boolean {
  const piece = pieces[at];
  return at === last && piece?.isHan === true && HAN.test(plain.slice(piece.end));
}

/** The form in which names are compared: plurals are folded, spaces and hyphens do not count. */
export function keyOf(name: string): string {
  return piecesOf(normalize(name))
    .map(({ key }) => key)
    .join('');
}
