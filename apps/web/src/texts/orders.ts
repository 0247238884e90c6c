/** What an order says about money that went back, its invoice, and what was asked for since. */

/** In Chinese. */
export const ordersZh = {
  afterwards: '这个订单的办理情况',
  refunded: (amount: string, method: string) => `已退款 ${amount}，退至${method}`,
  invoice: '发票',
  invoiceKinds: { personal: '个人', company: '企业' },
  invoiceStatuses: { requested: '已申请', issued: '已开具' },
  taxId: (taxId: string) => `税号 ${taxId}`,
  sentTo: (email: string) => `邮箱 ${email}`,
  returnRequest: '退货申请',
  returnTo: (method: string) => `退款将退至${method}`,
  exchangeRequest: '换货申请',
  exchangeFor: (title: string, options: string) => `${title} 换成 ${options}`,
  toPay: (amount: string) => `需补差价 ${amount}`,
  toRefund: (amount: string) => `将退差价 ${amount}`,
  deliveryRequest: '配送要求',
  hurry: '希望尽快送达',
  onDay: (wish: string) => `希望 ${wish} 送达`,
  notPromised: '已转告承运商，不保证做到',
  protection: '价格保护',
  protected: (title: string, amount: string) => `${title}：已退差价 ${amount}`,
  pieces: (title: string, count: number) => `${title} × ${count}`,
  reason: (words: string) => `原因：${words}`,
  separator: '、',
};

/** The same words in any language. */
export type OrderTexts = typeof ordersZh;

/** In English. */
export const ordersEn: OrderTexts = {
  afterwards: 'What was done about this order',
  refunded: (amount, method) => `${amount} refunded to ${method}`,
  invoice: 'Invoice',
  invoiceKinds: { personal: 'Personal', company: 'Company' },
  invoiceStatuses: { requested: 'requested', issued: 'issued' },
  taxId: (taxId) => `tax number ${taxId}`,
  sentTo: (email) => `e-mail ${email}`,
  returnRequest: 'Return requested',
  returnTo: (method) => `to be refunded to ${method}`,
  exchangeRequest: 'Exchange requested',
  exchangeFor: (title, options) => `${title} for ${options}`,
  toPay: (amount) => `${amount} to pay`,
  toRefund: (amount) => `${amount} to be refunded`,
  deliveryRequest: 'Delivery wish',
  hurry: 'as soon as possible',
  onDay: (wish) => `on ${wish}`,
  notPromised: 'passed on to the carrier, not promised',
  protection: 'Price protection',
  protected: (title, amount) => `${title}: ${amount} refunded`,
  pieces: (title, count) => `${title} × ${count}`,
  reason: (words) => `reason: ${words}`,
  separator: ', ',
};
