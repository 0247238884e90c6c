// Conversations in a shop of pans and spades: what it states, denies, and leaves unsaid.
import { whyNoVectors } from '#sentence-vectors';
import { describeInShop } from '../play-in-shop.js';
import { ANSWERS_NOW, writeAnswersStore } from './answers-store.js';
import { answerScripts, meaningScripts } from './scripts-answers.js';

/** Only sentence vectors tell the last ones; without them the assistant says that it does not know. */
describeInShop('what the shop states', { write: writeAnswersStore, now: ANSWERS_NOW, timeZone: 'UTC' }, [
  ...answerScripts,
  ...(whyNoVectors() === undefined ? meaningScripts : []),
]);
