// The names of places in both languages, and the place that each of them is: built once from the data beside it.
import { chinaPlaces } from './china-places.data.js';
import { normalize } from './normalize.js';
import { worldCityNames } from './world-city-names.data.js';
import { chineseCityNames, countryNames, otherRegions, usStates, worldCities } from './world-places.data.js';

/** A country, or a part of one. Regions and cities of China are canonical short Chinese names (浙江, 杭州). */
export interface Place {
  country: string;
  region?: string;
  city?: string;
}

/** What a name stands for. */
export interface NamedPlace {
  place: Place;
  label: { zh: string; en: string };
  /** A city of the long list, whose name is often another word (Reading, Orange, Lincoln): a place only where the words around it say so. */
  isMinor?: true;
}

/** By name, as `normalize` writes it. */
export const placeByName = new Map<string, NamedPlace>();
/** The districts and counties of each city of China, by its short name. */
const districtsByCity = new Map<string, ReadonlySet<string>>();
/** Whether a city of China, by its short name, has a district of that name. */
export const isDistrictOf = (city: string, district: string): boolean =>
  districtsByCity.get(city)?.has(district) === true;
/** Codes that stand for a region in addresses: states of the USA and Australia, provinces of Canada. */
export const regionCodes = new Set<string>();
/** The states of the USA among them: "Denver, CO". */
export const usStateCodes = new Set<string>();
/** Regions that stores write as parts of China and that have codes of their own. */
export const SPECIAL_REGIONS: Readonly<Record<string, string>> = { 香港: 'HK', 澳门: 'MO', 台湾: 'TW' };

const linesOf = (data: string): string[][] =>
  data
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

function add(name: string, entry: NamedPlace): void {
  const plain = normalize(name);
  // Shoppers write "Malmo" for Malmö.
  for (const form of [plain, plain.normalize('NFD').replace(/\p{M}/gu, '')])
    if (form && !placeByName.has(form)) placeByName.set(form, entry);
}

function addCountries(): void {
  const zh = new Intl.DisplayNames('zh', { type: 'region', fallback: 'none' });
  const en = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const other = new Map(linesOf(countryNames).map(([code = '', names = '']) => [code, names.split(',')]));
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

function addChina(): void {
  const counties: [string, NamedPlace][] = [];
  const cities: [string, string, NamedPlace][] = [];
  let region = '';
  for (const line of chinaPlaces.trim().split('\n')) {
    const [name = '', english = '', countyList = ''] = line.trim().split('|');
    const label = { zh: name, en: english };
    if (!line.startsWith(' ')) {
      region = name;
      addChineseRegion(name, english);
      continue;
    }
    const special = SPECIAL_REGIONS[region];
    const place = special ? { country: special, city: name } : { country: 'CN', region, city: name };
    const entry = { place, label };
    cities.push([name, english, entry]);
    const own = countyList.split(',').filter(Boolean);
    districtsByCity.set(name, new Set(own));
    for (const county of own) counties.push([county, entry]);
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

function addChineseRegion(name: string, english: string): void {
  const municipality = /^(北京|天津|上海|重庆)$/.test(name);
  const special = SPECIAL_REGIONS[name];
  const place = special
    ? { country: special }
    : { country: 'CN', region: name, ...(municipality ? { city: name } : {}) };
  const entry = { place, label: { zh: name, en: english } };
  for (const form of [name, `${name}${municipality ? '市' : '省'}`, english, `${english} province`]) add(form, entry);
  if (/^(内蒙古|西藏|新疆|广西|宁夏)$/.test(name)) add(`${name}自治区`, entry);
}

function addRegion(country: string, code: string, english: string, chinese: string): void {
  const entry = { place: { country, region: code }, label: { zh: chinese || english, en: english } };
  for (const form of [english, chinese, chinese && !chinese.endsWith('州') ? `${chinese}州` : '']) add(form, entry);
}

function addWorld(): void {
  for (const [country = '', region = '', english = '', chinese = ''] of linesOf(worldCities)) {
    const place = { country, ...(region ? { region } : {}), city: english };
    const entry = { place, label: { zh: chinese || english, en: english } };
    for (const name of [english, chinese]) add(name, entry);
  }
  for (const [code = '', english = '', chinese = ''] of linesOf(usStates)) {
    addRegion('US', code, english, chinese);
    regionCodes.add(code);
    usStateCodes.add(code);
  }
  for (const [country = '', code = '', english = '', chinese = ''] of linesOf(otherRegions)) {
    addRegion(country, code, english, chinese);
    if (country !== 'GB') regionCodes.add(code);
  }
  const chinese = new Map(
    linesOf(chineseCityNames).map(([country = '', english = '', names = '']) => [`${country}|${english}`, names]),
  );
  for (const [country = '', region = '', english = ''] of linesOf(worldCityNames)) {
    const names = chinese.get(`${country}|${english}`)?.split(',') ?? [];
    const place = { country, ...(region ? { region } : {}), city: english };
    const entry = { place, label: { zh: names[0] ?? english, en: english } };
    add(english, { ...entry, isMinor: true });
    // A Chinese name of a foreign city is hardly ever another word.
    for (const name of names) add(name, entry);
  }
}

addCountries();
addChina();
addWorld();
