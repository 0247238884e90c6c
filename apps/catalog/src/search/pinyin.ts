// Chinese words by their sound: what Latin letters may spell, and what sounds like a mistyped word.
import { pinyin } from 'pinyin-pro';
import type { Vocabulary } from './vocabulary.js';

const LONGEST_SPELLING = 30;
const LONGEST_SYLLABLE = 6;
const MAX_SPELLINGS = 6;
const MAX_TERMS = 12;
const SPELLING = /^[a-z]{2,30}$/;

/** Every reading of a character, without tones: 绿 → lv, lu. */
function readingsOf(character: string): string[] {
  return pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true });
}

/**
 * Knows the sounds of the characters that a store's words hold; they are read the first time they are asked for, so
 * a store without Chinese words pays nothing.
 */
export class Pinyin {
  private readonly byReading = new Map<string, string[]>();
  private read = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** The terms of each neighbouring pair of syllables that the letters spell: "erji" → [[耳机, 二级]]; empty when none is known. */
  spelt(letters: string): number[][] {
    if (!SPELLING.test(letters) || this.vocabulary.characterCount === 0) return [];
    this.learn();
    let best: number[][] = [];
    // Half of the pairs may stand across the border of two words.
    let bestShare = 0.5 - Number.EPSILON;
    // Most spellings of the same letters share most of their pairs.
    const known = new Map<string, number[]>();
    const termsOf = (first: string, second: string): number[] => {
      const key = `${first} ${second}`;
      const terms = known.get(key) ?? this.pairTerms(first, second);
      known.set(key, terms);
      return terms;
    };
    for (const syllables of this.spellings(letters)) {
      const pairs = syllables.slice(1).map((syllable, at) => termsOf(syllables[at] ?? '', syllable));
      const found = pairs.filter((terms) => terms.length > 0);
      const share = found.length / pairs.length;
      if (share <= bestShare) continue;
      best = found;
      bestShare = share;
    }
    return best;
  }

  /** Whether the letters are one syllable of the store's words. */
  isSyllable(letters: string): boolean {
    if (letters.length > LONGEST_SYLLABLE || this.vocabulary.characterCount === 0) return false;
    this.learn();
    return this.byReading.has(letters);
  }

  /** The terms that sound like a pair of characters: 耳鸡 → 耳机. */
  soundingLike(pair: string): number[] {
    const [first, second, more] = Array.from(pair);
    if (first === undefined || second === undefined || more !== undefined) return [];
    this.learn();
    const terms = readingsOf(first).flatMap((one) => readingsOf(second).flatMap((two) => this.pairTerms(one, two)));
    return [...new Set(terms)];
  }

  private learn(): void {
    if (this.read === this.vocabulary.characterCount) return;
    let at = 0;
    for (const character of this.vocabulary.characters()) {
      if (at++ < this.read) continue;
      for (const reading of readingsOf(character)) {
        const characters = this.byReading.get(reading);
        if (characters) characters.push(character);
        else this.byReading.set(reading, [character]);
      }
    }
    this.read = at;
  }

  private pairTerms(first: string, second: string): number[] {
    const terms: number[] = [];
    for (const one of this.byReading.get(first) ?? []) {
      for (const two of this.byReading.get(second) ?? []) {
        const term = this.vocabulary.find(one + two);
        if (term !== undefined && this.vocabulary.documentsWith(term) > 0) terms.push(term);
      }
    }
    const byCount = (left: number, right: number): number =>
      this.vocabulary.documentsWith(right) - this.vocabulary.documentsWith(left);
    return terms.sort(byCount).slice(0, MAX_TERMS);
  }

  /** The ways to part letters into at least two syllables, the fewest syllables first. */
  private spellings(letters: string): string[][] {
    if (letters.length > LONGEST_SPELLING) return [];
    let partial: string[][] = [[]];
    const whole: string[][] = [];
    while (partial.length > 0 && whole.length < MAX_SPELLINGS) {
      const longer: string[][] = [];
      for (const syllables of partial) {
        const rest = letters.slice(syllables.join('').length);
        for (let length = Math.min(LONGEST_SYLLABLE, rest.length); length > 0; length--) {
          const syllable = rest.slice(0, length);
          if (!this.byReading.has(syllable)) continue;
          if (length === rest.length) whole.push([...syllables, syllable]);
          else longer.push([...syllables, syllable]);
        }
      }
      // The longest syllables come first; a bound on both keeps any letters cheap.
      partial = longer.slice(0, MAX_SPELLINGS * 4);
    }
    return whole.filter((syllables) => syllables.length > 1);
  }
}
