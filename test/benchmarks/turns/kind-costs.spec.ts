// What a turn of each kind costs, exactly: records that Kafka would carry (a call is two) and SQL statements with all that follows from the turn.
import { startShop, type TestShop } from '#testing';
import { sumOf } from './cost-counter.js';
import { countKinds, type KindCost } from './kind-costs.js';
import { KINDS_OF_TURNS } from './kinds.js';

describe('the cost of a turn', () => {
  let shop: TestShop;
  let costs: KindCost[];
  beforeAll(async () => {
    shop = await startShop();
    costs = await countKinds(shop);
  });
  afterAll(async () => {
    await shop.stop();
  });

  it('is that of a turn that was understood', () => {
    expect(costs.map(({ skills }) => skills)).toEqual(KINDS_OF_TURNS.map(({ skills }) => skills));
  });

  it.each([
    ['greeting', 3, 3],
    ['price', 5, 4],
    ['stock', 7, 5],
    ['order status', 11, 7],
    ['search', 11, 3],
    ['three at once', 9, 5],
    ['policy', 7, 3],
  ])('%s: %i records, %i statements', (name, records, statements) => {
    const cost = costs.find((one) => one.name === name)?.cost;
    if (cost === undefined) throw new Error(`${name} was not counted`);
    // On failure the difference says which topic, which statement.
    const told = [sumOf(cost.recordsByTopic), cost.statements.length];
    const isAsTold = told[0] === records && told[1] === statements;
    expect(isAsTold ? told : [...told, cost]).toEqual([records, statements]);
  });
});
