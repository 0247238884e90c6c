// The vectors of taught phrases, made once: they are kept by the digest of the phrase, so that a changed phrase costs one vector.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  ENCODER_MODELS,
  ENCODERS_FOLDER,
  type Script,
  SCRIPTS,
  scriptOf,
  type SentenceVectors,
} from '#sentence-vectors';

const KEY_BYTES = 8;
const LEVELS = 127;
const DEADLINE_MS = 4 * 60_000;

const keyOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 2 * KEY_BYTES);
const fileOf = (script: Script): string =>
  `${ENCODERS_FOLDER}phrases-${ENCODER_MODELS[script].sha256.slice(0, 12)}.bin`;

/** The vectors of phrases in their order; `undefined` when they cannot be made. Vectors of other phrases are forgotten. */
export async function phraseVectors(
  phrases: readonly string[],
  vectors: SentenceVectors,
): Promise<Float32Array[] | undefined> {
  const found: Float32Array[] = [];
  const readScript = async (script: Script): Promise<boolean> => {
    const own = [...phrases.keys()].filter((at) => scriptOf(phrases[at] ?? '') === script);
    const keys = own.map((at) => keyOf(phrases[at] ?? ''));
    const known = readKnown(script);
    const missing = own.filter((_, row) => !known.has(keys[row] ?? ''));
    const texts = missing.map((at) => phrases[at] ?? '');
    const made = await vectors.vectorsOf(texts, { manner: 'together', deadlineMs: DEADLINE_MS });
    if (made === undefined) return false;
    missing.forEach((at, row) => known.set(keyOf(phrases[at] ?? ''), inBytes(made[row] ?? new Float32Array())));
    if (missing.length > 0) writeKnown(script, new Set(keys), known);
    // Also those just made are read back from bytes: a rebuild must train on the same numbers.
    own.forEach(
      (at, row) => (found[at] = Float32Array.from(known.get(keys[row] ?? '') ?? [], (byte) => byte / LEVELS)),
    );
    return true;
  };
  const read = await Promise.all(SCRIPTS.map(readScript));
  return read.includes(false) ? undefined : found;
}

const inBytes = (vector: Float32Array): Int8Array => Int8Array.from(vector, (value) => Math.round(value * LEVELS));

function readKnown(script: Script): Map<string, Int8Array> {
  const known = new Map<string, Int8Array>();
  const file = fileOf(script);
  if (!existsSync(file)) return known;
  const bytes = readFileSync(file);
  const size = KEY_BYTES + ENCODER_MODELS[script].dimensions;
  for (let at = 0; at + size <= bytes.length; at += size) {
    const vector = new Int8Array(bytes.subarray(at + KEY_BYTES, at + size));
    known.set(bytes.toString('hex', at, at + KEY_BYTES), vector);
  }
  return known;
}

function writeKnown(script: Script, keys: ReadonlySet<string>, known: ReadonlyMap<string, Int8Array>): void {
  const parts = [...keys].flatMap((key) => [Buffer.from(key, 'hex'), Buffer.from(known.get(key) ?? [])]);
  const unfinished = `${fileOf(script)}.${process.pid}`;
  writeFileSync(unfinished, Buffer.concat(parts));
  renameSync(unfinished, fileOf(script));
}
