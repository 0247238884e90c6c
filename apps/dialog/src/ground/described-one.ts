// "The tall ones", 铁的那个: of the things that were shown or talked of the only one of which the shop says so.
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import { evidenceNow } from '../evidence/evidence.js';
import type { ShopCalls } from '../shop-calls.js';
import { onlyOneDescribed } from './own-words.js';

const DESCRIBED =
  /\b(?:the|that|those) ([a-z]{4,}(?: [a-z]{4,})?) ones?\b|(\p{Script=Han}{1,4})的(?:那|这)[个款种只双把件台张]/u;
const MOST = 6;

/** Its id; `undefined` where nothing is described so, something is named, or what is said is said of several. */
export async function describedOne(
  text: string,
  { state: { shown, talkedOf }, shop }: { readonly state: ConversationState; readonly shop: ShopCalls },
): Promise<string | undefined> {
  const plain = normalize(text);
  const said = DESCRIBED.exec(plain);
  const words = said?.[1] ?? said?.[2];
  if (words === undefined || evidenceNow().namesIn(plain).length > 0) return undefined;
  const listed = shown.flatMap(({ kind, id }) => (kind === 'product' ? [id] : []));
  const productIds = (listed.length > 1 ? listed : talkedOf).slice(0, MOST);
  if (productIds.length < 2) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds });
  return onlyOneDescribed(words, products)?.id;
}
