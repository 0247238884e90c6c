// Every rule that refuses an action on an order, met in chat in both languages, with what is possible instead.
import { confirms, refused, refusedOffering } from '../order-expectations.js';
import type { ExpectedReply, Script } from '../script.js';
import { retailCustomer, retailOrder } from './retail-store.js';

type Skill = ExpectedReply['skill'];

/** One refusal: the same wish in both languages, to the same order of two customers. */
interface Refusal {
  readonly rule: string;
  readonly skill: Skill;
  /** Which of a customer's orders. */
  readonly order: number;
  readonly zh: (orderId: string) => string;
  readonly en: (orderId: string) => string;
  /** Something else is offered to choose from. */
  readonly offers?: true;
  /** Said first, each answered by a plan that is agreed to. */
  readonly before?: { readonly zh: (orderId: string) => string; readonly en: (orderId: string) => string };
  /** Words that the answer must have. */
  readonly text?: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    rule: 'wrong-status',
    skill: 'cancel-order',
    order: 4,
    zh: (o) => `取消订单${o}`,
    en: (o) => `cancel order ${o}`,
    text: /备货|prepared/,
  },
  {
    rule: 'wrong-status',
    skill: 'cancel-order',
    order: 3,
    zh: (o) => `${o}不想要了，帮我取消`,
    en: (o) => `please cancel ${o}, I don't need it any more`,
    text: /发货|on its way/,
  },
  {
    rule: 'wrong-status',
    skill: 'return-order',
    order: 3,
    zh: (o) => `${o}能退吗`,
    en: (o) => `can I return ${o}?`,
    text: /发货|on its way/,
  },
  {
    rule: 'wrong-status',
    skill: 'change-order',
    order: 3,
    zh: (o) => `订单${o}改地址到上海市徐汇区漕溪北路8号`,
    en: (o) => `change the address of ${o} to 12 Oak Lane, Springfield, IL 62704`,
  },
  {
    rule: 'wrong-status',
    skill: 'exchange-order',
    order: 1,
    zh: (o) => `订单${o}我要换货`,
    en: (o) => `I want to exchange order ${o}`,
  },
  {
    rule: 'bad-reason',
    skill: 'cancel-order',
    order: 1,
    zh: (o) => `取消${o}，因为别家更便宜`,
    en: (o) => `cancel ${o} because my neighbour has one already`,
    offers: true,
  },
  {
    rule: 'not-available',
    skill: 'change-order',
    order: 1,
    zh: (o) => `${o}的水瓶换成1000ml黑色的`,
    en: (o) => `in ${o} change the water bottle to the 1000ml black one`,
    offers: true,
    text: /1000ml/i,
  },
  {
    rule: 'same-variant',
    skill: 'change-order',
    order: 1,
    zh: (o) => `${o}的水瓶换成红色500ml的`,
    en: (o) => `change the desk lamp in ${o} to black and high brightness`,
    offers: true,
  },
  {
    rule: 'gift-card-too-low',
    skill: 'change-order',
    order: 8,
    zh: (o) => `${o}改用礼品卡付款`,
    en: (o) => `pay for ${o} with my gift card instead`,
    text: /\$20\.00/,
    offers: true,
  },
  {
    rule: 'same-method',
    skill: 'change-order',
    order: 1,
    zh: (o) => `${o}换成信用卡付款`,
    en: (o) => `change the payment method of ${o} to my credit card`,
    offers: true,
  },
  {
    rule: 'unknown-method',
    skill: 'return-order',
    order: 2,
    zh: (o) => `${o}的鞋子退货，退到支付宝`,
    en: (o) => `return the shoes from ${o} and refund me by bank transfer`,
    offers: true,
  },
  {
    rule: 'method-not-allowed',
    skill: 'return-order',
    order: 2,
    zh: (o) => `${o}的鞋子退货，退到PayPal`,
    en: (o) => `return the shoes from ${o}, refund to paypal`,
    offers: true,
  },
  {
    rule: 'several-payments',
    skill: 'change-order',
    order: 6,
    zh: (o) => `${o}改用PayPal付款`,
    en: (o) => `change the payment method of ${o} to paypal`,
  },
  {
    rule: 'nothing-paid',
    skill: 'change-order',
    order: 7,
    zh: (o) => `${o}改用PayPal付款`,
    en: (o) => `change the payment method of ${o} to paypal`,
  },
  {
    rule: 'other-currency',
    skill: 'change-order',
    order: 1,
    zh: (o) => `${o}改用euro voucher付款`,
    en: (o) => `pay for ${o} with my euro voucher`,
    offers: true,
  },
  {
    rule: 'bad-quantity',
    skill: 'return-order',
    order: 2,
    zh: (o) => `${o}的杯子退5个`,
    en: (o) => `return 5 of the coffee mugs from ${o}`,
    text: /3/,
  },
  {
    rule: 'past-return-window',
    skill: 'return-order',
    order: 5,
    zh: (o) => `${o}退货`,
    en: (o) => `I want to return order ${o}`,
    text: /30/,
  },
  {
    rule: 'no-lower-price',
    skill: 'price-protection',
    order: 3,
    zh: (o) => `${o}的杯子降价了吗，申请价保`,
    en: (o) => `claim price protection for the mug in ${o}`,
  },
  {
    rule: 'past-protection-window',
    skill: 'price-protection',
    order: 2,
    zh: (o) => `${o}申请价保`,
    en: (o) => `claim the price difference for order ${o}`,
    text: /7/,
  },
  {
    rule: 'already-claimed',
    skill: 'price-protection',
    order: 3,
    zh: (o) => `${o}再申请一次价保`,
    en: (o) => `claim price protection for ${o} again`,
    before: { zh: (o) => `${o}降价了，申请价保`, en: (o) => `the tent in ${o} got cheaper, claim price protection` },
  },
  {
    rule: 'already-changed',
    skill: 'exchange-order',
    order: 2,
    zh: (o) => `${o}的鞋子换成10码`,
    en: (o) => `exchange the shoes in ${o} for size 10`,
    before: { zh: (o) => `${o}的外套换货，换成L码`, en: (o) => `exchange the jacket from ${o} for size L` },
  },
  {
    rule: 'already-changed',
    skill: 'change-order',
    order: 1,
    zh: (o) => `${o}的台灯再换成白色`,
    en: (o) => `now change the lamp in ${o} to white`,
    before: { zh: (o) => `${o}的水瓶换成蓝色`, en: (o) => `change the water bottle in ${o} to blue` },
  },
  {
    rule: 'not-offered',
    skill: 'change-order',
    order: 1,
    zh: (o) => `订单${o}里加一件商品`,
    en: (o) => `add an item to my order ${o}`,
  },
  {
    rule: 'unknown-item',
    skill: 'return-order',
    order: 2,
    zh: (o) => `把${o}里的帐篷退掉`,
    en: (o) => `return the camping tent from ${o}`,
    text: /帐篷|tent/,
  },
  {
    rule: 'unknown-item',
    skill: 'exchange-order',
    order: 2,
    zh: (o) => `把${o}里的台灯换成白色`,
    en: (o) => `exchange the desk lamp in order ${o} for a white one`,
    text: /台灯|lamp/,
  },
  {
    rule: 'past-day',
    skill: 'change-order',
    order: 3,
    zh: (o) => `订单${o}改到2026-11-20送货`,
    en: (o) => `deliver order ${o} on 2026-11-20`,
  },
  {
    rule: 'too-far-day',
    skill: 'change-order',
    order: 3,
    zh: (o) => `订单${o}改到9999年12月31日送货`,
    en: (o) => `deliver order ${o} on 31 December 9999`,
    text: /2027/,
  },
];

const FIRST = { zh: 1, en: 31 } as const;
const YES = { zh: '确认', en: 'yes' } as const;

function scriptOf(refusal: Refusal, index: number, locale: 'zh' | 'en'): Script {
  const number = FIRST[locale] + index;
  const orderId = retailOrder(number, refusal.order);
  const { rule, skill, before } = refusal;
  const answer = refusal.offers ? refusedOffering(skill, orderId, rule) : refused(skill, orderId, rule);
  return {
    name: `${locale}: ${skill} is refused by ${rule} (${index + 1})`,
    customerId: retailCustomer(number),
    locale,
    steps: [
      ...(before === undefined
        ? []
        : [
            { say: before[locale](orderId), replies: [confirms(skill, { orderId })] },
            { say: YES[locale], replies: [{ skill, facts: { orderId, done: true } }] },
          ]),
      {
        say: refusal[locale](orderId),
        replies: [refusal.text === undefined ? answer : { ...answer, text: refusal.text }],
      },
    ],
  };
}

/** A script a rule and a language. */
export const retailRefusals: readonly Script[] = (['zh', 'en'] as const).flatMap((locale) =>
  REFUSALS.map((refusal, index) => scriptOf(refusal, index, locale)),
);
