/** The calls of the public API that the storefront uses, for one shop and, where one is signed in, one customer. */
import type {
  CustomerRecord,
  ListedProduct,
  OrderView,
  ShipmentRecord,
  ShippingQuote,
  StockLevel,
  StorefrontProduct,
  Text,
} from '#contracts';
import { request } from '../chat/index.js';

/** The demo storefront's public key. */
export const storeKey = 'demo';

/** One page of products, with how many there are of each kind. */
export interface ProductPage {
  products: ListedProduct[];
  total: number;
  facets: { categories: { value: string; count: number }[] };
  nextCursor?: string;
}

const pageSize = 24;

/** What the shop calls itself. */
export function readStore(signal: AbortSignal): Promise<{ name: Text }> {
  return request('/v1/store', { storeKey, signal });
}

/** Searches or browses. */
export function findProducts(
  wanted: { query: string; category: string; cursor?: string },
  signal?: AbortSignal,
): Promise<ProductPage> {
  const search = new URLSearchParams({ limit: String(pageSize) });
  if (wanted.query) search.set('q', wanted.query);
  if (wanted.category) search.set('category', wanted.category);
  if (wanted.cursor) search.set('cursor', wanted.cursor);
  return request(`/v1/products?${search}`, { storeKey, signal });
}

/** How big the whole shop is, and how many products each of its categories has. */
export async function readCategories(
  signal: AbortSignal,
): Promise<{ total: number; categories: { value: string; count: number }[] }> {
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

/** What delivery to a place in China costs, and when it would arrive. */
export async function quoteShipping(
  wanted: { sku: string; region: string; city: string },
  signal: AbortSignal,
): Promise<ShippingQuote[]> {
  const search = new URLSearchParams({ sku: wanted.sku, country: 'CN' });
  if (wanted.region) search.set('region', wanted.region);
  if (wanted.city) search.set('city', wanted.city);
  const answer = await request<{ methods: ShippingQuote[] }>(`/v1/shipping-quotes?${search}`, { storeKey, signal });
  return answer.methods;
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
