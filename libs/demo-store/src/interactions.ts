// What the demo customers looked at, put in their carts, bought and rated: each of them has a taste.
import type { Calendar } from './calendar.js';
import type { Customer, Interaction, Order, Product } from './records.js';
import { fractionOf, integerOf, pickOf } from './seed.js';
import { categoryPath, type CategoryKey } from './vocabulary.js';

/** Kinds of shoppers: what each of them keeps coming back to. */
const tastes: Record<string, CategoryKey[]> = {
  listener: ['headphones', 'speakers', 'gear'],
  desk: ['laptops', 'gear', 'tablets', 'lighting'],
  nest: ['bedding', 'living', 'lighting', 'cookware'],
  cook: ['cookware', 'appliances', 'pantry'],
  wardrobe: ['tops', 'knitwear', 'bottoms', 'shoes', 'bags'],
  trail: ['hiking', 'camping', 'fitness'],
  athlete: ['fitness', 'cycling', 'shoes', 'watches'],
  glow: ['skincare', 'makeup', 'fragrance', 'hair'],
  teahouse: ['tea', 'snacks', 'coffee'],
};

const tasteNames = Object.keys(tastes);
const visitsPerCustomer = 16;
/** Most visits follow the taste; a few wander. */
const wanderShare = 0.12;

function tastesOf(index: number): CategoryKey[] {
  const main = tasteNames[index % tasteNames.length] ?? 'listener';
  const second = tasteNames[(index * 4 + 3) % tasteNames.length] ?? 'teahouse';
  // The main taste counts twice, so that it shows.
  return [...(tastes[main] ?? []), ...(tastes[main] ?? []), ...(tastes[second] ?? [])];
}

function visitsOf(customer: Customer, index: number, products: Product[], calendar: Calendar): Interaction[] {
  const visits: Interaction[] = [];
  const keys = tastesOf(index);
  for (let visit = 0; visit < visitsPerCustomer; visit++) {
    const key = `${customer.id} visit ${visit}`;
    const category = categoryPath(pickOf(`${key} category`, keys))[1];
    const liked = products.filter(({ categories }) => categories[1] === category);
    const product = pickOf(`${key} product`, fractionOf(`${key} wander`) < wanderShare ? products : liked);
    const clock = `${integerOf(`${key} hour`, 8, 22)}:${integerOf(`${key} minute`, 10, 49)}`;
    const seen = calendar.day(integerOf(`${key} day`, 1, 60), clock);
    const base = { customerId: customer.id, productId: product.id };
    visits.push({ ...base, kind: 'view', at: seen.toISOString() });
    if (fractionOf(`${key} cart`) < 0.3) {
      visits.push({ ...base, kind: 'cart', at: new Date(seen.getTime() + 240_000).toISOString() });
    }
  }
  return visits;
}

function purchasesOf(order: Order, calendar: Calendar): Interaction[] {
  return order.items.flatMap(({ productId }) => {
    const base = { customerId: order.customerId, productId };
    const bought: Interaction[] = [{ ...base, kind: 'purchase', at: order.placedAt }];
    const ratedAt = new Date(Date.parse(order.placedAt) + 9 * 86_400_000);
    const key = `${order.id} ${productId} rate`;
    if (order.status === 'delivered' && ratedAt < calendar.now && fractionOf(key) < 0.7) {
      bought.push({
        ...base,
        kind: 'rate',
        value: pickOf(`${key} stars`, [3, 4, 4, 5, 5, 5]),
        at: ratedAt.toISOString(),
      });
    }
    return bought;
  });
}

/** The whole history, oldest first, no line twice. */
export function interactionsOf(
  customers: Customer[],
  products: Product[],
  orders: Order[],
  calendar: Calendar,
): Interaction[] {
  const all = [
    ...customers.flatMap((customer, index) => visitsOf(customer, index, products, calendar)),
    ...orders.flatMap((order) => purchasesOf(order, calendar)),
  ];
  const distinct = new Map(all.map((line) => [[line.at, line.customerId, line.productId, line.kind].join(' '), line]));
  return [...distinct].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
}
