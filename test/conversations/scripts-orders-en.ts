// Scripted conversations in English that change orders of the demo store; later ones build on earlier ones.
import { confirms, done, dropped, refused, refusedOffering } from './order-expectations.js';
import type { Script } from './script.js';
import { englishInvoiceScripts } from './scripts-invoices-en.js';

/** English-speaking shoppers who want something done. */
export const englishOrderScripts: readonly Script[] = [
  {
    name: 'cancel, asked something else, another reason, yes, and no way back',
    customerId: 'c-006',
    locale: 'en',
    steps: [
      {
        say: 'cancel my order',
        replies: [confirms('cancel-order', { orderId: 'DG20260078', reason: 'no-longer-needed' })],
      },
      {
        say: 'how much is LX-700?',
        replies: [{ skill: 'price' }, confirms('cancel-order', { orderId: 'DG20260078' })],
      },
      { say: 'by mistake actually', replies: [confirms('cancel-order', { reason: 'ordered-by-mistake' })] },
      { say: 'yes please', replies: [done('cancel-order', 'DG20260078', 'cancelled')] },
      { say: 'undo that', replies: [refused('cancel-order', 'DG20260078', 'cannot-undo')] },
    ],
  },
  {
    name: 'a reason that the shop does not take',
    customerId: 'c-020',
    locale: 'en',
    steps: [
      {
        say: 'cancel order DG20260076 because I found it cheaper elsewhere',
        replies: [{ skill: 'cancel-order', needs: 'choose', facts: { refused: 'bad-reason' } }],
      },
      { say: 'no longer needed', replies: [confirms('cancel-order', { reason: 'no-longer-needed' })] },
      { say: 'no', replies: [dropped('cancel-order')] },
    ],
  },
  {
    name: 'pay with another method, once',
    customerId: 'c-020',
    locale: 'en',
    steps: [
      {
        say: 'pay order DG20260076 with my credit card instead',
        replies: [
          confirms('change-order', {
            plan: {
              payments: [
                { type: 'payment', methodId: 'c-020-card' },
                { type: 'refund', methodId: 'c-020-gift' },
              ],
            },
          }),
        ],
      },
      { say: 'yes', replies: [done('change-order', 'DG20260076', 'pending')] },
      {
        say: 'change the payment method of DG20260076 to alipay',
        replies: [refused('change-order', 'DG20260076', 'already-changed')],
      },
    ],
  },
  {
    name: 'cancel an order whose payment was changed',
    customerId: 'c-020',
    locale: 'en',
    steps: [
      {
        say: 'please cancel DG20260076, I ordered it by mistake',
        replies: [confirms('cancel-order', { plan: { payments: [{ type: 'refund', methodId: 'c-020-card' }] } })],
      },
      { say: 'go ahead', replies: [done('cancel-order', 'DG20260076', 'cancelled')] },
    ],
  },
  {
    name: 'a new address abroad',
    customerId: 'c-002',
    locale: 'en',
    steps: [
      {
        say: 'change the delivery address of my order',
        replies: [{ skill: 'change-order', needs: 'details', facts: { missing: ['address'] } }],
      },
      {
        say: '742 Evergreen Terrace, Springfield, IL 62704, USA',
        replies: [
          confirms('change-order', {
            orderId: 'DG20260074',
            plan: {
              address: {
                to: { line1: '742 Evergreen Terrace', city: 'Springfield', country: 'US', postcode: '62704' },
              },
            },
          }),
        ],
      },
      { say: 'yes, that is correct', replies: [done('change-order', 'DG20260074', 'pending-modified')] },
      {
        say: 'change it back',
        replies: [confirms('change-order', { plan: { address: { to: { city: 'San Francisco' } } } })],
      },
      { say: 'never mind', replies: [dropped('change-order')] },
    ],
  },
  {
    name: 'items were changed once already',
    customerId: 'c-002',
    locale: 'en',
    steps: [
      {
        say: 'change the colour of my t-shirt in order DG20260074 to grey',
        replies: [refused('change-order', 'DG20260074', 'already-changed')],
      },
    ],
  },
  {
    name: 'the address of a parcel on its way',
    customerId: 'c-002',
    locale: 'en',
    steps: [
      {
        say: 'change the address of order DG20260050 to 12 Oak Lane, Springfield, IL 62704, USA',
        replies: [refused('change-order', 'DG20260050', 'wrong-status')],
      },
    ],
  },
  {
    name: 'nothing can be added to an order',
    customerId: 'c-020',
    locale: 'en',
    steps: [
      { say: 'add an item to my order DG20260076', replies: [refused('change-order', 'DG20260076', 'not-offered')] },
    ],
  },
  {
    name: 'a refund to a method that did not pay',
    customerId: 'c-013',
    locale: 'en',
    steps: [
      {
        say: 'I want to return order DG20260038',
        replies: [{ skill: 'return-order', needs: 'choose', facts: { missing: ['item'] } }],
      },
      { say: 'both', replies: [confirms('return-order', { plan: { methodId: 'c-013-card' } })] },
      { say: 'to my paypal', replies: [refusedOffering('return-order', 'DG20260038', 'method-not-allowed')] },
    ],
  },
  {
    name: 'a guest returns, and asks for a price in the same breath',
    locale: 'en',
    steps: [
      { say: 'return my order', replies: [{ skill: 'return-order', needs: 'verify' }] },
      { say: 'DG20260038', replies: [{ skill: 'return-order', needs: 'verify' }] },
      { say: 'priya.nair@example.com', replies: [{ skill: 'return-order', needs: 'choose' }] },
      { say: 'everything', replies: [confirms('return-order', { orderId: 'DG20260038' })] },
      {
        say: 'yes please, and how much is LX-700?',
        replies: [done('return-order', 'DG20260038', 'return-requested'), 'price'],
      },
    ],
  },
  {
    name: 'return to a gift card',
    customerId: 'c-001',
    locale: 'en',
    steps: [
      {
        say: 'I want to return the LX-500 headphones I bought',
        replies: [confirms('return-order', { orderId: 'DG20260057' })],
      },
      {
        say: 'refund it to my gift card please',
        replies: [confirms('return-order', { plan: { methodId: 'c-001-gift' } })],
      },
      { say: 'yes, go ahead', replies: [done('return-order', 'DG20260057', 'return-requested')] },
    ],
  },
  {
    name: 'a return that is kept after all',
    customerId: 'c-018',
    locale: 'en',
    steps: [
      {
        say: 'I would like to return order DG20260033',
        replies: [confirms('return-order', { orderId: 'DG20260033' })],
      },
      { say: "no, I'll keep it", replies: [dropped('return-order')] },
    ],
  },
  {
    name: 'a colour that it does not come in',
    customerId: 'c-016',
    locale: 'en',
    steps: [
      {
        say: 'i want to swap my LX700M2 headphones for the white one',
        replies: [{ skill: 'exchange-order', needs: 'choose', facts: { notFound: 'white' } }],
      },
      {
        say: 'silver then',
        replies: [confirms('exchange-order', { plan: { changes: [{ from: { sku: 'LX700M2-BLK' } }] } })],
      },
      { say: 'ok', replies: [done('exchange-order', 'DG20260060', 'exchange-requested')] },
    ],
  },
  {
    name: 'an exchange of a pending order',
    customerId: 'c-002',
    locale: 'en',
    steps: [{ say: 'exchange order DG20260074', replies: [refused('exchange-order', 'DG20260074', 'wrong-status')] }],
  },
  ...englishInvoiceScripts,
];
