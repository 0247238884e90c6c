/** Which page of the storefront the address shows: `#/` with what is looked for, `#/products/<id>` or `#/orders`. */
import { useEffect, useState } from 'preact/hooks';

/** The orders in which products can be listed. */
export const sorts = ['relevance', 'price-asc', 'price-desc', 'rating'] as const;
/** One of {@link sorts}. */
export type Sort = (typeof sorts)[number];

/** What a list is narrowed to; prices are integer minor units. Empty words and `undefined` ask for nothing. */
export interface Wanted {
  query: string;
  category: string;
  brand: string;
  minPriceMinor?: number;
  maxPriceMinor?: number;
  inStock: boolean;
  sort: Sort;
}

/** Everything, as the shop orders it. */
export const everything: Wanted = { query: '', category: '', brand: '', inStock: false, sort: 'relevance' };

/** A page of the storefront. */
export type Route =
  { page: 'list'; wanted: Wanted } | { page: 'product'; productId: string } | { page: 'orders' } | { page: 'unknown' };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function minorOf(digits: string | null): number | undefined {
  const amount = digits && /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** Someone may write the address by hand: what cannot be meant is left out, and bounds are put in order. */
function wantedOf(search: URLSearchParams): Wanted {
  const bounds = [minorOf(search.get('minPrice')), minorOf(search.get('maxPrice'))];
  const [low, high] = bounds;
  if (low !== undefined && high !== undefined && low > high) bounds.reverse();
  return {
    query: search.get('q') ?? '',
    category: search.get('category') ?? '',
    brand: search.get('brand') ?? '',
    minPriceMinor: bounds[0],
    maxPriceMinor: bounds[1],
    inStock: search.get('inStock') === 'true',
    sort: sorts.find((sort) => sort === search.get('sort')) ?? 'relevance',
  };
}

/** Reads the part of the address after `#`. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const product = /^\/products\/([^/]+)$/.exec(path);
  if (product?.[1]) return { page: 'product', productId: decoded(product[1]) };
  if (path === '/orders') return { page: 'orders' };
  // Other fragments than paths (`#content`) are places on the page.
  if (path.startsWith('/') && path !== '/') return { page: 'unknown' };
  return { page: 'list', wanted: wantedOf(new URLSearchParams(search)) };
}

/** What is wanted as parameters: of the address, and of `GET /v1/products`. */
export function searchParametersOf(wanted: Partial<Wanted>): URLSearchParams {
  const search = new URLSearchParams();
  if (wanted.query) search.set('q', wanted.query);
  if (wanted.category) search.set('category', wanted.category);
  if (wanted.brand) search.set('brand', wanted.brand);
  if (wanted.minPriceMinor !== undefined) search.set('minPrice', String(wanted.minPriceMinor));
  if (wanted.maxPriceMinor !== undefined) search.set('maxPrice', String(wanted.maxPriceMinor));
  if (wanted.inStock) search.set('inStock', 'true');
  if (wanted.sort && wanted.sort !== 'relevance') search.set('sort', wanted.sort);
  return search;
}

/** The address of the product list, narrowed or not. */
export function listHref(wanted: Partial<Wanted>): string {
  const search = searchParametersOf(wanted).toString();
  return search ? `#/?${search}` : '#/';
}

/** The address of a product's page. */
export function productHref(productId: string): string {
  return `#/products/${encodeURIComponent(productId)}`;
}

/** The address of the customer's orders. */
export const ordersHref = '#/orders';

/** The route of the address bar, now and after every change. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const update = (): void => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', update);
    return () => window.removeEventListener('hashchange', update);
  }, []);
  return route;
}
