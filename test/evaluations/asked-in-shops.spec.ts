// Scripts that are filled with things of a shop, and replies that are judged by its data: what each must and must not do.
import type { OrderRecord, ProductRecord } from '#contracts';
import { chanceFrom } from '#learning';
import type { JudgedReply } from './asked-in-shops/facts.js';
import { conversationsOf, filled, type Things } from './asked-in-shops/filling.js';
import type { JudgedLine } from './asked-in-shops/judged-line.js';
import { verdictOf } from './asked-in-shops/judging.js';
import { namesOf } from './asked-in-shops/product-names.js';
import { figuresOf, tableOf } from './asked-in-shops/report.js';
import type { ShopThings } from './asked-in-shops/shop-things.js';
import type { AskedInShop, WrittenScript } from './asked-in-shops/written-scripts.js';

const pounds = (amount: number) => ({ amount, currency: 'GBP' });
const product = (id: string, title: string, more: Partial<ProductRecord> = {}): ProductRecord => ({
  id,
  title,
  variants: [{ sku: `${id}-1`, price: pounds(2_000) }],
  ...more,
});
const inColours = (id: string, ...colours: string[]): ProductRecord['variants'] =>
  colours.map((colour, at) => ({ sku: `${id}-${at + 1}`, price: pounds(3_000), options: { Colour: colour } }));

const kettle = product('kettle', 'Brightwell Enamel Stove Kettle 2 l', {
  brand: 'Brightwell',
  categories: ['Kitchen', 'Kettles'],
  attributes: { Material: 'Enamelled steel' },
  variants: inColours('kettle', 'Cream', 'Sage'),
});
const travelKettle = product('travel', 'Fold Travel Kettle', {
  brand: 'Fold',
  categories: ['Kitchen', 'Kettles'],
  variants: [{ sku: 'travel-1', price: pounds(5_500) }],
});
const pan = product('pan', 'Brightwell Milk Pan', { brand: 'Brightwell', categories: ['Kitchen', 'Pans'] });
const order: OrderRecord = {
  id: 'B-77',
  customerId: 'ann',
  status: 'delivered',
  address: { recipient: 'Ann', country: 'GB', line1: '1 Mill Lane' },
  items: [
    { sku: 'pan-1', productId: 'pan', title: 'Brightwell Milk Pan', unitPrice: pounds(2_000), quantity: 1 },
    { sku: 'kettle-1', productId: 'kettle', title: 'Enamel Stove Kettle', unitPrice: pounds(3_000), quantity: 1 },
  ],
  payments: [{ type: 'payment', methodId: 'card', amount: pounds(5_495) }],
};
const shop: ShopThings = { locale: 'en', products: [kettle, travelKettle, pan], orders: [order] };

const script = (text: string, asks: AskedInShop, of: WrittenScript['lines'][number]['of']): WrittenScript => ({
  author: 'ann',
  lines: [{ text, asks, of }],
});
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe('the names of a product', () => {
  const namesIn = (of: ProductRecord, all: readonly ProductRecord[]) =>
    namesOf(of, { ...shop, products: all }).map(({ name }) => name);

  it('are parts of the title too, as long as no other product can be meant', () => {
    expect(namesIn(kettle, [kettle, pan])).toEqual([
      'Brightwell Enamel Stove Kettle 2 l',
      'brightwell enamel stove kettle 2 l',
      'enamel stove kettle',
      'stove kettle',
    ]);
    const rival = product('rival', 'Cast Iron Stove Kettle');
    expect(namesIn(kettle, [kettle, rival])).not.toContain('stove kettle');
    expect(namesIn(kettle, [kettle, rival])).toContain('enamel stove kettle');
  });

  it('are the last characters of a Chinese title', () => {
    const chinese = (products: ProductRecord[]) =>
      namesOf(products[0]!, { locale: 'zh', products, orders: [] }).map(({ name }) => name);
    const kettles = [product('a', '山屿珐琅烧水壶（2升）', { brand: '山屿' }), product('b', '搪瓷奶锅')];
    expect(chinese(kettles)).toEqual(['山屿珐琅烧水壶（2升）', '珐琅烧水壶', '烧水壶']);
    expect(chinese([product('a', '家用大号珐琅烧水壶'), product('b', '搪瓷奶锅')])).toContain('琅烧水壶');
    expect(chinese([product('a', '家用大号珐琅烧水壶'), product('b', '珐琅烧水壶小号')])).toEqual([
      '家用大号珐琅烧水壶',
    ]);
  });
});

describe('filling a script', () => {
  it('names options only of a product that comes in several, and two different ones', () => {
    const asked = script('the {product} in {option} or {option2}?', 'stock', ['product', 'option', 'option2']);
    for (const seed of SEEDS) {
      const { things } = filled(asked, shop, chanceFrom(seed))!;
      expect(things.productId).toBe('kettle');
      expect(new Set([things.option, things.option2])).toEqual(new Set(['Cream', 'Sage']));
    }
    expect(filled(asked, { ...shop, products: [travelKettle, pan] }, chanceFrom(1))).toBeUndefined();
  });

  it('names another product beside the first, and a brand that makes the kind', () => {
    const two = script('{product} or {other}', 'cheaper', ['product', 'other']);
    const search = script('any {kind} by {brand} under {amount}', 'find', ['kind', 'brand', 'amount']);
    for (const seed of SEEDS) {
      const { things } = filled(two, shop, chanceFrom(seed))!;
      expect(things.otherId).not.toBe(things.productId);
      const { kind, brand, mostMinor } = filled(search, shop, chanceFrom(seed))!.things;
      const cheapest = shop.products
        .filter((one) => one.brand === brand && one.categories?.at(-1) === kind)
        .map(({ variants }) => variants[0]!.price.amount);
      expect(cheapest.some((amount) => amount <= mostMinor!)).toBe(true);
    }
  });

  it('signs in whoever placed the order, and leaves no place open', () => {
    const asked = script('where is {order}, the one with {item}', 'order-status', ['order']);
    const { things, lines } = filled(asked, shop, chanceFrom(1))!;
    expect(things).toMatchObject({ orderId: 'B-77', customerId: 'ann' });
    expect(lines[0]!.text).toMatch(/^where is B-77, the one with (Brightwell Milk Pan|Enamel Stove Kettle)$/u);
    expect(filled(asked, { ...shop, orders: [] }, chanceFrom(1))).toBeUndefined();
  });

  it('makes the same conversations of the same seed, and others of another', () => {
    const scripts = [
      script('how much is {product}', 'price', ['product']),
      script('{count} of {product}', 'total', ['product', 'count']),
    ];
    const made = (seed: number) => conversationsOf(scripts, shop, { count: 12, chance: chanceFrom(seed) });
    expect(made(4)).toHaveLength(12);
    expect(made(4)).toEqual(made(4));
    expect(made(4)).not.toEqual(made(5));
  });
});

const reply = (skill: string, facts: JudgedReply['facts'], more: Partial<JudgedReply> = {}): JudgedReply => ({
  skill,
  text: '',
  needs: null,
  facts,
  ...more,
});

describe('judging what is asked of products', () => {
  const things: Things = { productId: 'kettle', otherId: 'travel', option: 'Sage', option2: 'Cream', count: 3 };
  const judged = (asks: AskedInShop, replies: JudgedReply[], more: Partial<JudgedLine> = {}) =>
    verdictOf({ text: '', asks, of: ['product'], things, replies, ...more }, shop);
  const price = (productId: string, more: object = {}) => ({ productId, price: pounds(3_000), ...more });

  it('is right where the fact that is asked of the very product is told', () => {
    expect(judged('price', [reply('price', { items: [price('kettle')] })])).toBe('right');
    expect(judged('price', [reply('product-info', { productId: 'kettle' })])).toBe('no-price:product-info');
    expect(judged('stock', [reply('stock', { items: [{ productId: 'kettle', available: 4 }] })])).toBe('right');
    expect(judged('stock', [reply('price', { items: [price('kettle')] })])).toBe('no-stock:price');
    expect(judged('total', [reply('price', { items: [price('kettle', { quantity: 3 })] })])).toBe('right');
    expect(judged('total', [reply('price', { items: [price('kettle', { quantity: 1 })] })])).toBe('no-total:price');
    const two = { of: ['product', 'other'] } satisfies Partial<JudgedLine>;
    const items = [price('kettle'), price('travel')];
    expect(judged('total', [reply('price', { items, total: pounds(6_000) })], two)).toBe('right');
    expect(judged('total', [reply('price', { items })], two)).toBe('no-total:price');
    expect(judged('describe', [reply('find-products', { products: [price('kettle')] })])).toBe(
      'no-describe:find-products',
    );
  });

  it('tells another product from more than was asked and from less', () => {
    const told = (...ids: string[]) => [reply('price', { items: ids.map((id) => price(id)) })];
    expect(judged('price', told('pan'))).toBe('OTHER-PRODUCT');
    expect(judged('price', told('kettle', 'pan'))).toBe('more-than-asked');
    expect(judged('price', told('kettle'), { of: ['product', 'other'] })).toBe('part-only');
    expect(judged('price', told('kettle', 'pan'), { of: ['product', 'other'] })).toBe('mixed');
    expect(judged('price', told('travel'), { of: ['other'] })).toBe('right');
  });

  it('tells another variant than the one that is named, and all of them', () => {
    const told = (...skus: string[]) => [reply('price', { items: skus.map((sku) => price('kettle', { sku })) })];
    expect(judged('price', told('kettle-2'), { of: ['product', 'option'] })).toBe('right');
    expect(judged('price', told('kettle-1'), { of: ['product', 'option'] })).toBe('OTHER-VARIANT');
    expect(judged('price', told('kettle-1'), { of: ['product', 'option2'] })).toBe('right');
    expect(judged('price', told('kettle-2'), { of: ['product', 'option2'] })).toBe('OTHER-VARIANT');
    expect(judged('price', told('kettle-1', 'kettle-2'), { of: ['product', 'option'] })).toBe('all-variants');
    expect(judged('price', told('kettle-1'))).toBe('right');
  });

  it('looks for stated values and options in the text', () => {
    const said = (text: string) => [reply('product-info', { productId: 'kettle' }, { text })];
    const ofMaterial = { things: { ...things, attribute: 'Material' } };
    expect(judged('attribute', said('Material: enamelled steel.'), ofMaterial)).toBe('right');
    expect(judged('attribute', said('It boils two litres.'), ofMaterial)).toBe('no-value:product-info');
    expect(judged('options', said('It comes in cream and sage.'))).toBe('right');
    expect(judged('options', said('It comes in cream.'))).toBe('some-options');
    expect(judged('options', said('A kettle.'))).toBe('no-options:product-info');
  });

  it('takes the cheaper of two for an answer, and not the dearer', () => {
    const of = ['product', 'other'] as const;
    expect(judged('cheaper', [reply('compare', { items: [price('kettle')] })], { of })).toBe('right');
    expect(judged('cheaper', [reply('compare', { items: [price('travel')] })], { of })).toBe('one-of-two');
    expect(judged('cheaper', [reply('compare', { compared: [price('travel'), price('kettle')] })], { of })).toBe(
      'right',
    );
  });

  it('says what is done instead where nothing of a product is told', () => {
    const choose = (id: string) => [reply('price', { choices: [{ id }] }, { needs: 'choose' })];
    expect(judged('price', [reply('price', { notFound: 'kettle' })])).toBe('not-found');
    expect(judged('price', choose('kettle-2'))).toBe('asked-with');
    expect(judged('price', choose('pan'))).toBe('asked-without');
    expect(judged('price', [reply('fallback', {})])).toBe('fallback');
    expect(judged('price', [reply('faq', {})])).toBe('no-subject:faq');
    expect(judged('price', [])).toBe('no-answer');
    expect(judged('other', [reply('faq', {})])).toBeUndefined();
  });
});

describe('judging searches, orders and talk', () => {
  const judged = (asks: AskedInShop, replies: JudgedReply[], more: Partial<JudgedLine> = {}) =>
    verdictOf({ text: '', asks, of: [], things: {}, replies, ...more }, shop);

  it('takes a search for right where all that is shown is what was looked for', () => {
    const things = { kind: 'Kettles', brand: 'Brightwell', mostMinor: 4_000 };
    const found = (skill: string, ...ids: string[]) => [
      reply(skill, { products: ids.map((productId) => ({ productId })) }),
    ];
    const of = ['kind', 'amount'] as const;
    expect(judged('find', found('find-products', 'kettle'), { of, things })).toBe('right');
    expect(judged('find', found('find-products', 'kettle', 'travel'), { of, things })).toBe('first-right');
    expect(judged('find', found('find-products', 'pan'), { of, things })).toBe('WRONG-GOODS');
    expect(judged('find', found('find-products', 'travel'), { of: ['brand'], things })).toBe('WRONG-GOODS');
    expect(judged('find', found('product-info', 'kettle'), { of, things })).toBe('as-product-info');
    expect(judged('find', [reply('faq', {})], { of, things })).toBe('none:faq');
  });

  it('tells the order that is meant from others, and what is told of it', () => {
    const things = { orderId: 'B-77', itemSku: 'kettle-1' };
    const of = ['order'] as const;
    const told = (skill: string, text = '', facts: object = {}, more: Partial<JudgedReply> = {}) => [
      reply(skill, { orderId: 'B-77', ...facts }, { text, ...more }),
    ];
    expect(judged('order-status', told('order-status'), { of, things })).toBe('right');
    expect(judged('order-status', [reply('order-status', { orderId: 'B-78' })], { of, things })).toBe('OTHER-ORDER');
    const both = [reply('order-status', { orders: [{ orderId: 'B-77' }, { orderId: 'B-78' }] })];
    expect(judged('order-status', both, { of, things })).toBe('several-orders');
    expect(judged('order-status', [reply('faq', {})], { of, things })).toBe('no-order:faq');
    expect(judged('order-total', told('order-status', 'You paid £54.95.'), { of, things })).toBe('right');
    expect(judged('order-total', told('order-status', 'Order B-54 is on its way.'), { of, things })).toBe(
      'no-sum:order-status',
    );
    const contents = 'Brightwell Milk Pan, Enamel Stove Kettle';
    expect(judged('order-contents', told('order-status', contents), { of, things })).toBe('right');
    expect(judged('order-contents', told('order-status', 'A milk pan.'), { of, things })).toBe(
      'no-contents:order-status',
    );
    expect(judged('cancel', told('change-order'), { of, things })).toBe('as-change-order');
    const plan = (sku: string) => told('return-order', '', { plan: { items: [{ sku }] } }, { needs: 'confirm' });
    expect(judged('return', plan('kettle-1'), { of, things })).toBe('right');
    expect(judged('return', plan('pan-1'), { of, things })).toBe('return-other-item');
    expect(judged('return', told('return-order', '', { refused: 'too-late' }), { of, things })).toBe('right');
  });

  it('lets talk be talk: nothing searched, planned or done', () => {
    expect(judged('chat', [reply('small-talk', {})])).toBe('right');
    expect(judged('chat', [reply('find-products', {})])).toBe('chat-as-find-products');
    expect(judged('drop', [reply('cancel-order', { plan: {} })])).toBe('planned');
    expect(judged('drop', [reply('fallback', {})])).toBe('fallback');
    expect(judged('drop', [reply('cancel-order', { done: { orderId: 'B-77' } })])).toBe('DONE');
  });
});

describe('the report', () => {
  it('counts by what is asked, the most frequent of the other verdicts first', () => {
    const figures = figuresOf([
      { asks: 'stock', verdict: 'fallback' },
      { asks: 'price', verdict: 'not-found' },
      { asks: 'price', verdict: 'OTHER-PRODUCT' },
      { asks: 'price', verdict: 'OTHER-PRODUCT' },
      { asks: 'price', verdict: 'right' },
    ]);
    expect(figures).toMatchObject({ lines: 5, right: 1, byAsked: { price: { lines: 4, right: 1 } } });
    expect(tableOf(figures).split('\n').slice(1)).toEqual([
      expect.stringMatching(/^price +4 +25 % +OTHER-PRODUCT 2, not-found 1$/u),
      expect.stringMatching(/^stock +1 +0 % +fallback 1$/u),
      expect.stringMatching(/^all +5 +20 %$/u),
    ]);
  });
});
