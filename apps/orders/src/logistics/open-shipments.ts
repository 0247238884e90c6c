// Parcels that somebody waits for.
import type { OrderStatus } from '#contracts';

/** Orders whose parcels somebody waits for. */
const AWAITED: readonly OrderStatus[] = ['pending', 'pending-modified', 'processing', 'shipped'];

/** Whether somebody waits for the parcels of an order of this status. */
export const isAwaited = (status: OrderStatus): boolean => AWAITED.includes(status);

/** A condition on `shipment` and its order `placed`: on its way still (the words of the partial index `shipments_open`), and waited for. */
export const IS_OPEN = `not jsonb_path_exists(shipment.events, '$[*] ? (@.status == "delivered" || @.status == "returned-to-sender")')
  and placed.status in (${AWAITED.map((status) => `'${status}'`).join(', ')})`;

/** What the condition is asked of. */
export const SHIPMENTS_WITH_ORDERS =
  'orders.shipments as shipment join orders.orders as placed on placed.id = shipment.order_id';
