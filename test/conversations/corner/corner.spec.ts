// Conversations in a shop where words are easily mistaken: coupons, units, numbers, parts of orders.
import { describeInShop } from '../play-in-shop.js';
import { cornerScripts } from './all-corner-scripts.js';
import { CORNER_NOW, writeCornerStore } from './corner-store.js';

describeInShop(
  'words that are easily mistaken',
  { write: writeCornerStore, now: CORNER_NOW, timeZone: 'Asia/Shanghai' },
  cornerScripts,
);
