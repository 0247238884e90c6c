// The skill `change-order`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { changeOrderPhrases } from './change-order.phrases.js';

/** Change the address, recipient, items, payment or day of an order. */
export const changeOrderSkill = cannotYet(
  'change-order',
  'Change the address, recipient, items, payment or day of an order.',
  changeOrderPhrases,
  { zh: '修改订单', en: 'change an order' },
);
