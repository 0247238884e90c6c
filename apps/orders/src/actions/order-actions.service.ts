// Acts on orders: plan shows what would happen, commit does it once, in one transaction, or names the rule that refuses it.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { ActionPlan, HandlerOutput, ordersCalls, OrderView, ParsedInput, RefusedAction, Viewer } from '#contracts';
import { OrderReaderService } from '../orders/order-reader.service.js';
import { viewOf } from '../orders/order-record.js';
import { readOrder } from '../orders/order-rows.js';
import { ActionMoments, holdCustomer } from './action-moments.service.js';
import type { CatalogFacts } from './action-state.js';
import { CatalogFactsService } from './catalog-facts.service.js';
import { keptOrigin } from './erased-conversations.service.js';
import { IdempotentAnswers, type KeyedRequest } from './idempotent-answers.js';
import { digestOf, planOf, type Planned } from './plan.js';
import { PossibleActions } from './possible-actions.service.js';
import { PlanWriter } from './plan-writer.service.js';

type PlanRequest = ParsedInput<typeof ordersCalls.planAction>;
type CommitRequest = ParsedInput<typeof ordersCalls.commitAction>;
type Committed = HandlerOutput<typeof ordersCalls.commitAction>;

const NO_SUCH_ORDER = { refused: 'no-such-order' } as const;

/** Plans and commits actions. */
@Injectable()
export class OrderActionsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly orders: OrderReaderService,
    private readonly catalog: CatalogFactsService,
    private readonly moments: ActionMoments,
    private readonly answers: IdempotentAnswers,
    private readonly writer: PlanWriter,
    private readonly possibleActions: PossibleActions,
  ) {}

  /** What would happen now. */
  async plan({ viewer, orderId, action, waives }: PlanRequest): Promise<Planned> {
    const order = await this.orders.get(viewer, orderId);
    if (order === undefined) return NO_SUCH_ORDER;
    const catalog = await this.catalog.factsFor(action, order);
    const moment = await this.moments.read(this.dataSource.manager, { orderId: order.id, action, catalog });
    if (moment === undefined) return NO_SUCH_ORDER;
    return this.withPossible(planOf(action, { ...moment.state, waived: waives }), order);
  }

  /** What the rules would accept on the order now. */
  async possible(viewer: Viewer, orderId: string): Promise<HandlerOutput<typeof ordersCalls.possibleActions>> {
    const order = await this.orders.get(viewer, orderId);
    return order === undefined ? NO_SUCH_ORDER : { possible: await this.possibleActions.of(order) };
  }

  /** A refusal by a rule of the order says what is possible instead. */
  private async withPossible<Answer extends object>(answer: Answer | RefusedAction, order: OrderView) {
    const isByRule = 'refused' in answer && answer.status !== undefined;
    return isByRule ? { ...answer, possible: await this.possibleActions.of(order) } : answer;
  }

  /** Does it, once a key. */
  async commit(request: CommitRequest): Promise<Committed> {
    await this.answers.forgetOld();
    const order = await this.orders.get(request.viewer, request.orderId);
    if (order === undefined) return NO_SUCH_ORDER;
    const catalog = await this.catalog.factsFor(request.action, order);
    const committed = await this.dataSource.transaction((manager) => this.commitOnce(manager, request, order, catalog));
    return this.withPossible(committed, order);
  }

  private async commitOnce(
    manager: EntityManager,
    request: CommitRequest,
    { id: orderId, customerId }: OrderView,
    catalog: CatalogFacts,
  ): Promise<Committed> {
    const customer = await holdCustomer(manager, customerId);
    const { action, idempotencyKey: key, waives } = request;
    const keyed: KeyedRequest = { customerId, key, digest: digestOf({ orderId, action, waives }) };
    const first = await this.answers.first<Committed>(manager, keyed);
    if (first === 'reused') return { refused: 'idempotency-key-reused' };
    if (first !== undefined) return first.answer;
    const { origin, isErased } = await keptOrigin(manager, request.origin);
    const moment = await this.moments.read(manager, { orderId, action, catalog, held: { customer } });
    if (moment?.state.order.customerId !== customerId) return NO_SUCH_ORDER;
    const planned = planOf(action, { ...moment.state, waived: waives });
    const answer =
      'refused' in planned
        ? planned
        : await this.carryOut(manager, moment, { ...request, origin }, planned.plan, request.planDigest);
    if (!isErased) await this.answers.keep(manager, keyed, answer);
    return answer;
  }

  private async carryOut(
    manager: EntityManager,
    moment: Parameters<PlanWriter['write']>[1],
    { action, origin }: CommitRequest,
    plan: ActionPlan,
    agreedTo: string | undefined,
  ): Promise<Committed> {
    const { order } = moment.state;
    if (agreedTo !== undefined && agreedTo !== plan.digest) return { refused: 'plan-changed', status: order.status };
    await this.writer.write(manager, moment, { plan, action, origin });
    const rows = await readOrder(manager, order.id);
    if (rows === undefined) throw new Error('An order vanished under its lock');
    return { order: viewOf(rows), plan };
  }
}
