// Shoppers whose orders have odd numbers, written in their own ways: what is named is meant, and nothing else is touched.
import { confirms, done, dropped, refused } from '../order-expectations.js';
import type { Script } from '../script.js';
import { customerOf, mailOf, ODD_NUMBERS, otherOf } from './numbers-store.js';

type OddNumber = (typeof ODD_NUMBERS)[number];

/** One way in which a shopper may write each number. */
const WRITTEN: Readonly<Record<OddNumber, readonly string[]>> = {
  '57': ['57', '#57', '５７'],
  X9: ['x9', 'X 9'],
  '#1042': ['1042', '#1042'],
  'A/12': ['a/12', 'A12', 'a-12'],
  'B-204-R': ['b204r', 'B 204 R'],
  '9f1c2d3e-1111-4222-8333-abcdefabcdef': ['9F1C2D3E-1111-4222-8333-ABCDEFABCDEF', '9f1c2d3e'],
  '2026112300000042': ['2026 1123 0000 0042', '2026112300000042'],
  ord_5kq2: ['ORD_5KQ2', 'ord-5kq2'],
  KESTREL: ['KESTREL', 'kestrel'],
  '№88': ['No. 88', '88'],
};

const isPrepared = (id: string) => refused('cancel-order', id, 'wrong-status');

const ofEachNumber: readonly Script[] = ODD_NUMBERS.map((id) => ({
  name: `the order ${id} is meant in whatever form it is written, and no other`,
  customerId: customerOf(id),
  locale: 'en',
  steps: WRITTEN[id].flatMap((written) => [
    { say: `cancel order ${written}`, replies: [isPrepared(id)] },
    { say: `Where is order ${written}?`, replies: [{ skill: 'order-status', facts: { orderId: id } }] },
  ]),
}));

const unknown: readonly Script[] = [
  {
    name: 'a number that is none of theirs is said to be so, and the order that could be cancelled is left alone',
    customerId: customerOf('57'),
    locale: 'en',
    steps: [
      { say: 'cancel 58', replies: [{ skill: 'cancel-order', facts: { notFound: '58' } }] },
      { say: 'cancel order Z/3', replies: [{ skill: 'cancel-order', facts: { notFound: 'Z/3' } }] },
      { say: 'yes', replies: ['small-talk'] },
      { say: 'refund status of 57', replies: [{ skill: 'refund-status', facts: { orderId: '57' } }] },
      {
        say: 'change the delivery address of 57 to Domplein 4, Utrecht',
        replies: [refused('change-order', '57', 'wrong-status')],
      },
    ],
  },
  {
    name: '没有的订单号就说没有，有的就是那一单',
    customerId: customerOf('X9'),
    locale: 'zh',
    steps: [
      { say: '取消订单7', replies: [{ skill: 'cancel-order', facts: { notFound: '7' } }] },
      { say: '订单x9取消掉', replies: [isPrepared('X9')] },
      { say: `${otherOf('X9')}取消`, replies: [confirms('cancel-order', { orderId: otherOf('X9') })] },
      { say: '确认', replies: [done('cancel-order', otherOf('X9'), 'cancelled')] },
    ],
  },
  {
    name: 'a parcel is found by its number',
    customerId: customerOf('A/12'),
    locale: 'en',
    steps: [
      {
        say: 'where is 3sabcd 001123',
        replies: [
          { skill: 'order-status', facts: { orderId: 'PARCEL-300', shipments: [{ trackingNumber: '3SABCD001123' }] } },
        ],
      },
    ],
  },
  {
    name: 'on the page of an order that is not theirs no other one is meant',
    customerId: customerOf('#1042'),
    locale: 'en',
    page: { orderId: 'PLAIN-000' },
    steps: [
      { say: 'cancel it', replies: [{ skill: 'cancel-order', facts: { notFound: 'PLAIN-000' } }] },
      { say: 'I want to cancel this order', replies: [{ skill: 'cancel-order', facts: { notFound: 'PLAIN-000' } }] },
    ],
  },
];

const days: readonly Script[] = [
  {
    name: 'a day that no calendar has is said to be none, and the right one is taken after it',
    customerId: customerOf('B-204-R'),
    locale: 'en',
    steps: [
      {
        say: 'deliver order PARCEL-400 on February 30',
        replies: [{ skill: 'change-order', needs: 'details', facts: { noSuchDay: 'february 30' } }],
      },
      { say: 'on December 3 then', replies: [confirms('change-order', { orderId: 'PARCEL-400' })] },
      { say: 'no', replies: [dropped('change-order')] },
      {
        say: 'where is the order I placed on November 11',
        replies: [{ skill: 'order-status', facts: { orderId: 'PARCEL-400' } }],
      },
    ],
  },
  {
    name: '没有的日子，问配送也说没有这一天；按下单的日子找到那一单',
    customerId: customerOf('ord_5kq2'),
    locale: 'zh',
    steps: [
      { say: '4月31日能到北京吗', replies: [{ skill: 'shipping', needs: 'details', facts: { noSuchDay: '4月31日' } }] },
      { say: '11月11号下的单到哪了', replies: [{ skill: 'order-status', facts: { orderId: 'PARCEL-700' } }] },
    ],
  },
];

const asks = (missing: readonly string[]) =>
  ({ skill: 'order-status', needs: 'verify', facts: { verify: { locked: false }, missing: [...missing] } }) as const;

const guests: readonly Script[] = [
  {
    name: 'a guest gives the number, then the contact, and is asked for neither again',
    locale: 'en',
    steps: [
      { say: 'where is my order', replies: [asks(['orderId', 'contact'])] },
      { say: '57', replies: [asks(['contact'])] },
      { say: `It is Robin, ${mailOf('57')}`, replies: [{ skill: 'order-status', facts: { orderId: '57' } }] },
    ],
  },
  {
    name: 'the contact first, the number of letters alone after it',
    locale: 'en',
    steps: [
      { say: 'where is my order', replies: [asks(['orderId', 'contact'])] },
      { say: `my e-mail is ${mailOf('KESTREL')}`, replies: [asks(['orderId'])] },
      { say: 'KESTREL', replies: [{ skill: 'order-status', facts: { orderId: 'KESTREL' } }] },
    ],
  },
  {
    name: 'both at once, the phone with dots',
    locale: 'en',
    steps: [
      { say: 'where is order A/12', replies: [asks(['contact'])] },
      { say: 'phone: 06.1234.5603', replies: [{ skill: 'order-status', facts: { orderId: 'A/12' } }] },
    ],
  },
  {
    name: '客人说了单号，电话写法不同也认得，不当成要找人工',
    locale: 'zh',
    steps: [
      { say: '订单57到哪了', replies: [asks(['contact'])] },
      { say: '电话：06-1234-5600', replies: [{ skill: 'order-status', facts: { orderId: '57' } }] },
    ],
  },
  {
    name: 'what was given for one wish holds for the next',
    locale: 'en',
    steps: [
      { say: 'where is order X9', replies: [asks(['contact'])] },
      {
        say: 'actually cancel it',
        replies: [{ skill: 'cancel-order', needs: 'verify', facts: { missing: ['contact'] } }],
      },
      { say: mailOf('X9'), replies: [isPrepared('X9')] },
    ],
  },
];

/** All of them; those that change orders last. */
export const numberScripts: readonly Script[] = [...ofEachNumber, ...guests, ...days, ...unknown];
