// "The tall ones", 铁的那个: of the things that were shown or talked of the only one of which the shop says so.
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { isCommon, wordsOf } from '../evidence/common-words.js';
import { evidenceNow } from '../evidence/evidence.js';
import { onlyOneDescribed } from './own-words.js';
import { sizedOne, type SizedLookups } from './sized-sibling.js';

const DESCRIBED =
  /\b(?:the|that|those) ([a-z]{4,}(?: [a-z]{4,})?) ones?\b|(\p{Script=Han}{1,4})的(?:那|这)[个款种只双把件台张]/u;
const MOST = 6;

/** Its id, or that of the smaller or larger one; `undefined` where nothing is described so, something is named, or what is said is said of several. */
export async function describedOne(
  text: string,
  atHand: string | undefined,
  grounder: SizedLookups & { readonly context: { readonly state: ConversationState } },
): Promise<string | undefined> {
  const neighbour = await sizedOne(text, atHand, grounder);
  if (neighbour !== undefined) return neighbour;
  const {
    state: { shown, talkedOf },
    shop,
  } = grounder.context;
  const plain = normalize(text);
  const said = DESCRIBED.exec(plain);
  const words = said?.[1] ?? said?.[2];
  // "The new one", 新的那个 is said of anything.
  if (words === undefined || wordsOf(words).every(isCommon) || evidenceNow().namesIn(plain).length > 0)
    return undefined;
  const listed = shown.flatMap(({ kind, id }) => (kind === 'product' ? [id] : []));
  const productIds = (listed.length > 1 ? listed : talkedOf).slice(0, MOST);
  if (productIds.length < 2) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds });
  return onlyOneDescribed(words, products)?.id;
}
