// Reads orders with their items and payments: three queries, however many orders.
import { Any, type EntityManager } from 'typeorm';
import { OrderItemEntity } from './order-item.entity.js';
import { OrderPaymentEntity } from './order-payment.entity.js';
import type { OrderRows } from './order-record.js';
import type { OrderEntity } from './order.entity.js';

/** The orders with their rows, in the order given. */
export async function withItemsAndPayments(
  manager: EntityManager,
  orders: readonly OrderEntity[],
): Promise<OrderRows[]> {
  if (orders.length === 0) return [];
  const orderId = Any(orders.map((order) => order.id));
  const items = await manager.find(OrderItemEntity, { where: { orderId }, order: { position: 'ASC' } });
  const payments = await manager.find(OrderPaymentEntity, { where: { orderId }, order: { position: 'ASC' } });
  const itemsOf = Map.groupBy(items, (item) => item.orderId);
  const paymentsOf = Map.groupBy(payments, (payment) => payment.orderId);
  return orders.map((order) => ({
    order,
    items: itemsOf.get(order.id) ?? [],
    payments: paymentsOf.get(order.id) ?? [],
  }));
}
