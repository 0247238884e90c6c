// What shoppers ask about in conversations is learned once, and not of those who wished to be forgotten since.
import { type EmbeddedDatabase, FixedClock } from '#platform';
import { openTestDatabase } from '#testing';
import { startInstance } from '../testing/start-instance.js';

/** A turn that told the price of a product. */
const turnAbout = (productId: string) => ({
  messageId: 'm-1',
  locale: 'en' as const,
  understood: [{ skill: 'price' as const, confidence: 1 }],
  replies: [{ skill: 'price' as const, needs: null, notFound: false, productIds: [productId] }],
  feelings: { sentiment: 0, urgency: 0, signs: [] },
  heldBy: 'assistant' as const,
  offersPerson: false,
  tookMs: 1,
});

describe('interests of conversations', () => {
  let embedded: EmbeddedDatabase;
  let instance: Awaited<ReturnType<typeof startInstance>>;
  beforeAll(async () => {
    embedded = await openTestDatabase();
    instance = await startInstance(embedded, new FixedClock(new Date('2026-11-22T08:00:00Z')));
  });
  afterAll(async () => {
    await instance.stop();
    await embedded.close();
  });

  it('learns what was asked about in a conversation, once, and nothing of before its customer was forgotten', async () => {
    const asked = (customerId: string, at: string) => ({
      ...turnAbout('tent'),
      customerId,
      conversationId: `talk of ${customerId}`,
      at,
    });
    const views = async (shopper: string) =>
      (
        await embedded.pool.query<{ at_written: string }>(
          `select at_written from recommendations.interactions where customer_id = $1`,
          [shopper],
        )
      ).rows.map((row) => row.at_written);
    const [before, after] = ['2026-11-21T08:00:00Z', '2027-01-01T08:00:00Z'];
    await Promise.all([before, before].map((at) => instance.controller.learnTurn(asked('asker', at))));
    expect(await views('asker')).toEqual([before]);
    await instance.client.forgetHistory({ customerId: 'asker' });
    await instance.controller.learnTurn(asked('asker', before));
    await instance.controller.learnTurn(asked('asker', after));
    expect(await views('asker')).toEqual([after]);
  });

  it('keeps nothing of a conversation that was erased, also where a turn of it is heard only then', async () => {
    const conversationId = 'talk that was erased';
    const turn = { ...turnAbout('tent'), customerId: 'gone', conversationId, at: '2026-11-21T08:00:00Z' };
    const left = async () =>
      (
        await embedded.pool.query(`select from recommendations.interactions where learned_from like $1`, [
          `%${conversationId}`,
        ])
      ).rows.length;
    await instance.controller.learnTurn(turn);
    expect(await left()).toBe(1);
    await instance.controller.forgetConversation({ conversationId });
    expect(await left()).toBe(0);
    await instance.controller.learnTurn({ ...turn, messageId: 'm-2', at: '2026-11-21T08:00:01Z' });
    expect(await left()).toBe(0);
    for (let time = 0; time < 20; time += 1) {
      const at = `2026-11-21T09:00:${String(time).padStart(2, '0')}Z`;
      const ofOne = { ...turn, conversationId: `${time} ${conversationId}`, at };
      await Promise.all([
        instance.controller.forgetConversation({ conversationId: ofOne.conversationId }),
        instance.controller.learnTurn(ofOne),
      ]);
    }
    expect(await left()).toBe(0);
  });
});
