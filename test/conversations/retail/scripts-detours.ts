// What is asked of a thing in the middle of a change of it, and a colour by its plain name.
import type { Script } from '../script.js';
import { confirms, done } from '../order-expectations.js';
import { retailCustomer, retailOrder } from './retail-store.js';

const plans = (sku: string) => confirms('change-order', { plan: { changes: [{ to: { sku } }] } });

/** See the head of the file. */
export const detourScripts: readonly Script[] = [
  {
    name: 'another variant takes the place of the one that is planned, whatever was asked between',
    customerId: retailCustomer(74),
    locale: 'en',
    steps: [
      {
        say: `i want to swap the water bottle in ${retailOrder(74, 1)} for another one`,
        replies: [{ skill: 'change-order', needs: 'choose' }],
      },
      {
        say: 'got it in blue?',
        replies: [
          { skill: 'stock', facts: { productId: 'bottle' } },
          { skill: 'change-order', needs: 'choose' },
        ],
      },
      { say: 'is there 750ml in blue?', replies: [plans('WB-750ML-BLUE')] },
      { say: 'ok black then', replies: [plans('WB-750ML-BLACK')] },
      { say: 'yes', replies: [done('change-order', retailOrder(74, 1), 'pending-modified')] },
    ],
  },
  {
    name: '换规格时问了别的，后说的那个算数',
    customerId: retailCustomer(75),
    locale: 'zh',
    steps: [
      { say: `${retailOrder(75, 1)}里的水壶想换个规格`, replies: [{ skill: 'change-order', needs: 'choose' }] },
      { say: '750ml的蓝色有吗', replies: [plans('WB-750ML-BLUE')] },
      { say: '那黑的吧', replies: [plans('WB-750ML-BLACK')] },
      { say: '好', replies: [done('change-order', retailOrder(75, 1), 'pending-modified')] },
    ],
  },
  {
    name: 'a shade is found by the plain colour',
    locale: 'en',
    steps: [
      { say: 'do you have the fleece jacket', replies: ['stock'] },
      { say: 'got it in blue, M?', replies: [{ skill: 'stock', text: /navy/u }] },
    ],
  },
  {
    name: 'whether it can be had in a colour, and what it costs to send, are no prices of it',
    locale: 'en',
    steps: [
      { say: 'how much is the fleece jacket', replies: ['price'] },
      { say: 'got it in navy?', replies: [{ skill: 'stock', facts: { productId: 'jacket' } }] },
      { say: 'how much to get that to seattle', replies: ['shipping'] },
      { say: 'how much is the fleece jacket', replies: ['price'] },
      { say: 'whats your returns postage', replies: ['faq'] },
    ],
  },
];
