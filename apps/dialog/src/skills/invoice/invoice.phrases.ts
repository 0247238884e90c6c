// What shoppers say when they want the skill `invoice`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';
import { invoiceChinese } from './invoice.zh.data.js';
import { invoiceEnglish } from './invoice.en.data.js';

/** Phrases and cues of the skill `invoice`. */
export const invoicePhrases: SkillPhrases = {
  zh: linesOf(invoiceChinese),
  en: linesOf(invoiceEnglish),
  cues: [
    // 票 alone is the short word for an invoice when it is sent, missing, asked for or wrong.
    ...cuesOf(1.6, /(?:^|[，, ]|[的张纸])票(?:呢|还没|没|寄|咋|怎么|开|什么时候|啥时候|错|重开)/u),
    ...cuesOf(1.2, /发票|专票|普票|增票|税号|开票/u, /\binvoices?\b|\breceipts?\b|\bbills?\b|\bvat\b/u),
  ],
};
