// What a reply said is not there is told by what it is of the shop, from the facts that skills give.
import { missingOf } from './missing-things.js';

const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' });

describe('what is missing', () => {
  it.each([
    ['find-products', { products: [], query: 'cat litter', notFound: 'cat litter' }, ['product', 'cat litter']],
    // How much is a stroller, after a product was talked of: not an option of that.
    ['price', { notFound: 'stroller', near: [{ id: 'p-1', label: 'Trolley' }] }, ['product', 'stroller']],
    ['stock', { productId: 'p-1', inStock: true, items: [], notFound: '粉色' }, ['option', '粉色', 'p-1']],
    ['product-info', { productId: 'p-1', title: 'Boots', notFound: '46码' }, ['size', '46码', 'p-1']],
    ['price', { productId: 'p-1', sku: 's-1', price: yuan(9), notFound: 'XXL' }, ['size', 'XXL', 'p-1']],
    ['price', { productId: 'p-1', sku: 's-1', price: yuan(9), notFound: '512GB' }, ['option', '512GB', 'p-1']],
    // A basket of one, and something else that is not sold.
    ['price', { productId: 'p-1', sku: 's-1', items: [{}], notFound: 'hovercraft' }, ['product', 'hovercraft']],
    ['shipping', { destination: {}, notServed: 'Brazil', notFound: 'Brazil' }, ['place', 'Brazil']],
    ['shipping', { destination: {}, productId: 'p-1', notFound: 'hovercraft' }, ['product', 'hovercraft']],
    [
      'find-products',
      { query: 'headphones', notFound: 'headphones', filters: { maxPrice: yuan(50) }, near: [{ price: yuan(199) }] },
      ['price', 'headphones'],
    ],
    // There is one at that price: it is something else that was missed.
    [
      'find-products',
      { query: 'red ones', notFound: 'red ones', filters: { maxPrice: yuan(500) }, near: [{ price: yuan(199) }] },
      ['product', 'red ones'],
    ],
    ['find-products', { query: 'case', notFound: 'case', extreme: 'cheapest', near: [{}] }, ['price', 'case']],
    ['promotions', { promotions: [], notFound: 'SAVE10' }, ['promotion', 'SAVE10']],
    ['promotions', { promotions: [{}], notRunning: '85折' }, ['promotion', '85折']],
    ['promotions', { promotions: [], productId: 'p-1', title: 'Kettle' }, ['promotion', 'Kettle', 'p-1']],
    // A number of an order is nothing that a shop could sell.
    ['order-status', { notFound: 'A-1' }, [undefined, 'A-1']],
  ] as const)('from %s %j is %j', (skill, facts, [kind, mention, productId]) => {
    const [missing, ...more] = missingOf({ skill, facts });
    expect([missing?.kind, missing?.mention, missing?.productId]).toEqual([kind, mention, productId]);
    expect(more).toEqual([]);
  });

  it.each([
    ['promotions', { promotions: [{}], productId: 'p-1', title: 'Kettle' }],
    ['promotions', { promotions: [] }],
    ['find-products', { products: [{}], query: 'kettle' }],
  ] as const)('is nothing in %s %j', (skill, facts) => {
    expect(missingOf({ skill, facts })).toEqual([]);
  });
});
