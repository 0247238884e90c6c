// The skill `price-protection`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { priceProtectionPhrases } from './price-protection.phrases.js';

/** The price fell after buying: whether the difference is due. */
export const priceProtectionSkill = cannotYet(
  'price-protection',
  'The price fell after buying: whether the difference is due.',
  priceProtectionPhrases,
  { zh: '申请价保', en: 'claim a price difference' },
);
