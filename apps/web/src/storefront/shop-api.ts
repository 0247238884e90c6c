/** The calls of the public API that the storefront uses, for one shop and, where one is signed in, one customer. */
import type {
  CustomerRecord,
  Incomplete,
  ListedProduct,
  Money,
  OrderView,
  Recommendation,
  ShipmentRecord,
  ShippingQuote,
  StockLevel,
  StorefrontProduct,
  Text,
  UnknownPlace,
} from '#contracts';
import { request } from '../chat/index.js';
import { searchParametersOf } from '../route.js';
import type { Sort, Wanted } from '../route.js';

/** The public key of the storefront that this page is; known once {@link readPageSettings} has been awaited. */
export let storeKey = 'demo';
/** Whether the gateway lets a visitor be a customer without a password. */
export let canSignIn = false;

/** Asks the gateway that served the page which storefront it is. */
export async function readPageSettings(): Promise<void> {
  const settings = await request<{ storeKey: string; canSignIn: boolean }>('/page.json').catch(() => undefined);
  if (settings) ({ storeKey, canSignIn } = settings);
}

/** A value of a facet and how many products have it. */
export interface FacetValue {
  value: string;
  count: number;
}

/** A wish that a search without hits may drop. */
export type Wish = 'inStock' | 'minPrice' | 'maxPrice' | 'without' | 'brand' | 'category' | 'options';

/** What was read from the words of a search; amounts are integer minor units. */
export interface Understood {
  text: string;
  minPrice?: number;
  maxPrice?: number;
  inStock?: boolean;
  sort?: Sort;
  without: string[];
  /** Named in the words, and what narrowed the search. */
  brand?: string;
  options?: string[];
  /** Named in the words, and nothing found has it. */
  unmet?: string[];
}

/** Products that fit when less is asked for, and what was dropped. */
export interface Nearest {
  relaxed: Wish[];
  products: ListedProduct[];
}

/** One page of products, with how many there are of each kind. */
export interface ProductPage {
  products: ListedProduct[];
  total: number;
  facets: { categories: FacetValue[]; brands: FacetValue[]; price?: { min: Money; max: Money } };
  nextCursor?: string;
  understood?: Understood;
  nearest?: Nearest;
  /** Why products may be missing; absent where none are. */
  incomplete?: Incomplete;
}

const pageSize = 24;

/** What the shop calls itself, and the currency of its prices. */
export function readStore(signal: AbortSignal): Promise<{ name: Text; currency: string }> {
  return request('/v1/store', { storeKey, signal });
}

/** Searches or browses. */
export function findProducts(wanted: Wanted, cursor?: string, signal?: AbortSignal): Promise<ProductPage> {
  const search = searchParametersOf(wanted);
  search.set('limit', String(pageSize));
  if (cursor) search.set('cursor', cursor);
  return request(`/v1/products?${search}`, { storeKey, signal });
}

/** What could be chosen instead, with how many products each choice would leave. */
export interface Choices {
  categories: FacetValue[];
  brands: FacetValue[];
  price?: { min: Money; max: Money };
  inStock: number;
}

/** Each facet is counted without its own filter: the shop counts what all filters leave, and that would be one brand only. */
export async function readChoices(wanted: Wanted, signal: AbortSignal): Promise<Choices> {
  const asked = new Map<string, Promise<ProductPage>>();
  const ask = (change: Partial<Wanted>): Promise<ProductPage> => {
    const search = searchParametersOf({ ...wanted, ...change, sort: 'relevance' });
    search.set('limit', '1');
    const path = `/v1/products?${search}`;
    const answer = asked.get(path) ?? request<ProductPage>(path, { storeKey, signal });
    asked.set(path, answer);
    return answer;
  };
  const [categories, brands, price, inStock] = await Promise.all([
    ask({ category: '' }),
    ask({ brand: '' }),
    ask({ minPriceMinor: undefined, maxPriceMinor: undefined }),
    ask({ inStock: true }),
  ]);
  return {
    categories: categories.facets.categories,
    brands: brands.facets.brands,
    price: price.facets.price,
    inStock: inStock.total,
  };
}

/** How big the whole shop is, and how many products each of its categories has. */
export async function readCategories(signal: AbortSignal): Promise<{ total: number; categories: FacetValue[] }> {
  const { total, facets } = await request<ProductPage>('/v1/products?limit=1', { storeKey, signal });
  return { total, categories: facets.categories };
}

/** One product with all its variants. */
export function readProduct(productId: string, signal: AbortSignal): Promise<StorefrontProduct> {
  return request(`/v1/products/${encodeURIComponent(productId)}`, { storeKey, signal });
}

/** The stock of each variant, from the inventory itself. */
export async function readAvailability(productId: string, signal: AbortSignal): Promise<StockLevel[]> {
  const path = `/v1/products/${encodeURIComponent(productId)}/availability`;
  const answer = await request<{ items: StockLevel[] }>(path, { storeKey, signal });
  return answer.items;
}

/** What delivery costs and when it would arrive; `unknownPlace` where no place of that name is known. */
export interface Delivery {
  methods: ShippingQuote[];
  unknownPlace?: UnknownPlace;
}

/** Quotes delivery to a place by its name, or by the parts of an address. */
export function quoteShipping(
  sku: string,
  to: { place: string } | { country: string; region?: string; city?: string },
  signal: AbortSignal,
): Promise<Delivery> {
  const parts = Object.entries({ sku, ...to }).filter(([, part]) => part !== undefined && part !== '');
  return request(`/v1/shipping-quotes?${new URLSearchParams(parts)}`, { storeKey, signal });
}

/** Becomes a demo customer; the gateway has no such route outside the demo. */
export async function mintDemoToken(customerId: string, signal?: AbortSignal): Promise<string> {
  const body = { customerId };
  const path = '/v1/demo/customer-token';
  const answer = await request<{ customerToken: string }>(path, { method: 'POST', storeKey, body, signal });
  return answer.customerToken;
}

/** Who is signed in. */
export function readMe(token: string, signal?: AbortSignal): Promise<CustomerRecord> {
  return request('/v1/me', { storeKey, token, signal });
}

/** The customer's orders, newest first. */
export function readOrders(
  token: string,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<{ orders: OrderView[]; nextCursor?: string }> {
  const search = cursor ? `?cursor=${encodeURIComponent(cursor)}` : '';
  return request(`/v1/orders${search}`, { storeKey, token, signal });
}

/** The parcels of one order. */
export async function readShipments(token: string, orderId: string, signal: AbortSignal): Promise<ShipmentRecord[]> {
  const path = `/v1/orders/${encodeURIComponent(orderId)}/shipments`;
  const answer = await request<{ shipments: ShipmentRecord[] }>(path, { storeKey, token, signal });
  return answer.shipments;
}

const mostRecommended = 8;

/** What to show beside a product or to a shopper, best first. */
export async function readRecommendations(
  wanted: { productId?: string; sessionId: string },
  token: string | undefined,
  signal: AbortSignal,
): Promise<Recommendation[]> {
  const search = new URLSearchParams({ limit: String(mostRecommended), sessionId: wanted.sessionId });
  if (wanted.productId !== undefined) search.set('productId', wanted.productId);
  if (token !== undefined) search.set('customer', 'me');
  const path = `/v1/recommendations?${search}`;
  const answer = await request<{ products: Recommendation[] }>(path, { storeKey, token, signal });
  return answer.products;
}

/** Has the shop forget what recommendations learned of the customer, and of this visit before they signed in. */
export function forgetHistory(token: string, sessionId: string): Promise<void> {
  return request(`/v1/me/history?${new URLSearchParams({ sessionId })}`, { method: 'DELETE', storeKey, token });
}
