// What one shopper did with one product at one time.
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InteractionRecord } from '#contracts';

/** A row of `recommendations.interactions`. */
@Entity({ name: 'interactions', schema: 'recommendations' })
export class InteractionEntity {
  /** Counted by the database; pages of the file follow it. */
  @PrimaryColumn('bigint', { name: 'row_number' })
  rowNumber!: string;

  @Column('text', { name: 'customer_id', nullable: true })
  customerId!: string | null;

  @Column('text', { name: 'session_id', nullable: true })
  sessionId!: string | null;

  /** What it was learned from, `order A-1` or `conversation …`; null where the interaction itself was told. */
  @Column('text', { name: 'learned_from', nullable: true })
  learnedFrom!: string | null;

  @Column('text', { name: 'product_id' })
  productId!: string;

  @Column('text')
  kind!: InteractionRecord['kind'];

  @Column('double precision', { nullable: true })
  value!: number | null;

  /** For sorting; `atWritten` is what the file said. */
  @Column('timestamptz')
  at!: Date;

  @Column('text', { name: 'at_written' })
  atWritten!: string;
}
