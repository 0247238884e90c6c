// Scripted conversations in English about invoices, refunds and the rest after a sale; they follow those that change orders.
import { confirms, refused } from './order-expectations.js';
import type { Script } from './script.js';

/** English shoppers after a sale. */
export const englishInvoiceScripts: readonly Script[] = [
  {
    name: 'a company invoice without a tax number',
    customerId: 'c-017',
    locale: 'en',
    steps: [
      {
        say: 'i want an invoice for DG20260019',
        replies: [confirms('invoice', { plan: { invoice: { kind: 'personal' } } })],
      },
      {
        say: 'it should be for my company',
        replies: [{ skill: 'invoice', needs: 'details', facts: { missing: ['title'] } }],
      },
      { say: 'Martin Studio', replies: [{ skill: 'invoice', needs: 'details', facts: { missing: ['taxId'] } }] },
      {
        say: "I don't have one",
        replies: [confirms('invoice', { invoice: { kind: 'company', title: 'Martin Studio' } })],
      },
      { say: 'confirm', replies: [{ skill: 'invoice', facts: { orderId: 'DG20260019', done: true } }] },
    ],
  },
  {
    name: 'an issued invoice: again, then with another title',
    customerId: 'c-003',
    locale: 'en',
    steps: [
      {
        say: 'send me the invoice of DG20260022 again',
        replies: [confirms('invoice', { plan: { invoice: { sentAgain: true } } })],
      },
      { say: 'yes', replies: [{ skill: 'invoice', facts: { done: true, invoice: { status: 'issued' } } }] },
      {
        say: 'change the invoice title of DG20260022 to Far Shore Design Ltd',
        replies: [confirms('invoice', { invoice: { title: 'Far Shore Design Ltd' } })],
      },
      { say: 'confirm', replies: [{ skill: 'invoice', facts: { done: true, invoice: { status: 'requested' } } }] },
    ],
  },
  {
    name: 'the same for an unknown order and for another customer’s',
    customerId: 'c-002',
    locale: 'en',
    steps: [
      { say: 'cancel order DG20260064', replies: [{ skill: 'cancel-order', facts: { notFound: 'DG20260064' } }] },
      { say: 'cancel order DG29990001', replies: [{ skill: 'cancel-order', facts: { notFound: 'DG29990001' } }] },
    ],
  },
  {
    name: 'cancel it, after asking where it is',
    customerId: 'c-018',
    locale: 'en',
    steps: [
      { say: 'where is order DG20260068', replies: [{ skill: 'order-status', facts: { orderId: 'DG20260068' } }] },
      { say: 'cancel it', replies: [refused('cancel-order', 'DG20260068', 'wrong-status')] },
    ],
  },
  {
    name: 'where is my refund',
    customerId: 'c-012',
    locale: 'en',
    steps: [
      { say: 'where is my refund', replies: [{ skill: 'refund-status', needs: 'choose' }] },
      {
        say: 'the second one',
        replies: [
          { skill: 'refund-status', facts: { orderId: 'DG20260005', refunds: [{ methodId: 'c-012-wechat' }] } },
        ],
      },
    ],
  },
  {
    name: 'price protection is over, or not due yet',
    customerId: 'c-007',
    locale: 'en',
    steps: [
      {
        say: 'price protection for order DG20260040',
        replies: [refused('price-protection', 'DG20260040', 'past-protection-window')],
      },
      {
        say: 'and can I get a price adjustment for DG20260062?',
        replies: [refused('price-protection', 'DG20260062', 'no-lower-price')],
      },
    ],
  },
  {
    name: 'a wished day that is over',
    customerId: 'c-012',
    locale: 'en',
    steps: [
      {
        say: 'please reschedule the delivery of DG20260067',
        replies: [{ skill: 'change-order', needs: 'details', facts: { missing: ['day'] } }],
      },
      { say: '2020-01-01', replies: [refused('change-order', 'DG20260067', 'past-day')] },
    ],
  },
  {
    name: 'general questions are for the policy',
    customerId: 'c-001',
    locale: 'en',
    steps: [
      { say: 'what is your return policy', replies: ['faq'] },
      { say: 'can i return things', replies: ['faq'] },
    ],
  },
];
