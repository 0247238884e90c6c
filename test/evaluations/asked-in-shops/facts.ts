// What the facts of replies speak of, whatever skill told them.

/** A reply, as far as it is judged. */
export interface JudgedReply {
  readonly skill: string;
  readonly text: string;
  readonly needs: string | null;
  readonly facts: Facts;
}
/** The facts of a reply, or a part of them. */
export type Facts = Readonly<Record<string, unknown>>;

const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The parts of a list that stands in facts under a name. */
export function listIn(facts: Facts, name: string): Facts[] {
  const list = facts[name];
  return Array.isArray(list) ? list.filter(isFacts) : [];
}

/** Each part of replies that tells something of a product. */
export function productFactsOf(replies: readonly JudgedReply[]): Facts[] {
  return replies
    .flatMap(({ facts }) => [
      facts,
      ...['items', 'products', 'compared', 'each'].flatMap((name) => listIn(facts, name)),
    ])
    .filter((part) => 'productId' in part);
}

/** The orders that replies tell something of. */
export function orderIdsOf(replies: readonly JudgedReply[]): Set<unknown> {
  const parts = replies.flatMap(({ facts }) => [facts, ...listIn(facts, 'orders')]);
  return new Set(parts.filter((part) => 'orderId' in part).map((part) => part['orderId']));
}

/** A text without what is written now so, now so: capitals, spaces, points and commas. */
export const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s,，。.、;；:：]/gu, '');
