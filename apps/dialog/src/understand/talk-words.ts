// Words that shoppers use of other things than products: a shop may sell gift cards, and take them as payment too.
import { normalize } from '#language';
import type { Skill } from '../skills/skill.js';

/** So many phrases with a word make it one of talk. */
const LEAST_PHRASES = 3;
/** A longer name is hardly said of anything else. */
const MOST_WORDS = 2;
const MOST_CHARACTERS = 3;
const MOST_REMEMBERED = 2_000;
const HAN = /\p{Script=Han}/u;

/** Knows the words of all phrases that skills were taught with; the signs of products in them do not count. */
export class TalkWords {
  private readonly phrases: readonly string[];
  private readonly remembered = new Map<string, boolean>();

  constructor(skills: readonly Skill[]) {
    this.phrases = skills.flatMap(({ phrases }) =>
      [...phrases.zh, ...phrases.en].map((phrase) => ` ${normalize(phrase)} `),
    );
  }

  /** Whether some words are said of other things than products. */
  holds(words: string): boolean {
    const isChinese = HAN.test(words);
    if (isChinese ? words.length > MOST_CHARACTERS : words.split(' ').length > MOST_WORDS) return false;
    const known = this.remembered.get(words);
    if (known !== undefined) return known;
    const sought = isChinese ? words : ` ${words} `;
    let count = 0;
    for (const phrase of this.phrases) {
      if (phrase.includes(sought)) count += 1;
      if (count >= LEAST_PHRASES) break;
    }
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(words, count >= LEAST_PHRASES);
    return count >= LEAST_PHRASES;
  }
}
