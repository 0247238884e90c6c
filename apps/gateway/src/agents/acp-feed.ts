// The catalog as a product feed of the Agentic Commerce Protocol: one product a line, as its schema of feeds has it.
import type { StorefrontProduct } from '#contracts';
import type { FeedShop } from './product-feeds.js';
import { ucpProduct } from './ucp-product.js';

/** The line of a product. The variants say what the product's own fields in UCP say there: ACP has no fields for them. */
export function acpLine(product: StorefrontProduct, shop: FeedShop): string {
  const { id, title, description, variants, categories } = ucpProduct(product, { locale: shop.locale });
  const url = shop.urlOf(product);
  const images = shop.imagesOf(product).map((image) => ({ type: 'image', url: image, alt_text: title }));
  const media = images.length === 0 ? {} : { media: images };
  const line = {
    id,
    title,
    description,
    url,
    ...media,
    variants: variants.map(({ options, barcodes, list_price, ...variant }) => ({
      id: variant.id,
      title: options === undefined ? title : `${title} - ${variant.title}`,
      description: variant.description,
      url,
      ...(barcodes === undefined ? {} : { barcodes }),
      price: variant.price,
      ...(list_price === undefined ? {} : { list_price }),
      availability: variant.availability,
      ...(categories === undefined ? {} : { categories }),
      ...(options === undefined ? {} : { variant_options: options.map(({ name, label }) => ({ name, value: label })) }),
      ...media,
      seller: { name: shop.name },
    })),
  };
  return `${JSON.stringify(line)}\n`;
}
