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

/** What is known of the talk. */
interface Talk {
  readonly page?: Page;
  readonly state: ConversationState;
  readonly shop: ShopCalls;
}

/** "缸现在多少钱" on the page of a 鱼缸: a character by itself names the only thing in talk that is headed by it. */
export async function calledByOneCharacter(text: string, talk: Talk): Promise<string | undefined> {
  const { page, state } = talk;
  const inTalk = new Set([page?.productId, state.focus?.productId, ...state.talkedOf].filter((id) => id !== undefined));
  const characters = inTalk.size < 2 ? [] : loneCharactersIn(text);
  return characters.length === 0 ? undefined : await onlyOneCalled([...inTalk], characters, talk.shop);
}

/** 那个, 架子: what points at a thing, and what makes a noun of one character one of two. */
const POINTING_ZH = /^(?:[这那]一?[个款种只双件台]?|上面的?|刚才的?)/u;
const OF_TWO = /(?<=^\p{Script=Han})[子儿头]$/u;
/** "The bag", "that machine". */
const POINTING_EN = /^(?:the|that|this|those|these|my|your) /u;
/** Longer mentions are names, and looked up as such. */
const LONGEST_NOUN_HAN = 3;
const MOST_IN_TALK = 8;

/** "灯跟架子", "箱子": the only thing on the page, shown, priced or talked of that a short noun is the head of; `undefined` where none is, or several are. */
export async function calledInTalk(mention: string, { page, state, shop }: Talk): Promise<string | undefined> {
  const plain = normalize(mention).replace(POINTING_ZH, '').replace(POINTING_EN, '').trim();
  const isHan = /^\p{Script=Han}+$/u.test(plain);
  if (isHan ? plain.length > LONGEST_NOUN_HAN : !/^[a-z]{3,}$/u.test(plain)) return undefined;
  const shown = state.shown.flatMap(({ kind, id }) => (kind === 'product' ? [id] : []));
  const priced = (state.basket ?? []).map(({ productId }) => productId);
  const inTalk = new Set(
    [page?.productId, state.focus?.productId, ...priced, ...state.talkedOf, ...shown].filter((id) => id !== undefined),
  );
  return await onlyOneCalled([...inTalk].slice(0, MOST_IN_TALK), [plain.replace(OF_TWO, '')], shop);
}

/** Of some candidates the one that a short noun calls in the talk. */
export async function fittingInTalk(
  mention: string,
  fitting: readonly MentionCandidate[],
  talk: Talk,
): Promise<MentionCandidate | undefined> {
  const id = await calledInTalk(mention, talk);
  return fitting.find(({ productId }) => productId === id);
}

async function onlyOneCalled(
  productIds: string[],
  nouns: readonly string[],
  shop: ShopCalls,
): Promise<string | undefined> {
  if (productIds.length === 0) return undefined;
  const { products } = await shop.catalog.getProducts({ productIds });
  const called = products.filter(({ title }) => nouns.some((noun) => isHeadedBy(title, noun)));
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
