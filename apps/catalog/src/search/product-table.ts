// What an index knows of each product besides its words: prices, stock, brand, categories, rating, in packed columns.
import { type ProductRecord, wordingsOf } from '#contracts';
import { listingNumber } from './copies.js';
import { withRoom } from './growable.js';
import { Names, NameSets } from './names.js';
import { optionKeys } from './option-values.js';
import { type Columns, numbersOf, textsOf } from './snapshot-file.js';
import { attributeWordings, newNames, type TableNames } from './table-names.js';

const NEXT = '\u0001';
const OTHERS = '\u0002';
const LONGEST_NAME = 300;
const MOST_VALUES = 50_000;

/** The title's wordings, brand, categories and tags of a product as one text, which is kept as compactly as an id. */
function nameText({ title, brand, categories = [], tags = [] }: ProductRecord): string {
  const titles = wordingsOf(title).map((wording) => wording.slice(0, LONGEST_NAME));
  const others = [...(brand === undefined ? [] : [brand]), ...categories, ...tags];
  return `${titles.join(NEXT)}${OTHERS}${others.map((name) => name.slice(0, LONGEST_NAME)).join(NEXT)}`;
}

/** A row is a version of a product; when a product changes, its row dies and a new one is added at the end. */
export class ProductTable {
  readonly brands: Names;
  readonly categories: Names;
  readonly options: Names;
  readonly attributeNames: Names;
  readonly attributeValues: Names;
  readonly ids: string[] = [];
  readonly skus: string[] = [];
  /** What each row is called: see {@link nameText}. */
  private readonly called: string[] = [];
  /** Grows when rows get new numbers. */
  generation = 0;
  prices = new Float64Array(0);
  private available = new Float64Array(0);
  private live = new Uint8Array(0);
  private brandOf = new Uint32Array(0);
  private categorySetOf = new Uint32Array(0);
  private listingOf = new Uint32Array(0);
  private ratings = new Float32Array(0);
  private ratingCounts = new Uint32Array(0);
  /** One place longer than there are rows: the variants of a row stand from its entry to the next one. */
  private variantStarts = new Uint32Array(1);
  private currencies = new Names();
  private currencyOf = new Uint8Array(0);
  private readonly categorySets = new NameSets();
  private readonly optionSets = new NameSets();
  private optionSetOf = new Uint32Array(0);
  private readonly rowOfId = new Map<string, number>();
  private readonly variantOfSku = new Map<string, number>();

  /** Names that are handed in are shared with other tables. */
  constructor(names: TableNames = newNames()) {
    this.brands = names.brands;
    this.categories = names.categories;
    this.options = names.options;
    this.attributeNames = names.attributeNames;
    this.attributeValues = names.attributeValues;
  }

  /** What {@link restore} needs: copies, as most of it changes in place. */
  save(columns: Columns): void {
    const [rows, variants] = [this.ids.length, this.skus.length];
    columns.set('ids', this.ids.slice());
    columns.set('skus', this.skus.slice());
    columns.set('called', this.called.slice());
    columns.set('live', this.live.slice(0, rows));
    columns.set('brand-of', this.brandOf.slice(0, rows));
    columns.set('category-set-of', this.categorySetOf.slice(0, rows));
    columns.set('listing-of', this.listingOf.slice(0, rows));
    columns.set('ratings', this.ratings.slice(0, rows));
    columns.set('rating-counts', this.ratingCounts.slice(0, rows));
    columns.set('variant-starts', this.variantStarts.slice(0, rows + 1));
    columns.set('prices', this.prices.slice(0, variants));
    columns.set('available', this.available.slice(0, variants));
    columns.set('currency-of', this.currencyOf.slice(0, variants));
    columns.set('option-set-of', this.optionSetOf.slice(0, variants));
    for (const [name, names] of this.names()) columns.set(name, names.save());
  }

  /** Fills an empty table. */
  restore(columns: Columns): void {
    for (const id of textsOf(columns, 'ids')) this.ids.push(id);
    for (const sku of textsOf(columns, 'skus')) this.skus.push(sku);
    for (const text of textsOf(columns, 'called')) this.called.push(text);
    this.live = numbersOf(columns, 'live', Uint8Array);
    this.brandOf = numbersOf(columns, 'brand-of', Uint32Array);
    this.categorySetOf = numbersOf(columns, 'category-set-of', Uint32Array);
    this.listingOf = numbersOf(columns, 'listing-of', Uint32Array);
    this.ratings = numbersOf(columns, 'ratings', Float32Array);
    this.ratingCounts = numbersOf(columns, 'rating-counts', Uint32Array);
    this.variantStarts = numbersOf(columns, 'variant-starts', Uint32Array);
    this.prices = numbersOf(columns, 'prices', Float64Array);
    this.available = numbersOf(columns, 'available', Float64Array);
    this.currencyOf = numbersOf(columns, 'currency-of', Uint8Array);
    this.optionSetOf = numbersOf(columns, 'option-set-of', Uint32Array);
    for (const [name, names] of this.names()) names.restore(textsOf(columns, name));
    this.ids.forEach((id, row) => {
      if (this.live[row] !== 1) return;
      this.rowOfId.set(id, row);
      for (const variant of this.variantsOf(row)) this.variantOfSku.set(this.skus[variant] ?? '', variant);
    });
  }

  private names(): [string, Names | NameSets][] {
    return [
      ['brands', this.brands],
      ['categories', this.categories],
      ['options', this.options],
      ['attribute-names', this.attributeNames],
      ['attribute-values', this.attributeValues],
      ['currencies', this.currencies],
      ['category-sets', this.categorySets],
      ['option-sets', this.optionSets],
    ];
  }

  /** How many rows there are, dead ones included. */
  get rows(): number {
    return this.ids.length;
  }

  /** How many products there are. */
  get size(): number {
    return this.rowOfId.size;
  }

  /** Adds a row, which replaces the product's former one; returns its number. */
  put(product: ProductRecord, availableOf: (sku: string) => number, listing = listingNumber(product)): number {
    this.remove(product.id);
    const row = this.ids.length;
    this.ids.push(product.id);
    this.called.push(nameText(product));
    this.live = withRoom(this.live, row + 1);
    this.brandOf = withRoom(this.brandOf, row + 1);
    this.categorySetOf = withRoom(this.categorySetOf, row + 1);
    this.listingOf = withRoom(this.listingOf, row + 1);
    this.ratings = withRoom(this.ratings, row + 1);
    this.ratingCounts = withRoom(this.ratingCounts, row + 1);
    this.variantStarts = withRoom(this.variantStarts, row + 2);
    this.live[row] = 1;
    this.brandOf[row] = product.brand === undefined ? 0 : this.brands.numberOf(product.brand);
    this.categorySetOf[row] = this.categorySets.numberOf(
      (product.categories ?? []).map((category) => this.categories.numberOf(category)),
    );
    this.listingOf[row] = listing;
    this.ratings[row] = product.rating?.average ?? 0;
    this.ratingCounts[row] = product.rating?.count ?? 0;
    this.rowOfId.set(product.id, row);
    this.putAttributes(product);
    for (const variant of product.variants) {
      const place = this.skus.length;
      this.skus.push(variant.sku);
      this.prices = withRoom(this.prices, place + 1);
      this.available = withRoom(this.available, place + 1);
      this.currencyOf = withRoom(this.currencyOf, place + 1);
      this.prices[place] = variant.price.amount;
      this.available[place] = availableOf(variant.sku);
      this.currencyOf[place] = this.currencies.numberOf(variant.price.currency);
      this.optionSetOf = withRoom(this.optionSetOf, place + 1);
      this.optionSetOf[place] = this.optionSets.numberOf(
        optionKeys(variant.options).map((key) => this.options.numberOf(key)),
      );
      this.variantOfSku.set(variant.sku, place);
    }
    this.variantStarts[row + 1] = this.skus.length;
    return row;
  }

  private putAttributes(product: ProductRecord): void {
    const { names, values } = attributeWordings(product);
    for (const name of names) this.attributeNames.numberOf(name);
    if (this.attributeValues.size >= MOST_VALUES) return;
    for (const value of values) this.attributeValues.numberOf(value);
  }

  /** Takes a product out. */
  remove(productId: string): void {
    const row = this.rowOfId.get(productId);
    if (row === undefined) return;
    this.live[row] = 0;
    this.rowOfId.delete(productId);
    for (const variant of this.variantsOf(row)) {
      const sku = this.skus[variant] ?? '';
      if (this.variantOfSku.get(sku) === variant) this.variantOfSku.delete(sku);
    }
  }

  /** Takes over what is available of a sku; an unknown sku is none of ours (yet). */
  setAvailable(sku: string, available: number): void {
    const variant = this.variantOfSku.get(sku);
    if (variant !== undefined) this.available[variant] = available;
  }

  /** Whether the row is the present version of a product. */
  isLive(row: number): boolean {
    return this.live[row] === 1;
  }

  /** The row of a product. */
  rowOf(productId: string): number | undefined {
    return this.rowOfId.get(productId);
  }

  /** The row of the product that owns a sku. */
  rowOfSku(sku: string): number | undefined {
    const variant = this.variantOfSku.get(sku);
    if (variant === undefined) return undefined;
    let low = 0;
    let high = this.rows - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.variantStarts[middle] ?? 0) <= variant) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The places of a row's variants in {@link skus} and {@link prices}. */
  *variantsOf(row: number): Generator<number> {
    for (let place = this.firstVariant(row); place < this.firstVariant(row + 1); place++) yield place;
  }

  /** The place of a row's first variant; of the next row's it is where this one's end. */
  firstVariant(row: number): number {
    return this.variantStarts[row] ?? this.skus.length;
  }

  /** The wordings of a row's title, and what else it goes by: its brand, categories and tags. */
  calledIn(row: number): { readonly titles: readonly string[]; readonly others: readonly string[] } {
    const [titles = '', others = ''] = (this.called[row] ?? '').split(OTHERS);
    return { titles: titles.split(NEXT), others: others === '' ? [] : others.split(NEXT) };
  }

  /** Pieces of a variant. */
  availableOf(variant: number): number {
    return this.available[variant] ?? 0;
  }

  /** Pieces of a whole product. */
  availableIn(row: number): number {
    let sum = 0;
    const end = this.firstVariant(row + 1);
    for (let place = this.firstVariant(row); place < end; place++) sum += this.available[place] ?? 0;
    return sum;
  }

  /** The brand's number, 0 when there is none. */
  brandIn(row: number): number {
    return this.brandOf[row] ?? 0;
  }

  /** The numbers of the categories. */
  categoriesIn(row: number): readonly number[] {
    return this.categorySets.membersOf(this.categorySetOf[row] ?? 0);
  }

  /** What listings of one thing share: see {@link listingNumber}. */
  listingIn(row: number): number {
    return this.listingOf[row] ?? 0;
  }

  /** The number of the set of options that a variant has; many variants share one. */
  optionSetIn(variant: number): number {
    return this.optionSetOf[variant] ?? 0;
  }

  /** The keys in a set of options. */
  optionsInSet(set: number): readonly number[] {
    return this.optionSets.membersOf(set);
  }

  /** How many sets of options there are. */
  get optionSetCount(): number {
    return this.optionSets.size;
  }

  /** The average of the ratings, drawn towards the middle when there are few of them; 0 without any. */
  ratingIn(row: number): number {
    const count = this.ratingCounts[row] ?? 0;
    return count === 0 ? 0 : ((this.ratings[row] ?? 0) * count + 3.5 * 5) / (count + 5);
  }

  /** The currency of a variant. */
  currencyIn(variant: number): string {
    return this.currencies.valueOf(this.currencyOf[variant] ?? 0);
  }

  /** For each row the number that it has after {@link shed}. */
  numbersAfterShed(): Uint32Array {
    const numbers = new Uint32Array(this.rows);
    let next = 0;
    for (let row = 0; row < this.rows; row++) numbers[row] = this.live[row] === 1 ? next++ : 0;
    return numbers;
  }

  /** Drops dead rows; the others keep their order and get new numbers. */
  shed(): void {
    let row = 0;
    let place = 0;
    for (let from = 0, end = this.rows; from < end; from++) {
      if (this.live[from] !== 1) continue;
      const [first, last] = [this.firstVariant(from), this.firstVariant(from + 1)];
      this.ids[row] = this.ids[from] ?? '';
      this.called[row] = this.called[from] ?? '';
      for (const column of [
        this.live,
        this.brandOf,
        this.categorySetOf,
        this.listingOf,
        this.ratings,
        this.ratingCounts,
      ]) {
        column[row] = column[from] ?? 0;
      }
      this.variantStarts[row] = place;
      for (let variant = first; variant < last; variant++, place++) {
        this.skus[place] = this.skus[variant] ?? '';
        for (const column of [this.prices, this.available, this.currencyOf, this.optionSetOf]) {
          column[place] = column[variant] ?? 0;
        }
        this.variantOfSku.set(this.skus[place] ?? '', place);
      }
      this.rowOfId.set(this.ids[row] ?? '', row);
      row++;
    }
    this.variantStarts[row] = place;
    this.ids.length = row;
    this.called.length = row;
    this.skus.length = place;
    this.generation++;
  }
}
