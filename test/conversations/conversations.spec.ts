// Scripted shoppers over HTTP, in both languages: in process by default, or against the shop that DAOGOU_URL names.
import { SignJWT } from 'jose';
import { Conversation, startShop, type TestShop } from '#testing';
import { allScripts } from './all-scripts.js';
import { playScript, type Script, type Stage } from './script.js';

const START_LIMIT_MS = 180_000;
const TIME_ZONE = 'Asia/Shanghai';
const storeKey = process.env['DAOGOU_STORE_KEY'] ?? 'demo';
const secret = process.env['DAOGOU_STORE_SECRET'];

/** A token signed as the storefront of the shop under DAOGOU_URL signs it. */
function signedToken(customerId: string): Promise<string> {
  if (secret === undefined) throw new Error('DAOGOU_STORE_SECRET is needed to be a customer of the shop at DAOGOU_URL');
  return new SignJWT({})
    .setProtectedHeader({ alg: 'HS256', kid: storeKey })
    .setSubject(customerId)
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
}

describe('conversations', () => {
  let shop: TestShop | undefined;
  let stage: Stage;

  beforeAll(async () => {
    const url = process.env['DAOGOU_URL'];
    if (url !== undefined && url !== '') {
      stage = { url, storeKey, timeZone: TIME_ZONE, customerToken: signedToken };
      return;
    }
    const started = await startShop({ env: { REQUESTS_PER_MINUTE: '100000' } });
    shop = started;
    stage = {
      url: started.url,
      storeKey: 'demo',
      timeZone: TIME_ZONE,
      customerToken: (id) => started.customerToken(id),
    };
  }, START_LIMIT_MS);

  afterAll(async () => {
    await shop?.stop();
  }, START_LIMIT_MS);

  const named = (scripts: readonly Script[]): [string, Script][] => scripts.map((script) => [script.name, script]);

  it.each(named(allScripts))('%s', async (_, script) => {
    await playScript(script, stage);
  });

  it('answers the same message once', async () => {
    const talk = await Conversation.open(stage.url, { storeKey });
    const first = await talk.say('LX-700多少钱', { clientMessageId: 'm-1' });
    const again = await talk.say('LX-700 有货吗', { clientMessageId: 'm-1' });
    expect(again).toEqual(first);
    expect((await talk.transcript()).filter((line) => line.role === 'shopper')).toHaveLength(1);
  });

  it('answers two messages at once in order, each once', async () => {
    const talk = await Conversation.open(stage.url, { storeKey });
    const turns = await Promise.all(
      ['LX-700多少钱', 'LX-500有货吗', '谢谢', '几天能到上海'].map((text) => talk.say(text)),
    );
    expect(turns.map((turn) => turn.replies[0]?.skill)).toEqual(['price', 'stock', 'small-talk', 'shipping']);
    const transcript = await talk.transcript();
    for (const [index, line] of transcript.entries())
      if (line.role === 'shopper') expect(transcript[index + 1]?.inReplyTo).toBe(line.id);
  });

  it('reads the first 4,000 characters of a long message and says so', async () => {
    const talk = await Conversation.open(stage.url, { storeKey });
    const turn = await talk.say(`LX-700多少钱？${'好'.repeat(6_000)}`);
    expect(turn.replies[0]).toMatchObject({
      facts: { cutAt: 4_000 },
      text: expect.stringContaining('4000') as unknown,
    });
  });

  it('keeps a rating, and erases a conversation when asked', async () => {
    const talk = await Conversation.open(stage.url, { storeKey });
    await talk.say('你好');
    await talk.rate(5, { comment: 'helpful' });
    await talk.erase();
    await expect(talk.say('你好')).rejects.toThrow();
  });
});
