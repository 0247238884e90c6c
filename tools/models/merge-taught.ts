// Puts the encoders that were taught something beside the one that was not.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EncoderModel, type filesOf, TAUGHT, type Taught } from '#sentence-vectors';
import { lowRankOf, merged } from './low-rank.js';

const TAUGHT_FOLDER = fileURLToPath(new URL('../../../tools/models/', import.meta.url));
/** What is done without it. */
const INSTEAD: Readonly<Record<Taught, string>> = {
  answers: 'questions are answered by meaning alone',
  asked: 'what a line asks is told by meaning alone',
};

type Files = ReturnType<typeof filesOf>;

/** Merges all that an encoder was taught into further models, each unless it is there or the encoder is not. Gives in words what could not be, and why. */
export function mergeTaught(
  model: Pick<EncoderModel, 'name' | 'taught'>,
  files: Files,
  taughtFolder = TAUGHT_FOLDER,
): string[] {
  return TAUGHT.flatMap((reading) => mergeOne(reading, model, files, taughtFolder) ?? []);
}

function mergeOne(
  reading: Taught,
  { name, taught }: Pick<EncoderModel, 'name' | 'taught'>,
  files: Files,
  taughtFolder: string,
): string | undefined {
  if (!existsSync(files.meaning) || existsSync(files[reading])) return undefined;
  const { file, sha256 } = taught[reading];
  try {
    const weights = readFileSync(join(taughtFolder, reading, file));
    if (createHash('sha256').update(weights).digest('hex') !== sha256) throw new Error(`${file} is not the pinned one`);
    const model = merged(readFileSync(files.meaning), lowRankOf(weights));
    // What was taught before is of no use any more.
    for (const older of readdirSync(files.folder))
      if (older.startsWith(`${reading}-`)) rmSync(join(files.folder, older), { force: true });
    const unfinished = join(files.folder, `.${basename(files[reading])}.${process.pid}`);
    writeFileSync(unfinished, model);
    renameSync(unfinished, files[reading]);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `what ${name} was taught of ${reading} could not be merged and is not used, ${INSTEAD[reading]}: ${reason}`;
  }
}
