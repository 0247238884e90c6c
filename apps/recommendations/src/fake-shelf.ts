// A catalog and an inventory for specs, which also hear what is announced: every product is known and in stock, but for those whose id says otherwise.
import { Controller, Module } from '@nestjs/common';
import { Handles, OnEvent } from '#bus';
import {
  catalogCalls,
  inventoryCalls,
  type HandlerOutput,
  type ParsedInput,
  type EventPayload,
  type ProductRecord,
  recommendationsEvents,
} from '#contracts';

const record = (id: string): ProductRecord => ({
  id,
  title: id,
  categories: [id.startsWith('gift') ? 'gifts' : `of ${id}`],
  variants: [{ sku: `${id}-sku`, price: { amount: id.length * 100, currency: 'CNY' } }],
});

type Followed = EventPayload<typeof recommendationsEvents.recommendationFollowed>;
/** What was announced as followed. */
export const followed: Followed[] = [];
type Shown = EventPayload<typeof recommendationsEvents.recommendationsShown>;
/** What was announced as shown. */
export const shown: Shown[] = [];

@Controller()
class FakeShelfController {
  @OnEvent(recommendationsEvents.recommendationFollowed)
  async hear(payload: Followed): Promise<void> {
    followed.push(payload);
    await Promise.resolve();
  }

  @OnEvent(recommendationsEvents.recommendationsShown)
  async hearShown(payload: Shown): Promise<void> {
    shown.push(payload);
    await Promise.resolve();
  }

  @Handles(catalogCalls.getProducts)
  async getProducts(
    input: ParsedInput<typeof catalogCalls.getProducts>,
  ): Promise<HandlerOutput<typeof catalogCalls.getProducts>> {
    const known = input.productIds.filter((id) => !id.startsWith('unknown'));
    return await Promise.resolve({ products: known.map(record) });
  }

  @Handles(catalogCalls.searchProducts)
  async searchProducts(
    input: ParsedInput<typeof catalogCalls.searchProducts>,
  ): Promise<HandlerOutput<typeof catalogCalls.searchProducts>> {
    const ids = input.category === 'gifts' ? ['gift-a', 'gift-bb'] : [];
    const price = { amount: 600, currency: 'CNY' };
    const products = ids.map((id) => ({ product: record(id), sku: id, price, promotions: [], available: 1, score: 1 }));
    return await Promise.resolve({ products, total: ids.length, facets: { categories: [], brands: [] } });
  }

  @Handles(inventoryCalls.getStock)
  async getStock(
    input: ParsedInput<typeof inventoryCalls.getStock>,
  ): Promise<HandlerOutput<typeof inventoryCalls.getStock>> {
    const items = input.skus.map((sku) => {
      const inStock = !sku.startsWith('gone');
      const level = inStock ? ('in-stock' as const) : ('out' as const);
      return { sku, available: inStock ? 5 : 0, inStock, level, asOf: '2026-11-22T08:00:00Z' };
    });
    return await Promise.resolve({ items });
  }
}

/** Answers on the broker of a spec in place of the catalog and the orders service. */
@Module({ controllers: [FakeShelfController] })
export class FakeShelfModule {}
