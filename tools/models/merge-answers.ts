// Puts the encoder that was taught what answers a question beside the one that was not.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EncoderModel, filesOf } from '#sentence-vectors';
import { lowRankOf, merged } from './low-rank.js';

const TAUGHT_FOLDER = fileURLToPath(new URL('../../../tools/models/answers/', import.meta.url));
const STANDS_FOR = 'answers-';

/**
 * Merges what an encoder was taught into a second model, unless it is there or the encoder is not. Gives in words why it could not:
 * then questions are answered by meaning alone, as without it.
 */
export function mergeAnswers(
  { name, answers }: Pick<EncoderModel, 'name' | 'answers'>,
  files: ReturnType<typeof filesOf>,
  taughtFolder = TAUGHT_FOLDER,
): string | undefined {
  if (!existsSync(files.meaning) || existsSync(files.answers)) return undefined;
  try {
    const taught = readFileSync(join(taughtFolder, answers.file));
    if (createHash('sha256').update(taught).digest('hex') !== answers.sha256)
      throw new Error(`${answers.file} is not the pinned one`);
    const model = merged(readFileSync(files.meaning), lowRankOf(taught));
    // What was taught before is of no use any more.
    for (const file of readdirSync(files.folder))
      if (file.startsWith(STANDS_FOR)) rmSync(join(files.folder, file), { force: true });
    const unfinished = join(files.folder, `.${basename(files.answers)}.${process.pid}`);
    writeFileSync(unfinished, model);
    renameSync(unfinished, files.answers);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `what ${name} was taught of answers could not be merged and is not used: ${reason}`;
  }
}
