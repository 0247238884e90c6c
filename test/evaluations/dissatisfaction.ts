// `npm run eval:dissatisfaction -- --dialogs <jsonl> [--train <jsonl>]`: how soon it is heard that a shopper is dissatisfied.
import { parseArgs } from 'node:util';
import { areaUnderCurve } from '#learning';
import { dialog, isSameFile, rounded, scoresOf, type Dialog, type JudgedPart } from './judged-dialogs.js';
import { readLines } from './labelled-lines.js';

const USAGE = `usage: npm run eval:dissatisfaction -- --dialogs <jsonl> [--train <jsonl>]
  lines {id, locale, turns: [{role, text, satisfaction?: 1–5}], satisfied?: -2…2}; without --train what ships; the same file twice: five-fold`;
const EXIT_USAGE = 2;
/** A turn of 1 or 2 is a bad one. */
const BAD_TURN = 2.5;
const MIDDLE_OF_FIVE = 3;

/** How a dialog was felt on the whole: below 0 is dissatisfied. By its turns where nothing was said of the whole. */
function satisfiedOf({ satisfied, turns }: Dialog): number | undefined {
  if (satisfied !== undefined) return satisfied;
  const told = turns.flatMap(({ satisfaction }) => (satisfaction === undefined ? [] : [satisfaction]));
  return told.length === 0 ? undefined : told.reduce((sum, one) => sum + one, 0) / told.length - MIDDLE_OF_FIVE;
}

/** The dialogs as far as the customer's message of this number (1 is the first), each with whether it ended dissatisfied. */
function partsAfter(dialogs: readonly Dialog[], messages: number): JudgedPart[] {
  return dialogs.flatMap((one) => {
    const satisfied = satisfiedOf(one);
    const places = one.turns.flatMap(({ role }, at) => (role === 'customer' ? [at] : []));
    const end = messages === Infinity ? one.turns.length - 1 : places[messages - 1];
    if (satisfied === undefined || end === undefined) return [];
    return [{ locale: one.locale, turns: one.turns.slice(0, end + 1), target: satisfied < 0 ? 1 : 0 }];
  });
}

/** Each judged turn of a customer, with all before it. */
function judgedTurns(dialogs: readonly Dialog[]): JudgedPart[] {
  return dialogs.flatMap(({ locale, turns }) =>
    turns.flatMap(({ role, satisfaction }, at) =>
      role !== 'customer' || satisfaction === undefined
        ? []
        : [{ locale, turns: turns.slice(0, at + 1), target: satisfaction < BAD_TURN ? 1 : 0 }],
    ),
  );
}

async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { dialogs: { type: 'string' }, train: { type: 'string' } } });
  if (values.dialogs === undefined) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT_USAGE;
  }
  const asked = await readLines(values.dialogs, dialog);
  const taught = values.train === undefined ? undefined : await readLines(values.train, dialog);
  const same = isSameFile(values.dialogs, values.train);
  const areaOf = (partsOf: (dialogs: readonly Dialog[]) => JudgedPart[]): number | null => {
    const parts = partsOf(asked);
    const scores = scoresOf('dissatisfied', parts, taught && partsOf(taught), same);
    return rounded(
      areaUnderCurve(
        scores,
        parts.map(({ target }) => target === 1),
      )?.area,
    );
  };
  process.stdout.write(
    `${JSON.stringify({
      aucTurn: areaOf(judgedTurns),
      aucAfter1: areaOf((dialogs) => partsAfter(dialogs, 1)),
      aucAfter2: areaOf((dialogs) => partsAfter(dialogs, 2)),
      aucDialog: areaOf((dialogs) => partsAfter(dialogs, Infinity)),
    })}\n`,
  );
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  return 1;
});
