// What agents of other people ask of the shop: the requests of UCP's catalog, as much of them as the shop heeds.
import { z } from 'zod';

/** Of one look-up. */
export const MAX_IDS = 50;
const MAX_OPTIONS = 20;
const MAX_PAGE = 50;

const word = z.string().min(1).max(500);
const minor = z.int().nonnegative();

/** Where and in which language the buyer is; only the language and the currency count here. */
const context = z.looseObject({
  language: z
    .string()
    .max(100)
    .optional()
    .describe('BCP 47 tag of the language to answer in, e.g. zh or en; without it, that of the query'),
  currency: z.string().max(3).optional().describe('Currency in which price filters are meant'),
});

const isAnyIn = ({ categories = [], price = {} }: { categories?: string[]; price?: { min?: number; max?: number } }) =>
  categories.length > 0 || price.min !== undefined || price.max !== undefined;

/** `POST /ucp/catalog/search` and `search_catalog`. */
export const searchRequest = z
  .looseObject({
    query: z
      .string()
      .max(2_000)
      .optional()
      .describe('What to look for, in Chinese or English; wishes such as "under 300" are understood'),
    context: context.optional(),
    filters: z
      .looseObject({
        categories: z.array(word).max(MAX_OPTIONS).optional(),
        price: z
          .looseObject({ min: minor.optional(), max: minor.optional() })
          .refine(({ min = 0, max = Infinity }) => min <= max, { error: 'min is more than max' })
          .optional()
          .describe('Bounds in minor units (cents, fen), inclusive'),
      })
      .optional(),
    pagination: z
      .looseObject({ cursor: z.string().max(500).optional(), limit: z.int().positive().optional() })
      .optional()
      .describe(`At most ${MAX_PAGE} products a page`),
    // UCP has it in `pagination`; there are agents that send it here.
    cursor: z.string().max(500).optional().describe('The same as pagination.cursor'),
  })
  // UCP: a search without any of them is no search; whoever wants all of it reads a feed.
  .refine(({ query = '', filters = {} }) => query.trim() !== '' || isAnyIn(filters), {
    error: 'needs a query or a filter',
  });
/** See {@link searchRequest}. */
export type SearchRequest = z.output<typeof searchRequest>;
/** Asked for more, so many are given. */
export const pageSizeOf = (request: SearchRequest): number => Math.min(request.pagination?.limit ?? 10, MAX_PAGE);

/** `POST /ucp/catalog/lookup` and `lookup_catalog`. */
export const lookupRequest = z.looseObject({
  ids: z.array(word).min(1).max(MAX_IDS).describe('Ids of products, or skus of their variants'),
  context: context.optional(),
});
/** See {@link lookupRequest}. */
export type LookupRequest = z.output<typeof lookupRequest>;

/** `POST /ucp/catalog/product` and `get_product`. */
export const productRequest = z.looseObject({
  id: word.describe('Id of a product, or sku of one of its variants'),
  selected: z
    .array(z.looseObject({ name: word, label: word }))
    .max(MAX_OPTIONS)
    .optional(),
  preferences: z.array(word).max(MAX_OPTIONS).optional(),
  context: context.optional(),
});
/** See {@link productRequest}. */
export type ProductRequest = z.output<typeof productRequest>;
