// Whether a message is a greeting, thanks or a goodbye and nothing else: nothing of the shop is meant by it, so nothing need be asked of the shop.
import { normalize } from '#language';
import { smallTalkPhrases } from '../skills/small-talk/small-talk.phrases.js';
import { smallTalkKindOf } from './slots.js';

/** Others may answer what is open ("ok", "yes"), or name an option ("cool"). */
const KINDS: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye']);
const ENDING = /[\p{P}\s~]{0,20}$/u;

const bare = (text: string): string => normalize(text).replace(ENDING, '');

const PHRASES: ReadonlySet<string> = new Set(
  [...smallTalkPhrases.zh, ...smallTalkPhrases.en]
    // "88" is a goodbye, and may be a number of an order.
    .filter((phrase) => !/[{\p{N}]/u.test(phrase) && KINDS.has(smallTalkKindOf(phrase)))
    .map(bare),
);

/** In the very words of a taught phrase, whatever sign ends it: "Hello!", 谢谢。 */
export const isCourtesy = (text: string): boolean => PHRASES.has(bare(text));
