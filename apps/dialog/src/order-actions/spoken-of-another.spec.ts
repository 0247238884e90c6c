import type { OrderAction } from '#contracts';
import type { OrderForm } from '../conversation/order-form.js';
import type { Turn } from '../skills/skill.js';
import { focusKey, planPutAgain } from './spoken-of-another.js';

const bag = { id: 'bag', variants: [{ sku: 'S-GREY' }, { sku: 'L-BLUE' }] };
const order = { id: 'A-1', items: [{ productId: 'bag' }] };
const turnAbout = (sku: string | undefined, productId = 'bag'): Turn =>
  ({
    viewer: {},
    state: sku === undefined ? {} : { focus: { productId, sku, byName: true } },
    shop: {
      catalog: { getProducts: () => Promise.resolve({ products: [bag] }) },
      orders: {
        getOrder: () => Promise.resolve({ order }),
        planAction: () => Promise.resolve({ plan: { digest: 'd' } }),
      },
    },
  }) as unknown as Turn;
const change: OrderAction = {
  name: 'change-items',
  changes: [{ itemId: '1', newSku: 'S-GREY' }],
  methodId: 'm',
};
const cancel: OrderAction = { name: 'cancel', reason: 'no-longer-needed' };
const putAgain = async (turn: Turn, focusWhenPut: string, action: OrderAction = change): Promise<boolean> =>
  (await planPutAgain({ details: { focusWhenPut } } as unknown as OrderForm, 'A-1', action, turn)) !== undefined;

describe('a yes to a plan', () => {
  it('is asked for once more where another variant was talked of since', async () => {
    expect(await putAgain(turnAbout('L-BLUE'), '')).toBe(true);
  });

  it('is one to the plan where nothing else, or the planned variant itself, was talked of', async () => {
    expect(await putAgain(turnAbout(undefined), '')).toBe(false);
    expect(await putAgain(turnAbout('S-GREY'), '')).toBe(false);
    const turn = turnAbout('L-BLUE');
    expect(await putAgain(turn, focusKey(turn.state))).toBe(false);
  });

  it('is asked for once more where a thing that is not in the order was talked of since', async () => {
    expect(await putAgain(turnAbout('LAMP', 'lamp'), '', cancel)).toBe(true);
    expect(await putAgain(turnAbout('S-GREY'), '', cancel)).toBe(false);
    expect(await putAgain(turnAbout(undefined), '', cancel)).toBe(false);
  });
});
