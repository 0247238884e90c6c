// The one route that exists only in the embedded default: whoever sits at this machine can be any customer of the shop on it.
import { Controller, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Bus, clientOf } from '#bus';
import { ordersCalls, routes } from '#contracts';
import { HttpProblem, notFound } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';
import { Identity } from '../identity/identity.js';
import { DemoTokens } from './demo-tokens.js';

/** Mints customer tokens without asking for a password. */
@Controller()
export class DemoController {
  private readonly orders;

  constructor(
    bus: Bus,
    private readonly demo: DemoTokens,
    private readonly identity: Identity,
  ) {
    this.orders = clientOf(bus, ordersCalls);
  }

  @Route(routes.mintDemoCustomerToken)
  async mint(@Checked() { body }: RequestOf<typeof routes.mintDemoCustomerToken>, @Req() { raw }: FastifyRequest) {
    if (!this.demo.areGiven) throw notFound('no-such-route', 'there is no such route');
    if (!this.demo.isForCaller(raw)) {
      throw new HttpProblem(403, 'local-only', {
        detail: 'demo tokens are given on this machine only, to its own page or to a program that names no other page',
      });
    }
    const { customer } = await this.orders.getCustomer({ customerId: body.customerId });
    if (!customer) throw notFound('no-such-customer', 'the store has no such customer');
    return { customerToken: await this.identity.demoCustomerToken(customer.id) };
  }
}
