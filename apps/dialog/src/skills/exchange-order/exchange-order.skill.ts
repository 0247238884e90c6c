// The skill `exchange-order`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { exchangeOrderPhrases } from './exchange-order.phrases.js';

/** Swap a delivered item for another variant. */
export const exchangeOrderSkill = cannotYet(
  'exchange-order',
  'Swap a delivered item for another variant.',
  exchangeOrderPhrases,
  { zh: '换货', en: 'exchange an item' },
);
