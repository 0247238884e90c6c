// The rules of the demo shop. The policies in faqs are worded from the same numbers, so that the two cannot disagree.
import type { Money, Text } from './records.js';

/** Yuan as money of the store. */
export function yuan(amount: number): Money {
  return { amount: Math.round(amount * 100), currency: 'CNY' };
}

/** Days after delivery in which an order can come back. */
export const returnWindowDays = 30;
/** Days after purchase in which a lower price is refunded. */
export const priceProtectionDays = 7;
/** Orders from this many yuan ship free within mainland China. */
export const freeShippingOverYuan = 99;
/** Orders from this many yuan ship free to the remote regions of mainland China. */
export const freeShippingRemoteOverYuan = 299;
/** Orders from this many yuan ship free abroad. */
export const freeShippingAbroadOverYuan = 899;
/** Orders before this clock time leave the same day. */
export const dispatchCutoff = '16:00';

/** The store's name. */
export const storeName: Text = { zh: '山茶集', en: 'Camellia Market' };

/** The one object of store.json. */
export const store = {
  name: storeName,
  currency: 'CNY',
  locales: ['zh', 'en'],
  timezone: 'Asia/Shanghai',
  shipsFrom: { country: 'CN', region: '浙江', city: '杭州' },
  returnWindowDays,
  cancelReasons: ['no-longer-needed', 'ordered-by-mistake'],
  lowStockAt: 10,
  priceProtectionDays,
};
