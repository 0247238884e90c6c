// The one route that exists only in the embedded default: a newcomer can be any demo customer.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { ordersCalls, routes } from '#contracts';
import { GatewayConfig } from '../gateway.config.js';
import { notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { Identity } from '../identity/identity.js';

/** Mints customer tokens without asking for a password, where `DEMO` allows it. */
@Controller()
export class DemoController {
  private readonly orders;

  constructor(
    bus: Bus,
    private readonly config: GatewayConfig,
    private readonly identity: Identity,
  ) {
    this.orders = clientOf(bus, ordersCalls);
  }

  @Route(routes.mintDemoCustomerToken)
  async mint(@Checked() { body }: RequestOf<typeof routes.mintDemoCustomerToken>) {
    if (!this.config.DEMO) throw notFound('no-such-route', 'there is no such route');
    const { customer } = await this.orders.getCustomer({ customerId: body.customerId });
    if (!customer) throw notFound('no-such-customer', 'the store has no such customer');
    return { customerToken: await this.identity.demoCustomerToken(customer.id) };
  }
}
