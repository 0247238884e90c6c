// The shop's own wishes for its products: pinned, banned, boosted.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A wish; `factor` is how often more a boosted product should stand out. */
export interface ProductRule {
  readonly rule: 'pin' | 'ban' | 'boost';
  readonly factor: number;
}

/** Instances agree after this time. */
const FRESH_MS = 1_000;
const MAX_RULES = 10_000;

/** Keeps the rules and reads them. */
@Injectable()
export class ProductRules {
  private rules: Promise<ReadonlyMap<string, ProductRule>> | undefined;
  private readAtMs = 0;

  constructor(private readonly dataSource: DataSource) {}

  async set(productId: string, rule: ProductRule['rule'] | 'none', factor: number): Promise<void> {
    if (rule === 'none') {
      await this.dataSource.query(`delete from recommendations.product_rules where product_id = $1`, [productId]);
    } else {
      await this.dataSource.query(
        `insert into recommendations.product_rules (product_id, rule, factor) values ($1, $2, $3)
         on conflict (product_id) do update set rule = excluded.rule, factor = excluded.factor`,
        [productId, rule, factor],
      );
    }
    this.rules = undefined;
  }

  /** By product. */
  async all(): Promise<ReadonlyMap<string, ProductRule>> {
    if (this.rules !== undefined && performance.now() - this.readAtMs < FRESH_MS) return await this.rules;
    const reading = this.read();
    this.rules = reading;
    this.readAtMs = performance.now();
    reading.catch(() => {
      if (this.rules === reading) this.rules = undefined;
    });
    return await reading;
  }

  private async read(): Promise<ReadonlyMap<string, ProductRule>> {
    const rows = await this.dataSource.query<(ProductRule & { product_id: string })[]>(
      `select product_id, rule, factor from recommendations.product_rules order by product_id limit ${MAX_RULES}`,
    );
    return new Map(rows.map(({ product_id, rule, factor }) => [product_id, { rule, factor }]));
  }
}
