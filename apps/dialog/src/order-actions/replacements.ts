// "换成黑色XL", "a bigger size": which other variants of an order's items a message and the details before it mean.
import type { ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import { goodsIn, normalize, otherNamesOf } from '#language';
import { readOptions } from '../ground/option-words.js';
import { isHeadedBy } from '../ground/title-head.js';
import type { FormChoice } from '../conversation/order-form.js';
import type { Answer, Turn } from '../skills/skill.js';
import { itemsInTalk } from './items-in-talk.js';
import { itemWishes } from './item-wishes.js';
import { namesWhole } from './kinds-of-items.js';
import type { OrderItem } from './named-items.js';
import type { Draft, Question } from './order-action.js';
import { itemChoices, optionLabel } from './plan-facts.js';
import { upToBecomes } from './own-options.js';
import { somePieces } from './some-pieces.js';
import { piecesNamed } from './one-of-alike.js';
import { sharedOptions, variantWanted, type WantedVariant } from './wanted-variant.js';

/** One item and what it becomes. */
export interface Replacement {
  readonly itemId: string;
  readonly newSku: string;
  /** So many pieces of the line; all of them where nothing is said. */
  readonly quantity?: number;
}

type Result = { changes: Replacement[] } | { ask: Question } | { answer: Answer };

/** What is remembered of replacements between two turns, in the form's details. */
interface Memory {
  changes?: Replacement[];
  /** Items that were named and of which it is open what they shall become. */
  waiting?: string[];
  /** The item that was asked about last. */
  itemId?: string;
  /** What was said of each item so far. */
  wishes?: Record<string, string>;
  /** What was said of an item before it was clear which one is meant. */
  saidOfItem?: string;
  /** Those that it may be. */
  unclear?: string[];
}

/** What a message and the details before it come to: the replacements, or what is missing. */
export async function replacementsIn(draft: Draft, options: { readonly sameAllowed: boolean }): Promise<Result> {
  const { order, turn } = draft;
  const memory = draft.details as Memory;
  const changes = new Map(memory.changes?.map((one) => [one.itemId, one]));
  const waiting = new Set(memory.waiting);
  const products = await productsOf(order.items, turn);
  const available = await availableOf(products, turn);
  const { words, unclear } = meantByTarget(wordsByItem(draft, memory), { draft, products, available });
  const [meant, ...more] = words.keys();
  // What was said before it was clear which item is meant holds for it: "for 250", "black will do too".
  if (memory.saidOfItem !== undefined && meant !== undefined && more.length === 0) {
    if (saysOptionOf(products.get(meant.productId), memory.saidOfItem))
      memory.wishes = { [meant.itemId]: memory.saidOfItem.slice(0, 500), ...memory.wishes };
    delete memory.saidOfItem;
    delete memory.unclear;
  }
  const isOpen = changes.size === 0 || (unclear?.length ?? 0) < order.items.length;
  if (words.size === 0 && unclear !== undefined && isOpen) {
    const isSaid = unclear.some((item) => saysOptionOf(products.get(item.productId), turn.text));
    return isSaid ? askedLater(unclear, memory, turn) : { ask: askItem(unclear, turn) };
  }
  const open = new Map<string, WantedVariant>();
  for (const [item, said] of words) {
    const product = products.get(item.productId);
    if (product === undefined) continue;
    const wanted = options.sameAllowed
      ? { sku: item.sku }
      : (picked(draft, memory, item, product) ??
        variantWanted(
          item,
          product,
          said,
          available,
          RATHER.test(said) ? '' : saidBefore(item, product, memory, turn),
        ));
    memory.wishes = { ...memory.wishes, [item.itemId]: said.slice(0, 500) };
    const before = changes.get(item.itemId);
    // "Only one of them then": of what is planned already, fewer pieces.
    const saysNothing = wanted.missing === undefined && wanted.several === undefined;
    const sku = wanted.sku ?? (saysNothing ? before?.newSku : undefined);
    if (sku !== undefined) {
      const pieces =
        item.quantity > 1 ? (somePieces(said) ?? piecesNamed(item, upToBecomes(said)) ?? before?.quantity) : undefined;
      const isPart = pieces !== undefined && pieces < item.quantity;
      changes.set(item.itemId, { itemId: item.itemId, newSku: sku, ...(isPart ? { quantity: pieces } : {}) });
      waiting.delete(item.itemId);
    } else if (!changes.has(item.itemId) || wanted.missing !== undefined || wanted.several !== undefined) {
      open.set(item.itemId, wanted);
      waiting.add(item.itemId);
    }
  }
  memory.changes = [...changes.values()];
  memory.waiting = [...waiting];
  if (unclear !== undefined && isOpen) {
    return askedLater(unclear, memory, turn);
  }
  const next = order.items.find((item) => waiting.has(item.itemId));
  const product = next === undefined ? undefined : products.get(next.productId);
  if (next === undefined || product === undefined)
    return changes.size > 0 ? { changes: [...changes.values()] } : { ask: askItem(order.items, turn) };
  memory.itemId = next.itemId;
  return askVariant(order.id, next, product, open.get(next.itemId) ?? {}, available, turn);
}

/** Whether a text names an option that a product comes in. */
const saysOptionOf = (product: ProductRecord | undefined, text: string): boolean =>
  product !== undefined && readOptions(product, text).named.length > 0;

/** Which item is meant is asked; what was said of it so far holds for the one that is told. */
function askedLater(unclear: readonly OrderItem[], memory: Memory, turn: Turn): Result {
  memory.saidOfItem = `${memory.saidOfItem ?? ''} ${turn.text}`.trim().slice(0, MOST_SAID);
  memory.unclear = unclear.map(({ itemId }) => itemId);
  return { ask: askItem(unclear, turn) };
}

const MOST_SAID = 1_000;
const SHORT_OPTION = 3;
/** What was wished of an item so far, and the variant of it that was asked after since: "L in white?" before "black then" is of size L. */
function saidBefore(
  item: OrderItem,
  product: ProductRecord,
  memory: Memory,
  { state: { focus }, locale }: Turn,
): string {
  const wished = memory.wishes?.[item.itemId] ?? '';
  const asked = focus?.productId === product.id ? product.variants.find(({ sku }) => sku === focus.sku) : undefined;
  // A letter or a number alone is no option: it is said to be one.
  const options = Object.values(asked?.options ?? {}).map((value) => {
    const said = typeof value === 'number' ? String(value) : textIn(value, locale);
    return said.length < SHORT_OPTION ? `size ${said}` : said;
  });
  return [wished, ...options].filter((part) => part !== '').join(', ');
}

/** "还是换成黑色的": what was said before holds no longer. */
const RATHER = /还是|\b(?:rather|actually|instead)\b/u;

/** The words about each item that the message speaks of; `unclear`: the items that it may be. */
function wordsByItem(
  { order, asked, pickedId, turn }: Draft,
  memory: Memory,
): { words: ReadonlyMap<OrderItem, string>; unclear?: readonly OrderItem[] } {
  const { items } = order;
  const { saidOfItem } = memory;
  const [only] = items;
  if (items.length === 1 && only !== undefined) return { words: new Map([[only, turn.text]]) };
  const byId = (id: string | undefined): OrderItem | undefined => items.find((item) => item.itemId === id);
  const chosen = asked === 'item' ? byId(pickedId) : undefined;
  if (chosen !== undefined) {
    delete memory.saidOfItem;
    delete memory.unclear;
    return { words: new Map([[chosen, saidOfItem ?? turn.text]]) };
  }
  const wishes = itemWishes(turn.text, items);
  if (wishes.words.size > 0 || wishes.unclear !== undefined) return wishes;
  if (memory.unclear !== undefined)
    return { words: new Map(), unclear: items.filter(({ itemId }) => memory.unclear?.includes(itemId)) };
  const [inTalk, anotherInTalk] = itemsInTalk(turn.state, order);
  const before =
    byId(memory.itemId) ??
    (memory.changes?.length === 1 ? byId(memory.changes[0]?.itemId) : undefined) ??
    (anotherInTalk === undefined ? inTalk : undefined);
  const goods = goodsIn(turn.text);
  // What was talked of is not meant where something is named that it is not called.
  const isOther = before !== undefined && goods.length > 0 && !isCalledOne(before, goods, turn.text);
  return before === undefined || isOther
    ? { words: new Map(), unclear: items }
    : { words: new Map([[before, turn.text]]) };
}

interface Known {
  readonly draft: Draft;
  readonly products: ReadonlyMap<string, ProductRecord>;
  readonly available: ReadonlySet<string>;
}

/** "Can I change it to black": of items that are not named, the only one that comes in what is wished. */
function meantByTarget(
  read: ReturnType<typeof wordsByItem>,
  { draft: { turn }, products, available }: Known,
): ReturnType<typeof wordsByItem> {
  if (read.words.size > 0 || read.unclear === undefined) return read;
  const goods = goodsIn(turn.text);
  // "琴架换成白色的": what is called otherwise is not meant, however well it comes in white.
  const called = goods.length === 0 ? read.unclear : read.unclear.filter((item) => isCalledOne(item, goods, turn.text));
  if (called.length === 0) return read;
  const [only, another] = called.filter((item) => {
    const product = products.get(item.productId);
    const { sku } = product === undefined ? {} : variantWanted(item, product, turn.text, available);
    return sku !== undefined && sku !== item.sku;
  });
  if (only !== undefined && another === undefined) return { words: new Map([[only, turn.text]]) };
  const [named] = called;
  return called.length === 1 && called !== read.unclear && named !== undefined
    ? { words: new Map([[named, turn.text]]) }
    : read;
}

/** Whether an item is called by one of the goods that a text names, in whatever language. */
function isCalledOne({ title }: OrderItem, goods: ReturnType<typeof goodsIn>, text: string): boolean {
  const plain = normalize(text);
  return goods
    .filter((mention) => namesWhole(mention.text, plain))
    .some((mention) => [mention.text, ...otherNamesOf(mention)].some((name) => isHeadedBy(title, name)));
}

/** The variant that was chosen of those offered for this item. */
function picked(
  { asked, pickedId }: Draft,
  memory: Memory,
  item: OrderItem,
  product: ProductRecord,
): WantedVariant | undefined {
  const isAnswer = asked === 'variant' && memory.itemId === item.itemId;
  return isAnswer && product.variants.some((variant) => variant.sku === pickedId) ? { sku: pickedId ?? '' } : undefined;
}

async function productsOf(items: readonly OrderItem[], turn: Turn): Promise<Map<string, ProductRecord>> {
  const productIds = [...new Set(items.map((item) => item.productId))];
  const { products } = await turn.shop.catalog.getProducts({ productIds });
  return new Map(products.map((product) => [product.id, product]));
}

async function availableOf(products: ReadonlyMap<string, ProductRecord>, turn: Turn): Promise<ReadonlySet<string>> {
  const skus = [...products.values()].flatMap(({ variants }) => variants.map(({ sku }) => sku)).slice(0, MAX_SKUS);
  if (skus.length === 0) return new Set();
  const { items } = await turn.shop.inventory.getStock({ skus });
  return new Set(items.filter((level) => level.available > 0).map((level) => level.sku));
}

/** So many variants are offered to choose from. */
const MAX_OFFERED = 6;

/** So many variants of an order's products are looked at. */
const MAX_SKUS = 500;

function askItem(items: readonly OrderItem[], turn: Turn): Question {
  return {
    asks: 'item',
    replyKey: 'ask-item',
    choices: itemChoices(items, turn),
  };
}

/** The other variants that are available: those that the words leave, else all. */
function askVariant(
  orderId: string,
  item: OrderItem,
  product: ProductRecord,
  { several, missing }: WantedVariant,
  available: ReadonlySet<string>,
  turn: Turn,
): { ask: Question } | { answer: Answer } {
  const title = textIn(item.title, turn.locale);
  const others = product.variants.filter((variant) => variant.sku !== item.sku && available.has(variant.sku));
  const near = others.filter((variant) => several?.includes(variant.sku) === true);
  const listed = near.length > 0 ? near : others;
  const byLikeness = [...listed].sort((a, b) => sharedOptions(item, b) - sharedOptions(item, a));
  const choices: FormChoice[] = byLikeness.slice(0, MAX_OFFERED).map((variant) => ({
    id: variant.sku,
    label: optionLabel(variant, turn),
  }));
  if (choices.length === 0) {
    const facts = { orderId, refused: 'not-available', itemId: item.itemId, title };
    return { answer: { facts, replyKey: 'no-variant', cards: [] } };
  }
  const isNear = near.length > 0 ? { isNear: true } : {};
  // "L in white?" is asked of that product from now on.
  if (turn.state.focus?.productId !== product.id) turn.state.focus = { productId: product.id, byName: true };
  const facts = { title, itemId: item.itemId, ...isNear, ...(missing === undefined ? {} : { notFound: missing }) };
  return { ask: { asks: 'variant', replyKey: 'ask-variant', facts, choices } };
}
