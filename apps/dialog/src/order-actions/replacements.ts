// "换成黑色XL", "a bigger size": which other variant of an item's product a message means.
import type { FreeMap, ProductRecord, VariantRecord } from '#contracts';
import { textIn, wordingsOf } from '#contracts';
import { normalize, optionMeaning } from '#language';
import type { FormChoice } from '../conversation/order-form.js';
import { optionsOf } from '../ground/option-words.js';
import { narrowVariants } from '../ground/variants.js';
import type { Answer, Turn } from '../skills/skill.js';
import type { Draft, Question } from './order-action.js';
import { allItemsNamed, itemsNamed, namesEverything, type OrderItem } from './named-items.js';
import { itemLabel, optionLabel } from './plan-facts.js';

/** One item and what it becomes. */
export interface Replacement {
  readonly itemId: string;
  readonly newSku: string;
}

const BIGGER =
  /大一?(?:号|码|点|些)|(?:太|偏|有点|买|拍)小|加大|\b(?:bigger|larger)\b|\bsize up\b|\btoo (?:small|tight|short)\b/u;
const SMALLER =
  /小一?(?:号|码|点|些)|(?:太|偏|有点|买|拍)大|\bsmaller\b|\bsize down\b|\btoo (?:big|large|loose|long)\b/u;
/** "…换成…" and "from … to …": what stands before is what the item is now. */
const BECOMES = /^.*(?:换成|换为|改成|改为|换到|改到|换|成)|^.*\b(?:to|into|for)\b(?: (?:a|an|the))?/u;
const SEPARATORS = /[,，;；。]|还有|以及|另外|\band\b/u;

/** What a message and the details before it come to: the replacements, or what is missing. */
export async function replacementsIn(
  draft: Draft,
  options: { readonly sameAllowed: boolean },
): Promise<{ changes: Replacement[] } | { ask: Question } | { answer: Answer }> {
  const { order, details, turn } = draft;
  const changes = new Map((details['changes'] as Replacement[] | undefined)?.map((one) => [one.itemId, one]));
  const items = itemsMeant(draft);
  if (items === undefined) {
    if (changes.size > 0) return { changes: [...changes.values()] };
    return { ask: askItem(order.items, turn) };
  }
  const products = await productsOf(items, turn);
  let open: { item: OrderItem; product: ProductRecord; missing?: string } | undefined;
  for (const item of items) {
    const product = products.get(item.productId);
    if (product === undefined) continue;
    const words = items.length > 1 ? partAbout(item, items, turn.text) : turn.text;
    const picked =
      draft.asked === 'variant' ? product.variants.find((variant) => variant.sku === draft.pickedId)?.sku : undefined;
    const meant = picked === undefined ? variantMeant(item, product, words, options.sameAllowed) : { sku: picked };
    if (meant.sku !== undefined) changes.set(item.itemId, { itemId: item.itemId, newSku: meant.sku });
    else if (!changes.has(item.itemId))
      open ??= { item, product, ...(meant.missing === undefined ? {} : { missing: meant.missing }) };
    else if (meant.missing !== undefined) open ??= { item, product, missing: meant.missing };
  }
  details['changes'] = [...changes.values()];
  if (open !== undefined) {
    details['itemId'] = open.item.itemId;
    return await askVariant(order.id, open.item, open.product, open.missing, turn);
  }
  return { changes: [...changes.values()] };
}

/** The items that the message is about; `undefined` when it does not say and there are several. */
function itemsMeant({ order, details, asked, pickedId, turn }: Draft): OrderItem[] | undefined {
  const { items } = order;
  if (items.length === 1) return [...items];
  const byId = (id: unknown): OrderItem[] => items.filter((item) => item.itemId === id);
  if (asked === 'item' && pickedId !== undefined && byId(pickedId).length > 0) {
    details['itemId'] = pickedId;
    return byId(pickedId);
  }
  const named = allItemsNamed(turn.text, items);
  if (named.length > 0) {
    if (named.length === 1) details['itemId'] = named[0]?.itemId;
    return named;
  }
  if (namesEverything(turn.text)) return [...items];
  const [kept] = byId(details['itemId']);
  return kept === undefined ? undefined : [kept];
}

/** The part of a message that speaks of one of several items. */
function partAbout(item: OrderItem, items: readonly OrderItem[], text: string): string {
  const parts = normalize(text).split(SEPARATORS);
  const own = parts.filter((part) => itemsNamed(part, items).includes(item));
  return own.length > 0 ? own.join(' ') : text;
}

async function productsOf(items: readonly OrderItem[], turn: Turn): Promise<Map<string, ProductRecord>> {
  const productIds = [...new Set(items.map((item) => item.productId))];
  const { products } = await turn.shop.catalog.getProducts({ productIds });
  return new Map(products.map((product) => [product.id, product]));
}

function variantMeant(
  item: OrderItem,
  product: ProductRecord,
  text: string,
  sameAllowed: boolean,
): { sku?: string; missing?: string } {
  if (sameAllowed) return { sku: item.sku };
  const plain = normalize(text);
  const bySize = sizeStep(item, product, plain);
  const wanted = BECOMES.test(plain) ? plain.replace(BECOMES, ' ') : plain;
  const narrowed = narrowVariants(product, sized(wanted, product));
  const bySku = product.variants.find(
    (variant) => variant.sku.length > 3 && plain.includes(normalize(variant.sku)) && variant.sku !== item.sku,
  );
  if (bySku !== undefined) return { sku: bySku.sku };
  if (narrowed.missingOption !== undefined) return { missing: narrowed.missingOption };
  if (!narrowed.narrowed) return bySize === undefined ? {} : { sku: bySize };
  const fitting = product.variants.filter((variant) => narrowed.skus.includes(variant.sku));
  const closest = closestTo(
    item.options ?? {},
    fitting.filter((variant) => variant.sku !== item.sku),
  );
  return closest === undefined ? { sku: fitting[0]?.sku } : { sku: closest.sku };
}

/** A lone "M" or "42" is a size where the product has such a one. */
function sized(text: string, product: ProductRecord): string {
  const values = [...optionsOf(product).values()]
    .flat()
    .flatMap((value) => (typeof value === 'number' ? [String(value)] : wordingsOf(value)));
  const short = values.find(
    (value) =>
      value.length <= 3 &&
      new RegExp(`(?<![a-z\\d])${normalize(value).replace(/[^\p{L}\d]/gu, '')}(?:码|号)?(?![a-z\\d])`, 'u').test(text),
  );
  return short === undefined ? text : `${text} ${short}码 size ${short}`;
}

/** The variant that shares the most options with the one that the shopper has. */
function closestTo(options: FreeMap, variants: readonly VariantRecord[]): VariantRecord | undefined {
  const shared = (variant: VariantRecord): number =>
    Object.entries(variant.options ?? {}).filter(
      ([name, value]) => JSON.stringify(options[name]) === JSON.stringify(value),
    ).length;
  return [...variants].sort((a, b) => shared(b) - shared(a))[0];
}

/** The next size up or down that the product has with all other options the same. */
function sizeStep(item: OrderItem, product: ProductRecord, plain: string): string | undefined {
  const step = BIGGER.test(plain) ? 1 : SMALLER.test(plain) ? -1 : 0;
  if (step === 0) return undefined;
  for (const [name, values] of optionsOf(product)) {
    if (!isSize(name, values)) continue;
    const sizes = values.every((value) => !Number.isNaN(Number(value)))
      ? [...values].sort((a, b) => Number(a) - Number(b))
      : values;
    const at = sizes.findIndex((value) => JSON.stringify(value) === JSON.stringify(item.options?.[name]));
    const next = at < 0 ? undefined : sizes[at + step];
    if (next === undefined) continue;
    const fitting = product.variants.filter(
      (variant) => JSON.stringify(variant.options?.[name]) === JSON.stringify(next),
    );
    return closestTo(item.options ?? {}, fitting)?.sku;
  }
  return undefined;
}

function isSize(name: string, values: readonly unknown[]): boolean {
  if (/size|尺码|尺寸|码|容量|规格|capacity|length|长度/iu.test(name)) return true;
  return values.every((value) => typeof value === 'string' && optionMeaning(value)?.kind === 'size');
}

function askItem(items: readonly OrderItem[], turn: Turn): Question {
  return {
    asks: 'item',
    replyKey: 'ask-item',
    choices: items.map((item) => ({ id: item.itemId, label: itemLabel(item, turn) })),
  };
}

/** The other variants that are available, the most alike first. */
async function askVariant(
  orderId: string,
  item: OrderItem,
  product: ProductRecord,
  missing: string | undefined,
  turn: Turn,
): Promise<{ ask: Question } | { answer: Answer }> {
  const others = product.variants.filter((variant) => variant.sku !== item.sku);
  const title = textIn(item.title, turn.locale);
  const none = {
    answer: {
      facts: { orderId, refused: 'not-available', itemId: item.itemId, title },
      replyKey: 'no-variant',
      cards: [],
    },
  };
  if (others.length === 0) return none;
  const { items: levels } = await turn.shop.inventory.getStock({ skus: others.map((variant) => variant.sku) });
  const inStock = new Set(levels.filter((level) => level.available > 0).map((level) => level.sku));
  const choices: FormChoice[] = others
    .filter((variant) => inStock.has(variant.sku))
    .map((variant) => ({ id: variant.sku, label: optionLabel(variant, turn) }));
  if (choices.length === 0) return none;
  const facts = { title, itemId: item.itemId, ...(missing === undefined ? {} : { notFound: missing }) };
  return { ask: { asks: 'variant', replyKey: 'ask-variant', facts, choices } };
}
