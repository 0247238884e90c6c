// Ways to pay: what they are called on the pages, and by what words shoppers and shops name them.

/** A way to pay; `pattern` is of a regular expression over text in the comparable form. */
export interface PaymentMethodWords {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly pattern: string;
}

/** Cards of one kind stand together: a shop that takes credit cards seldom names each of them. */
export const PAYMENT_METHODS: readonly PaymentMethodWords[] = [
  { id: 'alipay', zh: '支付宝', en: 'Alipay', pattern: '支付宝|\\balipay\\b' },
  {
    id: 'wechat-pay',
    zh: '微信支付',
    en: 'WeChat Pay',
    pattern: '微信(?:支付|付|钱包)|用微信|、微信(?![号群])|\\bwe ?chat ?pay\\b',
  },
  { id: 'union-pay', zh: '银联云闪付', en: 'UnionPay', pattern: '云闪付|银联|\\bunion ?pay\\b' },
  { id: 'e-cny', zh: '数字人民币', en: 'e-CNY', pattern: '数字人民币|\\be-?cny\\b|\\bdigital (?:yuan|renminbi)\\b' },
  { id: 'huabei', zh: '花呗', en: 'Huabei', pattern: '花呗|\\bhuabei\\b' },
  { id: 'baitiao', zh: '白条', en: 'JD Baitiao', pattern: '白条|\\bbaitiao\\b' },
  {
    id: 'instalments',
    zh: '分期付款',
    en: 'Instalments',
    pattern: '分期|\\binstall?ments?\\b|\\bpay(?:ing)? later\\b',
  },
  {
    id: 'card',
    zh: '银行卡',
    en: 'Credit or debit card',
    pattern: '信用卡|银行卡|储蓄卡|借记卡|\\b(?:credit|debit|bank) cards?\\b|\\bvisa\\b|\\bmaster ?card\\b',
  },
  { id: 'amex', zh: '美国运通卡', en: 'American Express', pattern: '运通|\\bamex\\b|\\bamerican express\\b' },
  { id: 'paypal', zh: 'PayPal', en: 'PayPal', pattern: '贝宝|paypal|\\bpay pal\\b' },
  { id: 'apple-pay', zh: 'Apple Pay', en: 'Apple Pay', pattern: '苹果支付|apple ?pay\\b' },
  { id: 'google-pay', zh: 'Google Pay', en: 'Google Pay', pattern: '谷歌支付|google ?pay\\b' },
  { id: 'amazon-pay', zh: 'Amazon Pay', en: 'Amazon Pay', pattern: '亚马逊支付|amazon ?pay\\b' },
  { id: 'klarna', zh: 'Klarna', en: 'Klarna', pattern: 'klarna' },
  { id: 'afterpay', zh: 'Afterpay', en: 'Afterpay', pattern: 'after ?pay\\b' },
  {
    id: 'cash-on-delivery',
    zh: '货到付款',
    en: 'Cash on delivery',
    pattern: '货到付款|\\bcash on delivery\\b|\\bcod\\b',
  },
  {
    id: 'bank-transfer',
    zh: '银行转账',
    en: 'Bank transfer',
    pattern: '银行转[账帐]|对公(?:转[账帐]|打款|付款)|\\b(?:bank|wire) transfers?\\b',
  },
  {
    id: 'on-account',
    zh: '月结',
    en: 'Payment on account',
    pattern: '月结|账期|\\bnet[ -]?(?:30|60)\\b|\\bpay(?:ment)? on account\\b',
  },
  {
    id: 'crypto',
    zh: '加密货币',
    en: 'Cryptocurrency',
    pattern: '比特币|加密货币|\\b(?:bitcoin|crypto(?:currency)?)\\b',
  },
];
