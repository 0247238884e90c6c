// The classifier of the skills: read from the file that the build made, trained anew where the phrases or the code have changed since.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { Classifier, type Example } from './classifier/classifier.js';
import { fromBytes, toBytes } from './classifier/classifier-file.js';
import { masked } from './masking.js';
import { examplesFrom } from './training.js';
import type { Skill } from '../skills/skill.js';

/** The skill whose phrases lie outside of what a shop can answer. */
export const OUTSIDE: Skill['name'] = 'fallback';
const folder = fileURLToPath(new URL('../../', import.meta.url));
/** One file for each set of examples: a spec that teaches other skills does not take the place of those of the shop. */
const fileOf = (digest: string): string => `${folder}skill-classifier.${digest.slice(0, 16)}.bin`;
/** The compiled code that decides what is learned from the phrases: how they are masked, and how the classifier learns. */
const codeFolders = ['./classifier/', '../../../../libs/language/src/'].map((folder) =>
  fileURLToPath(new URL(folder, import.meta.url)),
);
const maskingFiles = ['./masking.js', './chat-marks.js', './places.js'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);

let lastOne: { readonly digest: string; readonly classifier: Classifier } | undefined;

/** The classifier of these skills. Takes milliseconds when it was built before, else seconds. */
export function skillClassifier(skills: readonly Skill[]): Classifier {
  const examples = examplesFrom(skills);
  const digest = digestOf(examples);
  if (lastOne?.digest === digest) return lastOne.classifier;
  const classifier = readBuilt(digest) ?? build(examples, digest);
  lastOne = { digest, classifier };
  return classifier;
}

/** What the classifier of these skills is made of: phrases and code. */
export const skillClassifierDigest = (skills: readonly Skill[]): string => digestOf(examplesFrom(skills));

/** Like {@link skillClassifier}, and removes the files of classifiers that were built of other phrases or code. */
export function rebuildSkillClassifier(skills: readonly Skill[]): void {
  const kept = fileOf(digestOf(examplesFrom(skills)));
  skillClassifier(skills);
  for (const name of readdirSync(folder))
    if (/^skill-classifier\.\S*bin$/u.test(name) && folder + name !== kept) rmSync(folder + name, { force: true });
}

function digestOf(examples: readonly Example[]): string {
  const digest = createHash('sha256');
  for (const { text, label } of examples) digest.update(`${label}\0${text}\n`);
  for (const file of maskingFiles) digest.update(readFileSync(file));
  for (const folder of codeFolders) {
    for (const name of readdirSync(folder).sort())
      if (name.endsWith('.js') && !name.endsWith('.spec.js')) digest.update(readFileSync(folder + name));
  }
  return digest.digest('hex');
}

function readBuilt(digest: string): Classifier | undefined {
  try {
    return fromBytes(readFileSync(fileOf(digest)), digest);
  } catch {
    // Absent or cut short: it is trained again.
    return undefined;
  }
}

function build(examples: readonly Example[], digest: string): Classifier {
  const logger = new Logger('SkillClassifier');
  const startedAtMs = performance.now();
  const classifier = Classifier.train(
    examples.map(({ text, label }) => ({ text: masked(text, true), label })),
    { outsideLabel: OUTSIDE },
  );
  logger.debug(`Trained on ${examples.length} phrases in ${Math.round(performance.now() - startedAtMs)} ms`);
  const file = fileOf(digest);
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, toBytes(classifier, digest));
    // Several processes may train at once: each writes its own file, and the last rename wins.
    renameSync(unfinished, file);
  } catch {
    // A folder that cannot be written to only costs the next start its seconds.
    rmSync(unfinished, { force: true });
  }
  return classifier;
}
