// The audit record: who asked for which change, through what, and what was done. Rows are only added.
import type { EntityManager } from 'typeorm';
import type { ActionOrigin } from '#contracts';

/** One change that was made. */
export interface AuditRecord {
  readonly customerId: string;
  readonly orderId?: string;
  readonly action: string;
  /** As much of it as may be kept. */
  readonly origin: ActionOrigin;
  readonly asked: object;
  readonly done: object;
  readonly at: Date;
}

/** Writes the record in the transaction of the change. */
export async function recordAudit(manager: EntityManager, record: AuditRecord): Promise<void> {
  const { customerId, orderId, action, origin, asked, done, at } = record;
  await manager.query(
    `insert into orders.audit_records
       (customer_id, order_id, action, channel, conversation_id, asked, done, recorded_at, agent_id, approved_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      customerId,
      orderId ?? null,
      action,
      origin.channel,
      origin.conversationId ?? null,
      JSON.stringify(asked),
      JSON.stringify(done),
      at,
      origin.agentId ?? null,
      origin.approvedBy ?? null,
    ],
  );
}
