// What the shop's own API says of a customer's order, to see that a conversation changed nothing.
import type { OrderView } from '#contracts';
import type { TestShop } from '#testing';

/** One order of a customer as it is now. */
export async function orderOf(shop: TestShop, customerId: string, orderId: string): Promise<OrderView> {
  const response = await fetch(`${shop.url}/v1/orders/${orderId}`, {
    headers: { authorization: `Bearer ${await shop.customerToken(customerId)}` },
  });
  if (!response.ok) throw new Error(`the shop has no order ${orderId} for ${customerId}: ${response.status}`);
  return (await response.json()) as OrderView;
}

/** The value of a metric of the shop with these labels; 0 where it was never counted. */
export async function metricOf(
  shop: TestShop,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number> {
  const text = await (await fetch(`${shop.url}/metrics`)).text();
  const line = text
    .split('\n')
    .find(
      (one) =>
        new RegExp(`^${name}[{ ]`).test(one) &&
        Object.entries(labels).every(([label, value]) => one.includes(`${label}="${value}"`)),
    );
  return line === undefined ? 0 : Number(line.slice(line.lastIndexOf(' ')));
}
