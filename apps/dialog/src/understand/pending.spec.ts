// Whether a message answers the question that is open.
import type { PendingQuestion, ShownThing } from '../conversation/conversation.state.js';
import { chosenFrom, resumed } from './pending.js';

const choices: ShownThing[] = [
  { kind: 'product', id: 'p-1', label: '聆汐 LX-500 头戴式蓝牙耳机', amountMinor: 29_900 },
  { kind: 'product', id: 'p-2', label: '聆汐 LX-700 头戴式降噪耳机', amountMinor: 69_900 },
  { kind: 'product', id: 'p-3', label: 'Camellia Mug', amountMinor: 5_900 },
];

describe('choosing', () => {
  it.each([
    ['第二个', 'p-2'],
    ['2', 'p-2'],
    ['the last one', 'p-3'],
    ['最便宜的那个', 'p-3'],
    ['降噪的', 'p-2'],
    ['LX-500', 'p-1'],
    ['the mug', 'p-3'],
    ['第九个', undefined],
    ['聆汐', undefined],
  ])('%s chooses %s', (text, id) => {
    expect(chosenFrom(text, choices)?.id).toBe(id);
  });
});

describe('an open question', () => {
  const call = { skill: 'price' as const, slots: { product: '耳机' }, confidence: 0.9 };
  const pending = (asks: PendingQuestion['asks']): PendingQuestion => ({ asks, calls: [call], choices, age: 0 });

  it('is resumed with what was chosen', () => {
    expect(resumed('第一个', pending('choose'), [])?.[0]).toMatchObject({
      skill: 'price',
      slots: { productId: 'p-1' },
    });
  });

  it('is resumed with the place', () => {
    const shipping = { ...pending('destination'), calls: [{ ...call, skill: 'shipping' as const }] };
    expect(resumed('上海', shipping, [])?.[0]?.slots).toMatchObject({ destination: { city: '上海' } });
    expect(resumed('不知道', shipping, [])).toBeUndefined();
  });

  it('is resumed with number and contact', () => {
    const verify = { ...pending('verify'), calls: [{ skill: 'order-status' as const, slots: {}, confidence: 0.9 }] };
    expect(resumed('DG20260001, a@example.com', verify, [])?.[0]?.slots).toMatchObject({
      orderIds: ['DG20260001'],
      contact: 'a@example.com',
    });
  });

  it('gives way to another question', () => {
    const other = [{ skill: 'faq' as const, slots: {}, confidence: 0.9, text: '怎么退货' }];
    expect(resumed('第一个怎么退货', pending('choose'), other)).toBeUndefined();
  });
});
