// What the assistant says about refunds.
import type { Money, OrderStatus } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';
import { STATUS_WORDS } from '../../order-actions/status-words.js';

interface RefundFacts {
  orderId: string;
  status: OrderStatus;
  refunds: { amount: Money; method: string; at?: string }[];
  method?: string;
  /** With what it was paid, where nothing says to what the money goes. */
  paidWith?: string[];
  returnRequest?: { requestedAt: string };
  exchangeRequest?: { requestedAt: string };
  /** The shop's policy on how long money takes, where that was asked. */
  answer?: string;
}

function refundsOf({ refunds }: RefundFacts, speak: Speak): string {
  return speak.list(
    refunds.map(({ amount, method, at }) => {
      const on =
        at === undefined
          ? ''
          : speak.choose(
              speak.day(at),
              /^(?:today|yesterday)/u.test(speak.day(at)) ? ` ${speak.day(at)}` : ` on ${speak.day(at)}`,
            );
      return speak.choose(
        `${on}已退 ${speak.money(amount)} 到${method}`,
        `${speak.money(amount)} was refunded to ${method}${on}`,
      );
    }),
  );
}

function filed({ status, method, paidWith = [], returnRequest, exchangeRequest }: RefundFacts, speak: Speak): string {
  if (status === 'return-requested') {
    const to =
      method === undefined
        ? paidWith.length === 0
          ? ''
          : speak.choose(`；当时用${speak.list(paidWith)}支付`, `; it was paid with ${speak.list(paidWith)}`)
        : speak.choose(`，处理完后退到${method}`, `; the refund goes to ${method} once it is handled`);
    const on =
      returnRequest === undefined
        ? ''
        : speak.choose(
            `（${speak.day(returnRequest.requestedAt)}申请）`,
            ` (asked for ${speak.day(returnRequest.requestedAt)})`,
          );
    return speak.choose(
      `退货已申请${on}，还在处理，款项还没有退${to}。`,
      `Its return is requested${on} and still being handled, so no money has moved yet${to}.`,
    );
  }
  if (status === 'exchange-requested') {
    const on =
      exchangeRequest === undefined
        ? ''
        : speak.choose(
            `（${speak.day(exchangeRequest.requestedAt)}申请）`,
            ` (asked for ${speak.day(exchangeRequest.requestedAt)})`,
          );
    return speak.choose(`换货已申请${on}，还在处理。`, `Its exchange is requested${on} and still being handled.`);
  }
  return speak.choose(
    `订单${STATUS_WORDS[status][0]}，没有退款记录。`,
    `It is ${STATUS_WORDS[status][1]}, and there is no refund on it.`,
  );
}

/** Templates of the skill `refund-status`. */
export const refundStatusReplies: Replies = {
  refunded: {
    zh: (facts: RefundFacts, speak: Speak) =>
      `订单 ${facts.orderId}：${refundsOf(facts, speak)}。${facts.answer ?? ''}`,
    en: (facts: RefundFacts, speak: Speak) =>
      `Order ${facts.orderId}: ${refundsOf(facts, speak)}.${facts.answer === undefined ? '' : ` ${facts.answer}`}`,
  },
  'no-refund': {
    zh: (facts: RefundFacts, speak: Speak) => `订单 ${facts.orderId}：${filed(facts, speak)}${facts.answer ?? ''}`,
    en: (facts: RefundFacts, speak: Speak) =>
      `Order ${facts.orderId}: ${filed(facts, speak)}${facts.answer === undefined ? '' : ` ${facts.answer}`}`,
  },
};
