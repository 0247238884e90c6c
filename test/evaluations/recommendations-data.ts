// Reads the two kinds of recommendation data, and splits them so that what is asked was never counted.
import { readFile } from 'node:fs/promises';
import type { FitInput, HeldOut } from '../../apps/recommendations/src/methods/index.js';

/** What is measured on: what may be learned from, and what is then asked. */
export interface Protocol {
  readonly fit: FitInput;
  /** What the finished model counts. It holds no test item. */
  readonly training: readonly (readonly number[])[];
  readonly questions: readonly HeldOut[];
}

/** Most held-out questions that tuning looks at. */
const MAX_HELD_OUT = 8_000;
/** Of the training sessions, so many at the end are held out for tuning. */
const HELD_OUT_SHARE = 0.1;

/**
 * Lines `user item item …`: the last item is the test, the one before it the validation. The finished model counts all but the
 * last two and is asked with all but the last. To tune, the users whose validation item is asked are counted without the item
 * before it too, because a test is asked with an item that was not counted either.
 */
export function leaveOneOut(lines: readonly (readonly string[])[]): Protocol {
  const code = coder();
  const sequences = lines.map((items) => items.map(code)).filter((items) => items.length >= 3);
  const training = sequences.map((items) => items.slice(0, -2));
  const questions = sequences.map((items) => ({ history: items.slice(0, -1), target: items.at(-1) as number }));
  const every = Math.max(2, Math.ceil(sequences.length / MAX_HELD_OUT));
  const asked = (place: number): boolean => place % every === 0 && (training[place]?.length ?? 0) >= 2;
  const tuning = training.map((items, place) => (asked(place) ? items.slice(0, -1) : items));
  const heldOut = training.flatMap((items, place) =>
    asked(place) ? [{ history: items, target: sequences[place]?.at(-2) as number }] : [],
  );
  return { fit: { tuning, heldOut, allowSeen: false }, training, questions };
}

/** Sessions: tuned on the last of the training sessions, each asked for every item after its first; a prefix is asked for the first of its targets. */
export function sessions(
  train: readonly unknown[][],
  prefixes: readonly unknown[][],
  targets: readonly unknown[],
): Protocol {
  const code = coder();
  const training = train.map((items) => items.map((item) => code(String(item))));
  const first = Math.max(0, Math.floor(training.length * (1 - HELD_OUT_SHARE)));
  const heldOut = training
    .slice(first)
    .flatMap((items) => items.slice(1).map((target, place) => ({ history: items.slice(0, place + 1), target })));
  const questions = prefixes.map((prefix, place) => ({
    history: prefix.map((item) => code(String(item))),
    target: code(String(targets[place])),
  }));
  return { fit: { tuning: training.slice(0, first), heldOut, allowSeen: true }, training, questions };
}

/** Lines of a sequences file, without the user. */
export async function readSequences(file: string): Promise<string[][]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .map((line) => line.trim().split(/\s+/).slice(1))
    .filter((items) => items.length > 0);
}

/** `[[item…]…]`, or `[[prefix…],[target…]]` which is the same shape one level deeper. */
export async function readJson(file: string): Promise<unknown[][]> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(value) || !value.every((entry) => Array.isArray(entry))) {
    throw new Error(`${file}: expected a list of lists`);
  }
  return value as unknown[][];
}

/** Numbers names in the order in which they are met. */
function coder(): (name: string) => number {
  const codes = new Map<string, number>();
  return (name) => {
    const known = codes.get(name);
    if (known !== undefined) return known;
    codes.set(name, codes.size);
    return codes.size - 1;
  };
}
