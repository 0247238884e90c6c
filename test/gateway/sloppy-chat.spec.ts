// What shoppers leave out or mistype: which of an order's items, a letter of a word, what a question is about; each is known from the order, the shop and the talk.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { whyNoVectors } from '#sentence-vectors';
import { Conversation, startShop, type TestShop } from '#testing';
import { gbp, writeStore } from './sloppy-store.js';

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daogou-sloppy-'));
  writeStore(folder);
  shop = await startShop({ store: folder });
});
afterAll(async () => {
  await shop?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const talkOf = async (customer?: string, locale: 'en' | 'zh' = 'en'): Promise<Conversation> =>
  await Conversation.open(shop.url, {
    locale,
    ...(customer === undefined ? {} : { customerToken: await shop.customerToken(customer) }),
  });
const changesTo = (itemSku: string, sku: string): object => ({
  needs: 'confirm',
  facts: { plan: { changes: [{ from: { sku: itemSku }, to: { sku } }] } },
});

describe('sloppy chat', () => {
  it('means the item that was talked of, or the only one that comes in what is wished', async () => {
    const talk = await talkOf('megan');
    await talk.say('hi i ordered a blender this week');
    const { replies } = await talk.say('can i change it to black instead');
    expect(replies).toMatchObject([changesTo('BL-Red', 'BL-Black')]);
    const another = await talkOf('megan');
    const bare = await another.say('can i change my order to the black one');
    expect(bare.replies).toMatchObject([changesTo('BL-Red', 'BL-Black')]);
  });

  it('keeps the item where another wish takes the place of the first', async () => {
    const talk = await talkOf('zhou', 'zh');
    await talk.say('胸背带要退');
    const { replies } = await talk.say('还是想换大一号的');
    expect(replies).toMatchObject([changesTo('HN-M', 'HN-L')]);
  });

  it('says that an address cannot be changed, also where the word is misspelt', async () => {
    const talk = await talkOf('hannah');
    const { replies } = await talk.say('need to change the delivery adress on H-1 pls');
    expect(replies).toMatchObject([{ skill: 'change-order', facts: { orderId: 'H-1', action: 'change-address' } }]);
  });

  it('takes the part before a postcode for the city, and nothing of the old place for the new one', async () => {
    const talk = await talkOf('megan');
    await talk.say('change the address of my order');
    const { replies } = await talk.say('14 Mill Lane, Yorkton YO1 7AA');
    const to = { line1: '14 Mill Lane', city: 'Yorkton', postcode: 'YO1 7AA' };
    expect(replies).toMatchObject([{ needs: 'confirm', facts: { plan: { address: { to } } } }]);
    expect(JSON.stringify(replies[0]?.facts['plan'])).not.toMatch(/"to":\{[^}]*Leeds/);
  });

  it('hears a defect in a complaint, and tells the rule that is asked beside the plan', async () => {
    const talk = await talkOf('olivia');
    const told = await talk.say('my new blender makes a horrible grinding noise since day one');
    expect(told.replies).toMatchObject([{ ...changesTo('BL-Red', 'BL-Red'), skill: 'exchange-order' }]);
    const asked = await talk.say('wait is it me that pays for sending it back');
    expect(asked.replies).toMatchObject([
      { skill: 'faq', facts: { faqId: 'postage' } },
      { skill: 'exchange-order', needs: 'confirm' },
    ]);
  });

  it('offers the one rule that may be meant instead of giving up', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('do i need to be in? for the id thing');
    expect(replies).toMatchObject([{ skill: 'faq', facts: { faqId: 'id' } }]);
  });

  it('tells a kind from another that ends with the same word', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('got any pressure cookers');
    expect(replies).toMatchObject([{ skill: 'find-products', facts: { unmet: ['pressure cookers'] } }]);
  });

  it('asks what the product at hand states, though another is called by the word', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('does this work on induction', { page: { productId: 'moka' } });
    expect(replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'moka', answer: 'no' } }]);
  });

  it('tells the sentence of the shop that speaks of what is asked in other words', async () => {
    const talk = await talkOf(undefined, 'zh');
    const { replies } = await talk.say('下大雨挡得住不', { page: { productId: 'tent' } });
    expect(replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'tent' } }]);
    // Without the encoders the shop's sentences are found by their words alone.
    if (whyNoVectors() === undefined) expect(replies[0]?.text).toContain('能扛中雨');
  });

  it('reads an option by its measures, by half of its name, and by what it is sold in', async () => {
    const talk = await talkOf(undefined, 'zh');
    const bySize = await talk.say('240x210的多少钱', { page: { productId: 'tent' } });
    expect(bySize.replies).toMatchObject([{ skill: 'price', facts: { sku: 'TN-A' } }]);
    const byPart = await talk.say('碳的还有吗', { page: { productId: 'tent' } });
    expect(byPart.replies).toMatchObject([{ skill: 'stock', facts: { sku: 'TN-C' } }]);
    const english = await talkOf();
    const kilo = await english.say('how much is the kilo bag', { page: { productId: 'roast' } });
    expect(kilo.replies).toMatchObject([{ skill: 'price', facts: { sku: 'HH-1kg' } }]);
  });

  it('takes a socket for no headphones, and hears that something is not included', async () => {
    const talk = await talkOf();
    const socket = await talk.say('does it come w headphones', { page: { productId: 'keys' } });
    expect(socket.replies[0]?.facts['answer']).not.toBe('yes');
    const stool = await talk.say('do i need a stool', { page: { productId: 'keys' } });
    expect(stool.replies).toMatchObject([{ skill: 'product-info', facts: { answer: 'no' } }]);
  });

  it('tells a customer where a thing that was ordered is', async () => {
    const talk = await talkOf('hannah');
    const { replies } = await talk.say('wheres the blender');
    expect(replies).toMatchObject([{ skill: 'order-status', facts: { orderId: 'H-1' } }]);
    const guest = await talkOf();
    const browsing = await guest.say('wheres the blender made', { page: { productId: 'blender' } });
    expect(browsing.replies).toMatchObject([{ skill: 'product-info' }]);
  });

  it('takes agreement to something else for no agreement', async () => {
    const talk = await talkOf('megan');
    const planned = await talk.say('cancel order M-1');
    expect(planned.replies).toMatchObject([{ skill: 'cancel-order', needs: 'confirm' }]);
    await talk.say('ok swap it');
    const asked = await talk.say('status of order M-1');
    expect(JSON.stringify(asked.replies)).not.toContain('cancelled');
    expect(asked.replies.find(({ skill }) => skill === 'order-status')?.facts).toMatchObject({ status: 'pending' });
  });

  it('takes two things together, and reckons their delivery on what they come to', async () => {
    const talk = await talkOf();
    await talk.say('how much is the venus moka pot');
    await talk.say('and the kitchen scale');
    const { replies } = await talk.say('ok both then, how much all in with delivery to leeds');
    expect(replies).toMatchObject([
      { skill: 'price', facts: { total: gbp(5_700) } },
      { skill: 'shipping', facts: { pieces: 2, subtotal: gbp(5_700), free: true } },
    ]);
  });

  it('tells with the delivery what the shop says of sending the thing', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('can it get to york by tomorrow', { page: { productId: 'roast' } });
    expect(replies).toMatchObject([
      { skill: 'shipping', facts: { notes: ['Roasted to order, allow three days.'], inTime: 'maybe' } },
    ]);
  });

  it('answers a remark from what the things in talk state, and looks for nothing else', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('i dont have a fridge though', { page: { productId: 'roast' } });
    expect(replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'roast' } }]);
    expect(replies[0]?.text).toContain('Do not keep it in the fridge.');
  });

  it('finds a gift by what somebody likes', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('bday prezzie for my dad, he loves a strong cup, 50 quid tops');
    const found = replies[0]?.facts['products'] as { productId: string }[];
    expect(replies).toMatchObject([{ skill: 'recommend' }]);
    expect(found[0]?.productId).toBe('roast');
  });

  it('keeps to the kind that is wished among things that only say what they are for', async () => {
    const talk = await talkOf(undefined, 'zh');
    const { replies } = await talk.say('周末去野餐 想买个野餐垫');
    expect(replies[0]?.facts['products']).toMatchObject([{ productId: 'rug' }]);
  });

  it('takes some of what is at hand and adds another thing', async () => {
    const talk = await talkOf(undefined, 'zh');
    await talk.say('野餐垫多少钱');
    const { replies } = await talk.say('来2张 再加一个折叠凳');
    expect(replies).toMatchObject([{ skill: 'price', facts: { total: gbp(5_200) } }]);
  });

  it('changes nothing else than what is named: a stand is no speaker, and one name for both is asked after', async () => {
    const talk = await talkOf('tao', 'zh');
    await talk.say('我买的音箱什么时候发货');
    const stand = await talk.say('音箱架能换成白色吗');
    expect(stand.replies[0]?.needs).not.toBe('confirm');
    const other = await talkOf('tao');
    const english = await other.say('can you change the speaker stand to white');
    expect(english.replies[0]?.needs).not.toBe('confirm');
    await other.say('forget it');
    const { replies } = await other.say('can i have the T9 in white instead of black, order T-1');
    expect(JSON.stringify(replies[0]?.facts['plan'] ?? '')).not.toContain('T9S');
  });

  it('takes the rule for the kind of thing in talk before the general one, and answers each of several questions', async () => {
    const talk = await talkOf(undefined, 'zh');
    const page = { page: { productId: 'sign' } };
    const rule = await talk.say('不合适能退吗', page);
    expect(rule.replies).toMatchObject([{ skill: 'faq', facts: { faqId: 'custom' } }]);
    const both = await talk.say('户外会褪色吗 能帮忙包个礼盒不', page);
    expect(both.replies).toMatchObject([
      { skill: 'product-info', facts: { productId: 'sign', answer: 'no' } },
      { skill: 'faq', facts: { faqId: 'wrap' } },
    ]);
    expect(both.replies[0]?.text).toMatch(/^不会。/u);
  });

  it('asks what names no goods of the product at hand, and what a kind is asked of all of it', async () => {
    const talk = await talkOf(undefined, 'zh');
    const hasIt = await talk.say('有夜光吗', { page: { productId: 'sign' } });
    expect(hasIt.replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'sign' } }]);
    const comes = await talk.say('带充电线吗', { page: { productId: 'lamp' } });
    expect(comes.replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'lamp' } }]);
    const english = await talkOf();
    const any = await english.say('do any of your moka pots work on induction');
    expect(any.replies[0]?.facts['products']).toMatchObject([{ productId: 'venus' }]);
    const amount = await english.say('how much water for one cup', { page: { productId: 'moka' } });
    expect(amount.replies).toMatchObject([{ skill: 'product-info', facts: { productId: 'moka' } }]);
  });

  it('keeps the option that a search named, and hears a clipped word', async () => {
    const talk = await talkOf(undefined, 'zh');
    await talk.say('有碳纤维杆的速开帐篷吗');
    const stock = await talk.say('还有货吗');
    expect(stock.replies).toMatchObject([{ skill: 'stock', facts: { sku: 'TN-C' } }]);
    const english = await talkOf();
    const clipped = await english.say('price of the nov keyboard');
    expect(clipped.replies).toMatchObject([{ skill: 'price', facts: { productId: 'keys' } }]);
  });

  it('takes what is left over of other talk for no name', async () => {
    const talk = await talkOf();
    const scale = await talk.say('ah ok. how much is the kitchen scale then');
    expect(scale.replies).toMatchObject([{ skill: 'price', facts: { productId: 'scale' } }]);
    expect(scale.replies[0]?.facts).not.toHaveProperty('notFound');
    const page = { page: { productId: 'keys' } };
    const stands = await talk.say('and can it get to Leeds by the 10th, doable?', page);
    expect(stands.replies).toMatchObject([{ skill: 'shipping' }]);
    expect(stands.replies[0]?.facts).not.toHaveProperty('notFound');
    const other = await talk.say('how much are the zorbs', page);
    expect(other.replies[0]?.facts).toMatchObject({ notFound: 'zorbs' });
  });

  it('sets the variants of one product side by side, and two products that are joined by a word', async () => {
    const talk = await talkOf(undefined, 'zh');
    const tents = await talk.say('速开帐篷这两款有什么区别');
    expect(tents.replies).toMatchObject([
      { skill: 'compare', facts: { productId: 'tent', variants: [{ sku: 'TN-C' }, { sku: 'TN-A' }] } },
    ]);
    const two = await talk.say('折叠凳跟营地灯哪个合适');
    expect(two.replies[0]?.facts['products']).toMatchObject([{ productId: 'stool' }, { productId: 'lamp' }]);
  });

  it('tells the rule for the goods of a plan that is asked beside it, and drops a plan by keeping the thing', async () => {
    const talk = await talkOf('zhou', 'zh');
    await talk.say('胸背带想换大一号的');
    const rule = await talk.say('不过我已经遛过一次了 有影响吗');
    expect(rule.replies[0]).toMatchObject({ skill: 'faq', facts: { faqId: 'worn' } });
    const english = await talkOf('olivia');
    await english.say('i want to send the blender back');
    const kept = await english.say('oh sod it ill keep it then');
    expect(kept.replies).toMatchObject([{ facts: { dropped: true } }]);
  });

  it('hears where an order shall go in words of chats', async () => {
    const talk = await talkOf('megan');
    const asked = await talk.say('hiya i ordered a blender, could it go to my work instead');
    expect(asked.replies).toMatchObject([{ skill: 'change-order', facts: { missing: ['address'] } }]);
    const { replies } = await talk.say('Unit 4 Calder Mill, Wharf Street, Leeds LS2 7EQ. same name n number');
    expect(JSON.stringify(replies[0]?.facts['plan'])).toContain('Unit 4 Calder Mill');
  });

  it('says that no real person answers, also behind a greeting', async () => {
    const talk = await talkOf();
    const { replies } = await talk.say('hiya is this a real person');
    expect(replies).toMatchObject([{ skill: 'small-talk' }]);
    expect(replies[0]?.text).toMatch(/assistant/u);
    expect(replies[0]?.text).toMatch(/program|not a person|rather than a person/u);
  });

  it('carries out a plan that is agreed to in the words of chats', async () => {
    const talk = await talkOf('megan');
    await talk.say('can i change the blender to black');
    const { replies } = await talk.say('go on then');
    expect(replies).toMatchObject([{ skill: 'change-order', facts: { done: true } }]);
  });
});
