// What a customer complained of is not shown to them, and what many complain of is known to all instances, over the service's own database.
import type { ClientOf } from '#bus';
import type { recommendationsCalls } from '#contracts';
import { FixedClock, type EmbeddedDatabase } from '#platform';
import { openTestDatabase } from '#testing';
import type { RecommendationsController } from './recommendations.controller.js';
import { startInstance } from './testing/start-instance.js';

const DAY_MS = 86_400_000;
const now = new Date('2026-11-22T08:00:00Z');
const complaint = { customerId: 'me', productId: 'teapot', conversationId: 'angry', at: now.toISOString() };
const history = ['c1', 'c2', 'c3'].flatMap((customerId) =>
  ['tea', 'teapot', 'lamp'].map((productId) => ({
    customerId,
    productId,
    kind: 'purchase',
    at: '2026-11-20T01:00:00Z',
  })),
);

describe('what shoppers complain of', () => {
  let embedded: EmbeddedDatabase;
  let client: ClientOf<typeof recommendationsCalls>;
  let controller: RecommendationsController;
  let stop: () => Promise<void>;
  const clock = new FixedClock(now);

  beforeAll(async () => {
    embedded = await openTestDatabase();
    ({ client, controller, stop } = await startInstance(embedded, clock));
    const lines = history.map((record, index) => ({ line: index + 1, action: 'upsert' as const, record }));
    expect(await client.importRecords({ file: 'interactions', lines })).toMatchObject({ changed: history.length });
  });

  afterAll(async () => {
    await stop();
    await embedded.close();
  });

  const shownTo = async (customerId: string): Promise<string[]> =>
    (await client.recommend({ productId: 'tea', customerId })).products.map(({ productId }) => productId);

  it('is not shown to them for 30 days, nor kept after the conversation was erased, whichever is heard first', async () => {
    expect(await shownTo('me')).toContain('teapot');
    for (let time = 0; time < 2; time += 1) await controller.learnComplaint(complaint);
    expect(await shownTo('me')).not.toContain('teapot');
    expect(await shownTo('somebody-else')).toContain('teapot');
    clock.set(new Date(now.getTime() + 31 * DAY_MS));
    expect(await shownTo('me')).toContain('teapot');
    clock.set(now);
    expect(await shownTo('me')).not.toContain('teapot');
    await controller.forgetConversation({ conversationId: 'angry' });
    expect(await shownTo('me')).toContain('teapot');
    await controller.learnComplaint(complaint);
    expect(await shownTo('me')).toContain('teapot');
  });

  it('stands lower for everybody while many complain, as what was told last says', async () => {
    const [first = '', second = ''] = await shownTo('anybody');
    const told = (complaintShare: number, later: number): Promise<void> =>
      controller.learnVoice({ productId: first, complaintShare, at: new Date(now.getTime() + later).toISOString() });
    await told(1, 2);
    expect(await shownTo('anybody')).toEqual([second, first]);
    // What was told earlier and is heard later changes nothing.
    await told(0, 1);
    expect(await shownTo('anybody')).toEqual([second, first]);
    await told(0, 3);
    expect(await shownTo('anybody')).toEqual([first, second]);
  });
});
