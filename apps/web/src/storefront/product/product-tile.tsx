/** A product as a tile of a list or a shelf. */
import type { ListedProduct, StorefrontProduct } from '#contracts';
import { textOf } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { productHref } from '../../route.js';
import type { ShopTexts } from '../../texts/index.js';
import { ownName } from '../names.js';
import { Picture } from './picture.js';
import { PriceTag } from './price-tag.js';
import { firstVariant } from './variants.js';

interface TileProps {
  product: ListedProduct | StorefrontProduct;
  texts: ShopTexts;
  language: Language;
  /** Why it is shown. */
  note?: string;
  onFollow?: () => void;
}

/** Picture, name, price and whether it is there; leads to the product's page. */
export function ProductTile({ product, texts, language, note, onFollow }: TileProps) {
  const variant =
    'sku' in product ? product.variants.find(({ sku }) => sku === product.sku) : firstVariant(product.variants);
  const isOut = product.variants.every(({ available }) => available <= 0);
  return (
    <a class="tile" href={productHref(product.id)} onClick={onFollow}>
      <Picture source={product.images?.[0]} alt="" />
      <span class="tile-title">{textOf(product.title, language)}</span>
      {product.brand && <span class="tile-brand">{ownName(product.brand, language)}</span>}
      {note && <span class="tile-note">{note}</span>}
      <span class="tile-line">
        {variant && <PriceTag priced={variant} was={texts.was} />}
        <span class="badge" data-level={isOut ? 'out' : 'in-stock'}>
          {isOut ? texts.out : texts.inStock}
        </span>
      </span>
    </a>
  );
}
