// Whether replies tell what a line asks, by the facts that they carry and the shop's own data; never by how they are worded.
import type { SkillName } from '#contracts';
import type { Asked } from '../../../apps/dialog/src/conversation/asked.js';
import { listIn, orderIdsOf, plain, productFactsOf } from './facts.js';
import type { Instead, JudgedLine, Verdict } from './judged-line.js';
import { judgeOrder } from './judging-orders.js';
import { judgeProduct } from './judging-products.js';
import { askedOf } from './written-scripts.js';
import { isOfKind, lowestPriceOf, productOf, type ShopThings } from './shop-things.js';

/** What the shop's data do not settle: right is what answers questions of that kind, the first being the one for it. */
const ANSWERED_BY = {
  delivery: ['shipping', 'faq'],
  promotion: ['promotions', 'faq'],
  rule: ['faq'],
  recommend: ['recommend', 'find-products', 'compare', 'product-info'],
  fits: ['product-info', 'compare'],
  'refund-status': ['refund-status', 'order-status'],
  exchange: ['exchange-order'],
  'change-order': ['change-order'],
  invoice: ['invoice', 'faq'],
  'price-protection': ['price-protection', 'faq'],
  complaint: ['feedback', 'handoff', 'return-order', 'exchange-order', 'order-status', 'refund-status'],
  person: ['handoff'],
} as const satisfies Readonly<Partial<Record<Asked, readonly SkillName[]>>>;
/** Lines of which it can't be told by any data whether they were answered. */
const NOT_JUDGED = ['other', 'compare', 'buy', 'yes', 'no', 'detail'] as const;
const isOneOf = <One extends string>(of: readonly One[], one: string): one is One => of.some((each) => each === one);
const isKeyOf = <Key extends string>(of: Readonly<Record<Key, unknown>>, key: string): key is Key => key in of;
/** What is no answer to a line that asks for nothing. */
const MORE_THAN_TALK = ['cancel-order', 'return-order', 'change-order', 'find-products'];

/** What is meant by a line, of products: `product` before `other`. */
export function meantProducts({ of, things }: JudgedLine): string[] {
  const ids = [
    of.includes('product') ? things.productId : undefined,
    of.includes('other') ? things.otherId : undefined,
  ];
  return ids.filter((id) => id !== undefined);
}

function insteadOf(line: JudgedLine): Instead {
  const { replies, things } = line;
  const meant = [...meantProducts(line), ...(things.orderId === undefined ? [] : [things.orderId])];
  return (otherwise) => {
    if (replies.some(({ facts }) => 'notFound' in facts)) return 'not-found';
    if (replies.some(({ needs }) => needs === 'choose')) {
      // A choice may be a variant, whose id begins with the product's.
      const choices = replies.flatMap(({ facts }) => listIn(facts, 'choices')).map(({ id }) => String(id));
      return choices.some((id) => meant.some((one) => id.startsWith(one))) ? 'asked-with' : 'asked-without';
    }
    return replies.some(({ skill }) => skill === 'fallback') ? 'fallback' : otherwise;
  };
}

/** What asks for nothing: right where it is heard as that, and nothing is planned. */
function judgeTalk({ asks, replies }: JudgedLine): Verdict {
  if (replies.some(({ facts }) => 'plan' in facts)) return 'planned';
  if (asks === 'chat') {
    const deed = replies.find(({ skill }) => MORE_THAN_TALK.includes(skill));
    if (deed !== undefined) return `chat-as-${deed.skill}`;
  }
  return replies.some(({ skill }) => skill === 'fallback') ? 'fallback' : 'right';
}

/** Goods of a kind, a brand, up to an amount: right where each that is shown is all that was asked for. */
function judgeSearch(line: JudgedLine, shop: ShopThings, instead: Instead): Verdict {
  const { of, things, replies } = line;
  const { kind, brand, mostMinor } = things;
  const [{ skill = '' } = {}] = replies;
  const shown = productFactsOf(replies).map(({ productId }) => String(productId));
  if (shown.length === 0) return instead(`none:${skill}`);
  const wrong = shown.filter((id) => {
    const product = productOf(shop, id);
    if (product === undefined) return false;
    if (of.includes('kind') && kind !== undefined && !isOfKind(product, kind)) return true;
    if (of.includes('brand') && plain(product.brand ?? '') !== plain(brand ?? '')) return true;
    return of.includes('amount') && lowestPriceOf(product) > (mostMinor ?? Infinity);
  });
  // "Do you have any of these" may as well be told by the stock.
  const isSearch = replies.some(
    (reply) => ['find-products', 'recommend'].includes(reply.skill) || (reply.skill === 'stock' && wrong.length === 0),
  );
  if (!isSearch) return `as-${skill}`;
  if (wrong.length === 0) return 'right';
  return wrong.length < shown.length ? 'first-right' : 'WRONG-GOODS';
}

/** What comes of a line; undefined where the shop's data do not settle what is right. */
export function verdictOf(line: JudgedLine, shop: ShopThings): Verdict | undefined {
  const { replies } = line;
  const asks = askedOf(line.asks);
  if (isOneOf(NOT_JUDGED, asks)) return undefined;
  if (replies.length === 0) return 'no-answer';
  // No line of a script is meant as the yes to a plan.
  if (replies.some(({ facts }) => Boolean(facts['done']))) return 'DONE';
  const instead = insteadOf(line);
  if (isKeyOf(ANSWERED_BY, asks)) {
    const [{ skill = '' } = {}] = replies;
    const answeredBy: readonly string[] = ANSWERED_BY[asks];
    return replies.some((reply) => answeredBy.includes(reply.skill)) ? 'right' : instead(`as-${skill}`);
  }
  switch (asks) {
    case 'chat':
    case 'drop':
      return judgeTalk(line);
    case 'find':
      return judgeSearch(line, shop, instead);
    case 'cancel':
    case 'return':
    case 'order-status':
    case 'order-contents':
    case 'order-total':
      return judgeOrder(asks, line, { shop, told: orderIdsOf(replies), instead });
    default:
      return judgeProduct(asks, line, { shop, meant: meantProducts(line), instead });
  }
}
