// Lines of written questions as they stand in their talk: with things in the places of their signs, what was asked before them, and what is at hand.
import type { SkillName } from '#contracts';
import type { Script } from '#sentence-vectors';
import type { Asked } from '../../apps/dialog/src/conversation/asked.js';
import type { TalkBefore } from '../../apps/dialog/src/interpret/skill-in-context.js';
import { type AskedClues, ONLY_SAID, SKILL_OF_ASKED } from '../../apps/dialog/src/interpret/what-is-asked.js';
import { askedOf, type WrittenScript, writtenScript } from './asked-in-shops/written-scripts.js';
import { readLines } from './labelled-lines.js';
import { FILLS } from './question-fills.js';

/** Each line is taught so many times, with other things named in it. */
const FILLINGS = 2;
/** A product that the shop does not know, or not by these words, is no sign: so many of the names are. */
const UNKNOWN_NAMES = 0.2;

/** A line of a script, filled. */
export interface Line {
  readonly author: string;
  readonly text: string;
  readonly asks: Asked;
  /** What it asks besides. */
  readonly also?: readonly Asked[];
  readonly talk: TalkBefore;
  readonly clues: AskedClues;
  /** Which of the fillings of its script it is of; by the first ones is judged. */
  readonly filling: number;
}

const DEEDS: ReadonlySet<Asked> = new Set<Asked>(['cancel', 'return', 'exchange', 'change-order']);

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A script with things in the places of its signs. */
function filled({ author, lines }: WrittenScript, locale: 'zh' | 'en', filling: number, seed: number): Line[] {
  const script: Script = locale === 'zh' ? 'han' : 'other';
  const next = numbers(seed * 31 + filling * 7 + 1);
  const pick = (list: readonly string[] = []): string => list[Math.floor(next() * list.length)] ?? '';
  const values: Record<string, string> = {};
  for (const sign of ['product', 'other', 'kind', 'item'])
    values[sign] = next() < UNKNOWN_NAMES ? pick(FILLS[script]['name']) : ' _p ';
  for (const sign of ['option', 'attribute', 'brand', 'amount', 'count', 'order', 'place'])
    values[sign] = pick(FILLS[script][sign]);
  values['option2'] = pick(FILLS[script]['option']);
  const named = new Set<string>();
  const result: Line[] = [];
  let [skill, last]: [SkillName | undefined, Asked | undefined] = [undefined, undefined];
  let plan: TalkBefore['plan'] = 'none';
  const isCustomer = lines.some(({ text, of }) => text.includes('{order}') || of.includes('order'));
  for (const [at, { text, asks, also }] of lines.entries()) {
    const signs = [...text.matchAll(/\{(\w+)\}/gu)].map(([, sign = '']) => sign);
    const own = new Set(signs.filter((sign) => values[sign] === ' _p '));
    const label = askedOf(asks);
    result.push({
      author: `${locale} ${author}`,
      text: text.replace(/\{(\w+)\}/gu, (_, sign: string) => values[sign] ?? ''),
      asks: label,
      ...(also === undefined ? {} : { also: [askedOf(also)] }),
      talk: { last: skill, plan, onPage: false, isCustomer, isFirst: at === 0 },
      clues: {
        names: own.size,
        namesAttribute: signs.includes('attribute'),
        namesOption:
          (named.has('product') || signs.includes('product')) && signs.some((sign) => sign.startsWith('option')),
        hasAtHand: named.has('product') || named.has('other'),
        hasTwo: named.has('product') && named.has('other'),
        last,
      },
      filling,
    });
    for (const sign of signs) named.add(sign);
    plan = DEEDS.has(label) ? 'planned' : 'none';
    if (!ONLY_SAID.has(label)) last = label;
    skill = SKILL_OF_ASKED[label] ?? skill;
  }
  return result;
}

/** The scripts of a language; `folder`: the harder ones, which only the encoders are taught, or those that are held out. */
export const scriptsOf = (locale: 'zh' | 'en', folder: '' | 'harder/' | 'held-out/' = ''): Promise<WrittenScript[]> =>
  readLines(`test/evaluations/question-data/${folder}${locale}.jsonl`, writtenScript);

/** Their lines, each filled as often as it is taught. */
export async function filledOf(locale: 'zh' | 'en', folder: '' | 'harder/' | 'held-out/' = ''): Promise<Line[]> {
  const scripts = await scriptsOf(locale, folder);
  return scripts.flatMap((script, at) =>
    Array.from({ length: FILLINGS }, (_, filling) => filled(script, locale, filling, at)).flat(),
  );
}
