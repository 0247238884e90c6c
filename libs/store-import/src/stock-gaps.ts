// What a folder's stock and products do not say of each other: stock of skus that no product has, and variants without a line of stock.
import { type Bus, clientOf } from '#bus';
import { catalogCalls, type ImportLine, inventoryCalls, type ProductRecord, readAllProducts } from '#contracts';

/** More skus than this are not remembered, and nothing is said. */
const MAX_SKUS = 500_000;
const MAX_ASKED = 10_000;
/** Nobody waits for these answers, and an import is when the services have most to do. */
const PATIENTLY = { timeoutMs: 60_000 };
const ASKED_AT_ONCE = 500;
const MAX_NAMED = 5;

/** Hears all lines of an import; says at its end what is worth a look. No line is refused for it. */
export class StockGaps {
  private readonly variants = new Set<string>();
  private readonly stocked = new Set<string>();

  /** Hears a line of `products.jsonl` or `stock.jsonl`. */
  hear(file: string, line: ImportLine): void {
    if (line.action !== 'upsert' || this.variants.size + this.stocked.size > MAX_SKUS) return;
    if (file === 'products') for (const { sku } of (line.record as ProductRecord).variants) this.variants.add(sku);
    if (file === 'stock') this.stocked.add((line.record as { sku: string }).sku);
  }

  /** The notices; what stands in the store already counts where there is a bus to ask. */
  async notices(bus: Bus | undefined): Promise<string[]> {
    if (this.variants.size + this.stocked.size > MAX_SKUS) return [];
    const unknown = await this.without(
      [...this.stocked].filter((sku) => !this.variants.has(sku)),
      async (skus) => {
        if (bus === undefined) return [];
        const catalog = clientOf(bus, catalogCalls);
        const products = await readAllProducts(await catalog.findBySku({ skus }, PATIENTLY), (input) =>
          catalog.getProducts(input, PATIENTLY),
        );
        return products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
      },
    );
    const silent = await this.without(
      [...this.variants].filter((sku) => !this.stocked.has(sku)),
      async (skus) =>
        bus === undefined
          ? []
          : (await clientOf(bus, inventoryCalls).getStock({ skus }, PATIENTLY)).items.map(({ sku }) => sku),
    );
    return [
      ...told(unknown, 'sku in stock.jsonl is of no product', 'skus in stock.jsonl are of no product'),
      ...told(
        silent,
        'variant has no line of stock and counts as sold out',
        'variants have no line of stock and count as sold out',
      ),
    ];
  }

  private async without(skus: string[], known: (skus: string[]) => Promise<string[]>): Promise<string[]> {
    const left = new Set(skus);
    for (let at = 0; at < Math.min(skus.length, MAX_ASKED); at += ASKED_AT_ONCE)
      for (const sku of await known(skus.slice(at, at + ASKED_AT_ONCE))) left.delete(sku);
    return [...left];
  }
}

function told(skus: readonly string[], one: string, many: string): string[] {
  if (skus.length === 0) return [];
  const named = skus.slice(0, MAX_NAMED).join(', ');
  return [`warning: ${skus.length} ${skus.length === 1 ? one : many}: ${named}${skus.length > MAX_NAMED ? ', …' : ''}`];
}
