// What is announced of a reply: which things of an order it spoke of, and where they go or were last seen.
import { facetsOf } from './reply-facets.js';

const parcel = { carrier: 'SF', trackingNumber: 'SF1', lastEvent: { at: '', status: 'in-transit', location: '成都' } };

describe('the facets of a reply', () => {
  it('tell the variants and the place of an order, and of several orders', () => {
    const order = { orderId: 'A-1', items: [{ sku: 's-1' }, { sku: 's-2' }], shipments: [parcel] };
    expect(facetsOf(order)).toMatchObject({ skus: ['s-1', 's-2'], places: ['成都'], carriers: ['SF'] });
    expect(facetsOf({ orders: [order] })).toMatchObject({ skus: ['s-1', 's-2'], places: ['成都'], carriers: ['SF'] });
  });

  it('tell the one variant that was asked of, and none of many that were listed', () => {
    expect(facetsOf({ productId: 'p-1', sku: 's-1' })).toMatchObject({ skus: ['s-1'] });
    expect(facetsOf({ productId: 'p-1', items: [{ sku: 's-1' }, { sku: 's-2' }] })).not.toHaveProperty('skus');
  });

  it('tell the city that something goes to, else the region or the country, and no street', () => {
    const destination = { country: 'CN', region: '四川', city: '成都' };
    expect(facetsOf({ destination })).toMatchObject({ places: ['成都'] });
    expect(facetsOf({ destination: { country: 'BR' } })).toMatchObject({ places: ['BR'] });
    expect(facetsOf({ address: { to: { line1: 'Main Street 1' } } })).not.toHaveProperty('places');
  });
});
