// Whether replies tell what is asked of an order, or begin the change that is wished for.
import { formatMoney } from '#money';
import { plain } from './facts.js';
import type { Instead, JudgedLine, Verdict } from './judged-line.js';
import { type ShopThings, wordsOf } from './shop-things.js';

/** What is asked of an order. */
export type AskedOfOrder = 'cancel' | 'return' | 'order-status' | 'order-contents' | 'order-total';

interface OrderMatter {
  readonly shop: ShopThings;
  /** The orders that the replies speak of. */
  readonly told: ReadonlySet<unknown>;
  readonly instead: Instead;
}

const ITEMS_LOOKED_FOR = 3;
/** Replies may shorten a title; its beginning stands in them. */
const TITLE_CHARACTERS = 8;
const ITEM_CHARACTERS = 10;

/** A return is right where it is begun for the thing that is meant, or for none yet, or refused. */
function judgeReturn({ things, replies }: JudgedLine, shop: ShopThings, otherwise: Verdict): Verdict {
  const reply = replies.find(({ skill }) => skill === 'return-order');
  if (reply === undefined) return otherwise;
  const { facts, needs, text } = reply;
  if (Boolean(facts['refused']) || needs !== 'confirm') return 'right';
  const { itemSku = '' } = things;
  const item = shop.orders.flatMap(({ items }) => items).find(({ sku }) => sku === itemSku);
  const title = item === undefined ? '' : plain(wordsOf(item.title, shop.locale)).slice(0, ITEM_CHARACTERS);
  const isMeant = JSON.stringify(facts).includes(itemSku) || (title !== '' && plain(text).includes(title));
  return isMeant ? 'right' : 'return-other-item';
}

/** Judges what asks something of one order. */
export function judgeOrder(asks: AskedOfOrder, line: JudgedLine, matter: OrderMatter): Verdict | undefined {
  const { things, replies } = line;
  const { shop, told, instead } = matter;
  const order = shop.orders.find(({ id }) => id === things.orderId);
  if (order === undefined) return undefined;
  const [{ skill = '' } = {}] = replies;
  if (told.size === 0) return instead(`no-order:${skill}`);
  if (!told.has(order.id)) return 'OTHER-ORDER';
  if (told.size > 1) return 'several-orders';
  const isAnsweredBy = (...skills: readonly string[]): boolean => replies.some((reply) => skills.includes(reply.skill));
  const text = plain(replies.map((reply) => reply.text).join(' '));
  switch (asks) {
    case 'cancel':
      return isAnsweredBy('cancel-order') ? 'right' : `as-${skill}`;
    case 'return':
      return judgeReturn(line, shop, `as-${skill}`);
    case 'order-status':
      return isAnsweredBy('order-status', 'refund-status') ? 'right' : `as-${skill}`;
    case 'order-contents': {
      const titles = order.items.slice(0, ITEMS_LOOKED_FOR).map(({ title }) => plain(wordsOf(title, shop.locale)));
      return titles.every((title) => text.includes(title.slice(0, TITLE_CHARACTERS)))
        ? 'right'
        : `no-contents:${skill}`;
    }
    case 'order-total': {
      const paid = order.payments.filter(({ type }) => type === 'payment').map(({ amount }) => amount);
      const amount = paid.reduce((sum, one) => sum + one.amount, 0);
      const currency = paid[0]?.currency ?? order.items[0]?.unitPrice.currency ?? '';
      // The digits alone, for a sign may differ by the shop's currency.
      const digits = formatMoney({ amount, currency }, currency).replaceAll(/[^\d]/gu, '');
      return amount > 0 && text.includes(digits) ? 'right' : `no-sum:${skill}`;
    }
  }
}
