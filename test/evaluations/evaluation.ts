// What evaluations by sentence vectors have in common: options that are understood or explained, and an encoder that is closed afterwards.
import { parseArgs } from 'node:util';
import { SentenceVectors, whyNoVectors } from '#sentence-vectors';

const EXIT_USAGE = 2;

/** Whether `--fit` was said. @throws on unknown options */
export const fitOption = (): boolean => parseArgs({ options: { fit: { type: 'boolean', default: false } } }).values.fit;

/** Works with the options that `read` understands, else prints the usage and ends with 2. @throws where there is no encoder */
export async function evaluate<Options>(
  usage: string,
  read: () => Options,
  work: (options: Options, encoder: SentenceVectors) => Promise<void>,
): Promise<void> {
  let options: Options;
  try {
    options = read();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`);
    process.exitCode = EXIT_USAGE;
    return;
  }
  const encoder = SentenceVectors.open();
  if (encoder === undefined) throw new Error(whyNoVectors() ?? 'there is no encoder');
  try {
    await work(options, encoder);
  } finally {
    await encoder.close();
  }
}
