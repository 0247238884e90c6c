// The skill `return-order`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { returnOrderPhrases } from './return-order.phrases.js';

/** Send an order back for money. */
export const returnOrderSkill = cannotYet('return-order', 'Send an order back for money.', returnOrderPhrases, {
  zh: '退货',
  en: 'return an order',
});
