// English-speaking shoppers of the store with many variants: long sentences with several wishes, and second thoughts.
import { confirms, done, dropped, refused, refusedOffering } from '../order-expectations.js';
import type { Script } from '../script.js';
import { retailCustomer, retailOrder } from './retail-store.js';

const customerId = retailCustomer;
const order = retailOrder;

/** They share customers with the refusals only where other orders of them are meant. */
export const retailScriptsEn: readonly Script[] = [
  {
    name: 'several items in one long message',
    customerId: customerId(61),
    locale: 'en',
    steps: [
      {
        say: `Hi! I want to exchange the running shoes and the fleece jacket in order ${order(61, 2)}. The shoes should be a size bigger, and the jacket should be navy. Please use my PayPal for the difference.`,
        replies: [
          confirms('exchange-order', {
            orderId: order(61, 2),
            plan: { methodId: 'k-61-paypal', changes: [{ to: { sku: 'RS-9-BLACK' } }, { to: { sku: 'FJ-M-NAVY' } }] },
          }),
        ],
      },
      { say: 'yes, go ahead', replies: [done('exchange-order', order(61, 2), 'exchange-requested')] },
      {
        say: `exchange the jacket in ${order(61, 2)} for size L`,
        replies: [refused('exchange-order', order(61, 2), 'already-changed')],
      },
    ],
  },
  {
    name: 'everything except one, then only one',
    customerId: customerId(62),
    locale: 'en',
    steps: [
      {
        say: `I'd like to return everything except the jacket from order ${order(62, 2)}, and put the refund on my gift card`,
        replies: [
          confirms('return-order', {
            plan: {
              methodId: 'k-62-gift',
              items: [{ title: 'Running Shoes (black · 8)' }, { title: 'Coffee Mug (white)' }],
            },
          }),
        ],
      },
      {
        say: 'actually only the mugs',
        replies: [confirms('return-order', { plan: { items: [{ title: 'Coffee Mug (white)', quantity: 3 }] } })],
      },
      { say: 'maybe', replies: [confirms('return-order', { plan: { items: [{ title: 'Coffee Mug (white)' }] } })] },
      { say: 'yes please', replies: [done('return-order', order(62, 2), 'return-requested')] },
    ],
  },
  {
    name: 'a yes with another card is another plan',
    customerId: customerId(63),
    locale: 'en',
    steps: [
      {
        say: `exchange my shoes from ${order(63, 2)} for the white ones`,
        replies: [confirms('exchange-order', { plan: { methodId: 'k-63-card' } })],
      },
      {
        say: 'yes, and use my PayPal for the difference',
        replies: [confirms('exchange-order', { plan: { methodId: 'k-63-paypal' } })],
      },
      { say: 'yes', replies: [done('exchange-order', order(63, 2), 'exchange-requested')] },
    ],
  },
  {
    name: 'cancel one, then the address of another',
    customerId: customerId(64),
    locale: 'en',
    steps: [
      {
        say: `Please cancel order ${order(64, 8)} and also change the address of ${order(64, 1)} to 12 Oak Lane, Springfield, IL 62704`,
        replies: [{ ...confirms('cancel-order', { orderId: order(64, 8) }), text: /The rest comes right after/ }],
      },
      { say: 'how much is the Camping Tent?', replies: ['price', confirms('cancel-order', { orderId: order(64, 8) })] },
      {
        say: 'yes',
        replies: [
          done('cancel-order', order(64, 8), 'cancelled'),
          confirms('change-order', {
            orderId: order(64, 1),
            plan: { address: { to: { line1: '12 Oak Lane', city: 'Springfield', region: 'IL' } } },
          }),
        ],
      },
      {
        say: 'the recipient should be Anna Lee',
        replies: [
          confirms('change-order', { plan: { address: { to: { recipient: 'Anna Lee', line1: '12 Oak Lane' } } } }),
        ],
      },
      { say: 'correct', replies: [done('change-order', order(64, 1), 'pending')] },
    ],
  },
  {
    name: 'address and items of one order, one after the other',
    customerId: customerId(65),
    locale: 'en',
    steps: [
      {
        say: `change the address of ${order(65, 1)} to 500 Pine Road, Portland, OR 97201, and change the water bottle to the 750ml blue one`,
        replies: [confirms('change-order', { orderId: order(65, 1), plan: { address: { to: { city: 'Portland' } } } })],
      },
      {
        say: '9 Lake View Road, Seattle, WA 98101',
        replies: [confirms('change-order', { plan: { address: { to: { city: 'Seattle' } } } })],
      },
      {
        say: 'yes',
        replies: [
          done('change-order', order(65, 1), 'pending'),
          confirms('change-order', { orderId: order(65, 1), plan: { changes: [{ to: { sku: 'WB-750ML-BLUE' } }] } }),
        ],
      },
      { say: 'no, leave it', replies: [dropped('change-order')] },
    ],
  },
  {
    name: 'options in words: screen, memory, the cheapest',
    customerId: customerId(66),
    locale: 'en',
    steps: [
      {
        say: `I'd like to change my laptop in ${order(66, 8)} to the 15-inch one in silver`,
        replies: [confirms('change-order', { plan: { changes: [{ to: { sku: 'LT-15INCH-32GB-SILVER' } }] } })],
      },
      {
        say: 'make it 16GB',
        replies: [confirms('change-order', { plan: { changes: [{ to: { sku: 'LT-15INCH-16GB-SILVER' } }] } })],
      },
      {
        say: 'use my gift card',
        replies: [confirms('change-order', { plan: { payments: [{ methodId: 'k-66-gift' }] } })],
      },
      {
        say: 'paypal then',
        replies: [confirms('change-order', { plan: { payments: [{ methodId: 'k-66-paypal' }] } })],
      },
      { say: 'sounds good', replies: [done('change-order', order(66, 8), 'pending-modified')] },
    ],
  },
  {
    name: 'what is sold out is refused with what there is, and a choice goes on',
    customerId: customerId(67),
    locale: 'en',
    steps: [
      {
        say: `I need the water bottle in ${order(67, 1)} in 1000ml and black instead`,
        replies: [refusedOffering('change-order', order(67, 1), 'not-available')],
      },
      {
        say: 'the 1000ml in blue',
        replies: [confirms('change-order', { plan: { changes: [{ to: { sku: 'WB-1000ML-BLUE' } }] } })],
      },
      { say: 'ok', replies: [done('change-order', order(67, 1), 'pending-modified')] },
    ],
  },
  {
    name: 'it broke, the same one again',
    customerId: customerId(68),
    locale: 'en',
    steps: [
      {
        say: `the coffee mugs in ${order(68, 2)} arrived broken, I want the same ones again`,
        replies: [confirms('exchange-order', { plan: { reason: 'defective', changes: [{ to: { sku: 'MUG' } }] } })],
      },
      { say: 'yes', replies: [done('exchange-order', order(68, 2), 'exchange-requested')] },
    ],
  },
  {
    name: 'too small, said without any word for exchanging',
    customerId: customerId(69),
    locale: 'en',
    steps: [
      {
        say: `My running shoes are too small. I got them in order ${order(69, 2)}. Can I get size 10 instead?`,
        replies: [confirms('exchange-order', { plan: { changes: [{ to: { sku: 'RS-10-BLACK' } }] } })],
      },
      { say: 'no thanks', replies: [dropped('exchange-order')] },
    ],
  },
  {
    name: 'a reason later, and then another order',
    customerId: customerId(70),
    locale: 'en',
    steps: [
      {
        say: `cancel ${order(70, 1)}`,
        replies: [confirms('cancel-order', { orderId: order(70, 1), reason: 'no-longer-needed' })],
      },
      { say: 'it was a mistake', replies: [confirms('cancel-order', { reason: 'ordered-by-mistake' })] },
      {
        say: `not that order, I meant ${order(70, 8)}`,
        replies: [confirms('cancel-order', { orderId: order(70, 8), reason: 'ordered-by-mistake' })],
      },
      { say: 'yes', replies: [done('cancel-order', order(70, 8), 'cancelled')] },
    ],
  },
  {
    name: 'late and why',
    customerId: customerId(71),
    locale: 'en',
    steps: [
      {
        say: `why is ${order(71, 3)} so late`,
        replies: [
          {
            skill: 'order-status',
            facts: { orderId: order(71, 3), late: { quietDays: 6, cause: 'customs' } },
            text: /customs/,
          },
        ],
      },
      { say: 'one item is missing', replies: [{ skill: 'order-status', facts: { onTheWay: ['Camping Tent'] } }] },
      {
        say: 'please hurry it up',
        replies: [{ skill: 'order-status', facts: { deliveryRequest: { kind: 'hurry' } }, text: /cannot be promised/ }],
      },
    ],
  },
  {
    name: 'can I still return it',
    customerId: customerId(72),
    locale: 'en',
    steps: [
      { say: 'how do I return something?', replies: ['faq'] },
      {
        say: `can I still return ${order(72, 5)}?`,
        replies: [refused('return-order', order(72, 5), 'past-return-window')],
      },
      {
        say: `and the jacket from ${order(72, 2)}, can I return it?`,
        replies: [confirms('return-order', { returnableUntil: '2026-12-18' })],
      },
      { say: 'never mind', replies: [dropped('return-order')] },
    ],
  },
  {
    name: 'a guest changes the address after proving the order',
    locale: 'en',
    steps: [
      { say: 'I need to change my delivery address', replies: [{ skill: 'change-order', needs: 'verify' }] },
      { say: `order ${order(73, 1)}, k-73@example.com`, replies: [{ skill: 'change-order', needs: 'details' }] },
      {
        say: 'Room 502, 88 Nanjing West Road, Shanghai 200041',
        replies: [
          confirms('change-order', {
            plan: { address: { to: { country: 'CN', postcode: '200041', line1: 'Room 502, 88 Nanjing West Road' } } },
          }),
        ],
      },
      { say: 'yes', replies: [done('change-order', order(73, 1), 'pending')] },
    ],
  },
];
