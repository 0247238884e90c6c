// Answers which actions are possible on an order now, so that nothing is offered that would be refused.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BusError } from '#bus';
import type { OrderActionName, OrderView } from '#contracts';
import { ActionMoments } from './action-moments.service.js';
import { possibleIn } from './action-table.js';
import { CatalogFactsService } from './catalog-facts.service.js';
import { possibleNow } from './possible-actions.js';

/** Tries the rules; nothing is changed. */
@Injectable()
export class PossibleActions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogFactsService,
    private readonly moments: ActionMoments,
  ) {}

  /** Of an order that its viewer may see. None where the catalog, which some rules need, cannot be asked. */
  async of(order: OrderView): Promise<OrderActionName[]> {
    try {
      const catalog = await this.catalog.factsForAny(possibleIn(order.status), order);
      const request = { orderId: order.id, action: 'any', catalog } as const;
      const moment = await this.moments.read(this.dataSource.manager, request);
      return moment === undefined ? [] : possibleNow(moment.state);
    } catch (error) {
      if (error instanceof BusError) return [];
      throw error;
    }
  }
}
