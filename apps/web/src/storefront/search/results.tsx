/** The products that were found, more of them on demand, or what is nearest when there are none. */
import type { ListedProduct } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import type { Language } from '../../chat/index.js';
import type { Wanted } from '../../route.js';
import type { ShopTexts } from '../../texts/index.js';
import { ReadFromWords } from './chosen.js';
import { ProductTile } from '../product/product-tile.js';
import { findProducts } from '../shop-api.js';
import type { Nearest, ProductPage } from '../shop-api.js';
import { Failure, Message, TileSkeletons } from '../states.js';
import type { Remote } from '../use-remote.js';
import { relaxedHref } from './wishes.js';

interface ResultsProps {
  texts: ShopTexts;
  language: Language;
  currency: string;
  wanted: Wanted;
  found: Remote<ProductPage>;
  onAsk: (question?: string) => void;
}

/** The results, announced to screen readers. */
export function Results(props: ResultsProps) {
  const { texts, wanted, found } = props;
  const { value, isLoading } = found;
  const nearest = value?.nearest && value.nearest.products.length > 0 ? value.nearest : undefined;
  const total = value?.total ?? 0;
  const summary = wanted.query ? texts.resultsFor(wanted.query, total) : texts.products(total);
  return (
    <section class="results" aria-labelledby={total > 0 ? 'results-title' : undefined} aria-busy={isLoading}>
      <p class="visually-hidden" role="status">
        {isLoading ? texts.loading : value && (nearest ? nearestWords(texts, nearest) : summary)}
      </p>
      {value && <ReadFromWords {...props} texts={texts.finding} understood={value.understood} />}
      {value?.incomplete && (
        <p class="incomplete" role="note">
          {texts.finding.incomplete}
        </p>
      )}
      {isLoading && <TileSkeletons count={8} />}
      {found.error !== undefined && <Failure texts={texts} retry={found.retry} />}
      {nearest && <NearestProducts {...props} nearest={nearest} />}
      {value && total === 0 && !nearest && <NothingFound {...props} />}
      {value && total > 0 && (
        <>
          <h2 id="results-title" class="results-title">
            {summary}
          </h2>
          <Pages key={JSON.stringify(wanted)} {...props} first={value} />
        </>
      )}
    </section>
  );
}

function Tiles({ products, texts, language }: { products: ListedProduct[]; texts: ShopTexts; language: Language }) {
  return (
    <ul class="tiles">
      {products.map((product) => (
        <li key={product.productId}>
          <ProductTile product={product} texts={texts} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Pages(props: ResultsProps & { first: ProductPage }) {
  const { texts, language, wanted, first } = props;
  const [more, setMore] = useState<ListedProduct[]>([]);
  const [cursor, setCursor] = useState(first.nextCursor);
  const [moreState, setMoreState] = useState<'idle' | 'loading' | 'failed'>('idle');

  useEffect(() => {
    setMore([]);
    setMoreState('idle');
    setCursor(first.nextCursor);
  }, [first]);

  const loadMore = async (): Promise<void> => {
    setMoreState('loading');
    try {
      const page = await findProducts(wanted, cursor);
      setMore((before) => [...before, ...page.products]);
      setCursor(page.nextCursor);
      setMoreState('idle');
    } catch {
      setMoreState('failed');
    }
  };

  return (
    <>
      <Tiles products={[...first.products, ...more]} texts={texts} language={language} />
      {cursor && (
        <p class="more">
          <button type="button" class="button is-quiet" disabled={moreState === 'loading'} onClick={loadMore}>
            {{ idle: texts.loadMore, loading: texts.loading, failed: texts.tryAgain }[moreState]}
          </button>
        </p>
      )}
    </>
  );
}

function nearestWords({ finding }: ShopTexts, nearest: Nearest): string {
  return finding.nearest(nearest.relaxed.map((wish) => finding.wishes[wish]).join(finding.separator));
}

function NearestProducts(props: ResultsProps & { nearest: Nearest }) {
  const { texts, language, wanted, found, nearest, onAsk } = props;
  const href = relaxedHref(wanted, nearest, found.value?.understood);
  return (
    <>
      <h2 class="nearest-title">{nearestWords(texts, nearest)}</h2>
      <Tiles products={nearest.products} texts={texts} language={language} />
      <p class="message-actions">
        {href && (
          <a class="button" href={href}>
            {texts.finding.showRelaxed}
          </a>
        )}
        <button type="button" class="button is-quiet" onClick={() => onAsk(wanted.query || undefined)}>
          {texts.askAssistant}
        </button>
      </p>
    </>
  );
}

function NothingFound({ texts, wanted, onAsk }: ResultsProps) {
  return (
    <Message title={texts.noProducts} text={texts.noProductsHint}>
      <p class="message-actions">
        <a class="button" href="#/">
          {texts.showAll}
        </a>
        <button type="button" class="button is-quiet" onClick={() => onAsk(wanted.query || undefined)}>
          {texts.askAssistant}
        </button>
      </p>
    </Message>
  );
}
