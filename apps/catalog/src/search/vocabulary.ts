// The words of an index: their numbers, how many documents hold each, and which words are near a misspelt one.
import { editDistanceWithin } from '#language';
import { withRoom } from './growable.js';
import { type Columns, numbersOf, textsOf } from './snapshot-file.js';

const MAX_LOOKED_AT = 4_000;
const MAX_SIMILAR = 16;
const PREFIX_LENGTH = 3;
const MAX_PAIRS = 64;
const HAN = /\p{Script=Han}/u;
const CORRECTABLE = /^\p{Script=Latin}+$/u;

/** Which letters a word has, as bits: two words at edit distance d differ in at most 2d of them. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask >>> 0;
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many slips of the finger a word of this length may have. */
export function slipsAllowed(word: string): number {
  if (!CORRECTABLE.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

function listIn(lists: Map<string, number[]>, key: string): number[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** Words are numbered from 0 in the order in which they were first seen, and never forgotten. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [];
  private readonly meanings: number[] = [];
  private readonly byPrefix = new Map<string, number[]>();
  private readonly byCharacter = new Map<string, number[]>();
  private masks = new Uint32Array(0);
  private lengths = new Uint8Array(0);
  private documents = new Uint32Array(0);

  /** How many words there are. */
  get size(): number {
    return this.words.length;
  }

  /** What {@link restore} needs. */
  save(columns: Columns): void {
    columns.set('words', this.words.slice());
    columns.set('word-documents', this.documents.slice(0, this.words.length));
  }

  /** Fills an empty vocabulary. */
  restore(columns: Columns): void {
    for (const word of textsOf(columns, 'words')) this.numberOf(word);
    this.documents.set(numbersOf(columns, 'word-documents', Uint32Array));
  }

  /** How many different Chinese characters the words hold. */
  get characterCount(): number {
    return this.byCharacter.size;
  }

  /** The Chinese characters in the order in which they were first seen. */
  characters(): IterableIterator<string> {
    return this.byCharacter.keys();
  }

  /** The number of a word, if it was ever seen. */
  find(word: string): number | undefined {
    return this.numbers.get(word);
  }

  /** The number of a word, given to it now if it is new. */
  numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.words.push(word);
    this.numbers.set(word, number);
    if (word.startsWith('=')) this.meanings.push(number);
    this.masks = withRoom(this.masks, number + 1);
    this.lengths = withRoom(this.lengths, number + 1);
    this.documents = withRoom(this.documents, number + 1);
    // Length 0 marks what is never offered as a correction: Chinese pairs and numbers.
    const isWord = CORRECTABLE.test(word);
    this.masks[number] = isWord ? maskOf(word) : 0;
    this.lengths[number] = isWord ? Math.min(255, word.length) : 0;
    if (HAN.test(word)) for (const character of new Set(word)) listIn(this.byCharacter, character).push(number);
    else if (word.length > PREFIX_LENGTH) listIn(this.byPrefix, word.slice(0, PREFIX_LENGTH)).push(number);
    return number;
  }

  /** The word with this number. */
  wordOf(number: number): string {
    return this.words[number] ?? '';
  }

  /** Every word that starts with a sign which no text holds: the meanings of options ("=colour:"). */
  meaningsOf(prefix: string): number[] {
    return this.meanings.filter((number) => this.words[number]?.startsWith(prefix));
  }

  /** How many documents hold the word. */
  documentsWith(number: number): number {
    return this.documents[number] ?? 0;
  }

  /** Counts documents in (or, when they are gone, out). */
  count(number: number, documents: number): void {
    this.documents[number] = (this.documents[number] ?? 0) + documents;
  }

  /** Words at most a slip or two away, the most common first. Bounded: a cheap filter, then a limited number of looks. */
  similarTo(word: string, most = 2): number[] {
    const slips = Math.min(most, slipsAllowed(word));
    if (slips === 0) return [];
    const mask = maskOf(word);
    const found: number[] = [];
    let lookedAt = 0;
    for (let number = 0; number < this.words.length && lookedAt < MAX_LOOKED_AT; number++) {
      const length = this.lengths[number] ?? 0;
      if (length === 0 || Math.abs(length - word.length) > slips) continue;
      if (bitsIn(((this.masks[number] ?? 0) ^ mask) >>> 0) > 2 * slips) continue;
      if (this.documents[number] === 0) continue;
      lookedAt++;
      if (editDistanceWithin(this.words[number] ?? '', word, slips)) found.push(number);
    }
    return this.mostCommon(found);
  }

  /** Words that start with these (at least three) letters, the most common first. */
  startingWith(prefix: string): number[] {
    const candidates = prefix.length < PREFIX_LENGTH ? undefined : this.byPrefix.get(prefix.slice(0, PREFIX_LENGTH));
    const found = (candidates ?? []).filter(
      (number) => this.documents[number] !== 0 && this.words[number]?.startsWith(prefix),
    );
    return this.mostCommon(found);
  }

  /** Pairs of Chinese characters that hold this one, the most common first. */
  pairsWith(character: string): number[] {
    const found = (this.byCharacter.get(character) ?? []).filter((number) => this.documents[number] !== 0);
    return this.mostCommon(found, MAX_PAIRS);
  }

  private mostCommon(numbers: number[], limit = MAX_SIMILAR): number[] {
    return numbers.sort((left, right) => this.documentsWith(right) - this.documentsWith(left)).slice(0, limit);
  }
}
