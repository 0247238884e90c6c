// An order and its parcels as facts, and which orders a shopper's words mean.
import type { OrderStatus, OrderView, ShipmentRecord } from '#contracts';
import { tellingScan, textIn, wordingsOf } from '#contracts';
import { normalize, tokenize } from '#language';
import { isHeadedBy } from '../../ground/title-head.js';
import type { Turn } from '../skill.js';

/** A parcel as facts hold it. */
export interface ShipmentFacts {
  carrier: string;
  trackingNumber: string;
  status: string;
  /** What it holds. */
  skus: string[];
  estimatedDeliveryAt?: string;
  lastEvent?: { at: string; status: string; description: string; location?: string };
}

/** An order as facts hold it. */
export interface OrderFacts {
  orderId: string;
  status: OrderStatus;
  placedAt?: string;
  items: { sku: string; title: string; quantity: number }[];
  shipments: ShipmentFacts[];
}

const CLOSED = new Set<OrderStatus>(['delivered', 'cancelled', 'returned', 'exchanged']);
const LEAST_SHARE = 0.5;

/** Whether something is still to happen with the order. */
export const isOpen = (order: OrderView): boolean => !CLOSED.has(order.status);

/** The facts of orders with their parcels. */
export async function orderFactsOf(orders: readonly OrderView[], turn: Turn): Promise<OrderFacts[]> {
  if (orders.length === 0) return [];
  const { shipments } = await turn.shop.logistics.listShipments({
    viewer: turn.viewer,
    orderIds: orders.map((order) => order.id),
  });
  return orders.map((order) => ({
    orderId: order.id,
    status: order.status,
    ...(order.placedAt === undefined ? {} : { placedAt: order.placedAt }),
    items: order.items.map((item) => ({
      sku: item.sku,
      title: textIn(item.title, turn.locale),
      quantity: item.quantity,
    })),
    shipments: shipments
      .filter((shipment) => shipment.orderId === order.id)
      .map((shipment) => shipmentFacts(shipment, turn)),
  }));
}

function shipmentFacts(shipment: ShipmentRecord, turn: Turn): ShipmentFacts {
  const last = tellingScan(shipment.events);
  return {
    carrier: shipment.carrier,
    trackingNumber: shipment.trackingNumber,
    status: last?.status ?? 'label-created',
    ...(shipment.estimatedDeliveryAt === undefined ? {} : { estimatedDeliveryAt: shipment.estimatedDeliveryAt }),
    ...(last === undefined
      ? {}
      : {
          lastEvent: {
            at: last.at,
            status: last.status,
            description: textIn(last.description, turn.locale),
            ...(last.location === undefined ? {} : { location: textIn(last.location, turn.locale) }),
          },
        }),
    skus: shipment.items.map(({ sku }) => sku),
  };
}

const STATUS_WORDS: readonly { pattern: RegExp; statuses: readonly OrderStatus[] }[] = [
  { pattern: /待付款|待处理|\bpending\b/u, statuses: ['pending', 'pending-modified'] },
  {
    pattern: /待发货|(?:还)?没(?:有)?发货|未发货|\bprocessing\b|\bnot shipped\b|\bunshipped\b/u,
    statuses: ['pending', 'pending-modified', 'processing'],
  },
  { pattern: /待收货|在路上|已发货|运输中|\bshipped\b|\bin transit\b|\bon (?:the|its) way\b/u, statuses: ['shipped'] },
  { pattern: /已(?:签收|送达|收货|完成)|显示(?:签收|送达)|\bdelivered\b/u, statuses: ['delivered'] },
  { pattern: /已取消|\bcancell?ed\b/u, statuses: ['cancelled'] },
  { pattern: /退货中|申请了退货|\breturn(?:ed|ing)\b/u, statuses: ['return-requested', 'returned'] },
  { pattern: /换货中|申请了换货|\bexchang(?:ed|ing)\b/u, statuses: ['exchange-requested', 'exchanged'] },
];

/** The orders whose status the text names, if it names one that any of them has. */
export function ordersByStatus(text: string, orders: readonly OrderView[]): OrderView[] {
  const plain = normalize(text);
  const named = STATUS_WORDS.find(({ pattern }) => pattern.test(plain));
  return named === undefined ? [] : orders.filter((order) => named.statuses.includes(order.status));
}

/** The orders that hold what the words name, best first. */
export function ordersByItem(words: string, orders: readonly OrderView[]): OrderView[] {
  const tokens = new Set(tokenize(words));
  if (tokens.size === 0) return [];
  const share = (order: OrderView): number =>
    Math.max(
      ...order.items.map((item) => {
        const own = new Set(tokenize(wordingsOf(item.title).join(' ')));
        return [...tokens].filter((token) => own.has(token)).length / tokens.size;
      }),
    );
  const scored = orders.map((order) => ({ order, share: share(order) })).filter((one) => one.share >= LEAST_SHARE);
  const highest = Math.max(0, ...scored.map((one) => one.share));
  const best = scored.filter((one) => one.share >= highest - 0.01).map(({ order }) => order);
  // "My speakers" are those, and not the stands for speakers of another order.
  const headed = best.filter((order) => order.items.some((item) => isHeadedBy(item.title, words)));
  return headed.length > 0 ? headed : best;
}
