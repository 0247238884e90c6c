// What shoppers say when they want the skill `invoice`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { invoiceChinese } from './invoice.zh.data.js';
import { invoiceEnglish } from './invoice.en.data.js';

/** Phrases and cues of the skill `invoice`. */
export const invoicePhrases: SkillPhrases = {
  zh: linesOf(invoiceChinese),
  en: linesOf(invoiceEnglish),
  cues: [...cuesOf(1.2, /发票|专票|普票|税号|开票/u, /\binvoices?\b|\breceipts?\b|\bbills?\b|\bvat\b/u)],
};
