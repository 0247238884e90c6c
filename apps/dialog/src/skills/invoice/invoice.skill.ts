// The skill `invoice`, which this chat does not serve: it says so, or quotes the shop's policy.
import { cannotYet } from '../cannot-yet.js';
import { invoicePhrases } from './invoice.phrases.js';

/** Ask for an invoice, change it or have it sent again. */
export const invoiceSkill = cannotYet(
  'invoice',
  'Ask for an invoice, change it or have it sent again.',
  invoicePhrases,
  { zh: '办理发票', en: 'arrange an invoice' },
);
