// A made-up year of a busy shop in the tables of the insights: marks, matters and daily counts as the service would have made them.
import type pg from 'pg';

/** How much of it. */
export interface YearSize {
  readonly turnsAMonth: number;
  readonly months: number;
  readonly products: number;
}

const TURNS_A_CONVERSATION = 3;
const DAYS_A_MONTH = 30;
/** Filled without their indexes, which are made afterwards: the same tables in a fraction of the time. */
const FILLED = ['marks', 'episodes', 'conversations', 'counts'];

/** Several products are asked about far more than others; so many shoppers are customers of ours. */
const CONVERSATIONS = `
  create unlogged table bench_conversations as
  select 'k' || i as id, day, at, locale, channel, product,
    case when random() < 0.5 then 'customer-' || floor(random() * $4::int) else 'k' || i end as shopper,
    1 + floor(random() * 5)::int as turns,
    (array['price','stock','shipping','product-info','order-status','order-status','return-order','faq','find-products','recommend'])[1 + floor(random() * 10)::int] as skill,
    (array['came-back','given-up','with-person','confirmed','silent','silent'])[1 + floor(random() * 6)::int] as outcome,
    random() as chance
  from (
    select i, current_date - $2::int + (i::bigint * $2::int / $1::int)::int as day,
      now() - ($2::int - i::bigint * $2::int / $1::int) * interval '1 day' as at,
      (array['zh','en'])[1 + (random() < 0.4)::int] as locale, (array['web','wechat'])[1 + (random() < 0.3)::int] as channel,
      'p-' || floor($3::int * power(random(), 3)) as product
    from generate_series(1, $1::int) i) made`;

const markOf = (figure: string, key: string, where = 'true', amount = '1', label = 'null'): string => `
  insert into insights.marks (conversation_id, shopper, day, locale, channel, figure, key, label, amount)
  select id, shopper, day, locale, channel, '${figure}', ${key}, ${label}, ${amount} from bench_conversations where ${where}`;

const isOfProduct = `skill in ('price','stock','shipping','product-info')`;
const MARKS = [
  markOf('conversations', `''`),
  markOf('turns', `''`, 'true', 'turns'),
  markOf('topic', `case when ${isOfProduct} then skill || ' ' || product else skill end`),
  markOf('topic', `'faq f-' || floor(random() * 40)`, 'turns > 3'),
  markOf('product', 'product', isOfProduct),
  markOf('outcome', 'outcome'),
  markOf('guess', `''`, 'true', '(chance * 1000)::int'),
  markOf('guessed', `''`),
  markOf('ordered', `''`, 'chance < 0.06'),
  markOf('unhappy', `''`, 'chance > 0.95'),
  markOf('not-understood', `''`, 'chance between 0.5 and 0.55'),
  markOf('handover', `'asked'`, 'chance between 0.6 and 0.65'),
  markOf('taken', `'agent-' || floor(random() * 30)`, 'chance between 0.6 and 0.64'),
  markOf('rating', `(1 + floor(random() * 5)) || ' agent-' || floor(random() * 30)`, 'chance between 0.62 and 0.66'),
  markOf('refused', `'return-order past-return-window'`, `skill = 'return-order' and chance < 0.2`),
  markOf('complaint', `product || ' quality'`, `${isOfProduct} and chance > 0.97`),
  markOf('praise', `product || ' quality'`, `${isOfProduct} and chance between 0.9 and 0.94`),
  markOf('ask', `'stock ' || product`, `skill = 'stock' and chance < 0.3`),
  markOf(
    'ask',
    `'product ' || md5(floor(3000 * power(chance, 3))::text)`,
    `skill = 'find-products' and chance < 0.4`,
    '1',
    `'wish ' || floor(3000 * power(chance, 3))`,
  ),
  markOf(
    'question',
    `md5(floor(chance * 2000)::text)`,
    `day > current_date - 28 and chance between 0.5 and 0.501`,
    '1',
    `'question ' || floor(chance * 2000)`,
  ),
  markOf('shown', `''`, `skill = 'recommend'`, '4'),
  markOf('followed', `''`, `skill = 'recommend' and chance < 0.3`),
  markOf('bought', `''`, `skill = 'recommend' and chance < 0.05`),
  markOf(
    'trial',
    `case when hashtext(shopper) % 10 = 0 then 'held-out' else 'shown' end`,
    `skill = 'recommend' and shopper like 'customer-%'`,
  ),
  markOf(
    'trial-bought',
    `case when hashtext(shopper) % 10 = 0 then 'held-out' else 'shown' end`,
    `skill = 'recommend' and shopper like 'customer-%' and chance < 0.1`,
  ),
];

const EPISODES = `
  insert into insights.episodes (id, conversation_id, shopper, day, started_at, ended_at, locale, channel, matter, is_demo, facts, guess, draw, judged)
  select id || '.m1', id, shopper, day, at, at, locale, channel, 'product:' || product, false,
    jsonb_build_object('turns', turns, 'skills', jsonb_build_array(skill), 'refused', '[]'::jsonb, 'notFound', false, 'notUnderstood', false,
      'endsOpen', false, 'endsMissing', false, 'endsNotUnderstood', false, 'committed', false, 'bought', chance < 0.06, 'thanked', chance > 0.8,
      'feltWorst', 0, 'offeredPerson', false, 'calledPerson', false, 'answeredByPerson', false, 'cameBack', outcome = 'came-back'),
    chance, random(), case when random() < 0.00003 then chance > 0.4 end
  from bench_conversations`;

const HEARD = `
  insert into insights.conversations (conversation_id, customer_id, locale, channel, is_due, needs_reading, heard_at)
  select id, case when shopper like 'customer-%' then shopper end, locale, channel, false, false, at from bench_conversations`;

/** Different shoppers are put as many as times: one of these takes the place of the other in size. */
const COUNTS = `
  insert into insights.counts (day, figure, key, locale, channel, shoppers, times)
  select day, figure, key, coalesce(locale, ''), coalesce(channel, ''), count(*), sum(amount)
  from insights.marks
  where figure not in ('question', 'trial', 'trial-bought')
  group by grouping sets ((day, figure, key), (day, figure, key, locale), (day, figure, key, channel), (day, figure, key, locale, channel))`;

async function withoutIndexes(client: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string; constraint: string | null }>(
    `select i.indexname as name, i.indexdef as made, c.conname as constraint from pg_indexes i
     left join pg_constraint c on c.conname = i.indexname and c.connamespace = 'insights'::regnamespace
     where i.schemaname = 'insights' and i.tablename = any ($1)`,
    [FILLED],
  );
  // A key is made again as a unique index: that is what it is to a reader.
  for (const { name, constraint } of rows)
    await client.query(
      constraint === null
        ? `drop index insights."${name}"`
        : `alter table insights.${name.replace(/_pkey$/, '')} drop constraint "${constraint}"`,
    );
  await fill();
  for (const { made } of rows) await client.query(made);
}

/** Fills the tables; returns how many rows each has. */
export async function fillYear(client: pg.Client, size: YearSize): Promise<Record<string, number>> {
  const conversations = Math.round((size.turnsAMonth * size.months) / TURNS_A_CONVERSATION);
  for (const table of FILLED) await client.query(`alter table insights.${table} set unlogged`);
  await client.query(`set work_mem = '512MB'; set maintenance_work_mem = '1GB'; set synchronous_commit = off`);
  await withoutIndexes(client, async () => {
    await client.query(CONVERSATIONS, [
      conversations,
      size.months * DAYS_A_MONTH,
      size.products,
      Math.max(1, Math.round(conversations / 10)),
    ]);
    for (const statement of [...MARKS, EPISODES, HEARD, COUNTS]) await client.query(statement);
  });
  await client.query(`drop table bench_conversations`);
  await client.query(`reset work_mem`);
  await client.query(`vacuum analyze`);
  return await rowsOf(client);
}

/** How many rows each of the tables has that are filled. */
export async function rowsOf(client: pg.Client): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of FILLED) {
    const counted = await client.query<{ rows: number }>(`select count(*)::int as rows from insights.${table}`);
    rows[table] = counted.rows[0]?.rows ?? 0;
  }
  return rows;
}
