// Products as they are at one revision of the catalog, as many as memory has room for: what is asked again is not read again.
import type { ProductRecord } from '#contracts';

/** A record, and how many bytes its text has. */
export interface HeldProduct {
  readonly record: ProductRecord;
  readonly bytes: number;
}

/** In bytes of text; the objects made of it take some times as much. */
const MAX_BYTES = 16_000_000;

/** Forgets the one that was asked for longest ago when it is full. Records are shared: whoever gets one does not change it. */
export class ProductMemory {
  private readonly held = new Map<string, HeldProduct>();
  private readonly ownerOf = new Map<string, string>();
  private bytes = 0;

  constructor(
    readonly revision: number,
    private readonly maxBytes = MAX_BYTES,
  ) {}

  get(id: string): HeldProduct | undefined {
    const product = this.held.get(id);
    if (product === undefined) return undefined;
    this.held.delete(id);
    this.held.set(id, product);
    return product;
  }

  /** The product that owns a sku, where it is held. */
  owner(sku: string): string | undefined {
    return this.ownerOf.get(sku);
  }

  put(product: HeldProduct): void {
    const { id, variants } = product.record;
    this.drop(id);
    this.held.set(id, product);
    this.bytes += product.bytes;
    for (const { sku } of variants) this.ownerOf.set(sku, id);
    for (const oldest of this.held.keys()) {
      if (this.bytes <= this.maxBytes) break;
      this.drop(oldest);
    }
  }

  private drop(id: string): void {
    const product = this.held.get(id);
    if (product === undefined) return;
    this.held.delete(id);
    this.bytes -= product.bytes;
    for (const { sku } of product.record.variants) this.ownerOf.delete(sku);
  }
}
