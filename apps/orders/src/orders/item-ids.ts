// The ids of an order's items: the imported one, else made from the sku.

/** One id an item: its own, else its sku, with `#2`, `#3` … for further items of the same sku. */
export function itemIdsOf(items: readonly { readonly id?: string | undefined; readonly sku: string }[]): string[] {
  const taken = new Set(items.map((item) => item.id));
  const seen = new Map<string, number>();
  return items.map((item) => {
    if (item.id !== undefined) return item.id;
    let count = seen.get(item.sku) ?? 0;
    let candidate: string;
    do {
      count += 1;
      candidate = count === 1 ? item.sku : `${item.sku}#${count}`;
    } while (taken.has(candidate));
    seen.set(item.sku, count);
    taken.add(candidate);
    return candidate;
  });
}
