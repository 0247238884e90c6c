// A product as OpenSearch keeps it: its words with our weights, what filters and facets go by, and what its row in an index is made of.
import { z } from 'zod';
import { normalize } from '#language';
import type { ProductRecord } from '#contracts';
import type { ChangedProduct } from '../product-changes.js';
import type { ProductIndex, TermPostings } from '../product-index.js';
import { listingNumber } from '../copies.js';
import { attributeWordings } from '../table-names.js';
import { optionKeys } from '../option-values.js';
import { WEIGHT_SCALE } from '../postings.js';
import { termWeights } from '../product-fields.js';

/** Grows when documents are made otherwise than before: an index of another format is not read. */
export const DOCUMENT_FORMAT = 2;
/** Parts a word from its weight, and words from each other: signs that no word holds. */
export const WEIGHT_SIGN = '\u0001';
export const WORD_SIGN = '\n';
const LONGEST_WORD = 200;
const MAX_WEIGHT = 65_535;
const SIGNS = /[\p{Cc}]/u;
/** A drawn average, as in ProductTable.ratingIn. */
const USUAL_RATING = { average: 3.5, count: 5 } as const;

/** What a row of an index is made of, besides its words. */
const storedProduct = z.object({
  id: z.string(),
  title: z.custom<ProductRecord['title']>(),
  brand: z.string().optional(),
  categories: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  rating: z.custom<ProductRecord['rating']>().optional(),
  variants: z.custom<ProductRecord['variants']>(),
});

/** What is read of a document. */
export const storedDocument = z.object({
  words: z.string(),
  row: z.object({ product: storedProduct, available: z.array(z.number()), listing: z.int() }),
});
type StoredDocument = z.output<typeof storedDocument>;

/** Categories as promotions compare them. */
export const foldedCategory = (category: string): string => category.trim().toLowerCase();

function ratingOf({ rating }: ProductRecord): number {
  const { average = 0, count = 0 } = rating ?? {};
  return count === 0 ? 0 : (average * count + USUAL_RATING.average * USUAL_RATING.count) / (count + USUAL_RATING.count);
}

/** Words that can be kept as they are; the others cannot be found. */
const isKept = (word: string): boolean => word.length <= LONGEST_WORD && !SIGNS.test(word);

/** The document of a product with a record; `changed` orders its versions. */
export function documentOf({ record, available }: ChangedProduct, changed: number): object {
  if (record === undefined) throw new Error('a product that is gone has no document');
  const spoken = new Set<string>();
  const weights = termWeights(record, spoken);
  const words = [...weights]
    .filter(([word]) => isKept(word))
    .map(([word, weight]) => {
      const scaled = Math.min(MAX_WEIGHT, Math.max(1, Math.round(weight * WEIGHT_SCALE)));
      return `${word}${WEIGHT_SIGN}${scaled}`;
    });
  const { id, title, brand, categories, tags, rating, variants } = record;
  const attributes = attributeWordings(record);
  const stock = variants.map(({ sku }) => available.get(sku) ?? 0);
  const folded = (categories ?? []).map(foldedCategory);
  return {
    id,
    changed,
    words: words.join(WORD_SIGN),
    terms: [...spoken].filter(isKept),
    codes: [id, ...variants.map(({ sku }) => sku)],
    ...(brand === undefined ? {} : { brand: normalize(brand), brandName: brand }),
    categories: (categories ?? []).map((category) => normalize(category)),
    categoryNames: categories ?? [],
    attributeNames: attributes.names,
    attributeValues: attributes.values,
    rating: ratingOf(record),
    inStock: stock.some((pieces) => pieces > 0),
    variants: variants.map(({ price, options }, at) => ({
      price: price.amount,
      currency: price.currency,
      inStock: (stock[at] ?? 0) > 0,
      options: optionKeys(options),
      product: id,
      categories: folded,
    })),
    row: {
      product: {
        id, title, brand, categories, tags, rating,
        variants: variants.map(({ sku, price, options }) => ({ sku, price, options })),
      },
      available: stock,
      listing: listingNumber(record),
    },
  }; // prettier-ignore
}

/** Puts a document into an index, as the record that it was made of would be; `postings` are its words. */
export function putDocument(
  index: ProductIndex,
  { row: { product, available, listing } }: StoredDocument,
  postings: TermPostings,
): void {
  const stock = new Map(product.variants.map(({ sku }, at) => [sku, available[at] ?? 0]));
  index.putPostings(product as ProductRecord, (sku) => stock.get(sku) ?? 0, postings, listing);
}
