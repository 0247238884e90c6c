// "我买的充电宝能退吗" where no order holds one: a product that is named and was not bought.
import { type OrderView, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { wholeTitlesIn } from '../evidence/evidence.js';
import { orderCard } from '../skills/cards.js';
import type { Answer, Turn } from '../skills/skill.js';
import { orderSlotsIn } from '../understand/slots.js';
import { withoutOptions } from '../understand/mention.js';
import { asTyped } from './as-typed.js';
import { upToBecomes } from './own-options.js';
import { strangeFigureIn } from './strange-figure.js';
import { strangeOptionIn } from './strange-option.js';
import { thingToChangeIn } from './named-thing.js';
import { ordersNaming } from './named-items.js';
import { strangeGoodsIn } from './strange-goods.js';

const BOUGHT =
  /(?:买|订|拍|购|收到)(?:的|了)|\b(?:i|we) (?:\w+ )?(?:ordered|bought|purchased|received|got)\b|\breturn(?:ing)? (?:the|my|a|this)\b|\bexchang(?:e|ing) (?:the|my|a|this)\b|\bcancel(?:l?ing)? (?:the|my|a|this)\b|把|退|换|取消/u;
const LOOKED_THROUGH = 50;
/** "那件不想要了": what is only pointed at is what was talked of. */
const POINTS_ONLY =
  /^(?:[这那它此]|刚才?|刚刚)?(?:一?[个件款双条只台张把套样本盒包瓶支单些]|东西|商品)?(?:的)?$|^(?:it|that|this|those|these|them|ones?|thing|things)$/iu;
/** So much of a message is looked through. */
const MAX_CHARACTERS = 500;
/** A product of the shop must explain the words as well as this to be what they name. */
const SURE_COVERAGE = 0.95;

/** "里 帐篷退掉" → "帐篷": what stands around the thing's name is of the order and of what is done to it. */
const thingIn = (words: string): string =>
  words
    .replace(/^(?:里面?|中|内)\s*(?=[的\s])[的\s]*/u, '')
    .replace(/^(?:退掉?|换掉?)\s+/u, '')
    .replace(/(?<=\p{Script=Han}\s*)(?:退|换).*$/u, '')
    .trim();

/**
 * The shopper's words for a product of the shop, or of their orders `elsewhere`, that none of the orders holds; `undefined`
 * where there are none such.
 */
export async function notBoughtHere(
  text: string,
  orders: readonly OrderView[],
  turn: Turn,
  elsewhere: readonly OrderView[] = [],
): Promise<string | undefined> {
  const another = otherThanBought(text, orders);
  if (another !== undefined) return another;
  const words = orderSlotsIn(text)['product'];
  const strange = strangeGoodsIn(text, orders, turn);
  const thing = thingToChangeIn(text) ?? strange;
  if (thing === undefined && (typeof words !== 'string' || !BOUGHT.test(normalize(text)))) return undefined;
  const mention = strange ?? (typeof words === 'string' ? withoutOptions(thingIn(words)) : (thing ?? ''));
  if (mention.length < 2 || POINTS_ONLY.test(mention) || ordersNaming(text, orders).length > 0) return undefined;
  if (ordersNaming(mention, elsewhere).length > 0) return mention;
  const { candidates } = await turn.shop.catalog.resolveMention({ mention, locale: turn.locale, limit: 5 });
  const [best] = candidates;
  const bought = new Set(orders.flatMap((order) => order.items.map((item) => item.productId)));
  const isBought = candidates.some(
    (one) => one.coverage >= (best?.coverage ?? 0) * SURE_COVERAGE && bought.has(one.productId),
  );
  if (isBought) return undefined;
  // What the shop does not know either may be no thing at all, unless the change is said of it.
  return best !== undefined && (best.coverage >= SURE_COVERAGE || best.exact) ? mention : thing;
}

/** What a message calls by a title, an option or a figure that none of the orders has, however alike something in them is called. */
export const otherThanBought = (text: string, orders: readonly OrderView[]): string | undefined =>
  anotherTitleIn(text, orders) ?? strangeOptionIn(text, orders) ?? strangeFigureIn(text, orders);

/** The whole title of a product of the shop that none of the orders holds, where nothing else that they hold is named: "the Tall Mug, Set of 4" of one who has a Tall Mug. */
function anotherTitleIn(text: string, orders: readonly OrderView[]): string | undefined {
  const plain = normalize(text.slice(0, MAX_CHARACTERS));
  const items = orders.flatMap((order) => order.items);
  const titles = new Set(items.flatMap(({ title }) => wordingsOf(title).map(normalize)));
  const named = wholeTitlesIn(plain).filter(({ start }) => start < upToBecomes(plain).length);
  const foreign = named.filter(
    ({ productId, text: title }) => !titles.has(title) && !items.some((item) => item.productId === productId),
  );
  const [first] = foreign;
  if (first === undefined || foreign.length < named.length) return undefined;
  const rest = `${plain.slice(0, first.start)} ${plain.slice(first.end)}`;
  return ordersNaming(rest, orders).length > 0 ? undefined : asTyped(first.text, text);
}

/** "订单 A-1 里的帐篷退掉" where A-1 has no tent: no other item is taken for it, and that is said. */
export async function notInOrder(order: OrderView, turn: Turn): Promise<Answer | undefined> {
  const { viewer, shop } = turn;
  const isGuest = viewer.customerId === undefined;
  const { orders } = isGuest ? { orders: [] } : await shop.orders.listOrders({ viewer, limit: LOOKED_THROUGH });
  const notFound = await notBoughtHere(turn.text, [order], turn, orders);
  if (notFound === undefined) return undefined;
  const facts = { orderId: order.id, refused: 'unknown-item', notFound };
  return { facts, replyKey: 'refused', cards: [orderCard(order, turn.locale)] };
}
