// The catalog for other people's agents, in UCP's words: the same products, prices and stock that the storefront shows.
import { Injectable } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { catalogCalls, type Locale, type ProductRecord, readAllProducts } from '#contracts';
import { Storefront } from '../storefront/storefront.js';
import { languageFor } from './agent-language.js';
import { type LookupRequest, pageSizeOf, type ProductRequest, type SearchRequest } from './agent-schemas.js';
import { select } from './product-selection.js';
import { featuredOf, optionsOf, type UcpInput, ucpProduct, type UcpProduct } from './ucp-product.js';

/** The version of UCP that is spoken. */
export const UCP_VERSION = '2026-08-25';

/** Something beside the products. */
export interface UcpMessage {
  readonly type: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly content: string;
  readonly path?: string;
  readonly severity?: 'recoverable' | 'unrecoverable';
}

const envelope = (capability: 'search' | 'lookup') => ({
  version: UCP_VERSION,
  capabilities: { [`dev.ucp.shopping.catalog.${capability}`]: [{ version: UCP_VERSION }] },
});

const withMessages = (messages: readonly UcpMessage[]) => (messages.length === 0 ? {} : { messages });

/** Answers agents. Errors are those of the storefront. */
@Injectable()
export class AgentCatalog {
  private readonly catalog;

  constructor(
    bus: Bus,
    private readonly storefront: Storefront,
  ) {
    this.catalog = clientOf(bus, catalogCalls);
  }

  /** Products that fit all that was asked: UCP knows no near misses, an agent asks for less itself. */
  async search(request: SearchRequest) {
    const { query, context, filters = {}, pagination } = request;
    const { locale, currency } = await this.settings(context?.language, query);
    const { categories = [], price } = filters;
    const messages: UcpMessage[] = [];
    const isForeign = price !== undefined && context?.currency !== undefined && context.currency !== currency;
    if (isForeign) messages.push(leftOut('filters.price', `prices are in ${currency}`));
    if (categories.length > 1) messages.push(leftOut('filters.categories', 'only the first category counts'));
    const bounds = isForeign ? undefined : price;
    const found = await this.storefront.search({
      q: query?.trim() ? query : undefined,
      category: categories[0]?.split('>').at(-1)?.trim(),
      minPrice: bounds?.min,
      maxPrice: bounds?.max,
      limit: pageSizeOf(request),
      cursor: pagination?.cursor ?? request.cursor,
    });
    const { nextCursor } = found;
    return {
      ucp: envelope('search'),
      products: found.products.map((product) => {
        const best = product.variants.find(({ sku }) => sku === product.sku);
        const others = product.variants.filter((variant) => variant !== best);
        return ucpProduct(product, { locale, ...(best === undefined ? {} : { variants: [best, ...others] }) });
      }),
      pagination: {
        has_next_page: nextCursor !== undefined,
        ...(nextCursor === undefined ? {} : { cursor: nextCursor }),
        total_count: found.total,
      },
      ...withMessages(messages),
    };
  }

  /** What some ids of products and skus of variants stand for; those that stand for nothing are named. */
  async lookup({ ids, context }: LookupRequest) {
    const { locale } = await this.settings(context?.language);
    const wanted = [...new Set(ids)];
    const records = await this.records(wanted);
    const shown = await this.storefront.shown(records);
    const found = new Set<string>();
    const products = shown.map((product): UcpProduct => {
      const inputs = new Map<string, UcpInput[]>();
      const note = (sku: string, input: UcpInput): void => {
        found.add(input.id);
        inputs.set(sku, [...(inputs.get(sku) ?? []), input]);
      };
      const featured = featuredOf(product.variants);
      for (const id of wanted) {
        if (id === product.id && featured !== undefined) note(featured.sku, { id, match: 'featured' });
        else if (product.variants.some(({ sku }) => sku === id)) note(id, { id, match: 'exact' });
      }
      return ucpProduct(product, { locale, variants: product.variants.filter(({ sku }) => inputs.has(sku)), inputs });
    });
    const messages = wanted.filter((id) => !found.has(id)).map((id) => notFound(id, 'info'));
    return { ucp: envelope('lookup'), products, ...withMessages(messages) };
  }

  /** One product with its options; `undefined` where there is none. */
  async product({ id, selected = [], preferences = [], context }: ProductRequest) {
    const { locale } = await this.settings(context?.language);
    const [product] = await this.storefront.shown(await this.records([id]));
    if (product === undefined)
      return {
        ucp: { ...envelope('lookup'), status: 'error' as const },
        messages: [{ ...notFound(id, 'error'), severity: 'unrecoverable' as const }],
      };
    const named = product.variants.find(({ sku }) => sku === id && sku !== product.id);
    const wanted = selected.length === 0 && named !== undefined ? optionsOf(named, locale) : selected;
    const selection = select(product, wanted, preferences, locale);
    const shown = ucpProduct(product, { locale, variants: selection.variants, options: selection.options });
    return {
      ucp: envelope('lookup'),
      product: { ...shown, ...(selection.selected.length === 0 ? {} : { selected: selection.selected }) },
    };
  }

  private async settings(language: string | undefined, words?: string): Promise<{ locale: Locale; currency: string }> {
    const { locales, currency } = await this.storefront.store();
    return { locale: languageFor(locales, language, words), currency };
  }

  private async records(ids: string[]): Promise<ProductRecord[]> {
    const [byId, bySku] = await Promise.all([
      this.catalog.getProducts({ productIds: ids }),
      this.catalog.findBySku({ skus: ids }),
    ]);
    const getProducts = (input: { productIds: string[] }) => this.catalog.getProducts(input);
    const all = [...(await readAllProducts(byId, getProducts)), ...(await readAllProducts(bySku, getProducts))];
    return [...new Map(all.map((record) => [record.id, record])).values()];
  }
}

const leftOut = (path: string, why: string): UcpMessage => ({
  type: 'warning',
  code: 'filter_ignored',
  path: `$.${path}`,
  content: `The filter was left out: ${why}.`,
});

const notFound = (id: string, type: 'info' | 'error'): UcpMessage => ({
  type,
  code: 'not_found',
  content: `The shop has no product and no variant with the id ${id}.`,
});
