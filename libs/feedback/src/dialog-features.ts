// A dialog with a person or an assistant as a few numbers: what is felt, thanked, asked, repeated, put off and refused.
import { nGramsOf, plainText } from '#learning';
import { DIALOG_WORDS_EN, DIALOG_WORDS_ZH, type DialogWords } from './dialog-words.data.js';
import { lexiconScore } from './lexicon.js';

/** One line of a dialog. */
export interface DialogTurn {
  readonly role: 'customer' | 'agent';
  readonly text: string;
}

const HAN = /\p{Script=Han}/u;
const MAX_TURNS = 60;
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

function customerFeatures(prefix: string, text: string): [string, number][] {
  return [
    [`${prefix}Felt`, felt(text)],
    [`${prefix}Thanks`, heard('thanks', text)],
    [`${prefix}Solved`, heard('solved', text)],
    [`${prefix}Agreed`, heard('agreed', text)],
    [`${prefix}Anger`, heard('anger', text)],
    [`${prefix}Still`, heard('still', text)],
    [`${prefix}Asks`, Math.min(3, heard('asks', text) + marks(text, /[?？]/gu))],
    [`${prefix}Exclaims`, marks(text, /[!！]/gu)],
    [`${prefix}Length`, Math.log1p(Array.from(text).length * (HAN.test(text) ? 2.5 : 1)) / 5],
  ];
}

/** How much of the later line was said in an earlier one already, 0–1. */
function repeated(lines: readonly string[]): number {
  const grams = lines.map((line) => new Set(nGramsOf(line)));
  let most = 0;
  for (const [at, one] of grams.entries())
    for (const other of grams.slice(0, at)) {
      let both = 0;
      for (const gram of one) if (other.has(gram)) both++;
      most = Math.max(most, one.size === 0 ? 0 : both / one.size);
    }
  return most;
}

/** The numbers of a dialog so far, by name; the names are always the same. Of a longer one the last 60 turns. */
export function dialogFeatures(turns: readonly DialogTurn[]): Map<string, number> {
  const used = turns.slice(-MAX_TURNS);
  const customer = used.filter(({ role }) => role === 'customer').map(({ text }) => text);
  const agent = used.filter(({ role }) => role === 'agent').map(({ text }) => text);
  const sum = (lines: readonly string[], kind: keyof DialogWords): number =>
    lines.reduce((total, line) => total + heard(kind, line), 0);
  const last = used.at(-1);
  const lastAgent = agent.at(-1) ?? '';
  return new Map([
    ...customerFeatures('first', customer[0] ?? ''),
    ...customerFeatures('last', customer.length > 1 ? (customer.at(-1) ?? '') : ''),
    ['feltLeast', Math.min(0, ...customer.map(felt))],
    ['angerAll', Math.min(6, sum(customer, 'anger'))],
    ['repeated', repeated(customer)],
    ['turns', Math.log1p(used.length)],
    ['customerEnds', last?.role === 'customer' ? 1 : 0],
    ['onlyOne', customer.length < 2 ? 1 : 0],
    ['endsAsking', last?.role === 'customer' ? Math.min(1, heard('asks', last.text) + marks(last.text, /[?？]/gu)) : 0],
    ['apologies', Math.min(4, sum(agent, 'apology'))],
    ['deferrals', Math.min(6, sum(agent, 'deferral'))],
    ['refusals', Math.min(4, sum(agent, 'refusal'))],
    ['advice', Math.min(6, sum(agent, 'advice'))],
    ['agentEndsAsking', marks(lastAgent, /[?？]/gu)],
    ['agentEndsDeferring', heard('deferral', lastAgent)],
    ['agentEndsApologising', heard('apology', lastAgent)],
  ]);
}
