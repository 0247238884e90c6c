/** The shop window: departments, and the products that were looked for. */
import type { ListedProduct } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import { textOf } from '../chat/index.js';
import type { Language } from '../chat/index.js';
import { listHref, productHref } from '../route.js';
import type { ShopTexts } from '../texts.js';
import { departmentsOf } from './departments.js';
import { ownName } from './names.js';
import { Picture } from './picture.js';
import { PriceTag } from './price-tag.js';
import { findProducts, readCategories } from './shop-api.js';
import { Failure, Message, TileSkeletons } from './states.js';
import { useRemote } from './use-remote.js';

interface ListProps {
  texts: ShopTexts;
  language: Language;
  query: string;
  category: string;
  onAsk: (question?: string) => void;
}

/** The list with everything above it. */
export function ProductList(props: ListProps) {
  const { texts, query, category } = props;
  const all = useRemote(readCategories, 'categories');
  const departments = all.value ? departmentsOf(all.value.categories, all.value.total) : [];
  const isNarrowed = query !== '' || category !== '';

  return (
    <>
      {!isNarrowed && <Hero {...props} />}
      {departments.length > 1 && (
        <nav class="departments" aria-label={texts.departments}>
          <a href={listHref(query, '')} aria-current={category === '' ? 'true' : undefined}>
            {texts.allDepartments}
          </a>
          {departments.map((value) => (
            <a key={value} href={listHref(query, value)} aria-current={category === value ? 'true' : undefined}>
              {ownName(value, props.language)}
            </a>
          ))}
        </nav>
      )}
      <Results {...props} />
    </>
  );
}

function Hero({ texts, onAsk }: ListProps) {
  return (
    <section class="hero" aria-labelledby="hero-title">
      <h2 id="hero-title">{texts.heroTitle}</h2>
      <p>{texts.heroText}</p>
      <div class="hero-questions">
        {texts.heroQuestions.map((question) => (
          <button key={question} type="button" onClick={() => onAsk(question)}>
            {question}
          </button>
        ))}
      </div>
    </section>
  );
}

function Results(props: ListProps) {
  const { texts, query, category, language, onAsk } = props;
  const first = useRemote((signal) => findProducts({ query, category }, signal), `${query}\n${category}`);
  const [more, setMore] = useState<ListedProduct[]>([]);
  const [cursor, setCursor] = useState<string>();
  const [moreState, setMoreState] = useState<'idle' | 'loading' | 'failed'>('idle');

  useEffect(() => {
    setMore([]);
    setMoreState('idle');
    setCursor(first.value?.nextCursor);
  }, [first.value]);

  const loadMore = async (): Promise<void> => {
    setMoreState('loading');
    try {
      const page = await findProducts({ query, category, cursor });
      setMore((before) => [...before, ...page.products]);
      setCursor(page.nextCursor);
      setMoreState('idle');
    } catch {
      setMoreState('failed');
    }
  };

  const total = first.value?.total ?? 0;
  const summary = query ? texts.resultsFor(query, total) : texts.products(total);
  return (
    <section class="results" aria-labelledby={total > 0 ? 'results-title' : undefined}>
      <p class="visually-hidden" role="status">
        {first.isLoading ? texts.loading : first.value && summary}
      </p>
      {first.isLoading && <TileSkeletons count={8} />}
      {first.error !== undefined && <Failure texts={texts} retry={first.retry} />}
      {first.value && total === 0 && <NothingFound texts={texts} query={query} onAsk={onAsk} />}
      {first.value && total > 0 && (
        <>
          <h2 id="results-title" class="results-title">
            {summary}
          </h2>
          <ul class="tiles">
            {[...first.value.products, ...more].map((product) => (
              <li key={product.productId}>
                <ProductTile product={product} texts={texts} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {cursor && first.value && (
        <p class="more">
          <button type="button" class="button is-quiet" disabled={moreState === 'loading'} onClick={loadMore}>
            {{ idle: texts.loadMore, loading: texts.loading, failed: texts.tryAgain }[moreState]}
          </button>
        </p>
      )}
    </section>
  );
}

function NothingFound({ texts, query, onAsk }: Pick<ListProps, 'texts' | 'query' | 'onAsk'>) {
  return (
    <Message title={texts.noProducts} text={texts.noProductsHint}>
      <p class="message-actions">
        <a class="button" href="#/">
          {texts.showAll}
        </a>
        <button type="button" class="button is-quiet" onClick={() => onAsk(query || undefined)}>
          {texts.askAssistant}
        </button>
      </p>
    </Message>
  );
}

function ProductTile(props: { product: ListedProduct; texts: ShopTexts; language: Language }) {
  const { product, texts, language } = props;
  const variant = product.variants.find(({ sku }) => sku === product.sku);
  const title = textOf(product.title, language);
  const isOut = product.available <= 0;
  return (
    <a class="tile" href={productHref(product.productId)}>
      <Picture source={product.images?.[0]} alt="" />
      <span class="tile-title">{title}</span>
      {product.brand && <span class="tile-brand">{ownName(product.brand, language)}</span>}
      <span class="tile-line">
        <PriceTag
          priced={{ price: product.price, compareAtPrice: variant?.compareAtPrice, finalPrice: product.finalPrice }}
          language={language}
        />
        <span class="badge" data-level={isOut ? 'out' : 'in-stock'}>
          {isOut ? texts.out : texts.inStock}
        </span>
      </span>
    </a>
  );
}
