// Why an action is refused, in plain words, and what can be done instead.
import type { OrderActionName, OrderRefusal, OrderStatus } from '#contracts';
import type { Speak } from '../reply/speak.js';
import { guaranteeWords } from './guarantee.js';
import { type RuleFacts, ruleWords } from './rules-of-goods.js';
import { STATUS_WORDS } from './status-words.js';

/** What a refusal's words are made of. */
export interface RefusalFacts extends RuleFacts {
  orderId: string;
  refused: OrderRefusal | 'cannot-undo' | 'not-offered' | 'courier-note';
  action?: OrderActionName;
  status?: OrderStatus;
  possible?: OrderActionName[];
  available?: number;
  balance?: { amount: number; currency: string };
  needed?: { amount: number; currency: string };
  returnWindowDays?: number;
  windowDays?: number;
  priceProtectionDays?: number;
  latestDay?: string;
  /** What would do instead, to choose from. */
  choices?: { label: string }[];
  /** How many pieces the order has of it. */
  quantity?: number;
  label?: string;
  /** What the shop promises for what breaks. */
  guarantee?: { answer: string };
  /** The shopper's words for what the order does not hold. */
  notFound?: string;
}

const ACTIONS: Record<OrderActionName, readonly [zh: string, en: string]> = {
  cancel: ['取消订单', 'cancel it'],
  'change-address': ['改地址', 'change the address'],
  'change-payment': ['换付款方式', 'change the payment method'],
  'change-items': ['换商品规格', 'change its items'],
  return: ['退货', 'return it'],
  exchange: ['换货', 'exchange items'],
  'delivery-request': ['备注期望的送达时间', 'note a wished delivery day'],
  invoice: ['开发票', 'ask for an invoice'],
  'price-protection': ['申请价保', 'claim price protection'],
};

const RULES: Record<RefusalFacts['refused'], (facts: RefusalFacts, speak: Speak) => string> = {
  'no-such-order': (_, speak) => speak.choose('没有查到这个订单。', 'I could not find that order.'),
  'wrong-status': wrongStatus,
  'bad-reason': ({ choices = [] }, speak) =>
    speak.choose(
      `店铺只接受这些取消原因：${choices.map(({ label }) => label).join('、')}。是其中哪一个？`,
      `The shop accepts only these reasons to cancel: ${speak.list(
        choices.map(({ label }) => label),
        'or',
      )}. Is it one of them?`,
    ),
  'not-available': ({ label }, speak) =>
    speak.choose(
      `${label ?? '您要的规格'}现在没有足够的货。`,
      `${label ?? 'What you want'} is not available in that number now.`,
    ),
  'other-product': (_, speak) =>
    speak.choose(
      '只能换成同一款商品的其他规格。',
      'An item can only be swapped for another variant of the same product.',
    ),
  'same-variant': (_, speak) => speak.choose('这就是您订的规格，没有变化。', 'That is the variant you already have.'),
  'already-changed': ({ action }, speak) =>
    action === 'exchange'
      ? speak.choose('这个订单已经换过一次货了，每单只能换一次。', 'This order had its one exchange already.')
      : speak.choose(
          '这个订单已经改过一次了，不能再改。',
          'This order was changed once already and cannot be changed again.',
        ),
  'gift-card-too-low': ({ balance, needed }, speak) =>
    balance === undefined || needed === undefined
      ? speak.choose('礼品卡余额不够。', 'The gift card does not cover it.')
      : speak.choose(
          `礼品卡余额 ${speak.money(balance)}，不够 ${speak.money(needed)}。`,
          `The gift card holds ${speak.money(balance)}, which does not cover ${speak.money(needed)}.`,
        ),
  'same-method': (_, speak) =>
    speak.choose('这个订单本来就是用这种方式付的。', 'The order is already paid with that method.'),
  'method-not-allowed': (_, speak) =>
    speak.choose(
      '不能退到这种支付方式，只能原路退回或退到礼品卡。',
      'A refund can only go to what paid for the order, or to a gift card.',
    ),
  'unknown-item': ({ notFound }, speak) =>
    notFound === undefined
      ? speak.choose('这个订单里没有这件商品。', 'There is no such item in this order.')
      : speak.choose(`这个订单里没有「${notFound}」。`, `There is no “${notFound}” in this order.`),
  'unknown-method': (_, speak) =>
    speak.choose('您的账户里没有这种支付方式。', 'There is no such payment method in your account.'),
  'bad-quantity': ({ quantity }, speak) =>
    quantity === undefined
      ? speak.choose('数量超过了订单里的件数。', 'That is more than the order has.')
      : speak.choose(
          `数量超过了，订单里只有 ${quantity} 件。`,
          `That is more than the order has, which is ${quantity}.`,
        ),
  'other-currency': (_, speak) =>
    speak.choose('币种不一样，不能这样办理。', 'The currencies differ, so it cannot be done that way.'),
  'several-payments': (_, speak) =>
    speak.choose(
      '这个订单不是一次付清的，不能换付款方式。',
      'This order was not paid in one payment, so its method cannot be changed.',
    ),
  'nothing-paid': (_, speak) =>
    speak.choose('这个订单没有可以退的款项。', 'Nothing is paid on this order that could be refunded.'),
  'not-returnable': (_, speak) =>
    speak.choose('这类商品店铺不支持退货。', 'The shop takes no returns of this kind of item.'),
  'reason-needed': (_, speak) =>
    speak.choose(
      '退货需要说明原因，请告诉我为什么要退。',
      'The shop needs a reason for the return. Why do you want to return it?',
    ),
  'past-return-window': ({ windowDays, returnWindowDays = windowDays }, speak) =>
    returnWindowDays === undefined
      ? speak.choose('已经过了退货期限。', 'The time to return it is over.')
      : speak.choose(
          `签收已经超过 ${returnWindowDays} 天，过了退货期限。`,
          `It was delivered more than ${returnWindowDays} days ago, so the time to return it is over.`,
        ),
  'past-day': (_, speak) => speak.choose('这一天已经过去了，请换一天。', 'That day is over. Please name a later one.'),
  'too-far-day': ({ latestDay }, speak) =>
    latestDay === undefined
      ? speak.choose('这一天太远了，请换一天。', 'That day is too far ahead. Please name an earlier one.')
      : speak.choose(
          `这一天太远了，最晚可以约到${speak.day(latestDay)}，请换一天。`,
          `That day is too far ahead: the last one that can be noted is ${speak.day(latestDay)}. Please name an earlier one.`,
        ),
  'too-many-requests': (_, speak) =>
    speak.choose('这个订单的备注已经太多了。', 'There are too many wishes on this order already.'),
  'already-issued': (_, speak) =>
    speak.choose(
      '发票已经开好了。需要换开请说“换开发票”。',
      'The invoice was issued already. Ask me to replace it if it should say something else.',
    ),
  'no-lower-price': (_, speak) =>
    speak.choose(
      '这个订单里的商品现在没有比您买时更便宜，所以没有差价可退。',
      'Nothing in this order costs less now than you paid, so there is no difference to refund.',
    ),
  'past-protection-window': ({ priceProtectionDays }, speak) =>
    priceProtectionDays === undefined || priceProtectionDays === 0
      ? speak.choose('这个订单不在价保期内。', 'This order is not within price protection.')
      : speak.choose(
          `下单已经超过 ${priceProtectionDays} 天，过了价保期。`,
          `It was ordered more than ${priceProtectionDays} days ago, so price protection is over.`,
        ),
  'already-claimed': (_, speak) =>
    speak.choose(
      '差价已经退过了，每件商品只能申请一次。',
      'The difference was refunded already; each item has one claim.',
    ),
  'plan-changed': (_, speak) => speak.choose('订单或价格刚才有变化。', 'The order or a price changed just now.'),
  'idempotency-key-reused': (_, speak) => speak.choose('这一步已经处理过了。', 'This step was handled already.'),
  'cannot-undo': ({ status }, speak) =>
    speak.choose(
      `这一步已经办好了，我这里撤不回来${status === undefined ? '' : `，订单现在${STATUS_WORDS[status][0]}`}。`,
      `That is done and I cannot take it back here${status === undefined ? '' : `; the order is now ${STATUS_WORDS[status][1]}`}.`,
    ),
  'courier-note': (_, speak) =>
    speak.choose(
      '给快递员的话我这里转达不了，请在承运商的物流页面设置，或让我转人工。',
      'I cannot pass a note to the courier from here; please set it on the carrier’s tracking page, or let me hand you over to a person.',
    ),
  'not-offered': (_, speak) =>
    speak.choose(
      '订单里不能加商品或删掉单件商品，只能换成同款的其他规格。',
      'Items cannot be added to an order or removed from it; they can only be swapped for another variant of the same product.',
    ),
};

function wrongStatus({ action, status }: RefusalFacts, speak: Speak): string {
  const [zh, en] = ACTIONS[action ?? 'cancel'];
  if (status === undefined) return speak.choose(`现在不能${zh}。`, `it is not possible to ${en} now.`);
  if (action === 'cancel' && status === 'cancelled')
    return speak.choose('这个订单已经取消了。', 'it is cancelled already.');
  const [statusZh, statusEn] = STATUS_WORDS[status];
  return speak.choose(`目前${statusZh}，所以不能${zh}。`, `it is ${statusEn}, so it is not possible to ${en}.`);
}

/** Why, and what is possible instead. */
export function refusalWords(facts: RefusalFacts, speak: Speak): string {
  // An order that is not the shopper's any more is not named.
  const head = facts.orderId === '' ? '' : speak.choose(`订单 ${facts.orderId}：`, `Order ${facts.orderId}: `);
  const why = RULES[facts.refused](facts, speak);
  const { choices = [] } = facts;
  if (facts.refused !== 'bad-reason' && choices.length > 0) {
    const labels = choices.map(({ label }) => label);
    return speak.choose(
      `${head}${why}可以选：${labels.join('、')}。`,
      `${head}${why} You could take ${speak.list(labels, 'or')}.`,
    );
  }
  const tail = ruleWords(facts, speak) + guaranteeWords(facts, speak);
  const instead = (facts.possible ?? []).filter((action) => action !== facts.action).slice(0, 4);
  if (facts.refused === 'bad-reason' || facts.refused === 'reason-needed' || instead.length === 0)
    return `${head}${why}${tail}`;
  const list = speak.list(
    instead.map((action) => speak.choose(ACTIONS[action][0], ACTIONS[action][1])),
    'or',
  );
  return speak.choose(`${head}${why}现在可以${list}。${tail}`, `${head}${why} What you can do now: ${list}.${tail}`);
}

/** What a shopper may tap instead. */
export function insteadSuggestions(facts: RefusalFacts, speak: Speak): string[] {
  const words: Partial<Record<OrderActionName, readonly [string, string]>> = {
    cancel: ['取消这个订单', 'Cancel this order'],
    'change-address': ['改收货地址', 'Change the address'],
    return: ['退货', 'Return it'],
    exchange: ['换货', 'Exchange it'],
    invoice: ['开发票', 'I need an invoice'],
  };
  return (facts.possible ?? [])
    .filter((action) => action !== facts.action)
    .flatMap((action) => (words[action] === undefined ? [] : [speak.choose(words[action][0], words[action][1])]))
    .slice(0, 3);
}
