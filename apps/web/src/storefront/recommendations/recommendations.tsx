/** Products that suit the shopper or go with a product, each with the true reason; nothing where there is nothing to show. */
import type { Recommendation, StorefrontProduct } from '#contracts';
import { useId } from 'preact/hooks';
import { RequestError, textOf } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import type { RecommendationTexts, ShopTexts } from '../../texts/index.js';
import { ForgetHistory } from './forget-history.js';
import { ProductTile } from '../product/product-tile.js';
import type { Session } from '../shopper/session.js';
import { readProduct, readRecommendations } from '../shop-api.js';
import { useRemote } from '../use-remote.js';
import { follow, send, visitId } from './visit.js';

interface ShelfProps {
  texts: ShopTexts;
  language: Language;
  session: Session;
}

interface Recommended extends Recommendation {
  product: StorefrontProduct;
  /** The product that the reason speaks of, where it still exists. */
  becauseProduct?: StorefrontProduct;
}

async function readAll(ids: string[], signal: AbortSignal): Promise<Map<string, StorefrontProduct>> {
  const read = [...new Set(ids)].map((id) => readProduct(id, signal).catch(() => undefined));
  const products = (await Promise.all(read)).filter((product) => product !== undefined);
  return new Map(products.map((product) => [product.id, product]));
}

/** What was done a moment ago is sent first, so that it counts. */
async function readShelf(session: Session, productId: string | undefined, signal: AbortSignal): Promise<Recommended[]> {
  await send();
  const wanted = { productId, sessionId: visitId() };
  const recommendations = await readRecommendations(wanted, session.customer?.customerToken, signal).catch(
    (error: unknown) => {
      if (error instanceof RequestError && error.status === 401 && session.customer) session.expire();
      throw error;
    },
  );
  const because = recommendations.flatMap((one) => (one.because === undefined ? [] : [one.because]));
  const products = await readAll([...recommendations.map((one) => one.productId), ...because], signal);
  return recommendations.flatMap((one) => {
    const product = products.get(one.productId);
    return product ? [{ ...one, product, becauseProduct: products.get(one.because ?? '') }] : [];
  });
}

function reasonWords(one: Recommended, texts: RecommendationTexts, language: Language): string {
  return texts.reasons[one.reason](one.becauseProduct && textOf(one.becauseProduct.title, language));
}

function Shelf(props: ShelfProps & { title: string; recommended: Recommended[]; isForShopper?: boolean }) {
  const { texts, language, session, title, recommended } = props;
  const id = useId();
  // What the whole shelf is called need not stand on each product.
  const noteOf = (one: Recommended): string | undefined => {
    const words = reasonWords(one, texts.recommending, language);
    return words === title ? undefined : words;
  };
  if (recommended.length === 0) return null;
  return (
    <section class="shelf" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {recommended.map((one) => (
          <li key={one.productId} data-reason={one.reason}>
            <ProductTile
              product={one.product}
              {...{ texts, language }}
              note={noteOf(one)}
              onFollow={() => follow(one.productId, one.recommendationId)}
            />
          </li>
        ))}
      </ul>
      {props.isForShopper && session.customer && (
        <ForgetHistory texts={texts.recommending} token={session.customer.customerToken} />
      )}
    </section>
  );
}

/** For the home page. Only what comes from the shopper's own doings is called theirs. */
export function RecommendedForYou(props: ShelfProps) {
  const { texts, session } = props;
  const key = `home ${visitId()} ${session.customer?.customerId ?? ''}`;
  const shelf = useRemote((signal) => readShelf(session, undefined, signal), key);
  const recommended = shelf.value ?? [];
  const isTheirs = recommended.some(({ reason }) => reason === 'because-bought' || reason === 'because-viewed');
  const title = isTheirs ? texts.recommending.forYou : texts.recommending.popular;
  return <Shelf {...props} title={title} recommended={recommended} isForShopper={isTheirs} />;
}

/** For a product's page: what shoppers take with it, then what else may suit. */
export function RecommendedBeside(props: ShelfProps & { productId: string }) {
  const { texts, session, productId } = props;
  const key = `beside ${productId} ${session.customer?.customerId ?? ''}`;
  const shelf = useRemote((signal) => readShelf(session, productId, signal), key);
  const recommended = shelf.value ?? [];
  const goesWith = recommended.filter(({ reason }) => reason === 'bought-together' || reason === 'seen-together');
  const others = recommended.filter((one) => !goesWith.includes(one));
  return (
    <>
      <Shelf {...props} title={texts.recommending.goesWith} recommended={goesWith} />
      <Shelf {...props} title={texts.recommending.alsoLike} recommended={others} />
    </>
  );
}
