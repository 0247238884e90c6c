// Conversations in a shop whose things, offers and sizes are called by a part of their names, and what goes on from one of them to another.
import { describeInShop } from '../play-in-shop.js';
import { EVIDENCE_NOW, writeEvidenceStore } from './evidence-store.js';
import { evidenceScripts } from './scripts-evidence.js';

describeInShop(
  'what the shop itself knows of a message',
  { write: writeEvidenceStore, now: EVIDENCE_NOW, timeZone: 'Asia/Shanghai' },
  evidenceScripts,
);
