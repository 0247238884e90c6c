// Whether a rule of the shop is asked for by the very words that the shop asks it in.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import type { UnderstoodCall } from '../understand/understander.js';

/** A rule of the shop that is asked for in its own words, and no attribute by its name: "how long is the guarantee" asks for no length. */
export const asksOwnRule = ({ skill, text }: UnderstoodCall): boolean =>
  skill === 'faq' &&
  (evidenceNow().strongest('policy', normalize(text))?.strength ?? 0) >= OWN_WORDS &&
  evidenceNow().strongest('attribute', normalize(text)) === undefined;
const OWN_WORDS = 0.9;
