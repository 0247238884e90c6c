// Which of several things is called by the whole of its title, where a longer title has the same words.
import { allItemsNamed, type OrderItem } from './named-items.js';

const item = (itemId: string, en: string, zh: string): OrderItem =>
  ({ itemId, sku: itemId, productId: itemId, title: { en, zh }, quantity: 4 }) as unknown as OrderItem;
const ITEMS = [
  item('run', 'Running Shoes', '跑步鞋'),
  item('pro', 'Running Shoes Pro', '跑步鞋专业版'),
  item('lamp', 'Desk Lamp', '书桌台灯'),
  item('shade', 'Desk Lamp Shade', '书桌台灯灯罩'),
  item('mug', 'Tall Mug', '高马克杯'),
  item('pair', 'Tall Mug, Set of 2', '高马克杯两件套'),
  item('case', 'Phone Case', '手机壳'),
  item('stand', 'Phone Case with Stand', '手机壳带支架'),
];

it.each([
  ['return the tall mug', ['mug']],
  ['return 2 tall mugs', ['mug']],
  ['return the Tall Mug, Set of 2', ['pair']],
  ['return the tall mug set of 2', ['pair']],
  ['return the Tall Mug (Set of 2)', ['pair']],
  ['return the tall mug set', ['pair']],
  ['return the set of 2 tall mugs', ['pair']],
  ['return the tall mug and the set', ['mug', 'pair']],
  ['退高马克杯', ['mug']],
  ['退一个高马克杯', ['mug']],
  ['退高马克杯两件套', ['pair']],
  ['退两件套的高马克杯', ['pair']],
  // Which of the two is meant is shown in the plan, and not guessed.
  ['退那套高马克杯', ['mug', 'pair']],
  ['return the running shoes', ['run']],
  ['return the pro running shoes', ['pro']],
  ['return the running shoes (pro)', ['pro']],
  ['return the running shoes and the pro ones', ['run', 'pro']],
  ['return the running shoes, keep the pro', ['run']],
  ['exchange the running shoes for the pro', ['run']],
  ['return the desk lamp', ['lamp']],
  ['return the shade of the desk lamp', ['shade']],
  ['return the desk lamp and its shade', ['lamp', 'shade']],
  ['return the desk lamp because the shade is broken', ['lamp', 'shade']],
  ['return the tall mug and also the set of 2', ['mug', 'pair']],
  ['return the set and the tall mugs', ['mug', 'pair']],
  ['return both the tall mug and the set', ['mug', 'pair']],
  ['return the tall mugs and my set too, they leak', ['mug', 'pair']],
  // What is spoken of beside it is not wished to go back.
  ['return the tall mugs but not the set of 2', ['mug']],
  ['return the tall mugs, not the set', ['mug']],
  ['return the tall mugs and not the set', ['mug']],
  ['return the tall mugs (the four, not the set)', ['mug']],
  ['return the tall mugs. I love the set', ['mug']],
  ['return the tall mug, the set I love', ['mug']],
  ['return the tall mug, my set is complete', ['mug']],
  ['return one tall mug out of the set of 2', ['mug']],
  ['return a tall mug from the set', ['mug']],
  ['return the running shoes, I prefer the pro ones', ['run']],
  ['return the running shoes, I only want the pro', ['run']],
  ['return the running shoes, the pro ones fit', ['run']],
  ['return the running shoes and the pro ones fit', ['run']],
  ['return the running shoes, my pro tennis partner hates them', ['run']],
  ['I love the pro and the running shoes are too small, return them', ['run']],
  ['return the phone case', ['case']],
  ['return the phone case with the stand', ['stand']],
  ['return the phone case with a stand', ['stand']],
])('%s names %j', (text, named) => {
  expect(allItemsNamed(text, ITEMS).map(({ itemId }) => itemId)).toEqual(named);
});

it('reads a long message in time', () => {
  const many = Array.from({ length: 100 }, (_, at) =>
    item(`i${at}`, `Desk Lamp Shade number${at}`, `书桌台灯灯罩${at}`),
  );
  const began = performance.now();
  for (const text of ['return the desk lamp '.repeat(190), '退书桌台灯'.repeat(800)])
    allItemsNamed(text, [...many, ...ITEMS]);
  expect(performance.now() - began).toBeLessThan(2_000);
});
