// The skill `refund-status`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { refundStatusPhrases } from './refund-status.phrases.js';

/** Where a refund is and how a return is going. */
export const refundStatusSkill = cannotYet(
  'refund-status',
  'Where a refund is and how a return is going.',
  refundStatusPhrases,
  { zh: '查退款进度', en: 'check a refund' },
);
