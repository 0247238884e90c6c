// Recommendations and what they learn from, for storefronts and customers.
import { Controller } from '@nestjs/common';
import { Bus, clientOf } from '#bus';
import { type LiveInteraction, recommendationsCalls, routes } from '#contracts';
import { HttpProblem } from '../http/problem.js';
import { Checked, type RequestOf, Route } from '../http/route.js';

/** Who a shopper is comes from the token; a session is known by its id only. */
@Controller()
export class RecommendationsController {
  private readonly recommendations;

  constructor(bus: Bus) {
    this.recommendations = clientOf(bus, recommendationsCalls);
  }

  @Route(routes.recommend)
  async recommend(@Checked() { caller, query }: RequestOf<typeof routes.recommend>) {
    const { customer, exclude, minPrice, maxPrice, ...rest } = query;
    if (customer === 'me' && caller.customerId === undefined) {
      throw new HttpProblem(401, 'no-token', {
        detail: 'customer=me needs a customer token: authorization: Bearer <customerToken>',
      });
    }
    return await this.recommendations.recommend({
      ...rest,
      excludeProductIds: exclude,
      minPriceMinor: minPrice,
      maxPriceMinor: maxPrice,
      customerId: customer === 'me' ? caller.customerId : undefined,
    });
  }

  @Route(routes.recordInteractions)
  async record(@Checked() { caller, body }: RequestOf<typeof routes.recordInteractions>) {
    return await this.recommendations.recordInteractions({
      interactions: body.map((interaction) => ofCaller(interaction, caller.customerId)),
    });
  }

  @Route(routes.forgetHistory)
  async forget(@Checked() { caller, query }: RequestOf<typeof routes.forgetHistory>): Promise<void> {
    await this.recommendations.forgetHistory({ customerId: caller.customerId, sessionId: query.sessionId });
  }
}

function ofCaller(interaction: LiveInteraction, customerId: string | undefined): LiveInteraction {
  if (interaction.customerId !== undefined && interaction.customerId !== customerId) {
    throw new HttpProblem(customerId === undefined ? 401 : 403, 'not-this-customer', {
      detail: 'a customerId is taken only with the token of that customer: authorization: Bearer <customerToken>',
    });
  }
  return { ...interaction, customerId };
}
