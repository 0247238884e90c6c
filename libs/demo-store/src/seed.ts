// Repeatable choices: the same key always gives the same number, so that adding a record never changes the others.

/** A number in [0, 1) that depends on the key alone (FNV-1a, then one round of mixing so that near keys differ). */
export function fractionOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** An integer from `least` to `most`, both included. */
export function integerOf(key: string, least: number, most: number): number {
  return least + Math.floor(fractionOf(key) * (most - least + 1));
}

/** One of the choices. */
export function pickOf<T>(key: string, choices: readonly T[]): T {
  const choice = choices[integerOf(key, 0, choices.length - 1)];
  if (choice === undefined) throw new Error(`nothing to pick from for ${key}`);
  return choice;
}
