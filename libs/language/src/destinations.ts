// Whether a place that somebody wrote is one that is known, and what it may have been meant for where it is not.
import { chinaPlaces } from './china-places.data.js';
import { editDistanceWithin } from './edit-distance.js';
import { normalize } from './normalize.js';
import { type Place, placeByName, SPECIAL_REGIONS } from './place-names.js';
import { canonicalPlace, findPlaces, placeMatches } from './places.js';

/** A place that is known, or the part of what was written that is not, with names that it may have been meant for. */
export type Destination =
  | { readonly place: Place }
  | {
      readonly unknown: { readonly part: 'place' | 'region' | 'city'; readonly written: string };
      readonly meant: string[];
    };

/** So many names are offered in place of one that is not known. */
const MAX_MEANT = 3;
const SUFFIX = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|地区|省|市|区|县|盟|州)$/;

/** The regions of mainland China with the names of all that lies in them. */
const chineseRegions = new Map<string, Set<string>>();
let current = new Set<string>();
for (const line of chinaPlaces.trim().split('\n')) {
  const [name = '', english = '', counties = ''] = line.trim().split('|');
  if (!line.startsWith(' ')) {
    current = new Set();
    if (SPECIAL_REGIONS[name] === undefined) chineseRegions.set(name, current);
  }
  for (const one of [name, english, english.replace(/'/g, ''), ...counties.split(',')].map(normalize))
    for (const form of [one, one.replace(SUFFIX, '')]) if (form.length > 1) current.add(form);
}

/** The place that a whole text names: "新疆", "Hangzhou", "Japan", "浙江省杭州市"; `undefined` where it says anything else. */
export function placeNamed(text: string): Place | undefined {
  const plain = normalize(text);
  const known = placeByName.get(plain)?.place ?? placeByName.get(plain.replace(SUFFIX, ''))?.place;
  if (known !== undefined) return known;
  const found = findPlaces(plain);
  const [first] = found;
  const last = found.at(-1);
  const isAll = first?.start === 0 && last?.end === plain.length;
  const isOne = found.every(({ place }) => last !== undefined && lies(last.place, place));
  return isAll && isOne ? last?.place : undefined;
}

const lies = (inner: Place, outer: Place): boolean =>
  inner.country === outer.country &&
  (outer.region === undefined || inner.region === undefined || inner.region === outer.region);

/**
 * Reads where something shall go. In China and the United States every region is known, in China every city and county as
 * well; elsewhere a region or city must be known only where the shop's own regions (`served`) tell them apart, for only
 * there could it be quoted wrongly.
 */
export function readDestination(written: Place | string, served: readonly Place[]): Destination {
  if (typeof written === 'string') {
    const place = placeNamed(written) ?? servedAs(written, served);
    return place === undefined ? { unknown: { part: 'place', written }, meant: namesLike(written) } : { place };
  }
  const place = canonicalPlace(written);
  const { country, region, city } = written;
  if (place.country !== country.toUpperCase()) return { place };
  const own = served.map(canonicalPlace).filter((one) => one.country === place.country);
  if (isGiven(region) && !isKnownRegion(place, own))
    return { unknown: { part: 'region', written: region }, meant: namesLike(region) };
  if (!isGiven(city)) return { place };
  const known = cityOf(place, city, own);
  return known === undefined
    ? { unknown: { part: 'city', written: city }, meant: namesLike(city, place.region) }
    : { place: known };
}

const isGiven = (part: string | undefined): part is string => part !== undefined && part.trim() !== '';

/** A shop may send to places of its own naming. */
function servedAs(written: string, served: readonly Place[]): Place | undefined {
  const plain = normalize(written);
  return served.find((place) => plain === normalize(place.city ?? place.region ?? ''));
}

function isKnownRegion({ country, region = '' }: Place, own: readonly Place[]): boolean {
  if (own.some((one) => one.region === region)) return true;
  if (country === 'CN') return chineseRegions.has(region);
  const named = placeByName.get(normalize(region))?.place;
  if (named?.country === country) return true;
  const isCode = [...placeByName.values()].some((one) => one.place.country === country && one.place.region === region);
  return isCode || (country !== 'US' && !own.some((one) => one.region !== undefined || one.city !== undefined));
}

/** The place with its city, where that is known to lie in its region. */
function cityOf(place: Place, written: string, own: readonly Place[]): Place | undefined {
  if (own.some((one) => one.city !== undefined && placeMatches(one, place) === 3)) return place;
  const found = [placeNamed(written), findPlaces(written).find(({ start }) => start === 0)?.place];
  const inside = found.find((one) => one !== undefined && lies(one, place) && one.country === place.country);
  if (place.country !== 'CN') {
    const isToldApart = own.some((one) => one.city !== undefined);
    return inside !== undefined || !isToldApart ? place : undefined;
  }
  if (inside !== undefined) return { ...place, ...inside };
  const plain = normalize(written);
  const isIn = (names: ReadonlySet<string> | undefined): boolean =>
    names?.has(plain) === true || names?.has(plain.replace(SUFFIX, '')) === true;
  return place.region !== undefined && isIn(chineseRegions.get(place.region)) ? place : undefined;
}

/** Names that are a slip away from what was written, those of regions and countries first. */
function namesLike(written: string, region?: string): string[] {
  const plain = normalize(written);
  const isHan = /\p{Script=Han}/u.test(plain);
  const slips = isHan || plain.length < 6 ? 1 : 2;
  if (plain.length < 2 || plain.length > 60) return [];
  const near = [...placeByName].filter(
    ([name, { place }]) =>
      (region === undefined || place.region === region) &&
      name.length > 1 &&
      /\p{Script=Han}/u.test(name) === isHan &&
      editDistanceWithin(name, plain, slips),
  );
  const rank = ({ city, region: inRegion, country }: Place): number =>
    (city === undefined || city === inRegion ? 0 : 2) + (country === 'CN' ? 0 : 1);
  const labels = near
    .sort(([, one], [, other]) => rank(one.place) - rank(other.place))
    .map(([, { label }]) => (isHan ? label.zh : label.en));
  return [...new Set(labels)].slice(0, MAX_MEANT);
}
