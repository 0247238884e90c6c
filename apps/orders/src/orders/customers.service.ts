// Reads customers for the session that vouches for them.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CustomerRecord } from '#contracts';
import { CustomerEntity } from './customer.entity.js';
import { customerRecordOf } from './customers.table.js';

/** Reads customers. */
@Injectable()
export class CustomersService {
  constructor(private readonly dataSource: DataSource) {}

  /** The customer with this id, as imported. */
  async get(id: string): Promise<CustomerRecord | undefined> {
    if (id.includes('\u0000')) return undefined;
    const customer = await this.dataSource.getRepository(CustomerEntity).findOneBy({ id });
    return customer === null ? undefined : customerRecordOf(customer);
  }
}
