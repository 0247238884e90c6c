// Proves that an order belongs to whoever asks, by its number and the e-mail or phone of its customer or address.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HandlerOutput, ordersCalls } from '#contracts';
import { contactKey, matchesContact } from './contact.js';
import { orderNumberKey } from './order-number.js';
import { ProofTries } from './proof-tries.service.js';

/** So many orders at most are compared for one written number; a shop has one, or two that differ in case. */
const MAX_SAME_NUMBER = 20;
/** What a number is compared with that no order has: as much work as one that is somebody else's. */
const NOBODYS: Contacts = { id: '', email: null, phone: null, addressPhone: null };

interface Contacts {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly addressPhone: string | null;
}

type Proof = HandlerOutput<typeof ordersCalls.verifyOrder>;

/** Proves orders. */
@Injectable()
export class OrderProof {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tries: ProofTries,
  ) {}

  /**
   * Says no more than yes or no. A wrong number, somebody else's number and a caller who is locked out cost the same: one count, one look,
   * the same comparisons.
   */
  async verify(orderId: string, contact: string, callerKey = ''): Promise<Proof> {
    const numberKey = orderNumberKey(orderId);
    const tried = { numberKey, contactKey: contactKey(contact) ?? contact, callerKey };
    const locked = await this.tries.isLocked(tried);
    const found = await this.contactsOf(numberKey);
    const candidates = found.length === 0 ? [NOBODYS] : found;
    const proved = candidates.filter(({ email, phone, addressPhone }) =>
      matchesContact(contact, [email, phone, addressPhone]),
    );
    const order = proved.find((candidate) => candidate.id === orderId) ?? proved[0];
    if (locked) return { verified: false, locked };
    if (order === undefined) return { verified: false };
    await this.tries.forgive(tried);
    return { verified: true, orderId: order.id };
  }

  private contactsOf(numberKey: string): Promise<Contacts[]> {
    return this.dataSource.query<Contacts[]>(
      `select placed.id, customer.email, customer.phone, placed.address ->> 'phone' as "addressPhone"
       from orders.orders as placed left join orders.customers as customer on customer.id = placed.customer_id
       where placed.number_key = $1 order by placed.id limit $2`,
      [numberKey, MAX_SAME_NUMBER],
    );
  }
}
