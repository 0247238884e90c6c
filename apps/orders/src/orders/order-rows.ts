// Reads orders with their items and payments in one statement; entities, one by one, would take three and build each row twice.
import type { EntityManager } from 'typeorm';
import type { OrderItemEntity } from './order-item.entity.js';
import type { OrderPaymentEntity } from './order-payment.entity.js';
import type { OrderRows } from './order-record.js';
import type { OrderEntity } from './order.entity.js';

/** Amounts are safe integers (the import and the rules see to it), so JSON carries them as they are. */
const READ = `
  select placed.id, placed.number_key as "numberKey", placed.customer_id as "customerId", placed.status,
    placed.placed_at as "placedAt", placed.placed_at_written as "placedAtWritten", placed.address, placed.invoice,
    placed.notes, placed.meta, placed.return_request as "returnRequest", placed.exchange_request as "exchangeRequest",
    placed.delivery_requests as "deliveryRequests", placed.price_protection as "priceProtection", placed.version,
    (select coalesce(json_agg(json_build_object(
       'orderId', item.order_id, 'itemId', item.item_id, 'position', item.position, 'idGiven', item.id_given,
       'sku', item.sku, 'productId', item.product_id, 'title', item.title, 'options', item.options,
       'unitPriceMinor', item.unit_price_minor, 'currency', item.currency, 'quantity', item.quantity
     ) order by item.position), '[]') from orders.order_items as item where item.order_id = placed.id) as items,
    (select coalesce(json_agg(json_build_object(
       'orderId', paid.order_id, 'position', paid.position, 'type', paid.type, 'methodId', paid.method_id,
       'amountMinor', paid.amount_minor, 'currency', paid.currency, 'at', paid.at
     ) order by paid.position), '[]') from orders.order_payments as paid where paid.order_id = placed.id) as payments`;

type Row = OrderEntity & { readonly items: OrderItemEntity[]; readonly payments: OrderPaymentEntity[] };

/** Which orders are read: SQL that stands after `select * from orders.orders as placed`, and how the answer is sorted. */
export interface OrderSelection {
  readonly where: string;
  readonly values: readonly unknown[];
  /** Columns of `placed`. */
  readonly orderBy?: string;
  readonly limit?: number;
}

/** The orders with their rows. The parts of a selection are written in code; what comes from outside is among its values. */
export async function readOrders(manager: EntityManager, selection: OrderSelection): Promise<OrderRows[]> {
  const { where, values, orderBy = 'placed.id', limit } = selection;
  const found = `select * from orders.orders as placed where ${where} order by ${orderBy}
    ${limit === undefined ? '' : `limit ${limit}`}`;
  const rows = await manager.query<Row[]>(`${READ} from (${found}) as placed order by ${orderBy}`, [...values]);
  return rows.map(({ items, payments, ...order }) => ({ order, items, payments }));
}

/** The order of this id; with `hold` nobody else changes it until the transaction ends. */
export async function readOrder(manager: EntityManager, id: string, hold = false): Promise<OrderRows | undefined> {
  // A statement of its own: one that waits for a lock reads the other tables as they were before it waited.
  if (hold) await manager.query('select 1 from orders.orders where id = $1 for update', [id]);
  const [rows] = await readOrders(manager, { where: 'placed.id = $1', values: [id] });
  return rows;
}
