// A message that is taken for a cancellation, and gives nothing up.
import type { Turn } from '../skills/skill.js';
import { withRightSkill } from './right-skill.js';

const price = { amount: 1_200, currency: 'GBP' };
const coffee = {
  id: 'brazil',
  title: 'Brazil Coffee',
  variants: ['Filter', 'Whole bean'].map((grind) => ({ sku: grind, options: { Grind: grind }, price })),
};
const order = {
  id: 'C-1',
  status: 'pending',
  items: [{ itemId: '1', sku: 'Filter', productId: 'brazil', title: 'Brazil Coffee', options: { Grind: 'Filter' } }],
};
const turn = {
  viewer: { customerId: 'c', verifiedOrderIds: [] },
  state: {},
  shop: {
    orders: {
      listOrders: () => Promise.resolve({ orders: [order] }),
      getOrder: () => Promise.resolve({ order }),
    },
    catalog: { getProducts: () => Promise.resolve({ products: [coffee] }) },
  },
} as unknown as Turn;
const skillOf = async (text: string): Promise<string> =>
  (await withRightSkill({ skill: 'cancel-order', slots: {}, confidence: 0.4, text }, turn)).skill;

describe('what is taken for a cancellation', () => {
  it('is a change where a variant of what was bought is named and nothing is given up', async () => {
    expect(await skillOf('just got the brazil but need whole bean not ground')).toBe('change-order');
  });

  it.each(['cancel the brazil, whole bean was out', 'i ordered the brazil twice by mistake', '那单作废吧'])(
    'stays one: %s',
    async (text) => {
      expect(await skillOf(text)).toBe('cancel-order');
    },
  );
});
