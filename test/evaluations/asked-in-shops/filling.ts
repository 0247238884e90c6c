// Puts things of a shop in the places that a written script leaves open, so that what is right can be told from the shop's data.
import type { Locale, OrderRecord, ProductRecord } from '#contracts';
import { minorUnitsOf } from '#money';
import { namesOf } from './product-names.js';
import {
  isOfKind,
  isTitledIn,
  isTypedIn,
  lowestPriceOf,
  optionValuesOf,
  type ShopThings,
  wordsOf,
} from './shop-things.js';
import { type AskedInShop, isSign, PLACE, placesIn, type Sign, type WrittenScript } from './written-scripts.js';

/** What was put into a script, by the shop's own names and ids. */
export interface Things {
  readonly productId?: string;
  readonly otherId?: string;
  /** Values of options as the shop writes them. */
  readonly option?: string;
  readonly option2?: string;
  /** The name of an attribute of the product. */
  readonly attribute?: string;
  readonly kind?: string;
  readonly brand?: string;
  /** The most that something may cost, in minor units. */
  readonly mostMinor?: number;
  readonly count?: number;
  readonly orderId?: string;
  /** Who placed the order, and so has to be signed in. */
  readonly customerId?: string;
  readonly itemSku?: string;
}

/** A line as the shopper says it. */
export interface FilledLine {
  readonly text: string;
  readonly asks: AskedInShop;
  /** What it speaks of, named in it or before it. */
  readonly of: readonly Sign[];
}

/** A script in the words of one shop. */
export interface FilledScript {
  readonly author: string;
  readonly lines: readonly FilledLine[];
  readonly things: Things;
  /** What stands in the places. */
  readonly words: Readonly<Partial<Record<Sign, string>>>;
}

/** Numbers from 0 up to 1. */
export type Chance = () => number;

const TYPED_SMALL = { option: 0.5, attribute: 0.6, kind: 0.7 } as const;
const LEAST_COUNT = 2;
const MOST_COUNT = 5;
const TRIES_A_CONVERSATION = 20;
const PLACES = {
  en: ['Leeds', 'Glasgow', 'Chicago', 'Toronto', 'Cork', 'Brisbane', 'Texas', 'Wales'],
  zh: ['广州', '成都', '苏州', '河南', '拉萨', '哈尔滨', '新疆', '福建'],
} as const satisfies Readonly<Record<Locale, readonly string[]>>;

/** Thrown where the shop has nothing to put into a place; the script is then left out. */
class NothingToNameError extends Error {}

function pick<Thing>(things: readonly Thing[], chance: Chance): Thing {
  const picked = things[Math.floor(chance() * things.length)];
  if (picked === undefined) throw new NothingToNameError();
  return picked;
}

/** Whether a single option tells the variants apart, so that one value of it means one variant. */
const isTold = ({ variants }: ProductRecord): boolean =>
  variants.every(({ options = {} }) => Object.keys(options).length === 1) &&
  new Set(variants.map(({ options }) => JSON.stringify(options))).size > 1;

class Filling {
  readonly things: { -readonly [Name in keyof Things]: Things[Name] } = {};
  readonly words: Partial<Record<Sign, string>> = {};

  constructor(
    private readonly shop: ShopThings,
    private readonly signs: ReadonlySet<Sign>,
    private readonly chance: Chance,
  ) {}

  private has(...signs: readonly Sign[]): boolean {
    return signs.some((sign) => this.signs.has(sign));
  }

  /** English shoppers seldom keep to capitals. */
  private typed(words: string, sign: keyof typeof TYPED_SMALL): string {
    return this.shop.locale === 'en' && this.chance() < TYPED_SMALL[sign] ? words.toLowerCase() : words;
  }

  /** Products that can be named in the shopper's language. */
  private get nameable(): ProductRecord[] {
    return this.shop.products.filter(({ title }) => isTitledIn(title, this.shop.locale));
  }

  private nameOf(product: ProductRecord): string {
    return pick(namesOf(product, this.shop), this.chance).name;
  }

  order(): void {
    if (!this.has('order', 'item')) return;
    const { locale, orders } = this.shop;
    const order: OrderRecord = pick(orders, this.chance);
    const item = pick(order.items, this.chance);
    Object.assign(this.things, { orderId: order.id, customerId: order.customerId, itemSku: item.sku });
    Object.assign(this.words, { order: order.id, item: wordsOf(item.title, locale) });
  }

  product(): void {
    if (!this.has('product', 'option', 'option2', 'attribute')) return;
    const { locale } = this.shop;
    const attributesOf = ({ attributes = {} }: ProductRecord): string[] =>
      Object.keys(attributes).filter((name) => isTypedIn(name, locale));
    const valuesOf = (product: ProductRecord): string[] =>
      optionValuesOf(product, locale).filter((value) => isTypedIn(value, locale));
    const product = pick(
      this.nameable.filter(
        (one) =>
          (!this.has('option', 'option2') || (isTold(one) && valuesOf(one).length > 1)) &&
          (!this.has('attribute') || attributesOf(one).length > 0),
      ),
      this.chance,
    );
    this.things.productId = product.id;
    this.words.product = this.nameOf(product);
    if (this.has('option', 'option2')) {
      const option = pick(valuesOf(product), this.chance);
      const option2 = pick(
        valuesOf(product).filter((value) => value !== option),
        this.chance,
      );
      Object.assign(this.things, { option, option2 });
      Object.assign(this.words, { option: this.typed(option, 'option'), option2: this.typed(option2, 'option') });
    }
    if (this.has('attribute')) {
      this.things.attribute = pick(attributesOf(product), this.chance);
      this.words.attribute = this.typed(this.things.attribute, 'attribute');
    }
  }

  other(): void {
    if (!this.has('other')) return;
    const other = pick(
      this.nameable.filter(({ id }) => id !== this.things.productId),
      this.chance,
    );
    this.things.otherId = other.id;
    this.words.other = this.nameOf(other);
  }

  kind(): void {
    if (!this.has('kind')) return;
    // By products and not by categories: a large one is asked for more often.
    const kinds = this.shop.products.map(({ categories = [] }) => categories.at(-1));
    const typed = kinds.filter((kind) => kind !== undefined).filter((kind) => isTypedIn(kind, this.shop.locale));
    this.things.kind = pick(typed, this.chance);
    this.words.kind = this.typed(this.things.kind, 'kind');
  }

  /** What of the shop is of the kind and brand that are named. */
  private get looked(): ProductRecord[] {
    const { kind, brand } = this.things;
    return this.shop.products.filter(
      (product) => (kind === undefined || isOfKind(product, kind)) && (brand === undefined || product.brand === brand),
    );
  }

  brand(): void {
    if (!this.has('brand')) return;
    const brands = this.looked.map((product) => product.brand).filter((brand) => brand !== undefined);
    this.things.brand = this.words.brand = pick(brands, this.chance);
  }

  /** A round amount that about half of what is looked for stays under. */
  amount(): void {
    if (!this.has('amount')) return;
    const byPrice = this.looked.sort((left, right) => lowestPriceOf(left) - lowestPriceOf(right));
    const middle = byPrice[Math.floor(byPrice.length / 2)];
    const currency = middle?.variants[0]?.price.currency;
    if (middle === undefined || currency === undefined) throw new NothingToNameError();
    const unit = minorUnitsOf(currency);
    const whole = Math.floor(Math.max(lowestPriceOf(middle), unit) / unit) + 1;
    this.things.mostMinor = whole * unit;
    // As it is typed: without the fraction, and with the sign that the shop's own country uses.
    this.words.amount =
      currency === 'CNY' && this.shop.locale === 'zh'
        ? `${whole}元`
        : new Intl.NumberFormat(this.shop.locale, {
            style: 'currency',
            currency,
            currencyDisplay: 'narrowSymbol',
            minimumFractionDigits: 0,
            useGrouping: false,
          }).format(whole);
  }

  place(): void {
    if (this.has('place')) this.words.place = pick(PLACES[this.shop.locale], this.chance);
  }

  count(): void {
    if (!this.has('count')) return;
    this.things.count = LEAST_COUNT + Math.floor(this.chance() * (MOST_COUNT - LEAST_COUNT + 1));
    this.words.count = String(this.things.count);
  }
}

/** A script with things of a shop in its places; undefined where the shop has not what it speaks of. */
export function filled({ author, lines }: WrittenScript, shop: ShopThings, chance: Chance): FilledScript | undefined {
  const named = lines.flatMap(({ text, of }) => [...placesIn(text).filter(isSign), ...of]);
  const filling = new Filling(shop, new Set(named), chance);
  try {
    filling.order();
    filling.product();
    filling.other();
    filling.kind();
    filling.brand();
    filling.amount();
    filling.count();
    filling.place();
  } catch (error) {
    if (error instanceof NothingToNameError) return undefined;
    throw error;
  }
  const { things, words } = filling;
  const said = (text: string): string => text.replace(PLACE, (_, name: Sign) => words[name] ?? '');
  return { author, lines: lines.map(({ text, asks, of }) => ({ text: said(text), asks, of })), things, words };
}

/** So many scripts by chance, each filled; fewer where the shop has not what most of them speak of. */
export function conversationsOf(
  scripts: readonly WrittenScript[],
  shop: ShopThings,
  { count, chance }: { count: number; chance: Chance },
): FilledScript[] {
  const conversations: FilledScript[] = [];
  for (let tries = 0; conversations.length < count && tries < count * TRIES_A_CONVERSATION; tries++) {
    const script = filled(pick(scripts, chance), shop, chance);
    if (script !== undefined) conversations.push(script);
  }
  return conversations;
}
