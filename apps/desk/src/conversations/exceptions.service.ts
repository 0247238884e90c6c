// Exceptions to rules of the shop: whoever serves the shopper asks for one and says why, and a lead's second yes carries it out.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Bus, clientOf } from '#bus';
import {
  type ActionPlan,
  type AgentName,
  type deskCalls,
  dialogCalls,
  type HandlerOutput,
  type OrderAction,
  type OrderException,
  type OrderRefusal,
  ordersCalls,
  type ParsedInput,
  type RefusedAction,
  type Viewer,
  waivableRule,
  type WaivableRule,
} from '#contracts';
import { Clock } from '#platform';
import { DispatchService } from '../queue/dispatch.service.js';

type Calls = typeof deskCalls;
type Asked = ParsedInput<Calls['askException']>;

const MAX_LISTED = 50;
const isWaivable = (rule: string): rule is WaivableRule => waivableRule.safeParse(rule).success;

interface ExceptionRow {
  readonly id: string;
  readonly conversation_id: string;
  readonly order_id: string;
  readonly viewer: Viewer;
  readonly action: OrderAction;
  readonly rules: WaivableRule[];
  readonly plan: ActionPlan;
  readonly because: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: Date;
  readonly state: OrderException['state'];
  readonly decided_by: string | null;
  readonly decided_by_name: string | null;
  readonly failed_by: OrderRefusal | null;
}

/** Asks for exceptions and decides them. */
@Injectable()
export class ExceptionsService {
  private readonly dialog;
  private readonly orders;

  constructor(
    bus: Bus,
    private readonly dataSource: DataSource,
    private readonly dispatch: DispatchService,
    private readonly clock: Clock,
  ) {
    this.dialog = clientOf(bus, dialogCalls);
    this.orders = clientOf(bus, ordersCalls);
  }

  /** By whoever holds the conversation, and only where rules refuse it to which there can be an exception. */
  async ask(asked: Asked): Promise<HandlerOutput<Calls['askException']>> {
    const { agent, conversationId, orderId, term, action, because } = asked;
    const hold = await this.dialog.checkHold({ conversationId, agentId: agent.agentId, term });
    if (!hold.held) return { notHeld: hold.refused ?? 'term-passed' };
    const { customerId, verifiedOrderIds = [] } = hold;
    const viewer = { ...(customerId === undefined ? {} : { customerId }), verifiedOrderIds };
    const planned = await this.planWithout(viewer, orderId, action);
    if ('refused' in planned) return planned;
    const { plan, rules } = planned;
    if (rules.length === 0) return { notAsked: 'nothing-to-except' };
    const row = await this.keep({ ...asked, because: because.replace(/\u0000/gu, '').toWellFormed() }, viewer, {
      plan,
      rules,
    });
    if (row === undefined) return { notHeld: 'no-such-conversation' };
    this.dispatch.changed();
    return { exception: exceptionOf(row) };
  }

  /** A lead's answer. Of many leads who answer at once one decides; a yes is carried out once, however often it is said. */
  async decide({
    agent,
    exceptionId,
    isAllowed,
  }: ParsedInput<Calls['decideException']>): Promise<HandlerOutput<Calls['decideException']>> {
    if (agent.role !== 'lead') return { refused: 'lead-needed' };
    const known = await this.find(exceptionId);
    if (known === undefined) return { refused: 'no-such-exception' };
    if (known.asked_by === agent.agentId) return { refused: 'own-exception' };
    const decided = isAllowed ? await this.allow(exceptionId, agent) : await this.decline(exceptionId, agent);
    if (decided === undefined) return { refused: 'already-decided' };
    const exception = exceptionOf(decided);
    this.dispatch.tell({ kind: 'exception', agentId: decided.asked_by, exception });
    this.dispatch.changed();
    return { exception };
  }

  /** What waits for a lead, the oldest first. */
  async asked(): Promise<OrderException[]> {
    const rows = await this.dataSource.query<ExceptionRow[]>(
      `select * from desk.exceptions where state = 'asked' order by asked_at, id limit ${MAX_LISTED}`,
    );
    return rows.map(exceptionOf);
  }

  /** What was asked for in a conversation, the oldest first. */
  async of(conversationId: string): Promise<OrderException[]> {
    const rows = await this.dataSource.query<ExceptionRow[]>(
      `select * from desk.exceptions where conversation_id = $1 order by asked_at desc, id limit ${MAX_LISTED}`,
      [conversationId],
    );
    return rows.reverse().map(exceptionOf);
  }

  /** The plan without the rules that refuse it, and which they are; one rule may stand behind another. */
  private async planWithout(
    viewer: Viewer,
    orderId: string,
    action: OrderAction,
  ): Promise<{ plan: ActionPlan; rules: WaivableRule[] } | RefusedAction> {
    const rules: WaivableRule[] = [];
    for (;;) {
      const waives = rules.length === 0 ? {} : { waives: rules };
      const planned = await this.orders.planAction({ viewer, orderId, action, ...waives });
      if (!('refused' in planned)) return { plan: planned.plan, rules };
      const { refused } = planned;
      if (!isWaivable(refused) || rules.includes(refused)) return planned;
      rules.push(refused);
    }
  }

  /** The same action that waits already is not asked for again, but may be shown as it would be now. */
  private async keep(
    { agent, conversationId, orderId, action, because }: Asked,
    viewer: Viewer,
    { plan, rules }: { plan: ActionPlan; rules: readonly WaivableRule[] },
  ): Promise<ExceptionRow | undefined> {
    const [row] = await this.dataSource.query<ExceptionRow[]>(
      `insert into desk.exceptions (id, conversation_id, order_id, viewer, action, rules, plan, because, asked_by,
         asked_by_name, asked_at)
       select $1, conversation_id, $3, $4, $5, $6, $7, $8, $9, $10, $11 from desk.cases where conversation_id = $2
       on conflict (conversation_id, order_id, (action ->> 'name')) where state = 'asked' and decided_by is null
         do update set viewer = excluded.viewer, action = excluded.action, rules = excluded.rules, plan = excluded.plan,
           because = excluded.because, asked_by = excluded.asked_by, asked_by_name = excluded.asked_by_name,
           asked_at = excluded.asked_at
       returning *`,
      [
        randomUUID(),
        conversationId,
        orderId,
        JSON.stringify(viewer),
        JSON.stringify(action),
        [...rules],
        JSON.stringify(plan),
        because,
        agent.agentId,
        agent.name,
        this.clock.now(),
      ],
    );
    return row;
  }

  private async allow(exceptionId: string, lead: AgentName): Promise<ExceptionRow | undefined> {
    const [row] = await this.update(
      `set decided_by = coalesce(decided_by, $2), decided_by_name = coalesce(decided_by_name, $3)
       where id = $1 and state = 'asked' and asked_by <> $2`,
      [exceptionId, lead.agentId, lead.name],
    );
    if (row === undefined) return undefined;
    const { conversation_id: conversationId, order_id: orderId, viewer, action, rules, plan } = row;
    const answer = await this.orders.commitAction({
      viewer,
      orderId,
      action,
      waives: rules,
      planDigest: plan.digest,
      idempotencyKey: `desk-exception:${exceptionId}`,
      origin: {
        channel: 'desk',
        conversationId,
        agentId: row.asked_by,
        approvedBy: row.decided_by ?? lead.agentId,
      },
    });
    const failedBy = 'refused' in answer ? answer.refused : null;
    const [done] = await this.update(`set state = $2, failed_by = $3 where id = $1 and state = 'asked'`, [
      exceptionId,
      failedBy === null ? 'done' : 'failed',
      failedBy,
    ]);
    return done ?? (await this.find(exceptionId));
  }

  private async decline(exceptionId: string, lead: AgentName): Promise<ExceptionRow | undefined> {
    const [row] = await this.update(
      `set state = 'declined', decided_by = $2, decided_by_name = $3
       where id = $1 and state = 'asked' and decided_by is null and asked_by <> $2`,
      [exceptionId, lead.agentId, lead.name],
    );
    return row;
  }

  private async update(change: string, values: unknown[]): Promise<ExceptionRow[]> {
    const [rows] = await this.dataSource.query<[ExceptionRow[], number]>(
      `update desk.exceptions ${change} returning *`,
      values,
    );
    return rows;
  }

  private async find(exceptionId: string): Promise<ExceptionRow | undefined> {
    if (!/^[\da-f-]{36}$/u.test(exceptionId)) return undefined;
    const [row] = await this.dataSource.query<ExceptionRow[]>(`select * from desk.exceptions where id = $1`, [
      exceptionId,
    ]);
    return row;
  }
}

function exceptionOf(row: ExceptionRow): OrderException {
  const { decided_by: decidedBy, decided_by_name: decidedByName, failed_by: failedBy } = row;
  return {
    exceptionId: row.id,
    conversationId: row.conversation_id,
    orderId: row.order_id,
    action: row.action.name,
    rules: row.rules,
    payments: row.plan.payments,
    ...(row.plan.expectedRefund === undefined ? {} : { expectedRefund: row.plan.expectedRefund }),
    because: row.because,
    askedBy: { agentId: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at.toISOString(),
    state: row.state,
    ...(decidedBy === null ? {} : { decidedBy: { agentId: decidedBy, name: decidedByName ?? decidedBy } }),
    ...(failedBy === null ? {} : { failedBy }),
  };
}
