// Conversations in a shop where several things are reckoned together and bought.
import { describeInShop } from '../play-in-shop.js';
import { countsScripts } from './scripts-counts.js';
import { sumsScripts } from './scripts-sums.js';
import { SUMS_NOW, writeSumsStore } from './sums-store.js';

describeInShop('sums', { write: writeSumsStore, now: SUMS_NOW, timeZone: 'Europe/London' }, [
  ...sumsScripts,
  ...countsScripts,
]);
