// Tells the recommendations what shoppers complain of: each complaint of a customer once, and how much a product is complained of when that changes.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Outbox } from '#bus';
import { insightsEvents } from '#contracts';
import { Clock } from '#platform';
import { type Day, dayAfter } from '../facts/shop-days.js';
import type { ConversationRow } from './known-shoppers.js';
import type { Mark } from './marks.js';
import { shareInterval } from './shares.js';

const WINDOW_DAYS = 28;
const LEAST_SHOPPERS = 5;
const MAX_PRODUCTS = 200;
/** Whoever complains of these does not complain of the product. */
const OF_THE_SHOP: readonly string[] = ['parcel', 'packing', 'service', 'after-sales'];
/** A share is told in steps of so much: a shopper more or less changes nothing. */
const STEPS = 10;

/** The product of a complaint `p-1 quality`; undefined where it is of none. */
function productOf(key: string): string | undefined {
  const at = key.lastIndexOf(' ');
  const [productId, aspect] = [key.slice(0, Math.max(0, at)), key.slice(at + 1)];
  return productId === '' || productId === '-' || OF_THE_SHOP.includes(aspect) ? undefined : productId;
}

/** Tells what is complained of. What was made up for the demo shop is told to nobody. */
@Injectable()
export class Voices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Tells the complaints of customers that were not told yet, in the transaction that marks them. */
  async tellComplaints(
    manager: EntityManager,
    conversations: readonly ConversationRow[],
    marks: readonly Mark[],
  ): Promise<void> {
    const customers = new Map(
      conversations.flatMap(({ conversation_id, customer_id, is_demo }) =>
        customer_id === null || is_demo ? [] : [[conversation_id, customer_id] as const],
      ),
    );
    const complaints = marks.flatMap(({ figure, key, conversationId }) => {
      const productId = figure === 'complaint' ? productOf(key) : undefined;
      return productId === undefined || !customers.has(conversationId)
        ? []
        : [{ conversation_id: conversationId, product_id: productId }];
    });
    if (complaints.length === 0) return;
    const fresh = await manager.query<{ conversation_id: string; product_id: string }[]>(
      `insert into insights.complaints (conversation_id, product_id)
       select distinct conversation_id, product_id from jsonb_to_recordset($1::jsonb) as c(conversation_id text, product_id text)
       on conflict do nothing returning conversation_id, product_id`,
      [JSON.stringify(complaints)],
    );
    const at = this.clock.now().toISOString();
    for (const { conversation_id: conversationId, product_id: productId } of fresh) {
      const customerId = customers.get(conversationId) ?? '';
      await this.outbox.add(manager, insightsEvents.complaintHeard, { customerId, productId, conversationId, at });
    }
  }

  /** Tells of products of which more or fewer shoppers complain than was told last; returns how many. */
  async tellChanges(today: Day): Promise<number> {
    const rows = await this.dataSource.query<{ product_id: string; complained: number; spoke: number }[]>(
      `with said as (
         select m.* from insights.marks m join insights.conversations c using (conversation_id)
         where m.day between $1 and $2 and not c.is_demo and m.figure in ('complaint', 'product')
       ), complained as (
         select regexp_replace(key, ' \\S+$', '') as product_id, count(distinct shopper)::int as complained
         from said where figure = 'complaint' and key not like '- %' and key not like '#%'
           and regexp_replace(key, '^.* ', '') <> all ($3::text[])
         group by 1 having count(distinct shopper) >= $4 order by 2 desc limit ${MAX_PRODUCTS}
       )
       select product_id, complained, greatest(complained, (
         select count(distinct shopper)::int from said where figure = 'product' and key = product_id)) as spoke from complained`,
      [dayAfter(today, 1 - WINDOW_DAYS), today, OF_THE_SHOP, LEAST_SHOPPERS],
    );
    const shares = rows.map(({ product_id, complained, spoke }) => ({
      product_id,
      share: Math.floor(shareInterval(complained, spoke).low * STEPS) / STEPS,
    }));
    return await this.dataSource.transaction(async (manager) => {
      const changed = await manager.query<{ product_id: string; share: number }[]>(
        `insert into insights.voices as v (product_id, share)
         select product_id, share from jsonb_to_recordset($1::jsonb) as s(product_id text, share real)
         on conflict (product_id) do update set share = excluded.share where v.share is distinct from excluded.share
         returning product_id, share::float8 as share`,
        [JSON.stringify(shares)],
      );
      const [over] = await manager.query<[{ product_id: string }[], number]>(
        `delete from insights.voices where product_id <> all ($1::text[]) returning product_id`,
        [shares.map(({ product_id }) => product_id)],
      );
      const at = this.clock.now().toISOString();
      const told = [...changed, ...over.map(({ product_id }) => ({ product_id, share: 0 }))];
      for (const { product_id: productId, share } of told)
        await this.outbox.add(manager, insightsEvents.productVoiceChanged, {
          productId,
          complaintShare: Math.round(share * STEPS) / STEPS,
          at,
        });
      return told.length;
    });
  }
}
