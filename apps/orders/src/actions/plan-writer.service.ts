// Writes a plan within the caller's transaction: the order, its lines, the ledger, the gift cards, stock, the audit record and the event.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { type ActionOrigin, type ActionPlan, type OrderAction, ordersEvents } from '#contracts';
import { StockMovesService } from '../inventory/stock-moves.service.js';
import { CustomerEntity } from '../orders/customer.entity.js';
import { OrderItemEntity } from '../orders/order-item.entity.js';
import { OrderPaymentEntity } from '../orders/order-payment.entity.js';
import { OrderEntity } from '../orders/order.entity.js';
import type { Moment } from './action-moments.service.js';
import type { ActionState } from './action-state.js';
import { recordAudit } from './audit.js';
import { lineChangesOf } from './line-changes.js';
import { methodsAfter } from './money-moves.js';

/** A plan that is carried out, and the request behind it. */
export interface Carried {
  readonly plan: ActionPlan;
  readonly action: OrderAction;
  readonly origin: ActionOrigin;
}

/** Carries plans out. */
@Injectable()
export class PlanWriter {
  constructor(
    private readonly outbox: Outbox,
    private readonly stock: StockMovesService,
  ) {}

  /** All rows that the plan changes are held by the transaction, and are as the plan saw them. */
  async write(manager: EntityManager, { state, stockLines }: Moment, { plan, action, origin }: Carried): Promise<void> {
    const { order, items, now } = state;
    const { updated, added, moves } = lineChangesOf(plan, items);
    await writeOrder(manager, plan, state);
    for (const item of updated) {
      await manager.update(OrderItemEntity, { orderId: item.orderId, itemId: item.itemId }, { ...item } as object);
    }
    if (added.length > 0) await manager.insert(OrderItemEntity, added.map((item) => ({ ...item })) as object[]);
    await writeLedger(manager, plan, state);
    const methods = methodsAfter(state.paymentMethods, plan.payments);
    if (methods !== undefined) {
      await manager.update(CustomerEntity, { id: order.customerId }, { paymentMethods: methods });
    }
    await this.stock.move(manager, order.id, moves, stockLines);
    await recordAudit(manager, {
      customerId: order.customerId,
      orderId: order.id,
      action: action.name,
      origin,
      asked: action,
      done: plan,
      at: now,
    });
    await this.outbox.add(manager, ordersEvents.orderChanged, {
      orderId: order.id,
      customerId: order.customerId,
      action: action.name,
      status: plan.status,
      version: order.version + 1,
      payments: plan.payments,
      origin,
      changedAt: now.toISOString(),
    });
  }
}

async function writeOrder(manager: EntityManager, plan: ActionPlan, { order, now }: ActionState): Promise<void> {
  const requestedAt = now.toISOString();
  const { invoice, priceProtection } = plan;
  const { sentAgain: _sentAgain, ...invoiceRecord } = invoice ?? { sentAgain: false };
  const changed = {
    status: plan.status.to,
    ...(plan.address && { address: plan.address.to }),
    ...(plan.returnRequest && { returnRequest: { ...plan.returnRequest, requestedAt } }),
    ...(plan.exchangeRequest && { exchangeRequest: { ...plan.exchangeRequest, requestedAt } }),
    ...(plan.deliveryRequest && {
      deliveryRequests: [...(order.deliveryRequests ?? []), { ...plan.deliveryRequest, requestedAt }],
    }),
    ...(invoice && { invoice: invoiceRecord }),
    ...(priceProtection && {
      priceProtection: [
        ...(order.priceProtection ?? []),
        ...priceProtection.items.map((item) => ({ ...item, claimedAt: requestedAt })),
      ],
    }),
  };
  // The version column grows with the update; one that is not what was read means that a lock was not held.
  const { affected } = await manager.update(
    OrderEntity,
    { id: order.id, version: order.version },
    changed as Partial<OrderEntity> as object,
  );
  if (affected !== 1) throw new Error('An order changed under its lock');
}

async function writeLedger(manager: EntityManager, plan: ActionPlan, state: ActionState): Promise<void> {
  if (plan.payments.length === 0) return;
  const last = Math.max(-1, ...state.payments.map(({ position }) => position));
  const rows = plan.payments.map(({ type, methodId, amount }, index) => ({
    orderId: state.order.id,
    position: last + 1 + index,
    type,
    methodId,
    amountMinor: amount.amount,
    currency: amount.currency,
    at: state.now.toISOString(),
  }));
  await manager.insert(OrderPaymentEntity, rows);
}
