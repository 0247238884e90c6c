/** What a page tells the widget, as attributes of its element. */
import type { Page } from '#contracts';
import type { ChatSettings, Language } from '../chat/index.js';

/** The attributes that the widget follows when they change. */
export const attributeNames = [
  'gateway',
  'store-key',
  'language',
  'customer-token',
  'product-id',
  'sku',
  'order-id',
  'product-url',
  'orders-url',
] as const;

/** Reads one attribute; an empty one is none. */
export type ReadAttribute = (name: (typeof attributeNames)[number]) => string | undefined;

/** The language that was asked for, else the page's, else the browser's; English where the chat speaks none of them. */
export function languageOf(read: ReadAttribute): Language {
  const tags = [read('language') ?? '', document.documentElement.lang, ...navigator.languages];
  const spoken = tags.map((tag) => tag.slice(0, 2).toLowerCase());
  return spoken.find((tag) => tag === 'zh' || tag === 'en') ?? 'en';
}

/** The customer a token speaks of, only to tell one customer's conversation from another's: the gateway checks the token. */
export function identityOf(token: string | undefined): string {
  if (token === undefined) return 'guest';
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    const { sub } = JSON.parse(new TextDecoder().decode(bytes)) as { sub?: unknown };
    return typeof sub === 'string' ? `customer ${sub}` : 'customer';
  } catch {
    return 'customer';
  }
}

/** Whom the chat talks for, and how it reaches the gateway. */
export function settingsOf(read: ReadAttribute): ChatSettings {
  const customerToken = read('customer-token');
  return {
    gatewayUrl: (read('gateway') ?? '').replace(/\/+$/, ''),
    storeKey: read('store-key') ?? 'demo',
    language: languageOf(read),
    identity: identityOf(customerToken),
    customerToken,
  };
}

/** What the shopper looks at. */
export function pageOf(read: ReadAttribute): Page | undefined {
  const page: Page = { productId: read('product-id'), sku: read('sku'), orderId: read('order-id') };
  return Object.values(page).some((value) => value !== undefined) ? page : undefined;
}

/** An address of the page's own, or of another site; never a script. */
export function safeHref(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, location.href)) return undefined;
  return /^https?:$/.test(new URL(address, location.href).protocol) ? address : undefined;
}
