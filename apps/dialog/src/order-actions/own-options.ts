// Whether words name an option that an item has, such as "12mm" for "12 mm", and not the one that it shall become.
import type { OrderView } from '#contracts';
import { wordingsOf } from '#contracts';
import { findOptions, normalize, sameOption, withPlainMeasures } from '#language';
import { measuredSpans } from '../ground/option-measures.js';

/** Here begins what an item shall become: "the small one for the large", "从S换成L". */
type OrderItem = OrderView['items'][number];

const BECOMES =
  /换成|换为|改成|改为|变成|(?<!\b(?:want|like|need|have|going|able|prefer|love|wish|hoping|try|trying) )\bto\b|\b(?:into|for|with|should)\b/u;

/** A text as far as it speaks of what the shopper has; all of it where nothing shall become anything else. */
export const upToBecomes = (text: string): string => normalize(text).split(BECOMES)[0] ?? '';

const MEASURE = /^\d+(?:\.\d+)? ?[\p{L}"″]/u;

/** Whether a text in the comparable form says an option that is a measure, however number and unit are written. */
export function saysMeasure(plain: string, option: string): boolean {
  const wanted = withPlainMeasures(option);
  if (!MEASURE.test(wanted)) return false;
  return measuredSpans(inPlainMeasures(plain), joined(wanted)).length > 0;
}

const joined = (text: string): string => text.replace(/(\d) (?=[a-z])/gu, '$1');

/** A text is compared with the options of many things, one after another. */
let last = { plain: '', measures: '' };
function inPlainMeasures(plain: string): string {
  if (last.plain !== plain) last = { plain, measures: joined(withPlainMeasures(plain)) };
  return last.measures;
}

/** How many of an item's own options a text names. */
export function optionsNamed(text: string, item: Pick<OrderItem, 'options'>): number {
  const plain = normalize(text);
  const options = findOptions(plain);
  return Object.values(item.options ?? {}).filter((value) => {
    const wordings = typeof value === 'number' ? [String(value)] : wordingsOf(value);
    return wordings.some(
      (wording) =>
        saysWhole(plain, normalize(wording)) ||
        saysMeasure(plain, wording) ||
        options.some((option) => sameOption(wording, option.value)),
    );
  }).length;
}

/** "S", "m" and "l" are said of sizes; another letter by itself, or a figure, may be said of anything. */
const SIZE_LETTER = /^[sml]$/u;

/** So much of a text is looked through for an option. */
const MAX_CHARACTERS = 1_000;

/** Whether a text says an option by itself: "red" is not said in "ordered", 42 not in 1042, nor an M in "I'm". */
function saysWhole(text: string, option: string): boolean {
  const plain = text.slice(0, MAX_CHARACTERS);
  if (option.length < 2 && !SIZE_LETTER.test(option)) return false;
  const partOfWord = option.length < 2 ? /[a-z\d'’_-]/u : /[a-z\d]/u;
  const isEdge = (own: string, beside: string): boolean => !/[a-z\d]/u.test(own) || !partOfWord.test(beside);
  for (let at = plain.indexOf(option); at >= 0; at = plain.indexOf(option, at + 1))
    if (isEdge(option[0] ?? '', plain[at - 1] ?? '') && isEdge(option.at(-1) ?? '', plain[at + option.length] ?? ''))
      return true;
  return false;
}
