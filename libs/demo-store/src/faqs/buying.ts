// Policies on paying, invoices, lower prices and delivery.
import {
  dispatchCutoff,
  freeShippingAbroadOverYuan,
  freeShippingOverYuan,
  freeShippingRemoteOverYuan,
  priceProtectionDays,
} from '../settings.js';
import type { FaqSketch } from './sketch.js';

/** Paying, invoices and price protection. */
export const paying: FaqSketch[] = [
  {
    id: 'faq-payment-methods',
    topic: 'payment',
    ask: [
      ['支持哪些付款方式？', 'Which payment methods do you accept?'],
      ['可以用微信支付吗？', 'Can I pay with WeChat Pay or Alipay?'],
      ['能刷信用卡吗？', 'Do you take credit cards?'],
      ['可以用 PayPal 付款吗？', 'Is PayPal possible?'],
    ],
    answer: [
      '我们支持支付宝、微信支付、信用卡、PayPal、银行转账和山茶集礼品卡。',
      'We accept Alipay, WeChat Pay, credit cards, PayPal, bank transfer and our own gift cards.',
    ],
  },
  {
    id: 'faq-cash-on-delivery',
    topic: 'payment',
    ask: [
      ['可以货到付款吗？', 'Can I pay on delivery?'],
      ['收到货再付钱行不行？', 'Is cash on delivery available?'],
      ['支持到付吗？', 'Can I pay when it arrives?'],
    ],
    answer: [
      '暂不支持货到付款，下单时请在线支付。',
      'We do not offer cash on delivery; please pay online when you order.',
    ],
  },
  {
    id: 'faq-instalments',
    topic: 'payment',
    ask: [
      ['可以分期付款吗？', 'Can I pay in instalments?'],
      ['支持花呗分期吗？', 'Do you offer monthly payments?'],
      ['有免息分期吗？', 'Are there interest-free instalments?'],
    ],
    answer: [
      '我们自己不提供分期。信用卡付款后，可以在发卡行申请账单分期，费用以银行为准。',
      'We do not offer instalments ourselves. If you pay by credit card, your bank may let you split the bill on its own terms.',
    ],
  },
  {
    id: 'faq-gift-card',
    topic: 'payment',
    ask: [
      ['礼品卡怎么用？', 'How do gift cards work?'],
      ['礼品卡余额会过期吗？', 'Do gift cards expire?'],
      ['礼品卡可以和别的付款方式一起用吗？', 'Can I combine a gift card with another payment?'],
    ],
    answer: [
      '结账时选择礼品卡即可，余额没有有效期。礼品卡需能付清整单，不能与其他方式拼付。',
      'Choose the gift card at checkout; its balance never expires. It has to cover the whole order and cannot be combined with another method.',
    ],
  },
  {
    id: 'faq-coupon-rules',
    topic: 'payment',
    ask: [
      ['优惠券怎么用？', 'How do I use a coupon?'],
      ['优惠可以叠加吗？', 'Can discounts be combined?'],
      ['在哪里输入优惠码？', 'Where do I enter a coupon code?'],
    ],
    answer: [
      '在结账页输入优惠码即可。每件商品自动享受一个最优惠的单品折扣，之后再算满减；每单可用一张优惠券。',
      'Enter the code at checkout. Each item gets its single best discount, then spend-and-save applies to the total; one coupon an order.',
    ],
  },
  {
    id: 'faq-invoice',
    topic: 'invoice',
    ask: [
      ['怎么开发票？', 'How do I get an invoice?'],
      ['能开公司抬头的发票吗？', 'Can the invoice name my company?'],
      ['发票什么时候发给我？', 'When will I receive the invoice?'],
      ['可以开增值税发票吗？', 'Do you issue VAT invoices?'],
    ],
    answer: [
      '登录后把订单号和抬头发给我即可申请，个人、公司都可以，公司请附税号。电子普通发票在申请后 3 个工作日内发到邮箱。',
      'Log in and tell me the order and the name for the invoice: a person or a company, with its tax number. The electronic invoice reaches your e-mail within 3 working days.',
    ],
  },
  {
    id: 'faq-price-protection',
    topic: 'price-protection',
    ask: [
      ['你们有价保吗？', 'Do you have price protection?'],
      ['买完降价了能退差价吗？', 'What if the price drops after I buy?'],
      ['价保期是多久？', 'How long am I protected against a lower price?'],
      ['价格保护怎么算？', 'How does price protection work?'],
    ],
    answer: [
      `有。下单后 ${priceProtectionDays} 天内同款降价，已发货或已签收的订单可以申请退差价，每件商品一次，原路退回。满减和优惠券不计入。`,
      `Yes. If the same item becomes cheaper within ${priceProtectionDays} days of your order, and it is on its way or delivered, we refund the difference once an item to the way you paid. Spend-and-save and coupons do not count.`,
    ],
  },
];

/** Delivery. */
export const delivering: FaqSketch[] = [
  {
    id: 'faq-shipping-cost',
    topic: 'shipping',
    ask: [
      ['运费多少？', 'How much is shipping?'],
      ['满多少包邮？', 'When is delivery free?'],
      ['你们包邮吗？', 'Do you ship for free?'],
      ['邮费怎么算？', 'How is the delivery fee worked out?'],
    ],
    answer: [
      `中国内地标准快递满 ${freeShippingOverYuan} 元包邮，未满时江浙沪 6 元，其他地区 8 元；新疆、西藏、内蒙古、青海、宁夏、甘肃 18 元，满 ${freeShippingRemoteOverYuan} 元包邮。特快另计。`,
      `Standard delivery in mainland China is free from ¥${freeShippingOverYuan}; below that ¥6 to Shanghai, Jiangsu and Zhejiang and ¥8 elsewhere. To Xinjiang, Tibet, Inner Mongolia, Qinghai, Ningxia and Gansu it is ¥18, free from ¥${freeShippingRemoteOverYuan}. Express costs extra.`,
    ],
  },
  {
    id: 'faq-dispatch-time',
    topic: 'shipping',
    ask: [
      ['什么时候发货？', 'When do you dispatch?'],
      ['下单后多久发货？', 'How soon does an order leave?'],
      ['今天下单今天能发吗？', 'If I order today, does it leave today?'],
      ['周末发货吗？', 'Do you ship at weekends?'],
    ],
    answer: [
      `现货商品 ${dispatchCutoff} 前付款当天发出，之后次日发出，周末照常。`,
      `What is in stock and paid before ${dispatchCutoff} leaves the same day, otherwise the next, weekends included.`,
    ],
  },
  {
    id: 'faq-international',
    topic: 'shipping',
    ask: [
      ['可以寄到国外吗？', 'Do you ship abroad?'],
      ['支持国际配送吗？', 'Is international delivery possible?'],
      ['能寄香港吗？', 'Do you deliver to Hong Kong?'],
      ['国际运费怎么算？', 'What does shipping abroad cost?'],
    ],
    answer: [
      `可以寄往港澳台、日韩和东南亚多国，以及欧美澳。港澳 30 元，台湾 45 元，亚洲 80 元，欧美澳 128 元，满 ${freeShippingAbroadOverYuan} 元免运费。`,
      `Yes: to Hong Kong and Macau (¥30), Taiwan (¥45), several countries of Asia (¥80), and America, Europe and Oceania (¥128); free from ¥${freeShippingAbroadOverYuan}.`,
    ],
  },
  {
    id: 'faq-customs',
    topic: 'shipping',
    ask: [
      ['寄到国外要交关税吗？', 'Will I pay customs duty?'],
      ['海关税谁付？', 'Who pays import tax?'],
      ['包裹会被扣关吗？', 'What happens at customs?'],
    ],
    answer: [
      '进口关税和税费由收件人按当地规定支付，不包含在我们的运费里。清关需要补充资料时，快递公司会直接联系你。',
      'Import duty and tax are paid by the recipient under local rules and are not part of our shipping fee. If customs needs papers, the carrier contacts you.',
    ],
  },
  {
    id: 'faq-carrier-choice',
    topic: 'shipping',
    ask: [
      ['可以指定快递吗？', 'Can I choose the carrier?'],
      ['你们发什么快递？', 'Which courier do you use?'],
      ['能发顺丰吗？', 'Can you send it by SF Express?'],
    ],
    answer: [
      '标准快递由中通、圆通或京东承运，偏远地区 EMS，国际 DHL。想走顺丰，下单时选特快即可。',
      'Standard parcels go by ZTO, YTO or JD, remote regions by EMS, abroad by DHL. For SF Express, choose express at checkout.',
    ],
  },
  {
    id: 'faq-inspect-parcel',
    topic: 'shipping',
    ask: [
      ['包裹破损怎么办？', 'What if my parcel arrives damaged?'],
      ['收到的东西坏了怎么处理？', 'My item came broken, what now?'],
      ['签收前可以验货吗？', 'May I open the parcel before signing?'],
    ],
    answer: [
      '签收前可以开箱查看，破损可当场拒收。已签收的，请在 48 小时内拍照发给我们，我们承担退换运费。',
      'You may look inside before signing and refuse a damaged parcel. If you have signed, send us photos within 48 hours; we pay for the return or exchange.',
    ],
  },
  {
    id: 'faq-pickup',
    topic: 'shipping',
    ask: [
      ['可以到店自提吗？', 'Can I pick up in store?'],
      ['有实体店吗？', 'Do you have a shop I can visit?'],
      ['在哪里可以看到实物？', 'Where can I see things in person?'],
    ],
    answer: [
      '山茶集目前只有线上店，没有门店和自提点。',
      'Camellia Market is online only, with no shop or pick-up point for now.',
    ],
  },
];
