// The skill `compare`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { comparePhrases } from './compare.phrases.js';

/** Two or more products side by side. */
export const compareSkill = cannotYet(
  'compare',
  'Two or more products side by side.',
  comparePhrases,
  { zh: '对比商品', en: 'compare products' },
);
