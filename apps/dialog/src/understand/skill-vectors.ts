// What the sentence vectors of the skills' phrases teach, a file beside that of the classifier over words; absent where the encoders are.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENCODER_MODELS, type Script, SCRIPTS, scriptOf, SentenceVectors } from '#sentence-vectors';
import type { Skill } from '../skills/skill.js';
import type { Example } from './classifier/classifier.js';
import { DenseClassifier } from './classifier/dense-classifier.js';
import { fromBytes, toBytes } from './classifier/dense-classifier-file.js';
import { phraseVectors } from './phrase-vectors.js';
import { examplesFrom } from './training.js';

/** A classifier over vectors for each script. */
export type SkillVectors = Readonly<Record<Script, DenseClassifier>>;

/** The skill whose phrases lie outside of what a shop can answer. */
const OUTSIDE: Skill['name'] = 'fallback';
/**
 * So many phrases are encoded, chosen by digest: three times as many are right as often beside the classifier over words (95.4 and
 * 96.1 % of the held-out messages, against 95.3 and 96.2 %), and cost three times as much of every build.
 */
const MOST_PHRASES = 11_000;
const folder = fileURLToPath(new URL('../../', import.meta.url));
const fileOf = (digest: string): string => `${folder}skill-vectors.${digest.slice(0, 16)}.bin`;
const codeFiles = [
  './classifier/dense-classifier.js',
  './classifier/fit-chance.js',
  './skill-vectors.js',
  './training.js',
].map((file) => fileURLToPath(new URL(file, import.meta.url)));

/** Where a sign stands for a place, an encoder needs one. */
const PLACES: Readonly<Record<Script, string>> = { han: '上海', other: ' London ' };
/** And where it stands for whatever the shop knows by name. */
const PRODUCTS: Readonly<Record<Script, string>> = { han: '商品', other: ' product ' };

/** Numbers of orders, parcels and telephones: to an encoder they are noise, half of a short sentence's pieces. */
const CODE = /#?(?<![a-z\d])[a-z]{0,6}-?\d{4,}[a-z\d-]*/giu;

/** What an encoder reads of a text. */
export function encoded(text: string): string {
  return text
    .replace(CODE, ' ')
    .replaceAll(' _c ', PLACES[scriptOf(text)])
    .replaceAll(' _p ', PRODUCTS[scriptOf(text)]);
}

let lastRead: { readonly digest: string; readonly vectors: SkillVectors | undefined } | undefined;

/** The classifiers that the build made of the phrases of these skills; `undefined` where it could not make them. */
export function skillVectors(skills: readonly Skill[]): SkillVectors | undefined {
  const digest = digestOf(chosenFrom(skills));
  if (lastRead?.digest !== digest) lastRead = { digest, vectors: readBuilt(digest) };
  return lastRead.vectors;
}

/** Encodes and trains where phrases or code have changed; removes the files of others. Gives whether there are vectors now. */
export async function rebuildSkillVectors(skills: readonly Skill[]): Promise<boolean> {
  const examples = chosenFrom(skills);
  const digest = digestOf(examples);
  if (readBuilt(digest) === undefined) {
    const built = await build(examples);
    if (built === undefined) return false;
    const unfinished = `${fileOf(digest)}.${process.pid}`;
    writeFileSync(unfinished, toBytes(built, digest));
    renameSync(unfinished, fileOf(digest));
  }
  for (const name of readdirSync(folder))
    if (/^skill-vectors\.\S*bin$/u.test(name) && folder + name !== fileOf(digest))
      rmSync(folder + name, { force: true });
  return true;
}

/** The phrases with the least digests, each once: which ones changes little when others are added. */
function chosenFrom(skills: readonly Skill[]): Example[] {
  const distinct = new Map(examplesFrom(skills).map((example) => [`${example.label}\0${example.text}`, example]));
  const keyed = [...distinct].map(([key, example]) => ({
    example,
    key: createHash('sha1').update(key).digest('hex'),
  }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : 1));
  return keyed.slice(0, MOST_PHRASES).map(({ example }) => example);
}

function digestOf(examples: readonly Example[]): string {
  const digest = createHash('sha256');
  for (const { text, label } of examples) digest.update(`${label}\0${text}\n`);
  for (const file of codeFiles) digest.update(readFileSync(file));
  for (const script of SCRIPTS) digest.update(ENCODER_MODELS[script].sha256);
  return digest.digest('hex');
}

function readBuilt(digest: string): SkillVectors | undefined {
  try {
    const read = fromBytes(readFileSync(fileOf(digest)), digest);
    return read?.['han'] && read['other'] ? { han: read['han'], other: read['other'] } : undefined;
  } catch {
    // Absent or cut short: words alone have to do.
    return undefined;
  }
}

async function build(examples: readonly Example[]): Promise<SkillVectors | undefined> {
  const encoder = SentenceVectors.open();
  try {
    const texts = examples.map(({ text }) => encoded(text));
    const vectors = encoder && (await phraseVectors(texts, encoder));
    if (vectors === undefined) return undefined;
    const labels = [...new Set(examples.map(({ label }) => label))].sort();
    const ofScript = (script: Script): DenseClassifier => {
      const own = [...examples.keys()].filter((at) => scriptOf(texts[at] ?? '') === script);
      const taught = own.map((at) => ({
        vector: vectors[at] ?? new Float32Array(),
        label: examples[at]?.label ?? OUTSIDE,
      }));
      return DenseClassifier.train(taught, labels, OUTSIDE);
    };
    return { han: ofScript('han'), other: ofScript('other') };
  } finally {
    await encoder?.close();
  }
}
