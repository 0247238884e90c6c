/** The signed-in customer's orders, each with its parcels on demand. */
import type { OrderView, ShipmentRecord } from '#contracts';
import { useEffect, useState } from 'preact/hooks';
import { RequestError, textOf, useMoney } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { formatDay } from '../../language.js';
import { productHref } from '../../route.js';
import type { Texts } from '../../texts/index.js';
import type { Session } from '../shopper/session.js';
import { OrderAfterwards } from './order-afterwards.js';
import { readMe, readOrders, readProduct, readShipments } from '../shop-api.js';
import { Failure, Message, PageSkeleton } from '../states.js';
import { useRemote } from '../use-remote.js';

interface OrdersProps {
  texts: Texts;
  language: Language;
  session: Session;
  onAsk: (question?: string) => void;
}

/** All orders, or what to do to see them. */
export function OrdersPage({ texts, language, session, onAsk }: OrdersProps) {
  const { shop } = texts;
  return (
    <section aria-labelledby="orders-title" class="orders">
      <h1 id="orders-title">{shop.myOrders}</h1>
      {session.customer ? (
        <Orders
          key={session.customer.customerId}
          {...{ texts, language, onAsk }}
          token={session.customer.customerToken}
          onExpired={session.expire}
        />
      ) : (
        <Message title={session.hasExpired ? shop.signedOutNotice : shop.ordersSignedOut} />
      )}
    </section>
  );
}

interface ListProps {
  texts: Texts;
  language: Language;
  token: string;
}

interface AskingProps extends ListProps {
  onAsk: (question?: string) => void;
}

function Orders(props: AskingProps & { onExpired: () => void }) {
  const { texts, token, onExpired } = props;
  const first = useRemote((signal) => readOrders(token, undefined, signal), token);
  const me = useRemote((signal) => readMe(token, signal), token);
  const methods = new Map((me.value?.paymentMethods ?? []).map(({ id, label }) => [id, label ?? id]));
  const [more, setMore] = useState<OrderView[]>([]);
  const [cursor, setCursor] = useState<string>();

  useEffect(() => setCursor(first.value?.nextCursor), [first.value]);
  useEffect(() => {
    if (first.error instanceof RequestError && first.error.status === 401) onExpired();
  }, [first.error]);

  const loadMore = async (): Promise<void> => {
    try {
      const page = await readOrders(token, cursor);
      setMore((before) => [...before, ...page.orders]);
      setCursor(page.nextCursor);
    } catch {
      first.retry();
      setMore([]);
    }
  };

  if (first.error) return <Failure texts={texts.shop} retry={first.retry} />;
  if (!first.value) return <PageSkeleton texts={texts.shop} />;
  if (first.value.orders.length === 0) return <Message title={texts.shop.noOrders} />;
  return (
    <>
      <ul class="order-list">
        {[...first.value.orders, ...more].map((order) => (
          <li key={order.id}>
            <Order {...props} order={order} methods={methods} />
          </li>
        ))}
      </ul>
      {cursor && (
        <p class="more">
          <button type="button" class="button is-quiet" onClick={loadMore}>
            {texts.shop.loadMore}
          </button>
        </p>
      )}
    </>
  );
}

interface OrderProps extends AskingProps {
  order: OrderView;
  /** Labels of the customer's payment methods by id. */
  methods: ReadonlyMap<string, string>;
}

function Order({ texts, language, token, order, methods, onAsk }: OrderProps) {
  const { shop, chat } = texts;
  const written = useMoney();
  const [showsShipments, setShowsShipments] = useState(false);
  const currency = order.items[0]?.unitPrice.currency ?? 'CNY';
  const amount = order.items.reduce((sum, item) => sum + item.unitPrice.amount * item.quantity, 0);
  return (
    <article class="order" aria-label={shop.orderNumber(order.id)}>
      <header>
        <h2>{shop.orderNumber(order.id)}</h2>
        {order.placedAt && <time dateTime={order.placedAt}>{formatDay(order.placedAt, language)}</time>}
        <span class="badge" data-status={order.status}>
          {chat.statuses[order.status] ?? order.status}
        </span>
      </header>
      <ul class="order-items">
        {order.items.map((item) => (
          <li key={item.itemId}>
            <ItemPicture productId={item.productId} />
            <a href={productHref(item.productId)}>{textOf(item.title, language)}</a>
            <span class="order-options">
              {Object.values(item.options ?? {})
                .map((value) => textOf(value, language))
                .join(' · ')}
            </span>
            <span class="order-price">
              {written(item.unitPrice)} {shop.quantity(item.quantity)}
            </span>
          </li>
        ))}
      </ul>
      <OrderAfterwards texts={shop.ordered} {...{ language, order, methods }} />
      <footer>
        <span>
          {shop.orderTotal} <b>{written({ amount, currency })}</b>
        </span>
        <button type="button" class="button is-quiet" onClick={() => onAsk(shop.askAboutOrderQuestion(order.id))}>
          {shop.askAboutOrder}
        </button>
        <button
          type="button"
          class="button is-quiet"
          aria-expanded={showsShipments}
          onClick={() => setShowsShipments(!showsShipments)}
        >
          {shop.showShipments}
        </button>
      </footer>
      {showsShipments && <Shipments {...{ texts, language, token }} orderId={order.id} />}
    </article>
  );
}

/** Products of a page's orders are asked for once. */
const pictures = new Map<string, Promise<string | undefined>>();

/** The picture of what was ordered, as the shop shows it now; nothing where it is sold no more. */
function ItemPicture({ productId }: { productId: string }) {
  const picture = useRemote((signal) => {
    const asked = pictures.get(productId) ?? readProduct(productId, signal).then(({ images }) => images?.[0]);
    pictures.set(productId, asked);
    asked.catch(() => pictures.delete(productId));
    return asked;
  }, productId);
  return picture.value ? (
    <img class="order-picture" src={picture.value} alt="" width="44" height="44" loading="lazy" />
  ) : null;
}

function Shipments({ texts, language, token, orderId }: ListProps & { orderId: string }) {
  const shipments = useRemote((signal) => readShipments(token, orderId, signal), orderId);
  if (shipments.error) return <Failure texts={texts.shop} retry={shipments.retry} />;
  return (
    <div class="shipments" role="status">
      {shipments.isLoading && <p>{texts.shop.loading}</p>}
      {shipments.value?.length === 0 && <p>{texts.shop.noShipments}</p>}
      {shipments.value?.map((shipment) => (
        <Shipment key={shipment.id} {...{ texts, language, shipment }} />
      ))}
    </div>
  );
}

function Shipment(props: { texts: Texts; language: Language; shipment: ShipmentRecord }) {
  const { texts, language, shipment } = props;
  const newestFirst = shipment.events.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const isUnderWay = !shipment.events.some(({ status }) => status === 'delivered' || status === 'returned-to-sender');
  return (
    <div class="shipment">
      <p>
        <strong>{shipment.carrier}</strong> {shipment.trackingNumber}
        {isUnderWay && shipment.estimatedDeliveryAt && (
          <span> · {texts.shop.expected(formatDay(shipment.estimatedDeliveryAt, language))}</span>
        )}
      </p>
      <ol>
        {newestFirst.map((event) => (
          <li key={`${event.at} ${event.status}`}>
            <time dateTime={event.at}>{formatDay(event.at, language)}</time>
            <span>
              {texts.chat.statuses[event.status] ?? event.status}: {textOf(event.description, language)}
              {event.location && ` (${textOf(event.location, language)})`}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
