// What skills and aspects are called on the pages, in both languages.

/** By the name of a skill. */
export const SKILL_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  'find-products': { zh: '找商品', en: 'Finding products' },
  'product-info': { zh: '商品详情', en: 'Product details' },
  compare: { zh: '商品对比', en: 'Comparing' },
  price: { zh: '价格', en: 'Price' },
  promotions: { zh: '优惠活动', en: 'Promotions' },
  stock: { zh: '库存', en: 'Stock' },
  shipping: { zh: '配送', en: 'Shipping' },
  recommend: { zh: '推荐', en: 'Recommendations' },
  'order-status': { zh: '订单进度', en: 'Order status' },
  'change-order': { zh: '修改订单', en: 'Changing an order' },
  'cancel-order': { zh: '取消订单', en: 'Cancelling' },
  'return-order': { zh: '退货', en: 'Returns' },
  'exchange-order': { zh: '换货', en: 'Exchanges' },
  'refund-status': { zh: '退款进度', en: 'Refund status' },
  invoice: { zh: '发票', en: 'Invoices' },
  'price-protection': { zh: '价格保护', en: 'Price protection' },
  faq: { zh: '店铺政策', en: 'Policies' },
  feedback: { zh: '评价', en: 'Feedback' },
  handoff: { zh: '转人工', en: 'Asking for a person' },
  'small-talk': { zh: '寒暄', en: 'Small talk' },
  fallback: { zh: '没听懂', en: 'Not understood' },
};

/** By aspect. */
export const ASPECT_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  quality: { zh: '质量', en: 'quality' },
  size: { zh: '尺寸', en: 'size' },
  material: { zh: '材质', en: 'material' },
  parcel: { zh: '物流', en: 'delivery' },
  packing: { zh: '包装', en: 'packing' },
  price: { zh: '价格', en: 'price' },
  service: { zh: '服务', en: 'service' },
  genuine: { zh: '真伪', en: 'genuineness' },
  'after-sales': { zh: '售后', en: 'after-sales' },
  general: { zh: '整体', en: 'overall' },
};

/** By kind of a wish that was not met. */
export const WISH_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  product: { zh: '没有的商品', en: 'not sold here' },
  stock: { zh: '缺货', en: 'out of stock' },
  option: { zh: '没有的规格', en: 'no such option' },
  place: { zh: '不配送的地区', en: 'not delivered there' },
  promotion: { zh: '没有的优惠', en: 'no such promotion' },
  policy: { zh: '没有说明', en: 'nothing said about it' },
};
