// How many pieces of what it names a text speaks of: "if I bought three chain lubes", "5 of the piping set", "a pair of gloves".
import { findQuantity, normalize, parseNumber, unclearCountIn, withPlainCounts } from '#language';
import { evidenceNow, type PlacedMention } from '../evidence/evidence.js';

const NUMERAL = String.raw`\d{1,5}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|a couple`;
/** What makes a number before a name another thing than a count: "size 8 boots", "under 50 gloves". */
const NO_COUNT_BEFORE = String.raw`(?<!\b(?:size|level|type|number|no|under|over|below|above|than|about|around|in|model|version|mark|gen|page|day|step|for|at|to|by)\.? ?)`;
/** "2 litre", "2 person", "3 in 1": what a number is of that counts no pieces, for a pattern. */
export const NO_PIECES =
  '(?:years?|months?|weeks?|days?|hours?|minutes?|cm|mm|m|kg|g|ml|l|litres?|liters?|inch(?:es)?|in|ft|feet|foot|w|v|gb|tb|mah|oz|lbs?|dollars?|pounds?|euros?|yen|yuan|rmb|bucks|quid|pence|cents|persons?|people|man|way|packs?|percent)';
const NO_PIECES_OR_JOINT = String.raw`(?!(?:${NO_PIECES}|off|or|and|to|for|of|on|with|by|at)\b)`;
/** "Three big", "2 of the", "two cans of": a number and what may stand between it and the name. */
const BEFORE_NAME = new RegExp(
  String.raw`(?<![\p{L}\d./£$€¥-])${NO_COUNT_BEFORE}(?<![\p{L}\d])(${NUMERAL})(?: ?[x×])?(?: (?:of|more|extra|the|those|these|your|my|such)){0,3}(?: ${NO_PIECES_OR_JOINT}[a-z-]{2,20}){0,2}(?: of)?(?: (?:the|those|these|your))? ?$`,
  'u',
);
/** "2 of the 24 cm", "M8 bobbins, 8 pairs". */
const COUNTED = new RegExp(
  String.raw`(?<![\p{L}\d./-])(${NUMERAL}) (?:of (?:the|your|those|these|them)|(?:pairs|packs|sets|boxes|bottles|tins|cans|bags|rolls|tubes|pots))\b`,
  'u',
);
/** "35 litre": a measure, whatever stands behind it. */
const MEASURED = new RegExp(String.raw`^[ -]?${NO_PIECES}\b`, 'u');
const A_PAIR = /\b(?:a|one) pair of\b/u;
/** Goods of which a pair is one piece. */
const IN_PAIRS =
  /\b(?:gloves?|mitt(?:en)?s|shoes|boots?|trainers|sneakers|slippers|sandals|loafers|heels|clogs|socks|stockings|tights|leggings|trousers|pants|jeans|shorts|pyjamas|pajamas|glasses|sunglasses|goggles|binoculars|scissors|shears|secateurs|loppers|pliers|tweezers|tongs|clippers|earrings|ear(?:buds|phones|plugs)|headphones|skis|skates|crutches|pair)\b/u;

/** Whether "a pair of" them is one piece. */
export const isOfPair = (text: string, title = ''): boolean =>
  A_PAIR.test(text) && (IN_PAIRS.test(text.replace(A_PAIR, ' ')) || IN_PAIRS.test(normalize(title)));

const namesIn = (plain: string): readonly PlacedMention[] => evidenceNow().namesIn(plain);

/** A text in its comparable form with its numbers of pieces in digits, but for the shop's own names: "half a dozen cups" as "6 cups". */
export const withCounts = (text: string): string => withPlainCounts(normalize(text), namesIn);

/** The words that say how many pieces of something there shall be, and say no whole number: "1.5 kettles", 十几个. */
export const unclearPiecesIn = (text: string): string | undefined =>
  unclearCountIn(text, namesIn, (behind) => MEASURED.test(behind));

/** The number of pieces of what a text names; `undefined` where it says none above one. */
export function piecesIn(text: string): number | undefined {
  const plain = withCounts(text);
  const [first] = evidenceNow().namesIn(plain);
  const numeral = (first && BEFORE_NAME.exec(plain.slice(0, first.start))?.[1]) ?? COUNTED.exec(plain)?.[1];
  const number = numeral === undefined ? undefined : parseNumber(numeral.replace(/^a /u, ''));
  if (number !== undefined && number > 1) return number;
  const otherwise = findQuantity(text);
  return otherwise === undefined || isMeasure(plain, otherwise) ? undefined : otherwise;
}

/** Whether a number stands in a text as a measure and nowhere else. */
function isMeasure(plain: string, number: number): boolean {
  const places = [...plain.matchAll(new RegExp(String.raw`(?<![\d.])${number}(?!\d)`, 'gu'))];
  return places.length > 0 && places.every(({ 0: said, index }) => MEASURED.test(plain.slice(index + said.length)));
}
