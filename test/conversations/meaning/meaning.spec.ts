// Conversations in a shop of household goods: questions, needs, codes and refusals in the shopper's words and not in the shop's.
import { whyNoVectors } from '#sentence-vectors';
import { describeInShop } from '../play-in-shop.js';
import { MEANING_NOW, writeMeaningStore } from './meaning-store.js';
import { meaningScripts, plainScripts } from './scripts-meaning.js';

describeInShop('what is meant', { write: writeMeaningStore, now: MEANING_NOW, timeZone: 'UTC' }, [
  ...plainScripts,
  ...(whyNoVectors() === undefined ? meaningScripts : []),
]);
