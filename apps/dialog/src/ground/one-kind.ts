// "Which pillow is good": words that sound like a comparison and name one kind of thing look for it.
import { normalize } from '#language';
import { evidenceNow } from '../evidence/evidence.js';
import { askedMeasures } from '../stated/asked-measures.js';
import type { UnderstoodCall } from '../understand/understander.js';
import { bestOf } from './best-candidates.js';
import type { ProductGrounder } from './product-grounding.js';

const SEVERAL =
  /和|跟|与|同|还是|比|、|这[两几]|两[个款]|它们|所有|全部|\b(?:all|and|or|vs\.?|versus|with|than|these|them|those|two)\b/iu;

/** "Fridge or no", 冷藏还是不: no second thing. */
const OR_NOT = /\bor (?:no|not|nah|what|something|so)\b|还是不/giu;

/** "Which pillow is good" names one kind of thing: it looks for it. */
export async function oneKind(
  call: UnderstoodCall,
  message: string,
  grounder: ProductGrounder,
): Promise<UnderstoodCall> {
  const words = typeof call.slots['product'] === 'string' ? call.slots['product'] : '';
  const kind = words.replace(/(?:哪个|哪款|邊隻)?好啲?$/u, '').trim();
  // "My son is 7 and 120cm which bike": measures say for whom, and joints between them join no things.
  if (askedMeasures(message).length > 0) return ofKindNamed(call, message);
  const isOfSeveral = SEVERAL.test(message.replace(OR_NOT, ' ')) || kind === '' || call.slots['pointsAt'] !== undefined;
  if (isOfSeveral || call.slots['ordinal'] !== undefined) return call;
  if (bestOf(await grounder.candidates(kind)).length === 0) return ofKindNamed(call, message);
  return { ...call, skill: 'find-products', slots: { query: kind } };
}

/** A search for the one kind that a message names by what the shop calls it; the call itself where it names none, or several things. */
function ofKindNamed(call: UnderstoodCall, message: string): UnderstoodCall {
  const named = evidenceNow().namesIn(normalize(message));
  const kinds = new Set(named.filter(({ mention }) => mention.kind === 'kind').map(({ mention }) => mention.text));
  const titles = new Set(named.filter(({ mention }) => mention.kind === 'title').map(({ mention }) => mention.text));
  const [kind] = kinds;
  if (kind === undefined || kinds.size > 1 || [...titles].some((title) => title !== kind)) return call;
  return { ...call, skill: 'find-products', slots: { query: kind } };
}
