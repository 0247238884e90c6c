// "Tell me when it is back": for the customer of the token.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { catalogCalls, inventoryCalls, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';

/** What one call of the inventory takes. */
const MAX_SKUS = 100;

/** One line a route. */
@Controller()
export class StockSubscriptionsController {
  private readonly catalog;
  private readonly inventory;

  constructor(bus: Bus) {
    this.catalog = clientOf(bus, catalogCalls);
    this.inventory = clientOf(bus, inventoryCalls);
  }

  @Route(routes.subscribeToStock)
  async subscribe(@Checked() { caller, params, body }: RequestOf<typeof routes.subscribeToStock>) {
    const { products } = await this.catalog.getProducts({ productIds: [params.id] });
    const [product] = products;
    if (!product) throw notFound('no-such-product', 'the store has no such product');
    const sold = product.variants.map(({ sku }) => sku);
    if (body.sku !== undefined && !sold.includes(body.sku)) {
      throw notFound('no-such-sku', 'the product has no such sku');
    }
    const skus = body.sku === undefined ? await this.soldOut(sold) : [body.sku];
    const { items } = await this.inventory.subscribeToStock({
      customerId: caller.customerId ?? '',
      productId: product.id,
      skus,
    });
    const [first] = items;
    const same = (outcome: string): boolean => items.every((item) => item.outcome === outcome);
    if (first !== undefined && same('in-stock')) {
      throw new HttpProblem(409, 'in-stock', { detail: 'refused: in-stock; there is nothing to wait for' });
    }
    if (first !== undefined && same('too-many')) {
      throw new HttpProblem(409, 'too-many', {
        detail: 'refused: too-many; the customer waits for many things already',
      });
    }
    return { items };
  }

  /** Those of the skus that are sold out; all of them where none is, so that the answer says so. */
  private async soldOut(skus: readonly string[]): Promise<string[]> {
    const { items } = await this.inventory.getStock({ skus: [...skus] });
    const out = items.filter(({ inStock }) => !inStock).map(({ sku }) => sku);
    return (out.length > 0 ? out : [...skus]).slice(0, MAX_SKUS);
  }
}
