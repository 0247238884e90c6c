// Orders and the profile, for the customer of the token.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { logisticsCalls, ordersCalls, type OrderView, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import type { Caller } from '../identity/caller.js';
import { viewerOf } from './viewer.js';

/** Reads only what is the caller's own; another customer's order is 404. */
@Controller()
export class OrdersController {
  private readonly orders;
  private readonly logistics;

  constructor(bus: Bus) {
    this.orders = clientOf(bus, ordersCalls);
    this.logistics = clientOf(bus, logisticsCalls);
  }

  @Route(routes.listOrders)
  async list(@Checked() { caller, query }: RequestOf<typeof routes.listOrders>) {
    const { refused, ...page } = await this.orders.listOrders({ viewer: viewerOf(caller), ...query });
    if (refused) throw new HttpProblem(400, 'bad-cursor', { detail: 'query.cursor: is not a cursor of this list' });
    return page;
  }

  @Route(routes.getOrder)
  async get(@Checked() { caller, params }: RequestOf<typeof routes.getOrder>) {
    return await this.ownOrder(caller, params.id);
  }

  @Route(routes.listShipments)
  async shipments(@Checked() { caller, params }: RequestOf<typeof routes.listShipments>) {
    const order = await this.ownOrder(caller, params.id);
    return await this.logistics.listShipments({ viewer: viewerOf(caller), orderIds: [order.id] });
  }

  @Route(routes.getMe)
  async me(@Checked() { caller }: RequestOf<typeof routes.getMe>) {
    const { customer } = await this.orders.getCustomer({ customerId: caller.customerId ?? '' });
    if (!customer) throw notFound('no-such-customer', 'the store has no record of this customer');
    return customer;
  }

  private async ownOrder(caller: Caller, orderId: string): Promise<OrderView> {
    const { order } = await this.orders.getOrder({ viewer: viewerOf(caller), orderId });
    if (!order) throw notFound('no-such-order', 'there is no such order');
    return order;
  }
}
