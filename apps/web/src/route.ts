/** Which page of the storefront the address shows: `#/`, `#/products/<id>` or `#/orders`. */
import { useEffect, useState } from 'preact/hooks';

/** A page of the storefront. */
export type Route =
  { page: 'list'; query: string; category: string } | { page: 'product'; productId: string } | { page: 'orders' };

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads the part of the address after `#`. */
export function routeOf(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split('?', 2);
  const product = /^\/products\/([^/]+)$/.exec(path);
  if (product?.[1]) return { page: 'product', productId: decoded(product[1]) };
  if (path === '/orders') return { page: 'orders' };
  const wanted = new URLSearchParams(search);
  return { page: 'list', query: wanted.get('q') ?? '', category: wanted.get('category') ?? '' };
}

/** The address of the product list, narrowed or not. */
export function listHref(query: string, category: string): string {
  const wanted = new URLSearchParams();
  if (query) wanted.set('q', query);
  if (category) wanted.set('category', category);
  const search = wanted.toString();
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
