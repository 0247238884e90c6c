// The words of a text and how they follow each other, as numbers: what a sentence vector leaves out.
import { hashOf } from '#learning';

const WORD = /\p{Script=Han}|[\p{L}\p{N}']+|[?!]/gu;
const NUMBER = /\d+(?:[.,:]\d+)*/gu;

/** Adds the runs of words of a plain text to features, hashed with a sign into as many places as there are (a power of two); their length is `scale`. */
export function addRuns(plain: string, places: Float32Array, scale: number): void {
  for (const run of runsOf(plain)) {
    const hash = hashOf(run);
    const at = hash % places.length;
    places[at] = (places[at] ?? 0) + (hash & places.length ? 1 : -1);
  }
  const length = Math.hypot(...places.filter((value) => value !== 0));
  if (length > 0) for (let at = 0; at < places.length; at++) places[at] = ((places[at] ?? 0) * scale) / length;
}

/** Words, neighbours, runs of three with and without the middle one, and what a text begins and ends with. */
function runsOf(plain: string): string[] {
  const words = plain.replace(NUMBER, '0').replaceAll('？', '?').replaceAll('！', '!').match(WORD) ?? [];
  const runs: string[] = [];
  for (const [at, word] of words.entries()) {
    const [next, third] = [words[at + 1], words[at + 2]];
    runs.push(word);
    if (next !== undefined) runs.push(`${word} ${next}`);
    if (third !== undefined) runs.push(`${word} ${next} ${third}`, `${word} * ${third}`);
  }
  const [first = '', second = ''] = words;
  const [last = '', before = ''] = words.toReversed();
  return [...runs, `^${first}`, `^${first} ${second}`, `${last}$`, `${before} ${last}$`];
}
