// A guest has proven one order: what names another one, in whatever way, is done to none but that one, which is to be proven first.
import { Conversation } from '#testing';
import { type HomeShop, meantIn, plansIn, startHomeShop, yesIn } from './home-shop.js';

let home: HomeShop;
beforeAll(async () => {
  home = await startHomeShop();
});
afterAll(async () => {
  await home?.stop();
});

/** A guest who has proven G-1001 of ann's. */
async function provenGuest(locale: 'en' | 'zh'): Promise<Conversation> {
  const talk = await Conversation.open(home.shop.url, { locale });
  await talk.say(locale === 'zh' ? 'G-1001到哪了 ann@shop.example' : 'where is G-1001 ann@shop.example');
  return talk;
}

it.each([
  ['en', 'cancel G-1001 and G-1002'],
  ['en', 'cancel G-1001 to G-1003'],
  ['en', 'cancel G-1001 through 1003'],
  ['en', 'cancel my other order'],
  ['en', 'cancel the order with the shirt'],
  ['en', 'return the rug'],
  ['zh', '取消G-1001和G-1002'],
  ['zh', '取消G-1001到G-1003'],
  ['zh', '取消买衬衫的那单'],
] as const)('%s: asks for the proof of what is named and not proven: %s', async (locale, text) => {
  const talk = await provenGuest(locale);
  const { replies } = await talk.say(text);
  expect(meantIn(replies)).toEqual([]);
  expect(replies[0]).toMatchObject({ needs: 'verify' });
  for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
});

it('finds no order of a bare number in Chinese, and cancels none in its place', async () => {
  const { replies } = await (await provenGuest('zh')).say('把1002取消了');
  expect(meantIn(replies)).toEqual([]);
  expect(replies[0]?.facts).toMatchObject({ notFound: '1002' });
});

it.each([
  ['en', 'cancel it'],
  ['en', 'cancel the order with the kettle'],
  ['en', 'cancel my order please'],
  ['zh', '取消这单'],
  ['zh', '把铜壶那单取消了'],
] as const)('%s: plans for the one that is proven: %s', async (locale, text) => {
  const { replies } = await (await provenGuest(locale)).say(text);
  expect(plansIn(replies)).toEqual(['G-1001']);
});

it('takes the one of two that are proven which the words name', async () => {
  const talk = await provenGuest('en');
  await talk.say('where is G-1002 ann@shop.example');
  expect(plansIn((await talk.say('cancel the order with the kettle')).replies)).toEqual(['G-1001']);
});

it.each([
  ['bob', 'zh', '把1002取消了', { notFound: '1002' }],
  ['bob', 'zh', '麻烦把9999那单退掉', { notFound: '9999' }],
  ['bob', 'en', 'cancel my other order', { orders: [] }],
] as const)('does nothing to the only order of %s (%s) by: %s', async (customer, locale, text, facts) => {
  const { replies } = await (await home.talkOf(customer, locale)).say(text);
  expect(meantIn(replies)).toEqual([]);
  expect(replies[0]?.facts).toMatchObject(facts);
});

it.each([
  ['en', 'cancel G-1001 through 1003'],
  ['zh', '取消G-1001到1003'],
] as const)('%s: reads a range whose end is written in figures alone: %s', async (locale, text) => {
  const { replies } = await (await home.talkOf('ann', locale)).say(text);
  expect(plansIn(replies)).toEqual([]);
  expect(meantIn(replies)).toEqual(['G-1001', 'G-1002', 'G-1003']);
});

describe('a number of another form than the one that is proven', () => {
  it.each([
    ['en', 'cancel my D11'],
    ['en', 'change the address of D11 to Beijing Road 5, Shanghai, China'],
    ['en', 'return my W-77 please'],
    ['zh', '退D11'],
    ['zh', '把D11取消了'],
    ['zh', '取消我的D11'],
    ['zh', '把D11退了'],
  ] as const)('%s: is not passed over for the one that is: %s', async (locale, text) => {
    const talk = await provenGuest(locale);
    const { replies } = await talk.say(text);
    expect(meantIn(replies)).toEqual([]);
    expect(JSON.stringify(replies[0]?.facts)).toMatch(/D11|W-77/u);
    for (const { facts } of (await talk.say(yesIn(locale))).replies) expect(facts).not.toHaveProperty('done');
  });

  it.each([
    ['en', 'cancel my D99'],
    ['zh', '退D99'],
    ['zh', '把D99取消了'],
    ['zh', '取消我的D99'],
  ] as const)('%s: nor for one of a customer: %s', async (locale, text) => {
    const { replies } = await (await home.talkOf('ann', locale)).say(text);
    expect(meantIn(replies)).toEqual([]);
    expect(replies[0]?.facts).toMatchObject({ notFound: 'D99' });
  });
});

it.each([
  ['en', 'I want to exchange an order', '1.5 kg, is there any?'],
  ['zh', '我想换货', '1.5kg的有吗'],
] as const)('%s: takes no measure for the number that was asked for: %s, %s', async (locale, wish, text) => {
  const talk = await Conversation.open(home.shop.url, { locale });
  expect((await talk.say(wish)).replies[0]).toMatchObject({ needs: 'verify' });
  for (const { facts } of (await talk.say(text)).replies) expect(facts).not.toHaveProperty('given');
});
