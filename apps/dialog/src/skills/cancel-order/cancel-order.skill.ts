// The skill `cancel-order`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { cancelOrderPhrases } from './cancel-order.phrases.js';

/** Stop an order. */
export const cancelOrderSkill = cannotYet('cancel-order', 'Stop an order.', cancelOrderPhrases, {
  zh: '取消订单',
  en: 'cancel an order',
});
