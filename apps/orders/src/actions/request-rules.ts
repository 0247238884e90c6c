// The rules of what is only recorded for others to carry out: wishes for the carrier, and invoices.
import { addDays, localTime } from '../logistics/delivery-days.js';
import type { Rule } from './action-state.js';

/** An order remembers so many wishes at most. */
const MAX_DELIVERY_REQUESTS = 50;
/** No carrier plans further ahead than this. */
const MAX_DAYS_AHEAD = 180;

/** Recorded for the carrier; nothing is promised. */
export const requestDelivery: Rule<'delivery-request'> = ({ kind, day, window }, { order, rules, now }) => {
  const today = localTime(now, rules.timeZone).day;
  if (day !== undefined && day < today) return { refused: 'past-day' };
  const latestDay = addDays(today, MAX_DAYS_AHEAD);
  if (day !== undefined && day > latestDay) return { refused: 'too-far-day', latestDay };
  if ((order.deliveryRequests?.length ?? 0) >= MAX_DELIVERY_REQUESTS) return { refused: 'too-many-requests' };
  return {
    deliveryRequest: { kind, ...(day === undefined ? {} : { day }), ...(window === undefined ? {} : { window }) },
  };
};

/** An issued invoice with the same contents is sent again; with others it is replaced only on request. */
export const requestInvoice: Rule<'invoice'> = ({ kind, title, taxId, email, replace }, { order: { invoice } }) => {
  const wanted = {
    kind,
    title,
    ...(taxId === undefined ? {} : { taxId }),
    ...(email === undefined ? {} : { email }),
  };
  if (invoice?.status !== 'issued' || replace === true) {
    return { invoice: { ...wanted, status: 'requested', sentAgain: false } };
  }
  const isSame = invoice.kind === kind && invoice.title === title && invoice.taxId === taxId;
  if (!isSame) return { refused: 'already-issued' };
  return { invoice: { ...invoice, ...wanted, status: 'issued', sentAgain: true } };
};
