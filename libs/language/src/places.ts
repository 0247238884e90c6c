// Places in both languages: finding them in a message, naming them, and telling which shipping regions hold them.
import { normalize } from './normalize.js';
import { type NamedPlace, type Place, placeByName, regionCodes, SPECIAL_REGIONS, usStateCodes } from './place-names.js';
import {
  COMMON_WORDS,
  GOODS,
  KNOWN_FOR_GOODS,
  NEEDS_CONTEXT,
  NOT_BEFORE,
  NOT_PLACES,
  SENT_TO,
} from './place-words.data.js';

export { isDistrictOf, type Place } from './place-names.js';

/** A place in a message. Offsets are in `normalize(text)`. */
export interface PlaceMention {
  place: Place;
  label: { zh: string; en: string };
  start: number;
  end: number;
}

/** A name that was met, before it is known whether a place is meant. */
interface Candidate extends PlaceMention {
  name: string;
  isMinor: boolean;
}

const AUTONOMOUS = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|省|市|地区|盟|州)$/;
const AFTER_PREPOSITION = /(?:\b(?:to|in|for|into|from|at|reach|ship|deliver|live in)|[到往寄发送运在至去]) ?$/;
/** What is said before a place that something goes to or somebody lives in, and hardly before another word. */
const GOES_TO =
  /\b(?:to|into|reach|from|near|deliver|deliver(?:y|ies)|ship|shipping|post|postage|(?:live|lives|living|based|i am|i'm|im|we are|we're) in) $/;
const MAY_GO_TO = /\b(?:in|for|at) $/;
/** "York YO1 7EP", "Lincoln 68508": a postcode follows. */
const BEFORE_POSTCODE = /^,? (?:[a-z]{1,2}\d[a-z\d]?(?: \d[a-z]{2})?|\d{5})(?![a-z\d])/;
const STATE_CODE = /(?:,| to| in)(?: the)? ?([a-z]{2})(?![a-z\d'])(?= *(?:[,.?!]|\d{5}|$))/g;
const UNAMBIGUOUS_CODES = /^(uk|us)$/;
const HAN = /\p{Script=Han}/u;
const LATIN = /\p{L}/u;
const WORD = /[\p{L}\d]/u;
const JOINED_BEFORE = /[\p{L}\d'-]/u;
/** "And belfast", "what about cork": the question before, with another place. */
const ASKS_ANOTHER = /^(?:ok |oh |so )?(?:and|or|what about|how about|what if its?|那|还有)(?: to| in)? /;
const COURTESY = / (?:please|pls|plz|then|thanks|thank you|ta|uk|way|area)$/;
const CLAUSE_END = /[.,!?;:\n。，！？；、]/u;
/** How far before a place the words are looked at. */
const REACH = 40;
const SHORTEST_LATIN = 3;

const names = [...placeByName.keys()];
const longest = (ofHan: boolean): number =>
  Math.max(...names.filter((name) => HAN.test(name) === ofHan).map((name) => name.length));
const LONGEST_HAN = longest(true);
const LONGEST_LATIN = longest(false);

function accepted({ name, start, end, isMinor }: Candidate, plain: string): boolean {
  const after = plain.slice(end, end + REACH);
  const before = plain.slice(Math.max(0, start - REACH), start);
  if (isMinor)
    return GOES_TO.test(before) || BEFORE_POSTCODE.test(after) || (MAY_GO_TO.test(before) && !COMMON_WORDS.has(name));
  if (NOT_BEFORE[name]?.test(after)) return false;
  if (GOODS.test(after) && !SENT_TO.test(before)) return false;
  if (KNOWN_FOR_GOODS.has(name) && !/^[省市县]/u.test(after) && !SENT_TO.test(before)) return false;
  if (!NOT_PLACES.has(name)) return true;
  return NEEDS_CONTEXT.has(name) && AFTER_PREPOSITION.test(before);
}

/** The longest name that begins at a position, if one does. Time is bounded by the longest name. */
function nameAt(plain: string, start: number): { name: string; entry: NamedPlace } | undefined {
  const isHan = HAN.test(plain[start] ?? '');
  const end = Math.min(plain.length, start + (isHan ? LONGEST_HAN : LONGEST_LATIN));
  for (let to = end; to >= start + (isHan ? 1 : SHORTEST_LATIN); to--) {
    if (!isHan && WORD.test(plain[to] ?? '') && WORD.test(plain[to - 1] ?? '')) continue;
    const name = plain.slice(start, to);
    const entry = placeByName.get(name);
    if (entry !== undefined) return { name, entry };
  }
  return undefined;
}

function candidatesIn(plain: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < plain.length; start++) {
    const character = plain[start] ?? '';
    if (!LATIN.test(character)) continue;
    if (!HAN.test(character) && JOINED_BEFORE.test(plain[start - 1] ?? '') && !HAN.test(plain[start - 1] ?? ''))
      continue;
    const named = nameAt(plain, start);
    if (named === undefined) continue;
    const { name, entry } = named;
    const end = start + name.length;
    found.push({ place: entry.place, label: entry.label, name, start, end, isMinor: entry.isMinor === true });
    start = end - 1;
  }
  return found;
}

/** "Denver, CO", "to TX": two letters that are a state only where an address has one. */
function statesIn(plain: string, found: readonly PlaceMention[]): PlaceMention[] {
  const states: PlaceMention[] = [];
  for (const match of plain.matchAll(STATE_CODE)) {
    const code = (match[1] ?? '').toUpperCase();
    const start = match.index + match[0].length - 2;
    const end = start + 2;
    if (found.some((other) => start < other.end && end > other.start)) continue;
    if (UNAMBIGUOUS_CODES.test(code.toLowerCase())) {
      const entry = placeByName.get(code === 'UK' ? 'uk' : 'usa');
      if (entry) states.push({ place: entry.place, label: entry.label, start, end });
    } else if (usStateCodes.has(code) && !/^(IN|OR|ME|HI|OK|OH)$/.test(code)) {
      states.push({ place: { country: 'US', region: code }, label: { zh: code, en: code }, start, end });
    }
  }
  return states;
}

const holds = (outer: Place, inner: Place): boolean =>
  outer.city === undefined &&
  outer.country === inner.country &&
  (outer.region === undefined || inner.region === undefined || outer.region === inner.region);

/** Whether two places are said as one: a region next to its own city ("浙江省杭州市", "Denver, CO"). */
function isOne(left: PlaceMention, right: PlaceMention, plain: string): boolean {
  const between = plain.slice(left.end, right.start);
  if (between.length >= 5 || !/^(?:[省市, ]|自治区)*$/.test(between)) return false;
  return holds(left.place, right.place) || holds(right.place, left.place);
}

const depthOf = ({ region, city }: Place): number => (city === undefined ? (region === undefined ? 0 : 1) : 2);

function merged(mentions: readonly PlaceMention[], plain: string): PlaceMention[] {
  const result: PlaceMention[] = [];
  for (const mention of mentions) {
    const last = result.at(-1);
    if (last === undefined || !isOne(last, mention, plain)) result.push({ ...mention });
    // "Illinois, US": the country takes nothing away.
    else if (depthOf(mention.place) >= depthOf(last.place))
      result[result.length - 1] = { ...mention, start: last.start };
    else last.end = mention.end;
  }
  return result;
}

const isCandidate = (mention: PlaceMention): mention is Candidate => 'name' in mention;

/** The clause that a place stands in. */
const clauseAround = ({ start, end }: PlaceMention, plain: string): { before: string; after: string } => ({
  before: plain.slice(0, start).split(CLAUSE_END).at(-1) ?? '',
  after: plain.slice(end).split(CLAUSE_END)[0] ?? '',
});

/**
 * The places that a message names, in order, without overlaps: countries, regions and cities in both languages. A city whose
 * name may be another word counts where the words around it say that something goes there, where its country or region
 * stands beside it, or where it is all that was said in its clause. `isAwaited`: where it was just asked for a place, a city's name is one.
 */
export function findPlaces(text: string, isAwaited = false): PlaceMention[] {
  const plain = normalize(text);
  const candidates = candidatesIn(plain);
  const all = [...candidates, ...statesIn(plain, candidates)].sort((left, right) => left.start - right.start);
  const sure = new Set<PlaceMention>(all.filter((mention) => !isCandidate(mention) || accepted(mention, plain)));
  const isBare = (before: string, after: string): boolean =>
    !WORD.test(before.trimStart().replace(ASKS_ANOTHER, '')) && !WORD.test(after.replace(COURTESY, ''));
  const isAll = (mention: Candidate): boolean => {
    if (isBare(plain.slice(0, mention.start), plain.slice(mention.end))) return true;
    const { before, after } = clauseAround(mention, plain);
    // "Nice. how long?" names no town.
    const isWord = COMMON_WORDS.has(mention.name) || NOT_PLACES.has(mention.name);
    return isWord
      ? isAwaited && !NOT_PLACES.has(mention.name) && isBare(before, after)
      : isAwaited || isBare(before, after);
  };
  const kept = all.filter((mention, index) => {
    if (sure.has(mention) || !isCandidate(mention) || !mention.isMinor) return sure.has(mention);
    const beside = [all[index - 1], all[index + 1]].filter((other) => other !== undefined && sure.has(other));
    return (
      isAll(mention) ||
      beside.some((other) => other && isOne(...inOrder(mention, other), plain) && other.place.city === undefined)
    );
  });
  return merged(
    kept.map(({ place, label, start, end }) => {
      const suffix = /^[省市]/.exec(plain.slice(end))?.[0].length ?? 0;
      return { place, label, start, end: end + suffix };
    }),
    plain,
  );
}

const inOrder = (left: PlaceMention, right: PlaceMention): [PlaceMention, PlaceMention] =>
  left.start < right.start ? [left, right] : [right, left];

/** Names compared in either language, with or without 省, 市, "Province": the canonical form of a region or city. */
function canonicalName(name: string, kind: 'region' | 'city'): string {
  const plain = normalize(name);
  const upper = plain.toUpperCase();
  if (kind === 'region' && regionCodes.has(upper)) return upper;
  for (const form of [
    plain,
    plain.replace(AUTONOMOUS, ''),
    plain.replace(/ (?:province|city|municipality|state|autonomous region)$/, ''),
  ]) {
    const place = placeByName.get(form)?.place;
    if (place?.region && (kind === 'region' || !place.city)) return kind === 'region' ? place.region : form;
    if (place?.city && kind === 'city') return place.city;
  }
  return plain.replace(AUTONOMOUS, '');
}

/** The canonical form of a place that a store or a caller wrote: short Chinese names, Hong Kong and Macau as countries. */
export function canonicalPlace(place: Place): Place {
  const country = place.country.toUpperCase();
  const special = country === 'CN' ? specialOf(place) : undefined;
  if (special) {
    const isPart = place.city !== undefined && specialNamed(place.city) === undefined;
    return { country: special, ...(isPart ? { city: canonicalName(place.city ?? '', 'city') } : {}) };
  }
  const city = place.city === undefined ? undefined : canonicalName(place.city, 'city');
  let region = place.region === undefined ? undefined : canonicalName(place.region, 'region');
  if (region === undefined && city !== undefined && place.city !== undefined) {
    const known = placeByName.get(normalize(place.city))?.place ?? placeByName.get(normalize(city))?.place;
    if (known?.country === country) region = known.region;
  }
  return { country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) };
}

const SPECIAL_CODES = new Set(Object.values(SPECIAL_REGIONS));
const SPECIAL_SUFFIX = /(?: ?(?:sar|s\.a\.r\.|special administrative region|province|china)|, ?china)+$/;

/** Hong Kong, Macau or Taiwan, in whichever form a name of it stands: 香港特别行政区, 台湾省, "Hong Kong SAR", "HK". */
function specialNamed(name: string): string | undefined {
  const plain = normalize(name).replace(SPECIAL_SUFFIX, '').replace(/^中国/, '');
  const code = plain.toUpperCase();
  if (SPECIAL_CODES.has(code)) return code;
  const short = plain.replace(AUTONOMOUS, '');
  const known = placeByName.get(plain)?.place ?? placeByName.get(short)?.place;
  const country = known?.city === undefined && known?.region === undefined ? known?.country : undefined;
  return country !== undefined && SPECIAL_CODES.has(country) ? country : undefined;
}

/** Where a place that is written as one of China is one of those, by its region, or by its city where no region is named. */
function specialOf({ region, city }: Place): string | undefined {
  if (region !== undefined) return specialNamed(region);
  if (city === undefined) return undefined;
  const known = placeByName.get(normalize(city))?.place.country;
  return specialNamed(city) ?? (known !== undefined && SPECIAL_CODES.has(known) ? known : undefined);
}

/**
 * How specifically a shipping region holds a destination: 0 not at all, 1 by country, 2 by region, 3 by city. Names may be
 * in either language; a destination with only a city of China is known to lie in its province.
 */
export function placeMatches(region: Place, destination: Place): number {
  const outer = canonicalPlace(region);
  const inner = canonicalPlace(destination);
  if (outer.country !== inner.country) return 0;
  if (outer.city !== undefined) {
    const regionFits = outer.region === undefined || inner.region === undefined || outer.region === inner.region;
    return outer.city === inner.city && regionFits ? 3 : 0;
  }
  if (outer.region !== undefined) return outer.region === inner.region ? 2 : 0;
  return 1;
}

/** A place in words, as short as is clear: the city, else the region, else the country. */
export function placeLabel(place: Place, locale: 'zh' | 'en'): string {
  const canonical = canonicalPlace(place);
  for (const part of [canonical.city, canonical.region]) {
    if (part === undefined) continue;
    const known =
      placeByName.get(normalize(part)) ??
      [...placeByName.values()].find((entry) => entry.place.region === part && !entry.place.city);
    return known ? known.label[locale] : (place.city ?? place.region ?? part);
  }
  const special = Object.entries(SPECIAL_REGIONS).find(([, country]) => country === canonical.country)?.[0];
  if (special !== undefined) return placeByName.get(special)?.label[locale] ?? special;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(canonical.country) ?? canonical.country;
}
