// A dialog with a person or an assistant as a few numbers: what is felt, thanked, asked, repeated, put off and refused.
// They are kept from line to line, so that whoever judges a dialog while it goes on needs none of its words.
import { plainText } from '#learning';
import { DIALOG_WORDS_EN, DIALOG_WORDS_ZH, type DialogWords } from './dialog-words.data.js';
import { lexiconScore } from './lexicon.js';
import { repeatedIn, sketchOf, type LineSketch } from './line-sketch.js';

/** One line of a dialog. */
export interface DialogTurn {
  readonly role: 'customer' | 'agent';
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;
/** Of so many of the customer's last lines it is known whether the next one says the same. */
const MAX_SKETCHES = 4;
/** Feeling by words is held within this. */
const MOST_FELT = 4;

type Heard = (kind: keyof DialogWords, text: string) => number;

function patternsOf(words: DialogWords, bounded: boolean): Record<keyof DialogWords, RegExp> {
  const edge = bounded ? '\\b' : '';
  return Object.fromEntries(
    Object.entries(words).map(([kind, list]: [string, string]) => [
      kind,
      new RegExp(`${edge}(?:${list.split(' ').join('|').replaceAll('_', '\\W')})${edge}`, 'gu'),
    ]),
  ) as Record<keyof DialogWords, RegExp>;
}

const CHINESE = patternsOf(DIALOG_WORDS_ZH, false);
const ENGLISH = patternsOf(DIALOG_WORDS_EN, true);

/** How often a kind of phrase is heard, at most three times. */
const heard: Heard = (kind, text) =>
  Math.min(3, (plainText(text).match((HAN.test(text) ? CHINESE : ENGLISH)[kind]) ?? []).length);

const felt = (text: string): number => Math.max(-MOST_FELT, Math.min(MOST_FELT, lexiconScore(text))) / MOST_FELT;

const marks = (text: string, pattern: RegExp): number => Math.min(3, (text.match(pattern) ?? []).length);

/** One line of the customer as numbers. */
const LINE_NUMBERS = ['Felt', 'Thanks', 'Solved', 'Agreed', 'Anger', 'Still', 'Asks', 'Exclaims', 'Length'] as const;

function numbersOf(text: string): number[] {
  return [
    felt(text),
    heard('thanks', text),
    heard('solved', text),
    heard('agreed', text),
    heard('anger', text),
    heard('still', text),
    Math.min(3, heard('asks', text) + marks(text, /[?？]/gu)),
    marks(text, /[!！]/gu),
    Math.log1p(Array.from(text).length * (HAN.test(text) ? 2.5 : 1)) / 5,
  ].map(short);
}

/** Four places are enough, and short to keep. */
const short = (value: number): number => Math.round(value * 10_000) / 10_000;

const NOTHING_SAID = LINE_NUMBERS.map(() => 0);

/** What is kept of a dialog so far: numbers, and of the customer's last lines a few hashed pieces; no words. */
export interface DialogSoFar {
  readonly turns: number;
  readonly customerLines: number;
  /** The customer's first and last line; see LINE_NUMBERS. */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly feltLeast: number;
  readonly anger: number;
  readonly repeated: number;
  readonly sketches: readonly LineSketch[];
  readonly apologies: number;
  readonly deferrals: number;
  readonly refusals: number;
  readonly advice: number;
  readonly customerEnds: boolean;
  readonly endsAsking: number;
  readonly agentAsks: number;
  readonly agentDefers: number;
  readonly agentApologises: number;
}

/** A dialog in which nothing was said. */
export const NO_DIALOG: DialogSoFar = {
  turns: 0,
  customerLines: 0,
  first: NOTHING_SAID,
  last: NOTHING_SAID,
  feltLeast: 0,
  anger: 0,
  repeated: 0,
  sketches: [],
  apologies: 0,
  deferrals: 0,
  refusals: 0,
  advice: 0,
  customerEnds: false,
  endsAsking: 0,
  agentAsks: 0,
  agentDefers: 0,
  agentApologises: 0,
};

/** The dialog with one more line. */
export function withTurn(dialog: DialogSoFar, { role, text }: DialogTurn): DialogSoFar {
  const turns = dialog.turns + 1;
  if (role === 'agent')
    return {
      ...dialog,
      turns,
      apologies: Math.min(4, dialog.apologies + heard('apology', text)),
      deferrals: Math.min(6, dialog.deferrals + heard('deferral', text)),
      refusals: Math.min(4, dialog.refusals + heard('refusal', text)),
      advice: Math.min(6, dialog.advice + heard('advice', text)),
      customerEnds: false,
      endsAsking: 0,
      agentAsks: marks(text, /[?？]/gu),
      agentDefers: heard('deferral', text),
      agentApologises: heard('apology', text),
    };
  const numbers = numbersOf(text);
  const sketch = sketchOf(text);
  return {
    ...dialog,
    turns,
    customerLines: dialog.customerLines + 1,
    ...(dialog.customerLines === 0 ? { first: numbers } : { last: numbers }),
    feltLeast: Math.min(dialog.feltLeast, numbers[0] ?? 0),
    anger: Math.min(6, dialog.anger + heard('anger', text)),
    repeated: Math.max(dialog.repeated, short(repeatedIn(sketch, dialog.sketches))),
    sketches: [...dialog.sketches, sketch].slice(-MAX_SKETCHES),
    customerEnds: true,
    endsAsking: Math.min(1, heard('asks', text) + marks(text, /[?？]/gu)),
  };
}

/** The numbers of a dialog so far, by name; the names are always the same. */
export function featuresOf(dialog: DialogSoFar): Map<string, number> {
  const line = (prefix: string, numbers: readonly number[]): [string, number][] =>
    LINE_NUMBERS.map((name, at) => [`${prefix}${name}`, numbers[at] ?? 0]);
  return new Map([
    ...line('first', dialog.first),
    ...line('last', dialog.last),
    ['feltLeast', dialog.feltLeast],
    ['angerAll', dialog.anger],
    ['repeated', dialog.repeated],
    ['turns', Math.log1p(dialog.turns)],
    ['customerEnds', dialog.customerEnds ? 1 : 0],
    ['onlyOne', dialog.customerLines < 2 ? 1 : 0],
    ['endsAsking', dialog.endsAsking],
    ['apologies', dialog.apologies],
    ['deferrals', dialog.deferrals],
    ['refusals', dialog.refusals],
    ['advice', dialog.advice],
    ['agentEndsAsking', dialog.agentAsks],
    ['agentEndsDeferring', dialog.agentDefers],
    ['agentEndsApologising', dialog.agentApologises],
  ]);
}

/** See {@link featuresOf}: of a whole dialog. */
export const dialogFeatures = (turns: readonly DialogTurn[]): Map<string, number> =>
  featuresOf(turns.reduce(withTurn, NO_DIALOG));
