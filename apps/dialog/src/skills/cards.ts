// Cards that front ends draw beside a text.
import type { Card, Locale, Money, OrderView, ProductRecord } from '#contracts';
import { textIn } from '#contracts';
import type { Turn } from './skill.js';

/** A product as a card; `sku` chooses the variant whose price it shows. */
export function productCard(
  product: ProductRecord,
  locale: Locale,
  shown: { sku?: string; price?: Money; finalPrice?: Money; available?: number; status?: string } = {},
): Card {
  const variant = product.variants.find((one) => one.sku === shown.sku) ?? product.variants[0];
  // A price is shown only by who knows what is paid: the list price alone misleads while a promotion runs.
  const priced = variant !== undefined && shown.price !== undefined;
  return {
    kind: 'product',
    id: product.id,
    title: textIn(product.title, locale),
    ...(product.images?.[0] === undefined ? {} : { image: product.images[0] }),
    url: product.url ?? `#/products/${encodeURIComponent(product.id)}`,
    ...(variant === undefined ? {} : { sku: variant.sku }),
    ...(priced ? { price: shown.price } : {}),
    ...(priced && variant.compareAtPrice !== undefined ? { compareAtPrice: variant.compareAtPrice } : {}),
    ...(priced && shown.finalPrice !== undefined ? { finalPrice: shown.finalPrice } : {}),
    ...(shown.available === undefined ? {} : { available: shown.available }),
    ...(shown.status === undefined ? {} : { status: shown.status }),
  };
}

/** A product as a card with what is paid for it now. */
export async function pricedCard(
  product: ProductRecord,
  turn: Turn,
  shown: { sku?: string; available?: number; status?: string } = {},
): Promise<Card> {
  const sku = shown.sku ?? product.variants[0]?.sku;
  if (sku === undefined) return productCard(product, turn.locale, shown);
  const { lines } = await turn.shop.catalog.getPrices({ lines: [{ sku }] });
  const [line] = lines;
  return productCard(product, turn.locale, {
    ...shown,
    sku,
    ...(line === undefined ? {} : { price: line.price }),
    ...(line?.finalPrice === undefined || line.finalPrice.amount >= line.price.amount
      ? {}
      : { finalPrice: line.finalPrice }),
  });
}

/** An order as a card. */
export function orderCard(order: OrderView, locale: Locale): Card {
  const titles = order.items.map((item) => textIn(item.title, locale));
  return {
    kind: 'order',
    id: order.id,
    title: order.id,
    subtitle: titles.slice(0, 3).join(locale === 'zh' ? '、' : ', '),
    status: order.status,
  };
}
