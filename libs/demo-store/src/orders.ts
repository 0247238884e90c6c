// Makes full orders, their payments and their parcels out of the short plans.
import type { Calendar } from './calendar.js';
import { customers } from './customers.js';
import { orderPlans, type OrderPlan } from './order-plans.js';
import { priceAt } from './promotions.js';
import type { Customer, Money, Order, OrderItem, Payment, Product, Promotion, Shipment } from './records.js';
import { integerOf } from './seed.js';
import { shipmentsOf } from './shipments.js';

/** Today's orders came in one after the other, the last of them this long ago. */
const hoursBetweenNewOrders = 0.6;

interface Shelf {
  products: Product[];
  promotions: Promotion[];
}

function customerWith(id: string): Customer {
  const customer = customers.find((one) => one.id === id);
  if (!customer) throw new Error(`an order plan names customer ${id}, who is not there`);
  return customer;
}

function itemsOf(lines: string, placedAt: Date, shelf: Shelf): OrderItem[] {
  return lines.split(' ').map((line, index) => {
    const [sku = '', quantity = '1'] = line.split('*');
    const product = shelf.products.find(({ variants }) => variants.some((variant) => variant.sku === sku));
    const variant = product?.variants.find((one) => one.sku === sku);
    if (!product || !variant) throw new Error(`an order plan names sku ${sku}, which is not there`);
    return {
      id: `${index + 1}`,
      sku,
      productId: product.id,
      title: product.title,
      ...(variant.options && { options: variant.options }),
      unitPrice: priceAt(product, variant, shelf.promotions, placedAt),
      quantity: Number(quantity),
    };
  });
}

function totalOf(items: OrderItem[]): Money {
  const amount = items.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
  return { amount, currency: 'CNY' };
}

function methodOf(plan: OrderPlan, customer: Customer): string {
  const method = plan.pays
    ? customer.paymentMethods.find(({ id }) => id === `${customer.id}-${plan.pays}`)
    : customer.paymentMethods[0];
  if (!method) throw new Error(`customer ${customer.id} has no ${plan.pays ?? 'payment method'}`);
  return method.id;
}

function placedAtOf(plan: OrderPlan, orderId: string, calendar: Calendar): Date {
  if (plan.daysAgo === 0)
    return calendar.hoursAgo((orderPlans.length - orderPlans.indexOf(plan)) * hoursBetweenNewOrders);
  const minute = String(integerOf(`${orderId} minute`, 0, 59)).padStart(2, '0');
  return calendar.day(plan.daysAgo, `${integerOf(`${orderId} hour`, 8, 12)}:${minute}`);
}

function paymentsOf(
  plan: OrderPlan,
  order: Omit<Order, 'payments'>,
  methodId: string,
  arrivedAt: Date | undefined,
  shelf: Shelf,
  calendar: Calendar,
): Payment[] {
  const placedAt = new Date(order.placedAt);
  const total = totalOf(order.items);
  const first = plan.before ? totalOf(itemsOf(plan.before, placedAt, shelf)) : total;
  const later = (date: Date, minutes: number): string =>
    new Date(Math.min(date.getTime() + minutes * 60_000, calendar.now.getTime() - 60_000)).toISOString();
  const payments: Payment[] = [{ type: 'payment', methodId, amount: first, at: later(placedAt, 2) }];
  const difference = total.amount - first.amount;
  if (difference !== 0) {
    const amount = { ...total, amount: Math.abs(difference) };
    payments.push({ type: difference > 0 ? 'payment' : 'refund', methodId, amount, at: later(placedAt, 25) });
  }
  if (plan.status === 'cancelled') {
    payments.push({ type: 'refund', methodId, amount: total, at: later(placedAt, 95) });
  }
  if (plan.status === 'returned' && arrivedAt) {
    payments.push({ type: 'refund', methodId, amount: total, at: later(arrivedAt, 8 * 24 * 60) });
  }
  return payments;
}

/** Every order and every parcel, as they stand at the calendar's `now`. */
export function ordersAround(
  calendar: Calendar,
  products: Product[],
  promotions: Promotion[],
): { orders: Order[]; shipments: Shipment[] } {
  const shelf = { products, promotions };
  const orders: Order[] = [];
  const shipments: Shipment[] = [];
  for (const [index, plan] of orderPlans.entries()) {
    const id = `DG${20_260_001 + index}`;
    const customer = customerWith(plan.customerId);
    const [address] = customer.addresses;
    if (!address) throw new Error(`customer ${customer.id} has no address`);
    const placedAt = placedAtOf(plan, id, calendar);
    const order: Omit<Order, 'payments'> = {
      id,
      customerId: customer.id,
      status: plan.status,
      placedAt: placedAt.toISOString(),
      address,
      items: itemsOf(plan.lines, placedAt, shelf),
      ...(plan.invoice && { invoice: plan.invoice }),
      ...(plan.notes && { notes: plan.notes }),
    };
    // What travelled first is what was ordered first; an exchange sends the other piece later.
    const sent = plan.before ? { ...order, items: itemsOf(plan.before, placedAt, shelf) } : order;
    const parcels = plan.journey ? shipmentsOf(plan, sent, order.items, calendar) : [];
    const arrival = parcels[0]?.events.find(({ status }) => status === 'delivered')?.at;
    const arrivedAt = arrival === undefined ? undefined : new Date(arrival);
    orders.push({ ...order, payments: paymentsOf(plan, order, methodOf(plan, customer), arrivedAt, shelf, calendar) });
    shipments.push(...parcels);
  }
  return { orders, shipments };
}
