// Cards that front ends draw beside a text.
import type { Card, Locale, Money, OrderView, ProductRecord } from '#contracts';
import { textIn } from '#contracts';

/** A product as a card; `sku` chooses the variant whose price it shows. */
export function productCard(
  product: ProductRecord,
  locale: Locale,
  shown: { sku?: string; price?: Money; finalPrice?: Money; available?: number; status?: string } = {},
): Card {
  const variant = product.variants.find((one) => one.sku === shown.sku) ?? product.variants[0];
  return {
    kind: 'product',
    id: product.id,
    title: textIn(product.title, locale),
    ...(product.images?.[0] === undefined ? {} : { image: product.images[0] }),
    url: product.url ?? `#/products/${encodeURIComponent(product.id)}`,
    ...(variant === undefined ? {} : { sku: variant.sku, price: shown.price ?? variant.price }),
    ...(variant?.compareAtPrice === undefined ? {} : { compareAtPrice: variant.compareAtPrice }),
    ...(shown.finalPrice === undefined ? {} : { finalPrice: shown.finalPrice }),
    ...(shown.available === undefined ? {} : { available: shown.available }),
    ...(shown.status === undefined ? {} : { status: shown.status }),
  };
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
