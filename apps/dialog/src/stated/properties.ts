// Which properties a question asks for, and which of them a shop's own name of an attribute is.
import { NameIndex, normalize } from '#language';
import type { Dimension } from '../ground/measures.js';
import { PROPERTIES } from '../skills/product-info/properties.js';
import { PROPERTY_LINES } from './properties.data.js';

/** What the values of a property measure; `count` is a number of pieces, `term` a time that is promised. */
export type PropertyDimension = Dimension | 'count' | 'term';

/** A property that is asked for. */
export interface AskedProperty {
  /** Whether an attribute that is called so states it. */
  isNamed(name: string): boolean;
  readonly dimension?: PropertyDimension;
}

interface Line {
  readonly names: readonly string[];
  /** Ways to ask in one piece, and those with words between. */
  readonly phrases: readonly string[];
  readonly parted: readonly RegExp[];
  readonly dimension?: PropertyDimension;
}

const TIMES = new Set<string>(['time', 'term']);
const HOW_LONG = /^(?:how long|多长|多久)/u;
const GAP = '…';
/** So many characters at most stand between the parts of a question: "how long does the small one last". */
const GAP_PATTERN = '.{0,40}?';
const HAN = /\p{Script=Han}/u;
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function wordsOf(list: string): string[] {
  const [chinese = '', english = ''] = list.split('|');
  return [...chinese.trim().split(/ +/), ...english.split(',').map((word) => word.trim())].filter(
    (word) => word !== '',
  );
}

function partedPattern(phrase: string): RegExp {
  const body = phrase.split(GAP).map(escape).join(GAP_PATTERN);
  return HAN.test(phrase) ? new RegExp(body, 'u') : new RegExp(`(?<![a-z])${body}(?![a-z])`, 'u');
}

function lineOf(written: string): Line {
  const [whole = '', dimension] = written.split(' #');
  const [names = '', asked = ''] = whole.split(' < ');
  const ways = wordsOf(asked);
  return {
    names: wordsOf(names),
    phrases: ways.filter((way) => !way.includes(GAP)),
    parted: ways.filter((way) => way.includes(GAP)).map(partedPattern),
    ...(dimension === undefined ? {} : { dimension: dimension as PropertyDimension }),
  };
}

const lines = PROPERTY_LINES.trim().split('\n').map(lineOf);
const byName = new NameIndex(lines.map(({ names }) => names));
const byPhrase = new NameIndex(lines.map(({ names, phrases }) => [...names, ...phrases]));

interface Asking {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly number[];
}

/** What of a text asks for properties: of what lies inside of a longer question that question counts alone. */
function askingIn(plain: string): Asking[] {
  const parted = lines.flatMap(({ parted }, group) =>
    parted.flatMap((pattern) => {
      const found = pattern.exec(plain);
      return found === null ? [] : [{ start: found.index, end: found.index + found[0].length, groups: [group] }];
    }),
  );
  const all = [...parted, ...byPhrase.mentionsIn(plain)];
  const isInside = (one: Asking, other: Asking): boolean =>
    other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
  const longest = all.filter((one) => !all.some((other) => isInside(one, other)));
  // "How long is the warranty" asks for no length.
  const isOfTime = ({ groups }: Asking): boolean => groups.some((group) => TIMES.has(lines[group]?.dimension ?? ''));
  if (!longest.some(isOfTime)) return longest;
  return longest.filter((one) => isOfTime(one) || !HOW_LONG.test(plain.slice(one.start, one.end)));
}

/** The properties that an attribute's name says by itself. */
const groupsOfName = (name: string): readonly number[] => byName.mentionsIn(name).flatMap(({ groups }) => groups);

/** Whether an attribute's name says what it states, so that it is no other property of the same measure. */
export const isKnownName = (name: string): boolean => groupsOfName(name).length > 0;

/** The properties that a text asks for, and the text without the words that ask for them. */
export function propertiesAsked(text: string): { properties: AskedProperty[]; rest: string } {
  const plain = normalize(text);
  const asking = askingIn(plain);
  const asked = [...new Set(asking.flatMap(({ groups }) => groups))].map((group): AskedProperty => {
    const dimension = lines[group]?.dimension;
    return {
      isNamed: (name) => groupsOfName(name).includes(group),
      ...(dimension === undefined ? {} : { dimension }),
    };
  });
  // The words of a longer question ask for nothing else by themselves: "how long" of "how long does it last".
  let rest = plain;
  for (const { start, end } of asking) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const others = PROPERTIES.filter((property) => property.test(rest));
  const named = others.map((property): AskedProperty => ({ isNamed: (name) => property.test(name) }));
  return { properties: [...asked, ...named], rest };
}
