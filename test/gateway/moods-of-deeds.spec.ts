// What is done to orders is spoken of in more moods than a wish, in whatever words: told, supposed, refused, put off, done by oneself or by somebody else.
import { whyNoVectors } from '#sentence-vectors';
import { type HomeShop, expectNothingDone, plansIn, said, startHomeShop, yesIn } from './home-shop.js';

// Without the encoders nothing is learned of moods: patterns alone tell them.
const learned = whyNoVectors() === undefined ? describe : describe.skip;

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

learned('a change of an order that is spoken of', () => {
  it.each([
    ['en', 'G-1001 was supposed to be cancelled days ago'],
    ['en', 'shouldnt G-1001 have been cancelled by now'],
    ['zh', 'G-1001不是早就该取消了吗'],
    ['zh', '上次那个客服明明说G-1001给我取消的'],
  ] as const)('%s: as done, or as what should have been, is told as it stands: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(['order-status', 'refund-status']).toContain(reply?.skill);
    expect(reply?.facts).toMatchObject({ orderId: 'G-1001' });
  });

  it.each([
    ['en', "I'll cancel G-1001 myself in the app"],
    ['en', "no need, i'll just cancel G-1001 on the website later"],
    ['zh', 'G-1001我自己去取消就行'],
    ['zh', '不用你们弄，我自己在app里取消G-1001'],
    ['en', 'pls leave G-1001 alone, nobody should be cancelling it'],
    ['zh', '我没说要取消G-1001呀'],
  ] as const)('%s: as done by oneself, or not at all, is let be: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'what would happen if i cancelled G-1001'],
    ['en', 'what if i cancelled G-1001'],
    ['en', 'if i cancel G-1001 how much do i get back'],
    ['en', 'if I were to cancel G-1001 how much would I get back'],
    ['zh', '假如我现在取消G-1001，会怎么样呢'],
    ['zh', '如果取消G-1001能退我多少钱'],
  ] as const)('%s: as what might be, is answered by what it would come to: %s', async (locale, text) => {
    const [reply] = await expectNothingDone(home, locale, text);
    expect(reply).toMatchObject({
      skill: 'cancel-order',
      facts: { orderId: 'G-1001', supposed: { payments: [{ type: 'refund', amount: { amount: 12_345 } }] } },
    });
    expect(reply?.text).toContain('12.345');
  });

  it.each([
    ['en', 'my sister is thinking of cancelling hers, not me'],
    ['zh', '我闺蜜说她那单想取消'],
  ] as const)('%s: of somebody else, is not planned: %s', async (locale, text) => {
    await expectNothingDone(home, locale, text);
  });

  it.each([
    ['en', 'G-1001 should be cancelled please, ordered it by mistake'],
    ['en', "didn't mean to order G-1001, can you get rid of it"],
    ['en', 'go on, cancel G-1001'],
    ['en', 'would you mind cancelling G-1001 for me'],
    ['zh', 'G-1001拍错了，撤了吧'],
    ['zh', '麻烦把G-1001给取消掉，谢谢'],
    ['zh', '能把G-1001取消一下不'],
  ] as const)('%s: in a wish, whatever its manner, is planned: %s', async (locale, text) => {
    expect(plansIn(await said(home, locale, text))).toEqual(['G-1001']);
  });
});

describe('more than was paid', () => {
  it.each([
    ['en', 'return G-1004 and give me twice the money'],
    ['en', 'I want my money back for the rug plus 50 compensation'],
    ['zh', 'G-1004退货，再赔我50'],
    ['zh', '地毯退一赔三'],
  ] as const)('%s: is said not to be in the plan: %s', async (locale, text) => {
    const replies = await said(home, locale, text);
    expect(plansIn(replies)).toEqual(['G-1004']);
    expect(replies[0]).toMatchObject({
      facts: { noCompensation: true, plan: { expectedRefund: { amount: 180_500 } } },
      text: expect.stringMatching(/^(?:Compensation is nothing|赔偿或补偿我这里办不了)/u) as string,
    });
  });

  it.each([
    ['en', 'return G-1004, no compensation needed'],
    ['zh', 'G-1004退货，不用赔偿'],
    ['zh', 'G-1004退货'],
  ] as const)('%s: is not spoken of where it was not asked for: %s', async (locale, text) => {
    const replies = await said(home, locale, text);
    expect(plansIn(replies)).toEqual(['G-1004']);
    expect(replies[0]?.facts).not.toHaveProperty('noCompensation');
  });
});

learned('a plan that waits', () => {
  it.each([
    ['en', 'cancel G-1001', "hmm no, i'd rather have it delivered, keep it"],
    ['en', 'cancel G-1001', "it's ok, i'll do that in my account"],
    ['en', 'return G-1004', 'no need for a return, it grew on me'],
    ['zh', '取消G-1001', '不了不了，单子给我留着'],
    ['zh', 'G-1004退货', '不退了，我自己拿去店里退'],
  ] as const)('%s: is let go by who refuses it or does it themselves: %s, %s', async (locale, wish, text) => {
    const talk = await home.talkOf('ann', locale);
    expect(plansIn((await talk.say(wish)).replies)).toHaveLength(1);
    expect(plansIn((await talk.say(text)).replies)).toEqual([]);
    for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it('is put once more by a yes that tells a reason, which is a part of it', async () => {
    const talk = await home.talkOf('ann', 'en');
    await talk.say('cancel G-1001');
    const { replies } = await talk.say('yes please, I ordered it by mistake');
    expect(plansIn(replies)).toEqual(['G-1001']);
    expect(replies[0]?.facts).toMatchObject({ reason: 'ordered-by-mistake' });
    expect((await talk.say('yes')).replies[0]?.facts).toMatchObject({ orderId: 'G-1001', status: 'cancelled' });
  });

  it.each([['zh', '取消G-1002', '嗯，取消吧']] as const)(
    '%s: is carried out by a yes: %s, %s',
    async (locale, wish, yes) => {
      const talk = await home.talkOf('ann', locale);
      await talk.say(wish);
      expect((await talk.say(yes)).replies[0]?.facts).toMatchObject({ orderId: 'G-1002', status: 'cancelled' });
    },
  );
});
