/** One product: its options, what it costs, whether it is there, and when it would arrive. */
import type { StockLevel, StorefrontProduct } from '#contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { RequestError, textOf } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { formatDay } from '../../language.js';
import type { ShopTexts } from '../../texts/index.js';
import { DeliveryQuote } from './delivery-quote.js';
import { fieldName, ownName } from '../names.js';
import { Picture } from './picture.js';
import { PriceTag } from './price-tag.js';
import { RecommendedBeside } from '../recommendations/recommendations.js';
import type { Session } from '../shopper/session.js';
import { readAvailability, readProduct } from '../shop-api.js';
import { Failure, Message, PageSkeleton } from '../states.js';
import { useRemote } from '../use-remote.js';
import type { Remote } from '../use-remote.js';
import { note } from '../recommendations/visit.js';
import { firstVariant, optionsOf, valueKey, variantWith } from './variants.js';
import type { Variant } from './variants.js';

interface ProductPageProps {
  texts: ShopTexts;
  language: Language;
  productId: string;
  session: Session;
  /** Tells what the shopper looks at, so that "this one" can be understood. */
  onView: (page: { productId: string; sku?: string }) => void;
  onAsk: (question?: string) => void;
}

/** Loads the product and shows it, or says why it cannot. */
export function ProductPage(props: ProductPageProps) {
  const { texts, productId } = props;
  const product = useRemote((signal) => readProduct(productId, signal), productId);

  if (product.error instanceof RequestError && product.error.status === 404) {
    return (
      <Message title={texts.noSuchProduct}>
        <a class="button" href="#/">
          {texts.backToList}
        </a>
      </Message>
    );
  }
  if (product.error) return <Failure texts={texts} retry={product.retry} />;
  if (!product.value) return <PageSkeleton texts={texts} />;
  return <ProductDetails key={productId} {...props} product={product.value} />;
}

function ProductDetails(props: ProductPageProps & { product: StorefrontProduct }) {
  const { texts, language, product, onView, onAsk } = props;
  const [variant, setVariant] = useState(() => firstVariant(product.variants));
  const stock = useRemote((signal) => readAvailability(product.id, signal), product.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = textOf(product.title, language);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => note({ productId: product.id, kind: 'view' }), [product.id]);
  useEffect(() => onView({ productId: product.id, sku: variant?.sku }), [product.id, variant?.sku]);
  useEffect(() => {
    document.title = title;
  }, [title]);

  return (
    <article class="product-page" aria-labelledby="product-title">
      <Picture source={product.images?.[0]} alt={title} isEager />
      <div class="product-facts">
        {product.brand && <p class="product-brand">{ownName(product.brand, language)}</p>}
        <h1 id="product-title" ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {product.rating && (
          <p class="product-rating">
            <span aria-hidden="true">★ </span>
            {texts.rating(product.rating.average, product.rating.count)}
          </p>
        )}
        {variant && (
          <p class="product-price">
            <PriceTag priced={variant} was={texts.was} />
          </p>
        )}
        <p class="product-stock" role="status">
          <Stock texts={texts} language={language} stock={stock} sku={variant?.sku} />
        </p>
        {variant && <Options {...{ texts, language, variant }} variants={product.variants} onChoose={setVariant} />}
        <p class="product-actions">
          <button type="button" class="button" onClick={() => onAsk(texts.askAboutThisQuestion)}>
            {texts.askAboutThis}
          </button>
        </p>
        {product.description && <p class="product-description">{textOf(product.description, language)}</p>}
        {variant && <DeliveryQuote {...{ texts, language }} session={props.session} sku={variant.sku} />}
      </div>
      <Attributes texts={texts} language={language} attributes={product.attributes ?? {}} />
      <RecommendedBeside {...{ texts, language }} session={props.session} productId={product.id} />
    </article>
  );
}

function Stock(props: { texts: ShopTexts; language: Language; stock: Remote<StockLevel[]>; sku: string | undefined }) {
  const { texts, language, stock, sku } = props;
  if (stock.isLoading) return <span class="badge">{texts.checkingStock}</span>;
  const item = stock.value?.find((level) => level.sku === sku);
  if (!item) return <span class="badge">{texts.stockUnknown}</span>;
  const words = { 'in-stock': texts.inStock, low: texts.low(item.available), out: texts.out }[item.level];
  return (
    <>
      <span class="badge" data-level={item.level}>
        {words}
      </span>
      {item.restockAt && <span> {texts.restock(formatDay(item.restockAt, language))}</span>}
    </>
  );
}

function Options(props: {
  texts: ShopTexts;
  language: Language;
  variants: Variant[];
  variant: Variant;
  onChoose: (variant: Variant) => void;
}) {
  const { language, variants, variant, onChoose } = props;
  return optionsOf(variants, language).map((option) => (
    <fieldset key={option.name} class="options">
      <legend>{fieldName(option.name, language)}</legend>
      {option.values.map(({ key, label }) => (
        <label key={key}>
          <input
            type="radio"
            name={`option-${option.name}`}
            checked={valueKey(variant, option.name) === key}
            onChange={() => onChoose(variantWith(variants, variant, option.name, key))}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  ));
}

function Attributes(props: { texts: ShopTexts; language: Language; attributes: Record<string, unknown> }) {
  const { texts, language, attributes } = props;
  const rows = Object.entries(attributes);
  if (rows.length === 0) return null;
  return (
    <section class="attributes" aria-labelledby="attributes-title">
      <h2 id="attributes-title">{texts.details}</h2>
      <table>
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{fieldName(name, language)}</th>
              <td>{textOf(value, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
