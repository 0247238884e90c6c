// What shoppers say when they want the skill `invoice`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `invoice`. */
export const invoicePhrases: SkillPhrases = {
  zh: linesOf(`
    开发票
    我要开发票
    帮我开一下发票
    订单{o}开发票
    发票抬头写错了
    改一下发票抬头
    税号填错了
    发票发我邮箱
    发票开了吗
    怎么还没收到发票
    重新发一下发票
    换开专票
    要公司抬头的发票
    电子发票在哪下载
    补开发票
    开增值税专用发票
    发票重开
    我的发票呢
    发票内容写明细
    普票改专票
  `),
  en: linesOf(`
    i need an invoice
    i need an invoice for order {o}
    send me the invoice
    can you issue an invoice for my order
    change the invoice title
    wrong tax number on the invoice
    resend my invoice
    where is my invoice
    download invoice
    i have not received the invoice
    get invoice from {o}
    invoice for my company
    find the bill for order {o}
    has the invoice been issued
    i want a vat invoice
    email me the receipt
    check my invoice
    i want a copy of my bill
    show me invoice #{n}
  `),
  cues: [...cuesOf(1.2, /发票|专票|普票|税号|开票/u, /\binvoices?\b|\breceipts?\b|\bbills?\b|\bvat\b/u)],
};
