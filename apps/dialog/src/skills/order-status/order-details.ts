// What an order holds beside where it is: what was paid for it and how, where it goes, when it was placed, what is in it.
import type { Money, OrderView } from '#contracts';
import { normalize } from '#language';
import { addressLine } from '../../order-actions/address-text.js';
import { methodLabel, methodsOf } from '../../order-actions/payment-methods.js';
import { optionLabel } from '../../order-actions/plan-facts.js';
import type { Speak } from '../../reply/speak.js';
import type { Turn } from '../skill.js';

/** A detail of an order that may be asked for. */
export type OrderDetail = 'paid' | 'method' | 'address' | 'placed' | 'contents' | 'notes';

/** How each detail is asked for, in the comparable form. `own` patterns can only mean something that was bought. */
const ASKED: Readonly<Record<OrderDetail, { own: RegExp; open: RegExp }>> = {
  paid: {
    own: /(?:花|付|支付|扣|收)了?我?(?:多少|几)(?:钱|块|元)?|(?:多少|几块?)钱(?:买|拍|付|订)的|实付|[这那](?:个|笔)?(?:订?单|笔).{0,6}(?:一共|总共|合计|总价|多少钱)|\bhow much (?:did|have) (?:i|we) (?:pay|spen[dt]|paid)\b|\bwhat (?:did|have) (?:i|we) (?:pay|paid|spend)\b|\bdid (?:i|we) (?:pay|spend)\b.{0,30}\bin total\b|\bhow much was (?:i|we) charged\b|\b(?:my|that|this|the) (?:[\p{L}\p{N}-]+ ){0,3}(?:order|purchase)s? (?:come|came|cost|total)\b|\bdid (?:my|that|this|the) (?:[\p{L}\p{N}-]+ ){0,3}(?:order|purchase) (?:come|cost|amount)\b|\b(?:order|purchase) total\b|\btotal (?:of|for|on) (?:my|that|this|the) (?:[\p{L}\p{N}-]+ ){0,3}(?:order|purchase)\b/u,
    open: /一共|总共|合计|总价|\bcome to\b|\bin total\b|\bcost me\b|\btotal\b/u,
  },
  method: {
    own: /(?:用|拿)?(?:什么|啥|哪个|哪张|哪种)\S{0,4}(?:付|支付|刷)的|怎么付的|是?(?:支付宝|微信|信用卡|银行卡)付的|\bhow did (?:i|we) pay\b|\b(?:which|what) (?:card|method|account)\b.{0,20}\b(?:did i|i) (?:pay|use)|\bpaid (?:with|by|using) (?:which|what)\b|\bdid (?:i|we) pay (?:with|by|using)\b/u,
    open: /付款方式|支付方式|\bpayment method\b/u,
  },
  address: {
    own: /(?:寄|送|发|填|写|留)(?:到|往|给|去|的)?(?:是|了)?(?:哪|什么地|谁)|(?:收货|送货)?地址(?:是|填|写|留|对)(?:的|了)?(?:不是)?(?:哪|什么|啥|对|没|吗|否)|(?:收货|收件)(?:人|电话|信息)(?:是|写|填|留)|\b(?:what|which) address\b|\bwhere (?:is|are|did|was|were) (?:it|they|you|that|this|my (?:[\p{L}\p{N}-]+ ){0,3}[\p{L}\p{N}-]+|the (?:[\p{L}\p{N}-]+ ){0,3}[\p{L}\p{N}-]+)(?: being)? (?:going|headed|heading|sent|sending|send|ship(?:ped|ping)?|deliver(?:ed|ing)?) to\b|\b(?:right|correct|which|old|new) address\b.{0,30}\?|\bwhat(?:'s|s| is) the address\b|\baddress (?:do you have|did i|have you got|on (?:it|the order|file))\b/u,
    open: /(?!)/u,
  },
  placed: {
    own: /(?:什么时候|啥时候|何时|哪天|几号|几月几号|多久前)(?:下的?单|买|拍|订|付的?款)|(?:下单|购买|付款)(?:时间|日期)|\bwhen did (?:i|we) (?:order|buy|place|purchase|get|pay)\b|\bwhat (?:day|date) did (?:i|we)\b|\border date\b|\bdate of (?:my|the|that) order\b/u,
    open: /(?!)/u,
  },
  notes: {
    own: /备注(?:写|填|留|有)|(?:贺卡|卡片|备注|留言)(?:有没有)?(?:写|附|放|备注|加)?(?:了|上|好)(?:吗|没|么)|\b(?:note|message|card)\b.{0,30}\b(?:on|with|in|to) (?:my|the|that|this) (?:order|parcel|gift)\b|\bdid (?:you|they|u) (?:write|add|put in|include) (?:the|my|a) (?:card|note|message)\b/u,
    open: /(?!)/u,
  },
  contents: {
    own: /(?:买|订|拍|下)(?:的|了)(?:都)?(?:是|有)?(?:些)?(?:什么|啥|哪|几|多少)(?!钱|时)|(?:那|这|上一?|订)(?:个|笔)?(?:订?单)(?:里|里面)?(?:都)?(?:有|是|买了?)(?:些)?(?:什么|啥|哪|几)|\b(?:what|which|how many)\b.{0,40}\bdid (?:i|we) (?:order|buy|get|purchase)\b|\bwhat(?:'s|s| is| was| were| else (?:is|was)) in (?:my|that|the|this)(?: [\p{L}\p{N}-]+){0,3} (?:order|parcel|package|box)\b|\bwhat (?:i|we) (?:ordered|bought)\b/u,
    // "口红跟它一起的吗": whether two things come in one order.
    open: /^(?!.*(?:买|优惠|多少|价|钱)).*(?:[跟和与]\S{0,8}(?:一起|同一)|一起(?:发|送|寄|到)的?吗)|\bsame (?:parcel|package|box|delivery)\b|\b(?:com(?:e|ing)|shipp(?:ed|ing)|sent|arriv(?:e|ing)) together\b/u,
  },
};

/** The details that a text asks for; with `inTalk` an order is being spoken of, and less says so. */
export function detailsAsked(text: string, inTalk: boolean): OrderDetail[] {
  const plain = normalize(text);
  return (Object.keys(ASKED) as OrderDetail[]).filter(
    (detail) => ASKED[detail].own.test(plain) || (inTalk && ASKED[detail].open.test(plain)),
  );
}

/** A text without the words that ask for details: what is left may name what was bought. */
export const withoutDetails = (text: string): string =>
  Object.values(ASKED).reduce((rest, { own }) => rest.replace(own, ' '), normalize(text));

/** The details of an order as facts hold them; what the order does not say is absent. */
export interface DetailFacts {
  details?: {
    asked: OrderDetail[];
    paid?: Money;
    refunded?: Money;
    methods?: string[];
    addressLine?: string;
    placedAt?: string;
    notes?: string;
    /** Of an exchange that was asked for: positive where it is paid. */
    difference?: { amount: number; currency: string };
    contents?: { title: string; options?: string; quantity: number; unitPrice: Money }[];
  };
}

/** What the order says of what a message asks. A guest who proved it is told no more of the address than the city. */
export async function detailFacts(order: OrderView, asked: readonly OrderDetail[], turn: Turn): Promise<DetailFacts> {
  if (asked.length === 0) return {};
  const isOwner = turn.viewer.customerId === order.customerId;
  const { country, region, city } = order.address;
  const place = [city ?? region ?? country].filter((part) => part !== undefined).join(' ');
  const methods = asked.includes('method') ? await methodsOf(order, turn) : [];
  const paidWith = new Set(order.payments.filter(({ type }) => type === 'payment').map(({ methodId }) => methodId));
  return {
    details: {
      asked: [...asked],
      ...(asked.includes('paid') ? { ...sumOf(order, 'payment', 'paid'), ...sumOf(order, 'refund', 'refunded') } : {}),
      ...(asked.includes('method') && paidWith.size > 0
        ? { methods: [...paidWith].map((methodId) => methodLabel(methodId, methods, turn)) }
        : {}),
      ...(asked.includes('address')
        ? { addressLine: isOwner ? addressLine(order.address, turn.locale === 'zh') : place }
        : {}),
      ...(asked.includes('notes') && order.notes !== undefined ? { notes: order.notes.slice(0, LONGEST_NOTE) } : {}),
      ...(asked.includes('paid') && order.exchangeRequest !== undefined
        ? { difference: order.exchangeRequest.difference }
        : {}),
      ...(asked.includes('placed') && order.placedAt !== undefined ? { placedAt: order.placedAt } : {}),
      ...(asked.includes('contents')
        ? {
            contents: order.items.map((item) => ({
              title: turn.speak.text(item.title),
              ...(item.options === undefined ? {} : { options: optionLabel(item, turn) }),
              quantity: item.quantity,
              unitPrice: item.unitPrice,
            })),
          }
        : {}),
    },
  };
}

/** What was paid, or refunded, in the currency that was used first. */
function sumOf<Name extends string>(
  { payments }: OrderView,
  type: 'payment' | 'refund',
  name: Name,
): Partial<Record<Name, Money>> {
  const moved = payments.filter((move) => move.type === type);
  const [first] = moved;
  if (first === undefined) return {};
  const { currency } = first.amount;
  const amount = moved
    .filter((move) => move.amount.currency === currency)
    .reduce((sum, move) => sum + move.amount.amount, 0);
  return { [name]: { amount, currency } } as Partial<Record<Name, Money>>;
}

const LONGEST_NOTE = 300;

/** What an exchange costs or gives back. */
function differenceTold({ amount, currency }: { amount: number; currency: string }, speak: Speak): string {
  const words = speak.money({ amount: Math.abs(amount), currency });
  if (amount === 0) return speak.choose('换货没有差价。', 'The exchange has no price difference.');
  return amount > 0
    ? speak.choose(`换货的差价是 ${words}，之后补付。`, `The exchange costs ${words} more, which is paid later.`)
    : speak.choose(`换货的差价 ${words} 之后退给您。`, `The exchange gives ${words} back, which is refunded later.`);
}

/** The sentences about details; empty where none is asked for. */
export function detailWords({ details }: DetailFacts, speak: Speak): string {
  if (details === undefined) return '';
  const sentences = details.asked.map((detail) => sentenceOf(detail, details, speak));
  return speak.choose(sentences.join(''), sentences.map((sentence) => ` ${sentence}`).join(''));
}

function sentenceOf(detail: OrderDetail, details: NonNullable<DetailFacts['details']>, speak: Speak): string {
  const { paid, refunded, difference, notes, methods, addressLine: address, placedAt, contents } = details;
  switch (detail) {
    case 'paid': {
      if (paid === undefined) return speak.choose('订单上没有付款记录。', 'No payment is recorded with it.');
      const back =
        refunded === undefined
          ? ''
          : speak.choose(`，已退 ${speak.money(refunded)}`, `, of which ${speak.money(refunded)} was refunded`);
      const told = speak.choose(
        `这单一共付了 ${speak.money(paid)}${back}。`,
        `You paid ${speak.money(paid)} for it${back}.`,
      );
      return difference === undefined ? told : `${told}${speak.choose('', ' ')}${differenceTold(difference, speak)}`;
    }
    case 'method':
      return methods === undefined
        ? speak.choose('订单上没有付款记录。', 'No payment is recorded with it.')
        : speak.choose(`用${methods.join('、')}付的。`, `It was paid with ${speak.list(methods)}.`);
    case 'address':
      return speak.choose(`收货地址：${address ?? ''}。`, `It goes to: ${address ?? ''}.`);
    case 'placed':
      return placedAt === undefined
        ? speak.choose('订单上没有写下单时间。', 'When it was placed is not recorded.')
        : speak.choose(
            `${speak.day(placedAt)} ${speak.time(placedAt)} 下的单。`,
            `It was placed ${speak.day(placedAt)} at ${speak.time(placedAt)}.`,
          );
    case 'notes':
      return notes === undefined
        ? speak.choose('订单上没有备注。', 'There is no note on it.')
        : speak.choose(`订单备注：${notes}。`, `The note on it: ${notes}.`);
    case 'contents': {
      const lines = (contents ?? []).map(({ title, options, quantity, unitPrice }) => {
        const named = options === undefined ? title : speak.choose(`${title}（${options}）`, `${title} (${options})`);
        return `${named} × ${quantity}, ${speak.money(unitPrice)}`.replace(', ', speak.choose('，', ', '));
      });
      return speak.choose(`里面有：${lines.join('；')}。`, `In it: ${lines.join('; ')}.`);
    }
  }
}
