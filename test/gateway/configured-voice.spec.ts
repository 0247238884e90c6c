// An assistant that has a name, says 你, and has words of the shop's own.
import { Conversation, startShop, type TestShop } from '#testing';

const assistant = {
  name: { zh: '小导', en: 'Dao' },
  address: '你',
  replies: { 'small-talk.thanks.zh': '谢谢你喜欢{store}，{assistant}随时都在～', 'price.one.zh': '{standard}' },
};

let shop: TestShop;
beforeAll(async () => {
  shop = await startShop({ env: { ASSISTANT: JSON.stringify(assistant) } });
}, 60_000);
afterAll(async () => {
  await shop.stop();
});

it('introduces itself by its name', async () => {
  const zh = await Conversation.open(shop.url, { locale: 'zh' });
  expect(zh.greeting).toMatchObject({
    text: expect.stringMatching(/^你好.*我是小导/) as unknown,
    facts: { assistant: '小导' },
  });
  const en = await Conversation.open(shop.url, { locale: 'en' });
  expect(en.greeting.text).toContain("I'm Dao");
  expect((await en.say('are you a robot?')).replies[0]?.text).toContain("I'm Dao, ");
});

it('says 你 in every reply, also where a mood is met or a person is offered', async () => {
  const guest = await Conversation.open(shop.url, { locale: 'zh' });
  for (const text of ['你们家东西太差了，气死我了', '垃圾，气死我了，我的订单呢', '转人工', '🙃', '🙃🙃', '多少钱']) {
    for (const reply of (await guest.say(text)).replies) expect(reply.text).not.toContain('您');
  }
});

it("thanks in the shop's own words", async () => {
  const guest = await Conversation.open(shop.url, { locale: 'zh' });
  const [reply] = (await guest.say('谢谢')).replies;
  const { store } = guest.greeting.facts;
  expect(reply?.text).toBe(`谢谢你喜欢${String(store)}，小导随时都在～`);
  expect(reply?.facts).toEqual({ shopWords: assistant.replies['small-talk.thanks.zh'] });
});
