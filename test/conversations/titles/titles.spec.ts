// Conversations in a shop whose titles hold commas, counts, sizes and units.
import { describeInShop } from '../play-in-shop.js';
import { titlesScripts } from './scripts-titles.js';
import { TITLES_NOW, writeTitlesStore } from './titles-store.js';

describeInShop(
  'titles with signs, counts and units',
  { write: writeTitlesStore, now: TITLES_NOW, timeZone: 'Asia/Shanghai' },
  titlesScripts,
);
