/** What happened to an order after it was placed: refunds, its invoice, and what was asked for since. */
import type { Money, OrderView } from '#contracts';
import type { ComponentChildren } from 'preact';
import { textOf, useMoney } from '../../chat/index.js';
import type { Language } from '../../chat/index.js';
import { formatDay } from '../../language.js';
import type { OrderTexts } from '../../texts/index.js';
import { ownName } from '../names.js';

interface AfterwardsProps {
  texts: OrderTexts;
  language: Language;
  order: OrderView;
  /** Labels of the customer's payment methods by id. */
  methods: ReadonlyMap<string, string>;
}

/** With the way in which amounts are written. */
interface NoteProps extends AfterwardsProps {
  written: (money: Money) => string;
}

interface Note {
  key: string;
  title?: string;
  words: string[];
  at?: string;
}

function titleOfItem({ order, language }: AfterwardsProps, itemId: string): string {
  return textOf(order.items.find((item) => item.itemId === itemId)?.title, language) || itemId;
}

const methodName = ({ methods, language }: AfterwardsProps, id: string): string =>
  ownName(methods.get(id) ?? id, language);

function refundNotes(props: NoteProps): Note[] {
  const { texts, written, order } = props;
  return order.payments.flatMap(({ type, methodId, amount, at }, place) => {
    if (type !== 'refund') return [];
    return [
      {
        key: `refund ${place}`,
        words: [texts.refunded(written(amount), methodName(props, methodId))],
        at,
      },
    ];
  });
}

function invoiceNotes({ texts, order }: AfterwardsProps): Note[] {
  if (!order.invoice) return [];
  const { kind, title, taxId, email, status } = order.invoice;
  const words = [texts.invoiceStatuses[status], texts.invoiceKinds[kind], title];
  if (taxId) words.push(texts.taxId(taxId));
  if (email) words.push(texts.sentTo(email));
  return [{ key: 'invoice', title: texts.invoice, words }];
}

function returnNotes(props: AfterwardsProps): Note[] {
  const { texts, order } = props;
  if (!order.returnRequest) return [];
  const { itemIds, quantities, methodId, reason, requestedAt } = order.returnRequest;
  const titles = itemIds.map((itemId) => {
    const count = quantities?.[itemId];
    return count === undefined ? titleOfItem(props, itemId) : texts.pieces(titleOfItem(props, itemId), count);
  });
  const words = [...titles, texts.returnTo(methodName(props, methodId))];
  if (reason) words.push(texts.reason(reason));
  return [{ key: 'return', title: texts.returnRequest, words, at: requestedAt }];
}

function exchangeNotes(props: NoteProps): Note[] {
  const { texts, written, order } = props;
  if (!order.exchangeRequest) return [];
  const { changes, difference, reason, requestedAt } = order.exchangeRequest;
  const words = changes.map(({ itemId, newSku }) => texts.exchangeFor(titleOfItem(props, itemId), newSku));
  const amount = written({ ...difference, amount: Math.abs(difference.amount) });
  if (difference.amount > 0) words.push(texts.toPay(amount));
  if (difference.amount < 0) words.push(texts.toRefund(amount));
  if (reason) words.push(texts.reason(reason));
  return [{ key: 'exchange', title: texts.exchangeRequest, words, at: requestedAt }];
}

function deliveryNotes({ texts, language, order }: AfterwardsProps): Note[] {
  return (order.deliveryRequests ?? []).map(({ kind, day, window, requestedAt }, place) => {
    const wish = [day && formatDay(day, language), window].filter((part) => part).join(' ');
    const words = [kind === 'hurry' ? texts.hurry : texts.onDay(wish), texts.notPromised];
    return { key: `delivery ${place}`, title: texts.deliveryRequest, words, at: requestedAt };
  });
}

function protectionNotes(props: NoteProps): Note[] {
  const { texts, written, order } = props;
  return (order.priceProtection ?? []).map(({ itemId, difference, claimedAt }) => ({
    key: `protection ${itemId}`,
    title: texts.protection,
    words: [texts.protected(titleOfItem(props, itemId), written(difference))],
    at: claimedAt,
  }));
}

/** All of it, or nothing where nothing happened. */
export function OrderAfterwards(props: AfterwardsProps): ComponentChildren {
  const { texts, language } = props;
  const written = useMoney();
  const notes = [refundNotes, returnNotes, exchangeNotes, protectionNotes, deliveryNotes, invoiceNotes].flatMap(
    (read) => read({ ...props, written }),
  );
  if (notes.length === 0) return null;
  return (
    <ul class="afterwards" aria-label={texts.afterwards}>
      {notes.map(({ key, title, words, at }) => (
        <li key={key}>
          {title && <strong>{title}</strong>}
          <span>{words.join(' · ')}</span>
          {at && <time dateTime={at}>{formatDay(at, language)}</time>}
        </li>
      ))}
    </ul>
  );
}
