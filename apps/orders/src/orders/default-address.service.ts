// Changes where a customer's orders go from now on.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HandlerOutput, ordersCalls, ParsedInput } from '#contracts';
import { Clock } from '#platform';
import { holdCustomer } from '../actions/action-moments.service.js';
import { recordAudit } from '../actions/audit.js';
import { keptOrigin } from '../actions/erased-conversations.service.js';
import { IdempotentAnswers } from '../actions/idempotent-answers.js';
import { digestOf } from '../actions/plan.js';
import { CustomerEntity } from './customer.entity.js';
import { customerRecordOf } from './customers.table.js';

type Answer = HandlerOutput<typeof ordersCalls.changeDefaultAddress>;

/** Writes the first address of a customer. */
@Injectable()
export class DefaultAddressService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly answers: IdempotentAnswers,
    private readonly clock: Clock,
  ) {}

  /** Replaces the first address, or adds it where there is none; once a key. */
  async change(request: ParsedInput<typeof ordersCalls.changeDefaultAddress>): Promise<Answer> {
    const { customerId, address, idempotencyKey: key, origin } = request;
    await this.answers.forgetOld();
    return this.dataSource.transaction(async (manager): Promise<Answer> => {
      const customer = await holdCustomer(manager, customerId);
      if (customer === null) return { refused: 'no-such-customer' };
      const keyed = { customerId, key, digest: digestOf({ address }) };
      const first = await this.answers.first<Answer>(manager, keyed);
      if (first === 'reused') return { refused: 'idempotency-key-reused' };
      if (first !== undefined) return first.answer;
      const kept = await keptOrigin(manager, origin);
      const addresses = [address, ...(customer.addresses ?? []).slice(1)];
      await manager.update(CustomerEntity, { id: customerId }, { addresses });
      const done = { from: customer.addresses?.[0] ?? null, to: address };
      await recordAudit(manager, {
        customerId,
        action: 'change-default-address',
        origin: kept.origin,
        asked: { address },
        done,
        at: this.clock.now(),
      });
      const answer = { customer: customerRecordOf({ ...customer, addresses }) };
      if (!kept.isErased) await this.answers.keep(manager, keyed, answer);
      return answer;
    });
  }
}
