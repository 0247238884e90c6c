// What the assistant says about invoices.
import type { OrderView } from '#contracts';
import { changedPrefix } from '../../order-actions/order-action.replies.js';
import type { PlanFacts } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

type Invoice = NonNullable<OrderView['invoice']>;
interface Held {
  orderId: string;
  invoice: Invoice;
}
interface Confirm {
  orderId: string;
  plan: PlanFacts;
  planChanged?: boolean;
}

function saying({ kind, title, taxId, email }: Omit<Invoice, 'status'>, speak: Speak): string {
  const parts = [
    speak.choose(
      `${kind === 'company' ? '公司' : '个人'}抬头「${title}」`,
      `${kind === 'company' ? 'company' : 'personal'} invoice for ${title}`,
    ),
    taxId === undefined ? '' : speak.choose(`税号 ${taxId}`, `tax number ${taxId}`),
    email === undefined ? '' : speak.choose(`发到 ${email}`, `sent to ${email}`),
  ];
  return parts.filter((part) => part !== '').join(speak.choose('，', ', '));
}

/** Templates of the skill `invoice`. */
export const invoiceReplies: Replies = {
  'ask-title': {
    zh: () => '请告诉我公司抬头（全称），税号也可以一起发来。',
    en: () => 'What is the full company name for the invoice? You can add the tax number too.',
  },
  'ask-new-title': { zh: () => '发票抬头要改成什么？', en: () => 'What should the invoice say instead?' },
  'ask-tax-id': {
    zh: () => '请提供税号；没有就回复“没有”。',
    en: () => 'What is the tax number? If there is none, just say so.',
  },
  'none-yet': {
    zh: (facts: { orderId: string }) => `订单 ${facts.orderId} 还没有申请过发票。需要我现在申请吗？`,
    en: (facts: { orderId: string }) => `No invoice was asked for on order ${facts.orderId} yet. Shall I ask for one?`,
  },
  requested: {
    zh: (facts: Held, speak: Speak) =>
      `订单 ${facts.orderId} 的发票已申请，还没开出：${saying(facts.invoice, speak)}。`,
    en: (facts: Held, speak: Speak) =>
      `The invoice of order ${facts.orderId} is requested and not issued yet: ${saying(facts.invoice, speak)}.`,
  },
  issued: {
    zh: (facts: Held, speak: Speak) => `订单 ${facts.orderId} 的发票已开好：${saying(facts.invoice, speak)}。`,
    en: (facts: Held, speak: Speak) =>
      `The invoice of order ${facts.orderId} is issued: ${saying(facts.invoice, speak)}.`,
  },
  confirm: {
    zh: (facts: Confirm, speak: Speak) => {
      const { invoice } = facts.plan;
      if (invoice === undefined) return '';
      return `${changedPrefix(facts, speak)}将为订单 ${facts.orderId} ${invoice.sentAgain ? '重新发送发票' : '申请发票'}：${saying(invoice, speak)}。确认吗？`;
    },
    en: (facts: Confirm, speak: Speak) => {
      const { invoice } = facts.plan;
      if (invoice === undefined) return '';
      return `${changedPrefix(facts, speak)}For order ${facts.orderId} I will ${invoice.sentAgain ? 'have the invoice sent again' : 'ask for an invoice'}: ${saying(invoice, speak)}. Shall I go ahead?`;
    },
  },
  done: {
    zh: (facts: Held, speak: Speak) =>
      facts.invoice.status === 'issued'
        ? `订单 ${facts.orderId} 的发票会重新发送：${saying(facts.invoice, speak)}。`
        : `订单 ${facts.orderId} 的发票已申请：${saying(facts.invoice, speak)}。`,
    en: (facts: Held, speak: Speak) =>
      facts.invoice.status === 'issued'
        ? `The invoice of order ${facts.orderId} is being sent again: ${saying(facts.invoice, speak)}.`
        : `The invoice of order ${facts.orderId} is requested: ${saying(facts.invoice, speak)}.`,
  },
};
