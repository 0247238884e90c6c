// What each kind of turn costs in a shop in this process, counted, and as lines for people.
import { Conversation, startShop, type TestShop } from '#testing';
import { CostCounter, sumOf, type Tally, type TurnCost } from './cost-counter.js';
import { KINDS_OF_TURNS, type KindOfTurn } from './kinds.js';

/** A kind of turn and its cost. */
export interface KindCost {
  readonly name: string;
  readonly cost: TurnCost;
  /** Who answered. */
  readonly skills: readonly string[];
}

/** The cheapest counts: the first ones read what is then kept. */
const TIMES = 8;
/** Of the demo store: a customer with orders, and a product with several variants. */
const CUSTOMER = 'c-001';
const PRODUCT = 'p-101';

/** Asks each kind a few times, each time in a conversation of its own, so that no turn stands on another. Nobody follows them live. */
export async function countKinds(shop: TestShop, kinds: readonly KindOfTurn[] = KINDS_OF_TURNS): Promise<KindCost[]> {
  const counter = new CostCounter(shop);
  const customerToken = await shop.customerToken(CUSTOMER);
  const counted: KindCost[] = [];
  // The first turn of all reads most of what is kept.
  const [first] = kinds;
  if (first !== undefined) await (await Conversation.open(shop.url, { locale: 'en' })).say(first.text);
  for (const { name, text, isCustomer } of kinds) {
    const talks: Conversation[] = [];
    for (let time = 0; time < TIMES; time++) {
      const page = { productId: PRODUCT };
      talks.push(await Conversation.open(shop.url, { locale: 'en', page, ...(isCustomer && { customerToken }) }));
    }
    let skills: string[] = [];
    const cost = await counter.costOf(TIMES, async (time) => {
      const talk = talks[time];
      if (talk === undefined) throw new Error('there are fewer conversations than turns');
      skills = (await talk.say(text)).replies.map(({ skill }) => skill);
      return talk.conversationId;
    });
    counted.push({ name, cost, skills });
  }
  return counted;
}

/** {@link countKinds} of a demo shop that is started for it. */
export async function countKindsOfDemo(): Promise<KindCost[]> {
  const shop = await startShop();
  try {
    return await countKinds(shop);
  } finally {
    await shop.stop();
  }
}

const NAME_WIDTH = 16;
const NUMBER_WIDTH = 12;
const inShort = (tally: Tally): string =>
  Object.entries(tally)
    .map(([name, count]) => `${name.replace(/\.v\d+$/, '')} ${count}`)
    .join(', ');

/** A table of the kinds, and below each kind what its sums are made of. */
export function kindTable(costs: readonly KindCost[]): string {
  const head =
    'turn'.padEnd(NAME_WIDTH) + ['records', 'statements'].map((name) => name.padStart(NUMBER_WIDTH)).join('');
  const rows = costs.map(({ name, cost }) => {
    const sums = [sumOf(cost.recordsByTopic), sumOf(cost.statementsByService)];
    const row = name.padEnd(NAME_WIDTH) + sums.map((sum) => String(sum).padStart(NUMBER_WIDTH)).join('');
    return `${row}\n  ${inShort(cost.recordsByTopic)}\n  ${inShort(cost.statementsByService)}`;
  });
  return [head, ...rows].join('\n');
}

/** The sums of each kind, for the last line. */
export const kindSums = (costs: readonly KindCost[]): Record<string, { records: number; statements: number }> =>
  Object.fromEntries(
    costs.map(({ name, cost }) => [
      name,
      { records: sumOf(cost.recordsByTopic), statements: sumOf(cost.statementsByService) },
    ]),
  );
