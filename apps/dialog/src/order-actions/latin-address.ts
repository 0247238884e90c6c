// A postal address in Latin script out of free text: street first, then smaller to larger places and the postcode.
import type { Address } from '#contracts';
import { findPlaces, normalize, type PlaceMention } from '#language';

type Parts = Partial<Address>;

const UNIT = String.raw`(?:flat|unit|apt\.?|apartment|suite|ste\.?|room|rm\.?|floor|fl\.?|building|bldg\.?|block|#)\s?#?\s?(?:\d+\w?|[a-z]\d*|\w+\d\w*)(?!\w)`;
const STREET_WORD =
  /\b(?:street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|way|square|sq|court|ct|place|pl|rise|park|hill|close|terrace|highway|hwy|parkway|pkwy|circle|crescent|row|mews|quay|rue|via|calle|plaza)\b/iu;
/** Where an address begins: a unit, a house number and a name, a post box, or a German street with its number. */
const START = new RegExp(
  String.raw`(?:\b${UNIT},?\s+|\b\d{1,3}/f,?\s+)?(?<![\p{L}\d#-])\d{1,5}[a-z]?(?:[-/]\d+\w?)?,?\s+(?!(?:days?|weeks?|months?|years?|yrs?|hours?|minutes?|mins?|kilos?|kgs?|grams?|lbs|cm|mm|km|feet|percent|people|kids|quid|dollars|euros|pieces|items?|pcs|times?|inch|gb|ml|and|or|of|more|should|shall|must|not|but|is|was|are|it|its|it's|says?|instead|needs?|has|have|wrong|right|that|which|please|pls|to|for)\b)(?:(?:[nsew]|[ns][ew])\.? +)?(?:\d{1,3}(?:st|nd|rd|th)\b|\p{L}[\p{L}.'-]+)|\bp\.?\s?o\.?\s?box\s+\d+|(?<![\p{L}\d_])\p{L}*(?:weg|straße|strasse|gasse|allee|platz|laan|straat)\s+\d+\w?`,
  'iu',
);
const UNIT_WORD_BEFORE =
  /\b(?:flat|unit|apt\.?|apartment|suite|ste\.?|room|rm\.?|building|bldg\.?|block|plot|shop|studio)\s$/iu;
const ONLY_UNIT = new RegExp(String.raw`\b${UNIT}`, 'giu');
const POSTCODES: readonly RegExp[] = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/giu,
  /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/giu,
  /(?<![\d#-])\d{5}-\d{4}(?!\d)/gu,
  /(?<![\d#-])\d{4,6}(?![\d-])/gu,
];
const STATE_AND_ZIP = /(?<![\p{L}])([A-Z]{2})\.?,?\s+(?=\d{5}(?:-\d{4})?(?!\d))/u;
/** Words that begin a question: "is that ok for him". */
const ASKS_OF = String.raw`\b(?:is|are|was|will|would|does|do|did|can|could|should|has|have) (?:that|this|it|these|those|they|he|she|we|you|i)\b`;
/** "I moved last week.": what comes after a stop, unless the stop is that of an abbreviation. */
const SENTENCE_END = new RegExp(
  String.raw`(?:[,，] ?)?${ASKS_OF}|[!?;\n]|(?:[,，]|\b(?:but|and)) ?(?:(?:but|and) )?(?:don'?t|do not|leave|keep)\b|(?<!\b(?:st|ave|av|rd|dr|blvd|ln|apt|ste|no|mt|ft|sq|ct|pl|bldg|rm|u\.s|[a-z]))\.(?=\s|$)`,
  'giu',
);
const TRAILING = /(?<![\s,.])[\s,.]*\b(?:instead|please|thanks?(?: you)?|now|asap|if possible|for me|and)\b[\s,.!]*$/iu;
const NAME = /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,3}$/u;
const LEAD_WORDS = /\b(?:to|is|be|at|as|address|it|order|office|home|place|deliver|send|ship|moved|live)\b/iu;

const clean = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:;-]+|(?<![\s,:;-])[\s,:;-]+$/gu, '')
    .trim();

/** What asks, or tells how old or heavy somebody is: "my lad 8 kilos". */
const SAYS_OTHERWISE = new RegExp(
  String.raw`[?]|${ASKS_OF}|\b(?:what|how|when|why|who|which)\b|\b(?:he|she|lad|son|daughter|kid|child|baby|dog|cat)(?:'?s)? (?:is |are |weighs? |only )?\d`,
  'iu',
);
const NUMBER_AND_STREET = new RegExp(
  String.raw`\d{1,5}[a-z]?,? (?:(?!${ASKS_OF})[\p{L}\d.'-]{1,30} ){1,4}?(?:${STREET_WORD.source})`,
  'iu',
);
/** What may stand right before a number and a name for these to be a street: nothing, or words that lead to an address. */
const LEADS_TO =
  /(?:^|(?<!\bup )\bto|(?<=[\p{L}\d] )is|\b(?:at|address|be|it's|its|as|no|yes|ok|sorry|actually|use|live|lives?|deliver|send|ship|new)[:,.]?|[:\n]) *$/iu;

/** Whether what begins like a street is one: by its kind, a place or a postcode, or, where nothing is asked, by what leads to it. "I need 2 kettles" is none. */
function isStreet(sentence: string, text: string): boolean {
  const number = START.exec(sentence)?.index ?? 0;
  const [lead, tail] = [sentence.slice(0, number), sentence.slice(number)];
  if (/^\D/u.test(tail) || NUMBER_AND_STREET.test(tail)) return true;
  if (findPlaces(tail).length > 0 || POSTCODES.some((pattern) => tail.search(pattern) > 0)) return true;
  const isLedTo = LEADS_TO.test(lead) || nameBefore(lead) !== undefined;
  return isLedTo && (!SAYS_OTHERWISE.test(text) || /\b(?:to|at|address)[:,.]? *$/iu.test(lead));
}

/** Reads the street, the place and the postcode; `parts` is what was read before. */
export function latinAddress(text: string, parts: Parts): Parts {
  const sentence = text.split(SENTENCE_END).find((one) => START.test(one ?? ''));
  if (sentence === undefined || !isStreet(sentence, text)) return { ...parts, ...placeOnly(text), ...unitOnly(text) };
  const number = START.exec(sentence)?.index ?? 0;
  // "Unit 4 Calder Mill": the number is the unit's, and the word before it is a part of the line.
  const start = number - (UNIT_WORD_BEFORE.exec(sentence.slice(0, number))?.[0].length ?? 0);
  const recipient = parts.recipient ?? nameBefore(sentence.slice(0, start));
  let tail = sentence.slice(start);
  while (TRAILING.test(tail)) tail = tail.replace(TRAILING, '');
  const result: Parts = { ...parts, ...(recipient === undefined ? {} : { recipient }) };
  const zip = STATE_AND_ZIP.exec(tail);
  if (zip?.[1] !== undefined) {
    Object.assign(result, { country: 'US', region: zip[1] });
    tail = `${tail.slice(0, zip.index)},, ${tail.slice(zip.index + zip[0].length)}`;
  }
  tail = withoutPostcode(tail, result);
  const places = findPlaces(tail).filter((mention) => !isOfStreet(mention, tail));
  const city = [...places].reverse().find((mention) => mention.place.city !== undefined);
  const region = [...places].reverse().find((mention) => mention.place.region !== undefined);
  const country = places.at(-1)?.place.country ?? city?.place.country;
  if (country !== undefined && result.country === undefined) result.country = country;
  if (region !== undefined && result.region === undefined && region.place.country === result.country)
    result.region = region.place.region;
  const ofCountry = city === undefined ? cityOfCountry(places, tail) : undefined;
  if (city !== undefined) result.city = city.label.en;
  // "Kuwait City": of all places known, its country alone.
  else if (ofCountry !== undefined) result.city = ofCountry;
  // The city and its state have one name.
  else if (region !== undefined && /^new york$/iu.test(tail.slice(region.start, region.end))) result.city = 'New York';
  const until = Math.min(
    ...places.map((mention) => mention.start),
    tail.indexOf(',,') < 0 ? tail.length : tail.indexOf(',,'),
  );
  const lines = tail
    .slice(0, until)
    .split(',')
    .map(clean)
    .filter((line) => line !== '');
  // "12 Oak Lane, Springfield, IL", "14 Mill Lane, York YO1 7AA": the part before the state or the postcode is the city where no place of that name is known.
  const last = lines.at(-1) ?? '';
  const isCity =
    lines.length > 1 &&
    result.city === undefined &&
    (result.country !== undefined || result.postcode !== undefined) &&
    !/\d/.test(last) &&
    !isUnit(last);
  if (isCity) result.city = lines.pop() ?? '';
  return { ...result, ...linesOf(lines) };
}

/** A city that is called as its country is. */
function cityOfCountry(places: readonly PlaceMention[], tail: string): string | undefined {
  for (const { start, end } of places) {
    const [more] = /^ (?:city|town)\b/iu.exec(tail.slice(end)) ?? [];
    if (more !== undefined) return tail.slice(start, end + more.length);
  }
  return undefined;
}

/** The street with a unit before it in the first line, a unit after it in the second. */
function linesOf(lines: readonly string[]): Parts {
  const street = lines.findIndex((line) => !isUnit(line));
  const at = street < 0 ? 0 : street;
  const line1 = lines.slice(0, at + 1).join(', ');
  const line2 = lines.slice(at + 1).join(', ');
  return { ...(line1 === '' ? {} : { line1 }), ...(line2 === '' ? {} : { line2 }) };
}

const isUnit = (line: string): boolean => new RegExp(`^(?:${UNIT}|\\d{1,3}/f)$`, 'iu').test(line);

function withoutPostcode(tail: string, result: Parts): string {
  for (const pattern of POSTCODES) {
    const found = [...tail.matchAll(pattern)].filter((match) => match.index > 0).at(-1);
    if (found === undefined) continue;
    result.postcode = found[0].toUpperCase();
    return `${tail.slice(0, found.index)}, ${tail.slice(found.index + found[0].length)}`;
  }
  return tail;
}

/** "Nanjing West Road" is no place to send to, and "Park" in it no end of a street. */
function isOfStreet({ start, end }: PlaceMention, tail: string): boolean {
  const plain = normalize(tail);
  const [after = ''] = plain.slice(end).split(',');
  const before = plain.slice(0, start).split(',').at(-1) ?? '';
  return /\d/.test(before) && STREET_WORD.test(after);
}

function nameBefore(lead: string): string | undefined {
  const last = lead
    .split(/[,:]/u)
    .map(clean)
    .filter((piece) => piece !== '')
    .at(-1);
  const name = last?.replace(/^.*\b(?:to|for|is|attn)\b\s*/iu, '');
  return name !== undefined && NAME.test(name) && !LEAD_WORDS.test(name) ? name : undefined;
}

/** A place without a street. */
function placeOnly(text: string): Parts {
  const places = findPlaces(text);
  const place = places.find((one) => one.place.city !== undefined) ?? places[0];
  if (place === undefined) return {};
  const { country, region, city } = place.place;
  return {
    country,
    ...(region === undefined ? {} : { region }),
    ...(city === undefined ? {} : { city: place.label.en }),
  };
}

/** "It should be Suite 305": another unit at the same street. */
function unitOnly(text: string): Parts {
  const unit = [...text.matchAll(ONLY_UNIT)].at(-1)?.[0];
  return unit === undefined ? {} : { line2: clean(unit) };
}
