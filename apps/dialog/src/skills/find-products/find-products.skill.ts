// The skill `find-products`: products that fit a need, a budget, a brand.
import { z } from 'zod';
import type { ProductHit } from '#contracts';
import { textIn } from '#contracts';
import { normalize } from '#language';
import { FOCUSED_LIMIT, SEARCH_WORDS_LIMIT, SEEN_LIMIT } from '../../conversation/conversation.state.js';
import { searchWishesIn } from '../../follow-ups/refinement.js';
import { ownWordsIn } from '../../ground/own-words.js';
import { pricedThings } from '../../ground/priced-things.js';
import { productAtHand, show } from '../../ground/shown-products.js';
import { narrowVariants } from '../../ground/variants.js';
import { suiting } from '../../stated/for-whom.js';
import { ageWords, isTitledAs, knownWordsOf, wordsToLookFor } from '../../stated/wishes.js';
import { leftoverWords, priceBounds } from '../../understand/mention.js';
import { productCard } from '../cards.js';
import { type Answer, defineSkill, type Facts, type Turn } from '../skill.js';
import { nearReplies } from '../faq/faq.skill.js';
import { priceRangeSlots } from '../slots.js';
import { findProductsPhrases } from './find-products.phrases.js';
import { findProductsReplies, type FoundProduct } from './find-products.replies.js';
import { kindNotThere } from './kind-not-there.js';
import { meantByNeed } from './meant-by-need.js';
import { freeOfUnwanted, sifted } from './sifted.js';
import { spokenQuery } from './spoken-query.js';
import { headKinds, spottedWords } from './wished-kinds.js';
import { foundBy, foundProduct, isEmpty, nearest, othersOfKind, type Search } from './product-search.js';

const SHOWN = 5;
const MAX_VARIANTS = 100;

/** Products that fit. */
export const findProductsSkill = defineSkill({
  name: 'find-products',
  description: 'Finds products that fit a need, a budget, a brand or an attribute.',
  slots: z.object({
    query: z.string().max(4_000).optional(),
    /** A need told in other words than any shop's: what it means is looked for. */
    need: z.string().max(4_000).optional(),
    sort: z.enum(['price-asc', 'price-desc', 'rating']).optional(),
    /** Of what was shown last. */
    superlative: z.enum(['cheapest', 'dearest']).optional(),
    pointsAt: z.enum(['this', 'it']).optional(),
    ...priceRangeSlots,
    category: z.string().max(500).optional(),
    brand: z.string().max(500).optional(),
    /** What it must not be: "black", "皮质". */
    without: z.array(z.string().max(60)).max(8).optional(),
    inStock: z.boolean().optional(),
    /** Others than those shown before. */
    more: z.boolean().optional(),
    /** Below or above what was shown: where there is none, the nearest is what there is. */
    cheaper: z.boolean().optional(),
    dearer: z.boolean().optional(),
    /** The slots are the whole search already: nothing is read out of the text. */
    isFollowUp: z.boolean().optional(),
  }),
  needs: [],
  phrases: findProductsPhrases,
  replies: { ...nearReplies, ...findProductsReplies },
  async run(slots, turn): Promise<Answer> {
    if (slots.need !== undefined) {
      const needed = await byNeed({ words: slots.need }, slots.need, { query: slots.need }, turn);
      if (needed) return needed;
    }
    const picked = slots.superlative && (await pickedOfShown(slots.superlative, turn));
    if (picked) return picked;
    const wished = slots.isFollowUp === true ? slots : withWishes(slots, turn);
    const bound = wished.minPriceMinor ?? wished.maxPriceMinor;
    const query = slots.isFollowUp === true ? (slots.query ?? '') : await spokenQuery(wished.query ?? '', bound, turn);
    const search: Search = { ...wished, words: query };
    if (isEmpty(search))
      return {
        facts: { missing: ['product'] },
        replyKey: 'ask-product',
        cards: [],
        ask: { needs: 'details', asks: 'product' },
      };
    const asked = slots.isFollowUp === true ? query : turn.text;
    const { hits, isKnown, unmet: unmetWords, notStated } = await fitting(search, asked, turn);
    const ofNone = kindNotThere(
      asked,
      hits.map(({ product }) => product),
    );
    const unmet = ofNone === undefined ? unmetWords : [ofNone];
    const seen = slots.more === true ? (turn.state.search?.seen ?? []) : elseThan(turn);
    const fresh = hits.filter((hit) => !seen.includes(hit.product.id)).slice(0, SHOWN);
    // "Cheaper" than the cheapest leaves the search as it was.
    const isRelative = slots.cheaper === true || slots.dearer === true;
    if (fresh.length > 0 || !isRelative) remember(search, [...seen, ...fresh.map((hit) => hit.product.id)], turn);
    const products = fresh.map((hit) => foundProduct(hit, turn));
    const filters = filtersOf(search, turn);
    const facts = {
      products,
      ...(query === '' ? {} : { query }),
      ...(Object.keys(filters).length === 0 ? {} : { filters }),
      ...(unmet.length === 0 ? {} : { unmet }),
      ...(notStated.length === 0 ? {} : { notStated }),
      ...otherMoney(asked, turn),
    };
    // What is asked of the kind in words of which the shop uses none is looked for by what it means: "for a dark hallway".
    const isTold = notStated.length >= MOSTLY_UNSTATED && search.more !== true;
    const meant = isTold ? await byNeed(search, asked, facts, turn) : undefined;
    if (meant?.skill !== undefined) return meant;
    if (meant !== undefined) return { ...meant, facts: { ...meant.facts, unmet: [], notStated: [] } };
    if (products.length === 0)
      return (await byNeed(search, asked, facts, turn)) ?? (await nothing(search, facts, isKnown, turn));
    show(products, turn.state);
    keepOptions(fresh, turn);
    const isUnrated = search.sort === 'rating' && fresh.every(({ product }) => product.rating === undefined);
    if (isUnrated) Object.assign(facts, { unrated: true });
    return { facts, replyKey: slots.more === true ? 'more' : 'found', cards: cardsOf(fresh, turn), ...suggested(turn) };
  },
});

/** What meets a need by its meaning; the search is kept, so that the next message may change it. */
async function byNeed(search: Search, asked: string, facts: Facts, turn: Turn): Promise<Answer | undefined> {
  const meant = await meantByNeed(search, asked, facts, turn);
  if (meant !== undefined && meant.skill === undefined)
    remember(
      search,
      turn.state.shown.map(({ id }) => id),
      turn,
    );
  return meant;
}

/** "Anything else for indoors": the product at hand is not what is looked for. */
function elseThan({ text, state }: Turn): string[] {
  const atHand = ELSE.test(normalize(text)) ? productAtHand(state, state.page) : undefined;
  return atHand === undefined ? [] : [atHand];
}

/** "七座的脚垫有吗": of what is found alone, those of its variants that were named are meant from now on. */
function keepOptions(hits: readonly ProductHit[], { state, text }: Turn): void {
  const [only, ...others] = hits;
  if (only === undefined || others.length > 0 || state.focus?.productId !== only.product.id) return;
  const { skus, narrowed, missingOption } = narrowVariants(only.product, text, []);
  if (narrowed && missingOption === undefined && skus.length < only.product.variants.length)
    state.focus = { ...state.focus, skus: skus.slice(0, FOCUSED_LIMIT) };
}

const ELSE = /别的|其他|其它|\b(?:anything|something|what|owt) else\b|\bothers?\b/u;

/** Where so many words of a wish are stated of nothing that was found, its words found little of it. */
const MOSTLY_UNSTATED = 2;
/** A search explained less than this, of a kind that nothing found is called, found something else. */
const SURELY_MEANT = 0.75;

interface Fitting {
  readonly hits: readonly ProductHit[];
  readonly isKnown: boolean;
  readonly unmet: readonly string[];
  readonly notStated: readonly string[];
}

/** What is found and is as wished. Words that find nothing of their kind are looked for once more without the talk around them. */
async function fitting(search: Search, asked: string, turn: Turn): Promise<Fitting> {
  const wish = withoutBounds(asked, turn);
  const spotted = spottedWords(wish);
  const kinds = await headKinds(wish, turn);
  const others =
    search.words === '' || search.more === true
      ? []
      : [wordsToLookFor(wish), knownWordsOf(wish), spotted, ...kinds, ageWords(wish)];
  let isKnown = false;
  let otherwise: Fitting | undefined;
  for (const words of new Set([search.words, ...others.filter((one) => one !== '')])) {
    const found = await foundBy({ ...search, words }, turn);
    isKnown ||= found.isKnown && words === search.words;
    if (found.hits.length === 0) continue;
    const ofKind = found.hits.filter(({ product }) => kinds.some((kind) => isTitledAs(kind, product)));
    const free = freeOfUnwanted(search.without ?? [], ofKind.length > 0 ? ofKind : found.hits, turn.locale);
    const hits = suiting(free, ({ product }) => product, wish, turn.locale);
    if (hits.length === 0) continue;
    const sift = sifted(wish, hits, turn.locale, search.sort !== undefined);
    const isMeant =
      sift.isMeant ||
      words === spotted ||
      kinds.includes(words) ||
      (words === search.words && found.coverage >= SURELY_MEANT);
    if (!isMeant && words !== '') continue;
    const fits = { ...sift, isKnown: true };
    if (kinds.length === 0 || ofKind.length > 0) return fits;
    // Of another kind than the one that is named: only where nothing else is found.
    otherwise ??= fits;
  }
  if (otherwise !== undefined) return otherwise;
  const own = others.length === 0 ? undefined : await ownWordsIn(wish, turn);
  const told = own === undefined ? undefined : await foundBy({ ...search, words: own }, turn);
  if (told !== undefined && told.hits.length > 0) return { hits: told.hits, isKnown: true, unmet: [], notStated: [] };
  return { hits: [], isKnown, unmet: [], notStated: [] };
}

function withoutBounds(text: string, turn: Turn): string {
  const plain = normalize(text);
  const bounds = priceBounds(plain, turn.currency);
  return bounds === undefined ? plain : `${plain.slice(0, bounds.span.start)} ${plain.slice(bounds.span.end)}`;
}

/** A bound in money that the shop does not price in: it is said not to be applied. */
function otherMoney(asked: string, turn: Turn): Facts {
  const other = priceBounds(asked, turn.currency)?.other;
  const amount = other?.maxMinor ?? other?.minMinor;
  if (other === undefined || amount === undefined) return {};
  return { notApplied: { amount, currency: other.currency }, pricedIn: turn.currency };
}

/** A new search with what the message wishes besides words. */
function withWishes<Slots extends { query?: string | undefined; pointsAt?: string | undefined }>(
  slots: Slots,
  turn: Turn,
): Slots & Partial<Search> {
  const { without, inStock, minPriceMinor, maxPriceMinor, words } = searchWishesIn(turn.text, turn.currency);
  const read = {
    ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
    ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    ...(inStock ? { inStock } : {}),
    ...Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined)),
  } as Slots & Partial<Search>;
  if (without.length === 0) return read;
  let query = slots.query ?? '';
  for (const unwanted of without) query = query.replace(unwanted, ' ').replace(leftoverWords(unwanted), ' ');
  return { ...read, query: words === '' ? query.replace(/\s+/g, ' ').trim() : words, without: [...without] };
}

const suggested = (turn: Turn): Pick<Answer, 'suggestions'> => ({
  suggestions: turn.speak.choose(
    ['第一个有货吗？', '哪个最便宜？', '还有别的吗？'],
    ['Is the first one in stock?', 'Which is the cheapest?', 'Show me more'],
  ),
});

/** Nothing fits: what comes nearest is offered, and said to be something else than what was asked for. */
async function nothing(search: Search, facts: Facts, isKnown: boolean, turn: Turn): Promise<Answer> {
  const seen = turn.state.search?.seen ?? [];
  if (search.more === true) {
    const others = (await othersOfKind(seen, turn)).slice(0, SHOWN);
    const near = others.map((hit) => foundProduct(hit, turn));
    if (near.length > 0) show(near, turn.state);
    return {
      facts: { ...facts, noMore: true, ...(near.length > 0 ? { near } : {}) },
      replyKey: 'no-more',
      cards: cardsOf(others, turn),
    };
  }
  const isFollowUp = normalize(search.words) !== '' && !normalize(turn.text).includes(normalize(search.words));
  const nearby = isKnown ? await nearest(search, turn) : [];
  const hits = isFollowUp ? nearby : meantOf(nearby, turn);
  const near = hits.map((hit) => foundProduct(hit, turn));
  const isRelative = search.cheaper === true || search.dearer === true;
  if (near.length > 0 && !isRelative) show(near, turn.state);
  return {
    facts: {
      ...facts,
      ...(search.words === '' ? { notFound: turn.text.slice(0, 60) } : { notFound: search.words }),
      ...(near.length > 0 ? { near } : {}),
      ...(isRelative ? { extreme: search.cheaper === true ? 'cheapest' : 'dearest' } : {}),
    },
    replyKey: isRelative && near.length > 0 ? 'extreme' : 'none',
    cards: cardsOf(hits, turn),
    suggestions: turn.speak.choose(['有什么优惠？'], ['What is on offer?']),
  };
}

/** Of what comes near only what is of the kind, or has something that was asked for: a phone is near no case. */
function meantOf(hits: readonly ProductHit[], turn: Turn): readonly ProductHit[] {
  const sift = sifted(withoutBounds(turn.text, turn), hits, turn.locale, true);
  return sift.isMeant || turn.state.search?.words === '' ? hits : [];
}

const cardsOf = (hits: readonly ProductHit[], turn: Turn): Answer['cards'] =>
  hits.map((hit) =>
    productCard(hit.product, turn.locale, {
      sku: hit.sku,
      price: hit.price,
      ...(hit.finalPrice === undefined ? {} : { finalPrice: hit.finalPrice }),
      available: hit.available,
    }),
  );

/** The search is kept, so that the next message may change it. */
function remember(search: Search, seen: readonly string[], turn: Turn): void {
  const { words, category, brand, without, minPriceMinor, maxPriceMinor, inStock, sort } = search;
  turn.state.search = {
    words: words.slice(0, SEARCH_WORDS_LIMIT),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
    ...(without === undefined ? {} : { without: [...without] }),
    ...(minPriceMinor === undefined ? {} : { minPriceMinor }),
    ...(maxPriceMinor === undefined ? {} : { maxPriceMinor }),
    ...(inStock === undefined ? {} : { inStock }),
    ...(sort === undefined ? {} : { sort }),
    seen: [...new Set(seen)].slice(-SEEN_LIMIT),
  };
}

function filtersOf({ minPriceMinor, maxPriceMinor, without, inStock, category, brand }: Search, turn: Turn): Facts {
  const { currency } = turn;
  return {
    ...(minPriceMinor === undefined ? {} : { minPrice: { amount: minPriceMinor, currency } }),
    ...(maxPriceMinor === undefined ? {} : { maxPrice: { amount: maxPriceMinor, currency } }),
    ...(without === undefined || without.length === 0 ? {} : { without }),
    ...(inStock === true ? { inStock: true } : {}),
    ...(category === undefined ? {} : { category }),
    ...(brand === undefined ? {} : { brand }),
  };
}

/** The cheapest or dearest of what was shown; `undefined` where nothing was. */
async function pickedOfShown(superlative: 'cheapest' | 'dearest', turn: Turn): Promise<Answer | undefined> {
  const shown = turn.state.shown.filter((thing) => thing.kind === 'product');
  if (shown.length === 0) return undefined;
  const priced = (await pricedThings(shown, turn.shop)).sort((a, b) => (a.amountMinor ?? 0) - (b.amountMinor ?? 0));
  const meant = superlative === 'cheapest' ? priced[0] : priced.at(-1);
  const { products } = await turn.shop.catalog.getProducts({ productIds: meant === undefined ? [] : [meant.id] });
  const [product] = products;
  if (product === undefined) return undefined;
  const skus = product.variants.map((variant) => variant.sku).slice(0, MAX_VARIANTS);
  const [{ lines }, { items }] = await Promise.all([
    turn.shop.catalog.getPrices({ lines: skus.map((sku) => ({ sku })) }),
    turn.shop.inventory.getStock({ skus }),
  ]);
  const line = lines.find((one) => (one.finalPrice ?? one.price).amount === meant?.amountMinor) ?? lines[0];
  if (line === undefined) return undefined;
  const fact: FoundProduct = {
    productId: product.id,
    sku: line.sku,
    title: textIn(product.title, turn.locale),
    price: line.price,
    ...(line.finalPrice === undefined || line.finalPrice.amount >= line.price.amount
      ? {}
      : { finalPrice: line.finalPrice }),
    available: items.reduce((sum, item) => sum + item.available, 0),
  };
  // The others stay shown: "and the second one?" still has a meaning.
  turn.state.focus = { productId: product.id, byName: true };
  return {
    facts: { productId: product.id, products: [fact], superlative },
    replyKey: 'picked',
    cards: [productCard(product, turn.locale, fact)],
    suggestions: turn.speak.choose(['有货吗？', '几天能到？'], ['Is it in stock?', 'When could it arrive?']),
  };
}
