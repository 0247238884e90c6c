// Conversations in a shop with kinds and accessories that are alike.
import { describeInShop } from '../play-in-shop.js';
import { KINDS_NOW, writeKindsStore } from './kinds-store.js';
import { kindsScripts } from './scripts-kinds.js';

describeInShop(
  'what the shop calls a kind',
  { write: writeKindsStore, now: KINDS_NOW, timeZone: 'Asia/Shanghai' },
  kindsScripts,
);
