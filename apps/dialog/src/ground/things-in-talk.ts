// What is meant of the things in talk: the other one of two, the one that a character names, the one that was talked of last.
import type { MentionCandidate, Page } from '#contracts';
import { normalize } from '#language';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import { loneCharactersIn } from '../understand/mention.js';
import { isHeadedBy } from './title-head.js';

const OTHER_ONE =
  /\b(?:the|that|your) other (?:one|1)\b|另(?:外)?(?:那)?一?[个款种只双件台](?!订单|单|地址|颜色|问题)/u;

/** Whether a message speaks of "the other one". */
export const otherOneSaid = (text: string): boolean => OTHER_ONE.test(normalize(text));

/** "The other one then": of two that were shown or talked of the one that is not at hand; `undefined` where that is not clear. */
export function otherOne(
  { shown, talkedOf }: Pick<ConversationState, 'shown' | 'talkedOf'>,
  atHand: string | undefined,
): string | undefined {
  const products = shown.filter(({ kind }) => kind === 'product').map(({ id }) => id);
  const others = (products.length === 2 ? products : talkedOf.slice(0, 2)).filter((id) => id !== atHand);
  return atHand !== undefined && others.length === 1 ? others[0] : undefined;
}

/** "缸现在多少钱" on the page of a 鱼缸: a character by itself names the only thing in talk that is headed by it. */
export async function calledByOneCharacter(
  text: string,
  { page, state, shop }: { readonly page?: Page; readonly state: ConversationState; readonly shop: ShopCalls },
): Promise<string | undefined> {
  const inTalk = new Set([page?.productId, state.focus?.productId, ...state.talkedOf].filter((id) => id !== undefined));
  const characters = inTalk.size < 2 ? [] : loneCharactersIn(text);
  if (characters.length === 0) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds: [...inTalk] });
  const called = products.filter(({ title }) => characters.some((one) => isHeadedBy(title, one)));
  return called.length === 1 ? called[0]?.id : undefined;
}

/** Of several the one that was talked of before: "how long is that chain", after another thing came between. */
export function lastTalkedOf(
  fitting: readonly MentionCandidate[],
  { talkedOf }: Pick<ConversationState, 'talkedOf'>,
): MentionCandidate | undefined {
  const talked = fitting.filter(({ productId }) => talkedOf.includes(productId));
  return talked.length === 1 ? talked[0] : undefined;
}

/**
 * 大豆的 after a quilt was talked of: the only one of some candidates that is of the kind of the product at hand, where the words are no noun of theirs; `undefined`
 * where there is none, or several are.
 */
export async function ofKindInTalk(
  mention: string,
  fitting: readonly MentionCandidate[],
  atHand: string | undefined,
  shop: ShopCalls,
): Promise<MentionCandidate | undefined> {
  if (atHand === undefined || fitting.some(({ title }) => isHeadedBy(title, mention))) return undefined;
  const productIds = [atHand, ...fitting.map(({ productId }) => productId)];
  const { products } = await shop.catalog.getProducts({ productIds });
  const categoriesOf = (id: string): readonly string[] => products.find((one) => one.id === id)?.categories ?? [];
  const own = new Set(categoriesOf(atHand));
  const shared = fitting.map(({ productId }) => categoriesOf(productId).filter((name) => own.has(name)).length);
  const most = Math.max(...shared);
  const [only, another] = fitting.filter((_, at) => shared[at] === most);
  return another === undefined && most > 0 ? only : undefined;
}
