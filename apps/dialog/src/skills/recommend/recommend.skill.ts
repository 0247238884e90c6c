// The skill `recommend`: what suits the shopper, what goes with a product or is like it, and what would be a gift.
import { z } from 'zod';
import type { ProductHit, ProductRecord, Recommendation } from '#contracts';
import { textIn } from '#contracts';
import { show } from '../../ground/shown-products.js';
import { forWhomIn, suiting, suits } from '../../stated/for-whom.js';
import { productCard } from '../cards.js';
import { onShelf, shelfFact } from '../on-shelf.js';
import { type Answer, defineSkill, type Turn } from '../skill.js';
import { priceRangeSlots, productSlots } from '../slots.js';
import { recommendPhrases } from './recommend.phrases.js';
import { recommendReplies, type SuggestedProduct } from './recommend.replies.js';
import { suitingInterest } from './suiting-interest.js';
import { GIFT_WORDS, RECIPIENT_WORDS, type SuggestionWish, suggestionWishIn } from './suggestion-wish.js';

const SHOWN = 4;
/** Some of what is recommended has run out, or is in no variant at the price, by the time it is looked at. */
const SURPLUS = 4;
const MAX_GIFT_SEARCHES = 6;
const MAX_SEEN = 100;
/** So many are looked through for what states an age. */
const LOOKED_THROUGH = 40;

type Suggestion = Pick<Recommendation, 'productId' | 'reason' | 'because'>;

/** What to look at next. */
export const recommendSkill = defineSkill({
  name: 'recommend',
  description:
    'Suggestions from history, beside a product (goes with it, or is like it), or for a gift within a budget.',
  slots: z.object({
    ...productSlots,
    ...priceRangeSlots,
    relation: z.enum(['goes-with', 'like']).optional(),
    recipient: z.enum(['woman', 'man', 'child', 'elder', 'somebody']).optional(),
    /** What the one likes or does to whom it is given, in the shopper's words. */
    interest: z.string().max(100).optional(),
    /** Others than those that were suggested before. */
    others: z.boolean().optional(),
    /** The message is read in the light of what was suggested: nothing is looked for. */
    isFollowUp: z.boolean().optional(),
  }),
  needs: ['product?'],
  phrases: recommendPhrases,
  replies: recommendReplies,
  async run(slots, turn): Promise<Answer> {
    const said = suggestionWishIn(turn.text, turn.currency);
    const before = turn.state.suggested;
    // "Others like this one" speaks of a product: it begins anew.
    const isAgain = before !== undefined && (slots.others ?? said.others) === true && said.relation === undefined;
    const wish: SuggestionWish = { ...(isAgain ? before.wish : {}), ...said, ...wishOf(slots) };
    const productId = isAgain ? before.productId : aboutProduct(slots, wish, turn);
    const seen = isAgain ? before.seen : [];
    const suggestions = await suggestionsFor(wish, productId, seen, turn, slots.interest);
    const found = await suggested(suggestions, wish, turn);
    const products = suiting(found, ({ record }) => record, turn.wholeText, turn.locale).slice(0, SHOWN);
    if (products.length === 0)
      return { facts: { products: [] }, replyKey: nothingKey(wish, isAgain && !isNarrowed(said, slots)), cards: [] };
    turn.state.suggested = {
      wish: wishOf(wish),
      ...(productId === undefined ? {} : { productId }),
      seen: [...seen, ...products.map(({ fact }) => fact.productId)].slice(-MAX_SEEN),
    };
    const facts = products.map(({ fact }) => fact);
    show(facts, turn.state);
    const filters = filtersOf(wish, turn);
    return {
      facts: { products: facts, ...(Object.keys(filters).length === 0 ? {} : { filters }) },
      replyKey: isAgain ? 'others' : wish.recipient === undefined ? 'some' : 'gift',
      cards: products.map(({ fact, record }) => productCard(record, turn.locale, fact)),
      suggestions: turn.speak.choose(
        ['换一批', '第一个有货吗？', '便宜一点的'],
        ['Show me others', 'Is the first one in stock?'],
      ),
    };
  },
});

const wishOf = ({ relation, recipient, minPriceMinor, maxPriceMinor }: SuggestionWish): SuggestionWish => ({
  ...(relation === undefined ? {} : { relation }),
  ...(recipient === undefined ? {} : { recipient }),
  ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
  ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
});

const isNarrowed = (...wishes: readonly SuggestionWish[]): boolean =>
  wishes.some(({ minPriceMinor, maxPriceMinor }) => minPriceMinor !== undefined || maxPriceMinor !== undefined);

/** The product at hand, where the shopper speaks of it. */
function aboutProduct(
  slots: { product?: string | undefined; pointsAt?: string | undefined; ordinal?: number | undefined },
  wish: SuggestionWish,
  turn: Turn,
): string | undefined {
  const speaksOf = slots.product ?? slots.pointsAt ?? slots.ordinal ?? wish.relation;
  if (speaksOf === undefined || wish.recipient !== undefined) return undefined;
  // "Similar to this" after suggestions beside a product still speaks of that product.
  return turn.product?.product.id ?? turn.state.suggested?.productId;
}

function nothingKey({ minPriceMinor, maxPriceMinor, recipient }: SuggestionWish, isAgain: boolean): string {
  if (isAgain) return 'no-others';
  return (minPriceMinor ?? maxPriceMinor ?? recipient) === undefined ? 'none' : 'none-fits';
}

/** What may be shown, most telling first. A gift does not follow from what the giver bought. */
async function suggestionsFor(
  wish: SuggestionWish,
  productId: string | undefined,
  seen: readonly string[],
  turn: Turn,
  interest?: string,
): Promise<Suggestion[]> {
  const { minPriceMinor, maxPriceMinor, recipient } = wish;
  const liked = interest === undefined ? [] : await suitingInterest(interest, wish, turn);
  const gifts = recipient === undefined ? [] : [...(await suitedGifts(wish, turn)), ...(await giftsFor(wish, turn))];
  const { products } = await turn.shop.recommendations.recommend({
    ...(productId === undefined ? {} : { productId, relation: wish.relation ?? 'goes-with' }),
    ...(recipient === undefined ? shopperOf(turn) : {}),
    ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
    ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    excludeProductIds: [...seen],
    limit: SHOWN * SURPLUS,
  });
  const known = new Set(seen);
  return [...liked, ...gifts, ...products].filter(({ productId: id }) => {
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}

/** A guest is known by the conversation. */
const shopperOf = ({
  viewer,
  conversationId,
}: Turn): { conversationId: string; customerId?: string; sessionId?: string } => ({
  conversationId,
  ...(viewer.customerId === undefined ? { sessionId: conversationId } : { customerId: viewer.customerId }),
});

/** Products whose own words say that they suit the recipient or are made to be given, in turn from each search. */
async function giftsFor(
  { recipient = 'somebody', minPriceMinor, maxPriceMinor }: SuggestionWish,
  turn: Turn,
): Promise<Suggestion[]> {
  const words = [...RECIPIENT_WORDS[recipient], ...GIFT_WORDS].slice(0, MAX_GIFT_SEARCHES);
  const answers = await Promise.all(
    words.map((text) =>
      turn.shop.catalog.searchProducts({
        text,
        inStock: true,
        ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
        ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
        limit: SHOWN,
      }),
    ),
  );
  const saying = answers.map(({ products }, place) => products.filter((hit) => says(hit, words[place] ?? '')));
  const inTurn = Array.from({ length: SHOWN }, (_, row) => saying.flatMap((hits) => hits[row] ?? [])).flat();
  return inTurn.map((hit) => ({ productId: hit.product.id, reason: 'matching' as const }));
}

/** What is stated to be for one of the age that is named, whatever it is called. */
async function suitedGifts({ minPriceMinor, maxPriceMinor }: SuggestionWish, turn: Turn): Promise<Suggestion[]> {
  const { age } = forWhomIn(turn.wholeText);
  if (age === undefined) return [];
  const { products } = await turn.shop.catalog.searchProducts({
    inStock: true,
    ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
    ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    limit: LOOKED_THROUGH,
  });
  const suited = products.filter(({ product }) => suits(product, { age }, turn.locale) === true);
  return suited.slice(0, SHOWN).map((hit) => ({ productId: hit.product.id, reason: 'matching' as const }));
}

/** Whether the product itself says the word, in its title, tags or categories: a search may have relaxed it. */
function says({ product }: ProductHit, word: string): boolean {
  const texts = [
    textIn(product.title, 'zh'),
    textIn(product.title, 'en'),
    ...(product.tags ?? []),
    ...(product.categories ?? []),
  ];
  const isLatin = /^[a-z]+$/.test(word);
  return texts.some((text) => (isLatin ? new RegExp(`\\b${word}\\b`, 'iu').test(text) : text.includes(word)));
}

/** What can be bought now, with the variant that is in stock and within the wish, and its price. */
async function suggested(
  suggestions: readonly Suggestion[],
  wish: SuggestionWish,
  turn: Turn,
): Promise<{ fact: SuggestedProduct; record: ProductRecord }[]> {
  const ids = suggestions.slice(0, SHOWN * SURPLUS).map(({ productId }) => productId);
  if (ids.length === 0) return [];
  const because = suggestions.flatMap((one) => one.because ?? []);
  const { products } = await turn.shop.catalog.getProducts({
    productIds: [...new Set([...ids, ...because])].slice(0, 100),
  });
  const recordOf = new Map(products.map((product) => [product.id, product]));
  const there = new Map((await onShelf(ids, recordOf, wish, turn)).map((one) => [one.record.id, one]));
  return suggestions.flatMap(({ productId, reason, because: becauseId }) => {
    const one = there.get(productId);
    if (one === undefined) return [];
    const named = becauseId === undefined ? undefined : recordOf.get(becauseId);
    const fact: SuggestedProduct = {
      ...shelfFact(one, turn),
      reason,
      ...(named === undefined ? {} : { because: { productId: named.id, title: textIn(named.title, turn.locale) } }),
    };
    return [{ fact, record: one.record }];
  });
}

function filtersOf({ minPriceMinor, maxPriceMinor }: SuggestionWish, { currency }: Turn): Record<string, unknown> {
  return {
    ...(minPriceMinor === undefined ? {} : { minPrice: { amount: minPriceMinor, currency } }),
    ...(maxPriceMinor === undefined ? {} : { maxPrice: { amount: maxPriceMinor, currency } }),
  };
}
