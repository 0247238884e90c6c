// What changes orders and the profile, for the customer of the token: each call is done as a whole or refused with its rule.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { type OrderAction, ordersCalls, type OrderView, type RefusedAction, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import type { Caller } from '../identity/caller.js';
import { IdempotencyKey } from './idempotency-key.js';
import { viewerOf } from './viewer.js';

const ORIGIN = { channel: 'api' } as const;

/** A refusal is 409 with the rule as its code; an order that the caller may not see does not exist. */
export function refusalOf({ refused, itemId, sku, allowed }: RefusedAction): HttpProblem {
  if (refused === 'no-such-order') return notFound('no-such-order', 'there is no such order');
  const about = [
    itemId === undefined ? '' : `item ${itemId}`,
    sku === undefined ? '' : `sku ${sku}`,
    allowed === undefined ? '' : `possible: ${allowed.join(', ')}`,
  ].filter((part) => part !== '');
  return new HttpProblem(409, refused, { detail: [`refused: ${refused}`, ...about].join('; ') });
}

/** One line a route. */
@Controller()
export class OrderActionsController {
  private readonly orders;

  constructor(bus: Bus) {
    this.orders = clientOf(bus, ordersCalls);
  }

  @Route(routes.cancelOrder)
  cancel(@Checked() { caller, params, body }: RequestOf<typeof routes.cancelOrder>, @IdempotencyKey() key: string) {
    return this.act(caller, params.id, { name: 'cancel', ...body }, key);
  }

  @Route(routes.changeOrderAddress)
  changeAddress(
    @Checked() { caller, params, body }: RequestOf<typeof routes.changeOrderAddress>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'change-address', ...body }, key);
  }

  @Route(routes.changeOrderPayment)
  changePayment(
    @Checked() { caller, params, body }: RequestOf<typeof routes.changeOrderPayment>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'change-payment', ...body }, key);
  }

  @Route(routes.changeOrderItems)
  changeItems(
    @Checked() { caller, params, body }: RequestOf<typeof routes.changeOrderItems>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'change-items', ...body }, key);
  }

  @Route(routes.requestReturn)
  requestReturn(
    @Checked() { caller, params, body }: RequestOf<typeof routes.requestReturn>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'return', ...body }, key);
  }

  @Route(routes.requestExchange)
  requestExchange(
    @Checked() { caller, params, body }: RequestOf<typeof routes.requestExchange>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'exchange', ...body }, key);
  }

  @Route(routes.requestDelivery)
  requestDelivery(
    @Checked() { caller, params, body }: RequestOf<typeof routes.requestDelivery>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'delivery-request', ...body }, key);
  }

  @Route(routes.requestInvoice)
  requestInvoice(
    @Checked() { caller, params, body }: RequestOf<typeof routes.requestInvoice>,
    @IdempotencyKey() key: string,
  ) {
    return this.act(caller, params.id, { name: 'invoice', ...body }, key);
  }

  @Route(routes.protectPrice)
  async protectPrice(
    @Checked() { caller, params, query, body }: RequestOf<typeof routes.protectPrice>,
    @IdempotencyKey() key: string,
  ) {
    const action = { name: 'price-protection', ...body } as const;
    if (query.plan !== true) return await this.act(caller, params.id, action, key);
    const answer = await this.orders.planAction({ viewer: viewerOf(caller), orderId: params.id, action });
    if ('refused' in answer) throw refusalOf(answer);
    const { orderId, priceProtection, payments } = answer.plan;
    return { orderId, ...priceProtection, refunds: payments };
  }

  @Route(routes.changeMyAddress)
  async changeMyAddress(
    @Checked() { caller, body }: RequestOf<typeof routes.changeMyAddress>,
    @IdempotencyKey() idempotencyKey: string,
  ) {
    const customerId = caller.customerId ?? '';
    const answer = await this.orders.changeDefaultAddress({ customerId, ...body, idempotencyKey, origin: ORIGIN });
    if (!('refused' in answer)) return answer.customer;
    if (answer.refused === 'no-such-customer') {
      throw notFound('no-such-customer', 'the store has no record of this customer');
    }
    throw new HttpProblem(409, answer.refused);
  }

  private async act(caller: Caller, orderId: string, action: OrderAction, idempotencyKey: string): Promise<OrderView> {
    const viewer = viewerOf(caller);
    const answer = await this.orders.commitAction({ viewer, orderId, action, idempotencyKey, origin: ORIGIN });
    if ('refused' in answer) throw refusalOf(answer);
    return answer.order;
  }
}
