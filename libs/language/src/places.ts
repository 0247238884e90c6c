// Places in both languages: finding them in a message, naming them, and telling which shipping regions hold them.
import { chinaPlaces } from './china-places.data.js';
import { normalize } from './normalize.js';
import { GOODS, KNOWN_FOR_GOODS, NEEDS_CONTEXT, NOT_BEFORE, NOT_PLACES, SENT_TO } from './place-words.data.js';
import { americanStates, countryNames, worldCities } from './world-places.data.js';

/** A country, or a part of one. Regions and cities of China are canonical short Chinese names (浙江, 杭州). */
export interface Place {
  country: string;
  region?: string;
  city?: string;
}

/** A place in a message. Offsets are in `normalize(text)`. */
export interface PlaceMention {
  place: Place;
  label: { zh: string; en: string };
  start: number;
  end: number;
}

interface Entry {
  place: Place;
  label: { zh: string; en: string };
}

const byName = new Map<string, Entry>();
const add = (name: string, entry: Entry): void => {
  const plain = normalize(name);
  if (plain && !byName.has(plain)) byName.set(plain, entry);
};

const SPECIAL_REGIONS: Record<string, string> = { 香港: 'HK', 澳门: 'MO', 台湾: 'TW' };
const AUTONOMOUS = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|省|市|地区|盟|州)$/;
const AMERICAN_ABBREVIATIONS = new Set<string>();

function addChina(): void {
  const counties: [string, Entry][] = [];
  let region = '';
  let regionLabel: Entry['label'];
  const cities: [string, string, Entry][] = [];
  for (const line of chinaPlaces.trim().split('\n')) {
    const [name = '', english = '', countyList = ''] = line.trim().split('|');
    if (!line.startsWith(' ')) {
      region = name;
      regionLabel = { zh: name, en: english };
      const municipality = /^(北京|天津|上海|重庆)$/.test(name);
      const special = SPECIAL_REGIONS[name];
      const place = special ? { country: special } : { country: 'CN', region, ...(municipality ? { city: name } : {}) };
      const entry = { place, label: regionLabel };
      for (const form of [name, `${name}${municipality ? '市' : '省'}`, english, `${english} province`])
        add(form, entry);
      if (/^(内蒙古|西藏|新疆|广西|宁夏)$/.test(name)) add(`${name}自治区`, entry);
      continue;
    }
    const special = SPECIAL_REGIONS[region];
    const place = special ? { country: special, city: name } : { country: 'CN', region, city: name };
    const entry = { place, label: { zh: name, en: english } };
    cities.push([name, english, entry]);
    for (const county of countyList.split(',').filter(Boolean)) counties.push([county, entry]);
  }
  for (const [name, english, entry] of cities) {
    for (const form of [name, `${name}市`, `${name}州`, `${name}地区`, english, english.replace(/'/g, '')])
      add(form, entry);
  }
  for (const [county, entry] of counties) {
    const inCounty = {
      place: entry.place,
      label: { zh: `${entry.label.zh}${county}`, en: `${entry.label.en} (${county})` },
    };
    add(county, inCounty);
    // 昆山, 义乌: a county-level city is named without 市 too.
    if (/^..市$/.test(county)) add(county.slice(0, -1), inCounty);
  }
}

function addWorld(): void {
  for (const line of worldCities.trim().split('\n')) {
    const [country = '', region = '', english = '', chinese = ''] = line.split('|');
    const entry = {
      place: { country, ...(region ? { region } : {}), city: english },
      label: { zh: chinese || english, en: english },
    };
    add(english, entry);
    if (chinese) add(chinese, entry);
  }
  for (const line of americanStates.trim().split('\n')) {
    const [code = '', english = '', chinese = ''] = line.split('|');
    const entry = { place: { country: 'US', region: code }, label: { zh: chinese, en: english } };
    for (const form of [english, chinese, `${chinese}州`]) add(form, entry);
    AMERICAN_ABBREVIATIONS.add(code);
  }
}

function addCountries(): void {
  const zh = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' });
  const en = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const other = new Map(
    countryNames
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, 2), line.slice(3).split(',')]),
  );
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    // A code that was withdrawn ("DD") is called as the one that took its place.
    if (new Intl.Locale(`und-${code}`).region !== code) continue;
    const label = { zh: zh.of(code) ?? '', en: en.of(code) ?? '' };
    if (!label.zh || !label.en || /^(EU|EZ|UN|XA|XB|ZZ|QO)$/.test(code)) continue;
    if (/^(HK|MO|TW)$/.test(code)) label.zh = { HK: '香港', MO: '澳门', TW: '台湾' }[code] ?? label.zh;
    if (/^(HK|MO)$/.test(code)) label.en = { HK: 'Hong Kong', MO: 'Macau' }[code] ?? label.en;
    const entry = { place: { country: code }, label };
    for (const name of [label.zh, label.en, ...(other.get(code) ?? [])]) add(name, entry);
  }
}

addCountries();
addChina();
addWorld();

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const longestFirst = (names: string[]): string =>
  names
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
const allNames = [...byName.keys()];
const chinesePattern = new RegExp(longestFirst(allNames.filter((name) => /\p{Script=Han}/u.test(name))), 'gu');
const latinPattern = new RegExp(
  `(?<![\\p{L}\\d'-])(?:${longestFirst(allNames.filter((name) => !/\p{Script=Han}/u.test(name) && name.length > 2))})(?![\\p{L}\\d])`,
  'gu',
);
const AFTER_PREPOSITION = /(?:\b(?:to|in|for|into|from|at|reach|ship|deliver|live in)|[到往寄发送运在至去]) ?$/;
const STATE_CODE = /(?:,| to| in)(?: the)? ?([a-z]{2})(?![a-z\d'])(?= *(?:[,.?!]|\d{5}|$))/g;
const UNAMBIGUOUS_CODES = /^(uk|us)$/;

function accepted(name: string, start: number, plain: string): boolean {
  const after = plain.slice(start + name.length);
  if (NOT_BEFORE[name]?.test(after)) return false;
  const before = plain.slice(0, start);
  if (GOODS.test(after) && !SENT_TO.test(before)) return false;
  if (KNOWN_FOR_GOODS.has(name) && !/^[省市县]/u.test(after) && !SENT_TO.test(before)) return false;
  if (!NOT_PLACES.has(name)) return true;
  return NEEDS_CONTEXT.has(name) && AFTER_PREPOSITION.test(before);
}

function merged(mentions: PlaceMention[], plain: string): PlaceMention[] {
  // "浙江省杭州市" and "Denver, CO" are one place: a region next to its own city.
  const result: PlaceMention[] = [];
  for (const mention of mentions.sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    const between = last ? plain.slice(last.end, mention.start) : '';
    const near = last !== undefined && /^(?:[省市, ]|自治区)*$/.test(between) && between.length < 5;
    if (last && near && holds(last.place, mention.place)) result[result.length - 1] = { ...mention, start: last.start };
    else if (last && near && holds(mention.place, last.place)) last.end = mention.end;
    else result.push(mention);
  }
  return result;
}

const holds = (outer: Place, inner: Place): boolean =>
  outer.city === undefined &&
  outer.country === inner.country &&
  (outer.region === undefined || outer.region === inner.region);

/** The places that a message names, in order, without overlaps: countries, regions and cities in both languages. */
export function findPlaces(text: string): PlaceMention[] {
  const plain = normalize(text);
  const found: PlaceMention[] = [];
  for (const pattern of [chinesePattern, latinPattern]) {
    for (const match of plain.matchAll(pattern)) {
      const entry = byName.get(match[0]);
      if (!entry || !accepted(match[0], match.index, plain)) continue;
      const municipalitySuffix = /^[省市]/.exec(plain.slice(match.index + match[0].length))?.[0].length ?? 0;
      found.push({ ...entry, start: match.index, end: match.index + match[0].length + municipalitySuffix });
    }
  }
  for (const match of plain.matchAll(STATE_CODE)) {
    const code = (match[1] ?? '').toUpperCase();
    const start = match.index + match[0].length - 2;
    const free = !found.some((other) => start < other.end && start + 2 > other.start);
    if (free && UNAMBIGUOUS_CODES.test(code.toLowerCase())) {
      const entry = byName.get(code === 'UK' ? 'uk' : 'usa');
      if (entry) found.push({ ...entry, start, end: start + 2 });
    } else if (free && AMERICAN_ABBREVIATIONS.has(code) && !/^(IN|OR|ME|HI|OK|OH)$/.test(code)) {
      found.push({ place: { country: 'US', region: code }, label: { zh: code, en: code }, start, end: start + 2 });
    }
  }
  return merged(found, plain);
}

/** Names compared in either language, with or without 省, 市, "Province": the canonical form of a region or city. */
function canonicalName(name: string, kind: 'region' | 'city'): string {
  const plain = normalize(name);
  const upper = plain.toUpperCase();
  if (kind === 'region' && AMERICAN_ABBREVIATIONS.has(upper)) return upper;
  for (const form of [
    plain,
    plain.replace(AUTONOMOUS, ''),
    plain.replace(/ (?:province|city|municipality|state|autonomous region)$/, ''),
  ]) {
    const place = byName.get(form)?.place;
    if (place?.region && (kind === 'region' || !place.city)) return kind === 'region' ? place.region : form;
    if (place?.city && kind === 'city') return place.city;
  }
  return plain.replace(AUTONOMOUS, '');
}

/** The canonical form of a place that a store or a caller wrote: short Chinese names, Hong Kong and Macau as countries. */
export function canonicalPlace(place: Place): Place {
  const country = place.country.toUpperCase();
  const special = place.region
    ? (SPECIAL_REGIONS[normalize(place.region).replace(AUTONOMOUS, '')] ?? specialByEnglish(place.region))
    : undefined;
  if (country === 'CN' && special)
    return { country: special, ...(place.city ? { city: canonicalName(place.city, 'city') } : {}) };
  const city = place.city === undefined ? undefined : canonicalName(place.city, 'city');
  let region = place.region === undefined ? undefined : canonicalName(place.region, 'region');
  if (region === undefined && city !== undefined && place.city !== undefined) {
    const known = byName.get(normalize(place.city))?.place ?? byName.get(normalize(city))?.place;
    if (known?.country === country) region = known.region;
  }
  return { country, ...(region === undefined ? {} : { region }), ...(city === undefined ? {} : { city }) };
}

function specialByEnglish(region: string): string | undefined {
  return { 'hong kong': 'HK', hongkong: 'HK', macau: 'MO', macao: 'MO', taiwan: 'TW' }[normalize(region)];
}

/**
 * How specifically a shipping region holds a destination: 0 not at all, 1 by country, 2 by region, 3 by city. Names may be
 * in either language; a destination with only a city of China is known to lie in its province.
 */
export function placeMatches(region: Place, destination: Place): number {
  const outer = canonicalPlace(region);
  const inner = canonicalPlace(destination);
  const literal = region.country.toUpperCase() === destination.country.toUpperCase() && !region.region && !region.city;
  if (outer.country !== inner.country) return literal ? 1 : 0;
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
      byName.get(normalize(part)) ??
      [...byName.values()].find((entry) => entry.place.region === part && !entry.place.city);
    return known ? known.label[locale] : (place.city ?? place.region ?? part);
  }
  const special = Object.entries(SPECIAL_REGIONS).find(([, country]) => country === canonical.country)?.[0];
  if (special !== undefined) return byName.get(special)?.label[locale] ?? special;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(canonical.country) ?? canonical.country;
}
