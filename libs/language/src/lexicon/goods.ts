// Kinds of goods and all that they are called in Chinese and in English, for a shop that says it one way and a shopper who says it another.
import { BABY_GOODS, TOYS } from './baby-and-toys.data.js';
import { BEAUTY, HEALTH } from './beauty-and-health.data.js';
import { BAGS_AND_JEWELLERY, CLOTHES, SHOES } from './clothing.data.js';
import { AUDIO_AND_PHOTO, ELECTRONICS } from './electronics.data.js';
import { FEAST_GOODS, QUALITIES } from './feasts.data.js';
import { DRINKS, FOOD } from './food.data.js';
import { BEDDING, FURNITURE, HOME_GOODS, LIGHTING } from './home.data.js';
import { CRAFTS, INSTRUMENTS, STATIONERY } from './instruments-and-arts.data.js';
import { APPLIANCES, KITCHEN_WARE, TABLEWARE } from './kitchen.data.js';
import { NameIndex, type NameMention } from './name-index.js';
import { GARDEN_GOODS, PET_GOODS } from './pets-and-garden.data.js';
import { CYCLING_GOODS, OUTDOOR_GOODS, SPORTS_GOODS } from './sports.data.js';
import { CLEANING_AND_PACKING, TOOLS, VEHICLE_GOODS } from './tools-and-vehicles.data.js';
import { UMBRELLAS } from './umbrellas.data.js';

const TRADES = [
  BABY_GOODS, TOYS, FURNITURE, BEDDING, HOME_GOODS, LIGHTING, KITCHEN_WARE, TABLEWARE, APPLIANCES, CLOTHES, SHOES,
  BAGS_AND_JEWELLERY, BEAUTY, HEALTH, FOOD, DRINKS, PET_GOODS, GARDEN_GOODS, SPORTS_GOODS, CYCLING_GOODS, OUTDOOR_GOODS,
  ELECTRONICS, AUDIO_AND_PHOTO, INSTRUMENTS, STATIONERY, CRAFTS, TOOLS, CLEANING_AND_PACKING, VEHICLE_GOODS, FEAST_GOODS,
]; // prettier-ignore

/** The names of a line: Chinese ones parted by spaces, a bar, English ones parted by commas. */
function namesIn(line: string): string[] {
  const [chinese = '', english = ''] = line.split('|');
  return [...chinese.trim().split(/ +/), ...english.split(',').map((name) => name.trim())].filter(
    (name) => name !== '',
  );
}

const linesOf = (data: string): string[] => data.trim().split('\n');

/** The kinds of goods of all trades. */
const goods = new NameIndex(TRADES.flatMap(linesOf).map(namesIn));
/** The same with words that are no goods and mean the same: what a search exchanges. */
const searched = new NameIndex([...goods.groups, ...linesOf(QUALITIES).map(namesIn)]);

/** By the group of a kind, what all of its like is called as well. */
const umbrellasOf = new Map<number, string[]>();
for (const line of linesOf(UMBRELLAS)) {
  const [names = '', kinds = ''] = line.split(':');
  for (const group of kinds.split(',').flatMap((kind) => goods.groupsHolding(kind)))
    umbrellasOf.set(group, [...(umbrellasOf.get(group) ?? []), ...namesIn(names)]);
}

/** The names of kinds of goods that a text holds. */
export function goodsIn(text: string): NameMention[] {
  return goods.mentionsIn(text);
}

/** The words of a search that others may stand for: kinds of goods, and what is said of them. */
export function exchangeableIn(text: string): NameMention[] {
  return searched.mentionsIn(text);
}

/** What may stand for a word of {@link exchangeableIn}. */
export function exchangedFor({ groups, text }: NameMention): string[] {
  return searched.namesOf(groups, text);
}

/** What else the kind that a text names is called, in both languages; of two kinds of one name the names of both. */
export function otherNamesOf(mention: NameMention): string[] {
  return goods.namesOf(mention.groups, mention.text);
}

/**
 * What else the things that a title names may be called, in both languages: by their own kind, by the one that its name
 * ends with, and by what all of its like is called. "Running Shoes" → 跑鞋, 鞋子, shoe …
 */
export function otherNamesOfTitle(title: string): string[] {
  const names = goodsIn(title).flatMap(({ groups, text }) => {
    const all = [...groups, ...goods.groupsOfEndings(text)];
    return [...goods.namesOf(all, text), ...all.flatMap((group) => umbrellasOf.get(group) ?? [])];
  });
  return [...new Set(names)];
}

/** Whether a key, plurals folded, without spaces and hyphens, is the name of a kind of goods. */
export const isGoodsKey = (key: string): boolean => goods.isKey(key);
