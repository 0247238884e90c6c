// Products, stock and shipping, for storefronts.
import { Controller, UseInterceptors } from '@nestjs/common';
import { routes } from '#contracts';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { EntityTagInterceptor } from './entity-tag.interceptor.js';
import { Storefront } from './storefront.js';

/** One line a route. */
@Controller()
@UseInterceptors(EntityTagInterceptor)
export class StorefrontController {
  constructor(private readonly storefront: Storefront) {}

  @Route(routes.getStore)
  store() {
    return this.storefront.store();
  }

  @Route(routes.searchProducts)
  search(@Checked() { query }: RequestOf<typeof routes.searchProducts>) {
    return this.storefront.search(query);
  }

  @Route(routes.getProduct)
  product(@Checked() { params }: RequestOf<typeof routes.getProduct>) {
    return this.storefront.product(params.id);
  }

  @Route(routes.getAvailability)
  availability(@Checked() { params }: RequestOf<typeof routes.getAvailability>) {
    return this.storefront.availability(params.id);
  }

  @Route(routes.quoteShipping)
  quote(@Checked() { query }: RequestOf<typeof routes.quoteShipping>) {
    return this.storefront.quote(query);
  }
}
