// The skill `invoice`: asks for an invoice, changes what it says, has it sent again, or says how it stands.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { orderCard } from '../cards.js';
import { defineOrderAction } from '../../order-actions/order-action.skill.js';
import type { Draft, Gathered } from '../../order-actions/order-action.js';
import { contactIn, orderCodesIn, sameOrderCode } from '../../understand/codes.js';
import { companyIn, isPersonsName, personIn, taxIdIn } from './invoice-text.js';
import { invoicePhrases } from './invoice.phrases.js';
import { invoiceReplies } from './invoice.replies.js';

const ASKS_STATUS =
  /开(?:出来|出)?(?:了|好了?)(?:吗|没|么)|(?:已经?|早就)(?:有|收到|拿到)[^,，。]{0,14}发票|开没开|发票(?:呢|在哪|什么时候|好了|进度|到哪)|(?:没|未)(?:有)?收到发票|查\S{0,4}发票|发票\S{0,4}(?:状态|进度)|什么时候(?:能)?(?:开|收到)|\b(?:has|is|was)\b.{0,20}\binvoice\b.{0,20}\b(?:issued|ready|sent|done)\b|\bwhere(?:'s| is) (?:my|the) invoice\b|\b(?:did|have|has) (?:you|they|the shop|anybody)\b.{0,20}\b(?:issued?|sen[dt]|ma[dk]e|done|do)\b.{0,20}\binvoice\b|\balready (?:have|got|received) (?:my|the|an) invoice\b|\bcheck my invoice\b|\bstatus of (?:my|the) invoice\b|\b(?:not|n't) (?:received|got|gotten) (?:my|the) invoice\b|\bwhen will (?:i get )?(?:my|the) invoice\b/u;
/** Asks what an invoice says: "发票开给谁的", "which name is on the invoice". */
const ASKS_WHAT_IT_SAYS =
  /(?:发票|抬头|税号)\S{0,6}(?:是|开|写|填)的?(?:给|到|成)?的?(?:谁|什么|啥|哪|多少)|(?:谁|什么|啥|哪个)的?抬头|\b(?:who|which|what)\b.{0,60}\b(?:name|company|title|e-?mail|address|tax (?:id|number)|vat number|made out|addressed)\b.{0,60}\binvoice\b|\bwho(?:'s|s| is| was)? (?:the |my )?invoice\b|\b(?:who|what|which)\b.{0,40}\binvoice\b.{0,40}\b(?:made out|addressed|sent|issued|in the name)\b/u;
const AGAIN =
  /重新?发|再发|补发|再寄|发我邮箱|发到|下载|\bresend\b|\bsend (?:it|my invoice|the invoice|me the invoice|me my invoice) again\b|\bagain\b|\bcopy\b|\bdownload\b|\bfind\b|\bshow me\b|\be-?mail me\b/u;
const CHANGES =
  /改|换|重开|重新开|错|更正|\bchange\b|\bcorrect\b|\bwrong\b|\breplace\b|\breissue\b|\bre-issue\b|\bupdate\b/u;
const COMPANY = /公司|企业|单位|专票|增值税|税号|\bcompany\b|\bbusiness\b|\bvat\b|\btax\b/u;
const PERSONAL = /个人|\bpersonal\b|\bprivate\b|\bmyself\b/u;
const NO_TAX_ID = /没有|不用|无|不需要|\bno\b|\bnone\b|\bdon'?t\b|\bskip\b|\bwithout\b/u;

/** Ask for an invoice. */
export const invoiceSkill = defineOrderAction({
  name: 'invoice',
  description: 'Ask for an invoice, change its title or tax number, have it sent again, or whether it is issued.',
  phrases: invoicePhrases,
  replies: invoiceReplies,
  fit: {
    statuses: [
      'pending',
      'pending-modified',
      'processing',
      'shipped',
      'delivered',
      'return-requested',
      'returned',
      'exchange-requested',
      'exchanged',
    ],
    fits: (order, turn) => {
      const plain = normalize(turn.text);
      const isAboutOne =
        ASKS_STATUS.test(plain) || ASKS_WHAT_IT_SAYS.test(plain) || AGAIN.test(plain) || CHANGES.test(plain);
      return !isAboutOne || order.invoice !== undefined;
    },
  },
  gather(draft): Gathered {
    const { order, details, asked, turn } = draft;
    const plain = normalize(turn.text);
    if (asked === undefined && (ASKS_STATUS.test(plain) || ASKS_WHAT_IT_SAYS.test(plain)))
      return { answer: statusAnswer(order, draft), offers: order.invoice === undefined };
    read(draft, plain);
    const { kind, title, taxId, email, skipsTaxId } = details as Partial<Record<string, string>>;
    const before = order.invoice;
    const isAgain = asked === undefined && title === undefined && AGAIN.test(plain) && !CHANGES.test(plain);
    if (isAgain && before?.status === 'requested') return { answer: statusAnswer(order, draft) };
    // "Send it again", and then another title: it is a new one after all.
    if (title !== undefined || taxId !== undefined || CHANGES.test(plain)) delete details['again'];
    if (before !== undefined && (isAgain || details['again'] === true) && before.status === 'issued') {
      details['again'] = true;
      const { status: _status, ...same } = before;
      return { action: { name: 'invoice', ...same, ...(email === undefined ? {} : { email }) } };
    }
    if (before !== undefined && (CHANGES.test(plain) || title !== undefined || taxId !== undefined))
      details['replace'] = true;
    const wantsCompany =
      kind === 'company' || (kind === undefined && before?.kind === 'company' && title === undefined);
    const finalTitle =
      title ?? (details['replace'] === true && taxId === undefined && CHANGES.test(plain) ? undefined : before?.title);
    if (details['replace'] === true && finalTitle === undefined && taxId === undefined && order.status !== 'cancelled')
      return { ask: { asks: 'title', replyKey: 'ask-new-title' } };
    if (wantsCompany && finalTitle === undefined && order.status !== 'cancelled')
      return { ask: { asks: 'title', replyKey: 'ask-title' } };
    const wholeTax = taxId ?? (wantsCompany && before?.kind === 'company' ? before.taxId : undefined);
    if (wantsCompany && wholeTax === undefined && skipsTaxId === undefined && order.status !== 'cancelled')
      return { ask: { asks: 'taxId', replyKey: 'ask-tax-id' } };
    return {
      action: {
        name: 'invoice',
        kind: wantsCompany ? 'company' : 'personal',
        title: finalTitle ?? order.address.recipient ?? turn.speak.choose('个人', 'Personal'),
        ...(wantsCompany && wholeTax !== undefined ? { taxId: wholeTax } : {}),
        ...((email ?? before?.email) === undefined ? {} : { email: email ?? before?.email }),
        ...(details['replace'] === true ? { replace: true } : {}),
      },
    };
  },
  factsOf: (plan) => {
    if (plan.invoice === undefined) return {};
    const { sentAgain: _sentAgain, ...invoice } = plan.invoice;
    return { invoice };
  },
});

/** Reads kind, title, tax number and e-mail out of the message. */
function read({ order, details, asked, turn }: Draft, plain: string): void {
  // The order's own number is no part of a title, and no tax number.
  const ownNumbers = orderCodesIn(turn.text).filter((code) => sameOrderCode(code, order.id));
  const text = ownNumbers.reduce((rest, code) => rest.replaceAll(code, ' '), turn.text);
  const email = contactIn(turn.text);
  if (email?.includes('@') === true) details['email'] = email;
  const taxId = taxIdIn(text);
  if (taxId !== undefined) details['taxId'] = taxId;
  else if (asked === 'taxId' && NO_TAX_ID.test(plain)) details['skipsTaxId'] = 'yes';
  // A tax number alone is no title, whatever was asked for.
  const isOnlyTaxId =
    taxId !== undefined &&
    text
      .toUpperCase()
      .replace(taxId, '')
      .replace(/[^\p{L}\d]+/gu, '') === '';
  const named = companyIn(text, asked === 'title' && !isOnlyTaxId);
  const isOfPerson =
    named !== undefined && isPersonsName(named) && details['kind'] !== 'company' && order.invoice?.kind !== 'company';
  const company = isOfPerson ? undefined : named;
  const person = isOfPerson ? named : personIn(text);
  if (company !== undefined) Object.assign(details, { title: company, kind: 'company' });
  else if (person !== undefined) Object.assign(details, { title: person, kind: details['kind'] ?? 'personal' });
  if (company === undefined && COMPANY.test(plain) && details['kind'] === undefined) details['kind'] = 'company';
  if (PERSONAL.test(plain)) {
    details['kind'] = 'personal';
    if (company !== undefined) delete details['title'];
  }
}

function statusAnswer(order: OrderView, { turn }: Draft) {
  const { invoice } = order;
  return {
    facts: { orderId: order.id, ...(invoice === undefined ? { invoice: null } : { invoice }) },
    replyKey: invoice === undefined ? 'none-yet' : invoice.status,
    cards: [orderCard(order, turn.locale)],
    suggestions:
      invoice === undefined
        ? turn.speak.choose(['开发票'], ['I need an invoice'])
        : turn.speak.choose(['重新发一次发票', '改发票抬头'], ['Send the invoice again', 'Change the invoice title']),
  };
}
