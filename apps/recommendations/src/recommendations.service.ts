// Recommends what the same shoppers touched together, then what is popular lately.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KIND_WEIGHTS } from './interactions/weights.js';

/** Who asks, beside which product, and how many. */
export interface RecommendationRequest {
  readonly productId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly sessionId?: string | undefined;
  readonly limit: number;
}

/** A product to show. Scores of one reason compare with each other; what was seen together stands before what is popular. */
export interface Recommendation {
  productId: string;
  score: number;
  reason: 'seen-together' | 'popular';
}

/** A product that says what the shopper is after, and how much it says. */
interface Seed {
  product_id: string;
  weight: number;
  /** How many of the shoppers who touched it last are asked what else they touched. */
  shoppers: number;
}

/** How far the questions to the database may go, so that they stay fast on any history. */
const MAX_SEEDS = 8;
const MAX_SHOPPERS_OF_FIRST_SEED = 120;
const MAX_SHOPPERS_OF_OTHER_SEED = 40;
const MAX_CANDIDATES = 400;
const MAX_TOUCHES_OF_SHOPPER = 30;
const MAX_OWN_TOUCHES = 200;
/** The product at hand says more than the shopper's history; each earlier product of it says less. */
const SEED_DECAY = 0.8;
const HISTORY_WEIGHT_BESIDE_PRODUCT = 0.3;
/** Two products touched so long apart say half as much about each other as two touched at once. */
const TOGETHER_HALF_LIFE_SECONDS = 7 * 86_400;
/** PostgreSQL faults on a power too small for a double. */
const MAX_HALF_LIVES = 500;
/** Of a shopper's purchases so many at most are kept from being recommended. */
const MAX_PURCHASES = 5_000;

const KIND_WEIGHT = `case kind ${Object.entries(KIND_WEIGHTS)
  .map(([kind, weight]) => `when '${kind}' then ${weight}`)
  .join(' ')} else 1 end`;

/** $1 the shopper under each name, $2 the session where it belongs to a customer, $3 how many. */
const ownTouches = (columns: string, condition: string): string => `
  select ${columns} from (
    (select product_id, at from recommendations.interactions
      where shopper = any($1) and ${condition} order by at desc limit $3)
    union all
    (select product_id, at from recommendations.interactions
      where session_id = $2 and customer_id is not null and ${condition} order by at desc limit $3)
  ) as touches`;
const LATEST_TOUCHES = `${ownTouches('product_id', 'true')} order by at desc limit $3`;
const PURCHASES = ownTouches('distinct product_id', `kind = 'purchase'`);

/**
 * $1 seeds, $2 the products not to show, $3 how many, $4 the shopper under each name. Popular products are damped, or they
 * would be beside everything.
 */
const SEEN_TOGETHER = `
  with seeds as (
    select * from jsonb_to_recordset($1::jsonb) as seed(product_id text, weight double precision, shoppers integer)
  ),
  touches as (
    select seeds.product_id as seed, seeds.weight, near.shopper, near.at, near.said
    from seeds cross join lateral (
      select shopper, at, ${KIND_WEIGHT} as said from recommendations.interactions
      where product_id = seeds.product_id and shopper <> all($4) order by at desc limit seeds.shoppers
    ) as near
  ),
  shoppers as (
    select seed, weight, shopper, max(at) as at, max(said) as said from touches group by seed, weight, shopper
  ),
  together as (
    select other.product_id, shoppers.seed, shoppers.shopper,
      max(shoppers.weight * sqrt((shoppers.said * other.said)::double precision)
        * power(0.5::double precision, least(${MAX_HALF_LIVES}::double precision,
            abs(extract(epoch from other.at - shoppers.at)::double precision) / ${TOGETHER_HALF_LIFE_SECONDS}))) as score
    from shoppers cross join lateral (
      select product_id, at, ${KIND_WEIGHT} as said from recommendations.interactions
      where shopper = shoppers.shopper order by at desc limit ${MAX_TOUCHES_OF_SHOPPER}
    ) as other
    where other.product_id <> shoppers.seed and other.product_id <> all($2)
    group by other.product_id, shoppers.seed, shoppers.shopper
  ),
  candidates as (
    select product_id, sum(score) as score from together group by product_id
    order by score desc, product_id limit ${MAX_CANDIDATES}
  )
  select product_id, score / sqrt(coalesce(popular.interactions, 1)::double precision + 5) as score
  from candidates left join recommendations.product_popularity as popular using (product_id)
  where score > 0 order by score desc, product_id limit $3`;

const POPULAR = `
  select product_id, popularity from recommendations.product_popularity
  where interactions > 0 and popularity > 0 and product_id <> all($1)
  order by popularity desc, product_id limit $2`;

/** Recommends products. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Never the product at hand, nor what the shopper has bought. */
  async recommend(request: RecommendationRequest): Promise<Recommendation[]> {
    const known = (id: string | undefined): string | undefined => (id?.includes('\u0000') ? undefined : id);
    const productId = known(request.productId);
    const customerId = known(request.customerId);
    const sessionId = known(request.sessionId);
    const shoppers = [
      ...(customerId === undefined ? [] : [`customer ${customerId}`]),
      ...(sessionId === undefined ? [] : [`session ${sessionId}`]),
    ];
    const hidden = new Set(await this.ownProducts(PURCHASES, shoppers, sessionId, MAX_PURCHASES));
    if (productId !== undefined) hidden.add(productId);
    const latest = await this.ownProducts(LATEST_TOUCHES, shoppers, sessionId, MAX_OWN_TOUCHES);
    const seeds = seedsOf(productId, latest);
    const together = await this.seenTogether(seeds, hidden, shoppers, request.limit);
    for (const product of together) hidden.add(product.productId);
    const missing = request.limit - together.length;
    return missing > 0 ? [...together, ...(await this.popular(hidden, missing))] : together;
  }

  private async ownProducts(
    query: string,
    shoppers: readonly string[],
    sessionId: string | undefined,
    limit: number,
  ): Promise<string[]> {
    if (shoppers.length === 0) return [];
    const rows = await this.dataSource.query<{ product_id: string }[]>(query, [shoppers, sessionId ?? null, limit]);
    return rows.map((row) => row.product_id);
  }

  private async seenTogether(
    seeds: readonly Seed[],
    hidden: ReadonlySet<string>,
    shoppers: readonly string[],
    limit: number,
  ): Promise<Recommendation[]> {
    if (seeds.length === 0) return [];
    const rows = await this.dataSource.query<{ product_id: string; score: number }[]>(SEEN_TOGETHER, [
      JSON.stringify(seeds),
      [...hidden],
      limit,
      shoppers,
    ]);
    return rows.map((row) => ({ productId: row.product_id, score: Number(row.score), reason: 'seen-together' }));
  }

  private async popular(hidden: ReadonlySet<string>, limit: number): Promise<Recommendation[]> {
    const rows = await this.dataSource.query<{ product_id: string; popularity: number }[]>(POPULAR, [
      [...hidden],
      limit,
    ]);
    const most = Number(rows[0]?.popularity);
    return rows.map((row) => ({
      productId: row.product_id,
      score: Number(row.popularity) / most,
      reason: 'popular',
    }));
  }
}

/** The product at hand first, then the shopper's latest products, each less than the one after it. */
function seedsOf(productId: string | undefined, touched: readonly string[]): Seed[] {
  const latest = [...new Set(touched)].filter((id) => id !== productId);
  const base = productId === undefined ? 1 : HISTORY_WEIGHT_BESIDE_PRODUCT;
  const weighed = latest.map((id, index) => ({ product_id: id, weight: base * SEED_DECAY ** index }));
  if (productId !== undefined) weighed.unshift({ product_id: productId, weight: 1 });
  return weighed.slice(0, MAX_SEEDS).map((seed, index) => ({
    ...seed,
    shoppers: index === 0 ? MAX_SHOPPERS_OF_FIRST_SEED : MAX_SHOPPERS_OF_OTHER_SEED,
  }));
}
