// Texts that many products share (brands, categories, options), each kept once and known by a number.
import { editDistanceWithin, normalize } from '#language';

const compact = (key: string): string => key.replace(/[\s_/.'&-]+/g, '');
const HAN = /\p{Script=Han}/u;

/** What a name in two scripts is called in each: "华为 HUAWEI" → "华为", "HUAWEI"; nothing of a name in one script. */
export function namesByScript(name: string): string[] {
  const chinese = name.match(/\p{Script=Han}+/gu) ?? [];
  const others = name
    .split(/\p{Script=Han}+/u)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/gu, ''));
  const latin = others.filter((part) => /\p{L}{2}/u.test(part) && !HAN.test(part));
  return chinese.length === 1 && chinese[0]?.length !== 1 && latin.length === 1 ? [...chinese, ...latin] : [];
}

/** A correction looks at so many names at most. */
const MOST_LOOKED_AT = 20_000;

/** Numbered texts; 0 is none. */
export class Names {
  private readonly numbers = new Map<string, number>();
  private readonly compactNumbers = new Map<string, number>();
  private readonly byLength: string[][] = [];
  private readonly values: string[] = [''];

  /** The number of a name; names that differ only in form share the one of the first form seen. */
  numberOf(value: string): number {
    const exact = this.numbers.get(value);
    if (exact !== undefined) return exact;
    const key = normalize(value);
    const known = this.numbers.get(key);
    if (known !== undefined) {
      this.numbers.set(value, known);
      return known;
    }
    const number = this.values.length;
    this.values.push(value);
    this.numbers.set(value, number);
    this.numbers.set(key, number);
    for (const name of [key, ...namesByScript(key)].map(compact)) {
      if (this.compactNumbers.has(name)) continue;
      this.compactNumbers.set(name, number);
      (this.byLength[name.length] ??= []).push(name);
    }
    return number;
  }

  /** The number of a name that is already known. */
  find(value: string): number | undefined {
    return this.numbers.get(normalize(value));
  }

  /** The number of a name by its form without signs and spaces ("tplink" is TP-Link), or of an exact key. */
  findKey(key: string): number | undefined {
    return this.numbers.get(key) ?? this.compactNumbers.get(key);
  }

  /** The one name that is at most so many slips away; `undefined` when none or several are. */
  similarTo(word: string, slips: number): number | undefined {
    const keys = this.byLength.slice(Math.max(0, word.length - slips), word.length + slips + 1).flat();
    const near = keys.slice(0, MOST_LOOKED_AT).filter((key) => editDistanceWithin(key, word, slips));
    return near.length === 1 ? this.compactNumbers.get(near[0] ?? '') : undefined;
  }

  /** How many names there are. */
  get size(): number {
    return this.values.length - 1;
  }

  /** The name with this number. */
  valueOf(number: number): string {
    return this.values[number] ?? '';
  }

  /** What {@link restore} needs: all names in the order of their numbers, from 1. */
  save(): readonly string[] {
    return this.values.slice(1);
  }

  /** Fills empty names. */
  restore(values: readonly string[]): void {
    for (const value of values) this.numberOf(value);
  }
}

const NOTHING: readonly number[] = [];

/** Sets of numbers that many rows share, each kept once; set 0 is empty. */
export class NameSets {
  private readonly sets: (readonly number[])[] = [NOTHING];
  private readonly numbers = new Map<string, number>();

  /** The number of a set. */
  numberOf(members: readonly number[]): number {
    if (members.length === 0) return 0;
    const set = [...new Set(members)];
    const key = set.join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.sets.length;
    this.sets.push(set);
    this.numbers.set(key, number);
    return number;
  }

  /** What is in a set. */
  membersOf(number: number): readonly number[] {
    return this.sets[number] ?? NOTHING;
  }

  /** How many sets there are. */
  get size(): number {
    return this.sets.length;
  }

  /** What {@link restore} needs: all sets but the empty one, in the order of their numbers. */
  save(): readonly string[] {
    return [...this.numbers.keys()];
  }

  /** Fills empty sets. */
  restore(keys: readonly string[]): void {
    for (const key of keys) this.numberOf(key.split(' ').map(Number));
  }
}
