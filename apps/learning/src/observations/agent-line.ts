// Whether what a person wrote can be told to any shopper: nothing of this one, of this moment, and no number that is no fact of the shop's.
import { normalize, NUMERAL, parseNumberRange, writtenDayIn } from '#language';
import {
  CHINESE_UNITS,
  COURTESY,
  GREETING,
  LEADS_ELSEWHERE,
  NAMES_A_DAY,
  POLITE_SELF,
  SPEAKS_OF_SELF,
  SPEAKS_OF_THEIRS,
} from './agent-line.data.js';

/** Why a line teaches nothing: `chat` says nothing; with any other reason all that was said with it teaches nothing either. */
export type Untaught = 'chat' | 'private' | 'theirs' | 'day' | 'elsewhere' | 'number' | 'name';

/** What a line is judged by. */
export interface LineContext {
  /** Texts of the shop's own policies: numbers that stand there are facts. */
  readonly facts: readonly string[];
  /** Names of the people in the conversation. */
  readonly names: readonly string[];
}

/** A name, number or address of the shopper's, as the masking writes it. */
export const MASKED = /\[[A-Z]{3,10}_\d{1,3}\]/u;
const ASKS_BACK = /[?？]|(?:吗|么|呢|嘛)[\s~～。.!！]*$/u;
const LEAST_WORDS = 3;
const LEAST_CHARACTERS = 5;
const HAN = /\p{Script=Han}/u;
const NUMBERS = new RegExp(
  String.raw`(?<digits>\d[\d,]*(?:\.\d+)?)|(?<han>[零〇一二两三四五六七八九十百千万半]+(?=${CHINESE_UNITS}))|(?<words>(?<![a-z])${NUMERAL}(?![a-z]))`,
  'gu',
);
/** "一件" is as often "a" as it is "one"; "一天" is a time. */
const ONE_OF_A_KIND = /^一(?=次|件|条|份|种|款|位|名|套|双|个(?!月|小时|星期|礼拜))/u;
const UNIT_AFTER =
  /^ ?(?:days?|weeks?|months?|years?|hours?|minutes?|times?|per ?cent|%|dollars?|pounds?|euros?|yuan|pieces?|items?|kg|cm|inch(?:es)?)\b/u;

/** A line without its greeting; empty where that is all. */
export function withoutGreeting(line: string): string {
  let rest = line.trim();
  for (let found = GREETING.exec(rest); found !== null && rest !== ''; found = GREETING.exec(rest))
    rest = rest.slice(found[0].length);
  return rest.trim();
}

/** Why nothing can be learned from a line, already masked; `undefined` where something can. */
export function whyUntaught(line: string, { facts, names }: LineContext): Untaught | undefined {
  const said = withoutGreeting(line);
  if (MASKED.test(said)) return 'private';
  if (names.some((name) => holdsName(said, name))) return 'name';
  if (SPEAKS_OF_THEIRS.some((sign) => sign.test(said))) return 'theirs';
  const plain = normalize(said);
  if (numbersIn(plain).some((number) => !facts.some((fact) => numbersIn(normalize(fact)).includes(number))))
    return 'number';
  if (NAMES_A_DAY.some((sign) => sign.test(said)) || isNewDay(said, facts)) return 'day';
  if (LEADS_ELSEWHERE.some((sign) => sign.test(said) && !facts.some((fact) => fact.includes(said)))) return 'elsewhere';
  if (ASKS_BACK.test(said) || COURTESY.test(said) || isTooShort(said)) return 'chat';
  // Whoever speaks of themselves says nothing that the shop would say; what they found out comes in a line of its own.
  return speaksOfSelf(said) ? 'chat' : undefined;
}

/** Whether somebody speaks of what they do or think themselves. */
export function speaksOfSelf(said: string): boolean {
  const rest = said.replace(POLITE_SELF, ' ');
  return SPEAKS_OF_SELF.some((sign) => sign.test(rest));
}

/** Whether a line is long enough to be a question or an answer. */
export function isTooShort(said: string): boolean {
  const characters = said.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = said.match(/[\p{Script=Latin}\p{N}']+/gu)?.length ?? 0;
  return HAN.test(said) ? characters + words < LEAST_CHARACTERS : words < LEAST_WORDS;
}

function holdsName(said: string, name: string): boolean {
  if (name.length < 2) return false;
  if (HAN.test(name)) return said.includes(name);
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'iu').test(said);
}

/** The numbers of a normalised text, by value; what cannot be read stands for itself. */
export function numbersIn(plain: string): string[] {
  return [...plain.matchAll(NUMBERS)].flatMap(({ 0: written, index, groups = {} }) => {
    const after = plain.slice(index + written.length);
    if (groups['han'] !== undefined && ONE_OF_A_KIND.test(`${written}${after.slice(0, 2)}`)) return [];
    if (groups['words'] !== undefined) {
      // Without a unit 一 and "one" are no numbers.
      if (HAN.test(written)) return [];
      if (/^(?:a|an|one|couple|pair)$/u.test(written) && !UNIT_AFTER.test(after)) return [];
    }
    const range = parseNumberRange(written.replace('半', '0.5'));
    return [range === undefined ? written : `${range.low}-${range.high}`];
  });
}

function isNewDay(said: string, facts: readonly string[]): boolean {
  const day = writtenDayIn(said);
  return day !== undefined && !facts.some((fact) => normalize(fact).includes(day.words));
}
