// Wishes that were not met: counted by what they are about, of whatever kind, and ways to pay that an answer does not offer.
import type { CountedFact, KnownShopper } from '../episodes/fold.js';
import { adviceFor } from '../alerts/advice.js';
import type { ReadingData, TurnData } from '../facts/fact.js';
import { refusedPayments } from '../facts/payment-methods.js';
import { marksOf } from './marks.js';
import { wishKeyOf, wishOf } from './wish.js';

const at = new Date('2026-05-01T04:00:00Z');
const of = { conversationId: 'a', at, day: '2026-05-01' };

function asks(reply: Partial<TurnData['replies'][number]>, data: Partial<ReadingData>): string[] {
  const replies: TurnData['replies'] = [{ skill: 'stock', needs: null, notFound: true, productIds: [], ...reply }];
  const turn: TurnData = {
    understood: [],
    replies,
    feelings: { sentiment: 0, urgency: 0, signs: [] },
    heldBy: 'assistant',
    offersPerson: false,
  };
  const facts: CountedFact[] = [
    { ...of, id: 'turn a m', kind: 'turn', data: turn },
    { ...of, id: 'read a m', kind: 'read', data: { aspects: [], missing: [], ...data } },
  ];
  const conversation = { conversationId: 'a', locale: 'en' as const, channel: 'web', isDemo: false, facts };
  const known: KnownShopper = { shopper: 'a', conversations: [conversation], facts: [] };
  return marksOf(known, [], () => 12)
    .filter(({ figure }) => figure === 'ask')
    .map(({ key, label }) =>
      `${wishOf(key).kind} ${wishOf(key).productId ?? wishOf(key).method ?? ''} ${label ?? ''}`.trim(),
    );
}

describe('an unmet wish', () => {
  it.each([
    ['option', { mention: 'pink', productId: 'p-1' }, 'option p-1 pink'],
    ['size', { mention: '4XL', productId: 'p-1' }, 'size p-1 4XL'],
    ['price', { mention: 'headphones' }, 'price  headphones'],
    ['place', { mention: 'Brazil' }, 'place  Brazil'],
    ['product', { mention: 'stroller' }, 'product  stroller'],
    // In whatever words an offer for a product is asked for, it is the product that counts.
    ['promotion', { mention: 'student discount', productId: 'p-1' }, 'promotion p-1'],
    ['promotion', { mention: 'SAVE10' }, 'promotion  SAVE10'],
  ] as const)('of the kind %s %j counts as %s', (kind, missing, wanted) => {
    expect(asks({}, { missing: [{ skill: 'stock', kind, ...missing }] })).toEqual([wanted]);
  });

  it('is of the product that was talked about, where it is not told of which', () => {
    const missing = [{ skill: 'stock' as const, kind: 'option' as const, mention: 'pink' }];
    expect(asks({ productIds: ['p-7'] }, { missing })).toEqual(['option p-7 pink']);
    // "How much is a stroller?" while a kettle is talked about.
    expect(
      asks({ productIds: ['p-7'] }, { missing: [{ skill: 'price', kind: 'product', mention: 'stroller' }] }),
    ).toEqual(['product  stroller']);
  });

  it('for what is out of stock, and for a way to pay, has a name of its own', () => {
    expect(asks({ outOfStock: ['p-1'] }, {})).toEqual(['stock p-1']);
    expect(asks({ skill: 'faq' }, { payments: ['paypal'] })).toEqual(['payment paypal']);
    // It was only spoken of: where the parcel is was asked.
    expect(asks({ skill: 'order-status' }, { payments: ['paypal'] })).toEqual([]);
  });

  it('does not tell the words by its key, and says of each kind what to do', () => {
    for (const kind of ['product', 'option', 'size', 'price', 'promotion', 'place'])
      expect(wishKeyOf(kind, 'hovercraft')).not.toContain('hovercraft');
    const advice = ['stock p-1', 'payment paypal', 'price x', 'promotion p-1 -', 'place x', 'size p-1 x', 'category x'];
    expect(advice.map((key) => adviceFor('ask', key))).toEqual([
      'restock',
      'take-payment',
      'review-price',
      'make-offer',
      'deliver-there',
      'add-product',
      'add-product',
    ]);
    expect(adviceFor('question', 'x')).toBe('add-answer');
  });
});

describe('a way to pay that is asked for', () => {
  const answer = '我们支持支付宝、微信支付、信用卡，不支持货到付款。';
  const english = 'We accept Alipay, PayPal and all major credit cards, but not cash on delivery.';
  it.each([
    ['可以用花呗吗', answer, ['huabei']],
    ['可以货到付款吗', answer, ['cash-on-delivery']],
    ['能刷 Visa 吗', answer, []],
    ['微信能付吗？用微信付', answer, []],
    ['Do you take PayPal?', english, []],
    ['Do you take Apple Pay or Klarna?', english, ['apple-pay', 'klarna']],
    ['Cash on delivery possible?', english, ['cash-on-delivery']],
    // The answer does not speak of paying.
    ['Will my PayPal refund take long?', 'Refunds take three days.', []],
  ])('in %j, answered %j, is missed: %j', (line, told, missed) => {
    expect(refusedPayments(line, told, false)).toEqual(missed);
  });

  it('is missed where nobody answered a line that asks to pay', () => {
    expect(refusedPayments('can i pay with bitcoin', 'I have no answer to that.', true)).toEqual(['crypto']);
    expect(refusedPayments('bitcoin is falling', 'I have no answer to that.', true)).toEqual([]);
  });
});
