// Parcels: which order travels in which of them, with whom, and when it should be there.
import type { Calendar } from './calendar.js';
import type { Journey, OrderPlan } from './order-plans.js';
import { cities, type City } from './places.js';
import type { Order, OrderItem, Shipment } from './records.js';
import { fractionOf, pickOf } from './seed.js';
import { carriers } from './shipping-methods.js';
import { eventsOf, wayOf, type Way } from './tracking.js';

function carrierOf(key: string, city: City): string {
  if (city.kind === 'remote') return carriers.ems;
  if (city.name.en === 'Hong Kong') return carriers.shunfeng;
  if (city.kind === 'abroad') return carriers.dhl;
  return pickOf(`${key} carrier`, [
    carriers.zhongtong,
    carriers.shunfeng,
    carriers.jingdong,
    carriers.yuantong,
    carriers.shunfeng,
  ]);
}

function trackingNumberOf(key: string, carrier: string): string {
  const digits = (length: number): string =>
    String(fractionOf(`${key} number`))
      .slice(2, 2 + length)
      .padEnd(length, '7');
  const numbers: Record<string, string> = {
    [carriers.shunfeng]: `SF${digits(13)}`,
    [carriers.jingdong]: `JDX${digits(12)}`,
    [carriers.zhongtong]: `78${digits(12)}`,
    [carriers.yuantong]: `YT${digits(13)}`,
    [carriers.ems]: `EA${digits(9)}CN`,
  };
  return numbers[carrier] ?? digits(10);
}

function parcel(
  order: Pick<Order, 'id'>,
  part: number,
  items: OrderItem[],
  journey: Journey,
  way: Way,
  calendar: Calendar,
): Shipment {
  const carrier = carrierOf(order.id, way.city);
  const due = calendar.day(way.arrivesDaysAgo, '20:00');
  // A parcel on today's round is due in the evening, also when the evening has begun.
  const today = new Date(Math.max(calendar.day(0, '20:00').getTime(), calendar.hoursAgo(-2).getTime()));
  return {
    id: `${order.id}-P${part}`,
    orderId: order.id,
    carrier,
    trackingNumber: trackingNumberOf(`${order.id} ${part}`, carrier),
    items: items.map(({ sku, quantity }) => ({ sku, quantity })),
    estimatedDeliveryAt: (journey === 'arriving-today' ? today : due).toISOString(),
    events: eventsOf(journey, way, calendar),
  };
}

/**
 * The parcels of an order. `order` is as it was sent; `items` are what the customer has in the end, which differs only
 * after an exchange and then makes a second parcel.
 */
export function shipmentsOf(
  plan: OrderPlan,
  order: Omit<Order, 'payments'>,
  items: OrderItem[],
  calendar: Calendar,
): Shipment[] {
  const { journey } = plan;
  const city = cities[order.address.city];
  if (!journey || !city) throw new Error(`order ${order.id} goes to ${order.address.city}, which is not on the map`);
  const way = (part: number, daysAgo: number): Way => wayOf(`${order.id} ${part}`, city, daysAgo, calendar);
  if (plan.status === 'exchanged') {
    const [first, second] = [way(1, plan.daysAgo), way(2, plan.daysAgo - 14)];
    return [
      parcel(order, 1, order.items, 'delivered', first, calendar),
      parcel(order, 2, items, 'delivered', second, calendar),
    ];
  }
  if (journey === 'delivered-in-two' || journey === 'one-of-two') {
    const [head, ...tail] = order.items;
    if (!head) throw new Error(`order ${order.id} is empty`);
    const secondJourney = journey === 'one-of-two' ? 'moving' : 'delivered';
    const secondDaysAgo = Math.max(plan.daysAgo - 1, 1);
    return [
      parcel(order, 1, [head], 'delivered', way(1, plan.daysAgo), calendar),
      parcel(order, 2, tail, secondJourney, way(2, secondDaysAgo), calendar),
    ];
  }
  // What arrives today left just in time for it, not the moment it was ordered.
  const leftDaysAgo = journey === 'arriving-today' ? Math.min(plan.daysAgo, city.transitDays + 1) : plan.daysAgo;
  return [parcel(order, 1, order.items, journey, way(1, leftDaysAgo), calendar)];
}
