// The options of variants as search compares them: by what they mean, else by how they are written.
import { normalize, optionMeaning } from '#language';
import { wordingsOf, type FreeMap, type Text } from '#contracts';
import { findMeasures } from './measures.js';

const SHARE = /^\d+(?:\.\d+)?% ?/;

/** The term under which a common colour, size or material is found in any language: `=colour:red`; "100%棉" is cotton. */
export function meaningTerm(value: string): string | undefined {
  const meaning = optionMeaning(value) ?? (SHARE.test(value) ? optionMeaning(value.replace(SHARE, '')) : undefined);
  return meaning && `=${meaning.kind}:${meaning.value}`;
}

/** A value without signs and spaces: "256 GB" → "256gb". */
export function compactValue(value: string): string {
  return compactPlain(normalize(value));
}

/** The same of a value that is normalised already, or of a piece of such a text. */
export function compactPlain(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}]+/gu, '');
}

function keysOfWording(wording: string): string[] {
  const plain = normalize(wording);
  const [measure, ...others] = findMeasures(plain);
  const isMeasure = measure !== undefined && others.length === 0 && measure.start === 0 && measure.end === plain.length;
  const keys = [compactValue(plain), meaningTerm(plain), ...(isMeasure ? measure.terms : [])];
  return keys.filter((key) => key !== undefined && key !== '') as string[];
}

const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 20_000;

/** Everything that an option's value may be called by. */
function keysOfValue(value: Text | number): readonly string[] {
  const wordings = typeof value === 'number' ? [String(value)] : wordingsOf(value);
  return wordings.flatMap((wording) => {
    let keys = remembered.get(wording);
    if (!keys) {
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(wording, (keys = keysOfWording(wording)));
    }
    return keys;
  });
}

/** The keys of all options of a variant. */
export function optionKeys(options: FreeMap | undefined): string[] {
  return [...new Set(Object.values(options ?? {}).flatMap((value) => keysOfValue(value as Text | number)))];
}
