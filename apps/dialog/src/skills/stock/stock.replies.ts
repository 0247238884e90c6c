// What the assistant says of stock.
import type { StockLevel } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** One variant's stock as facts hold it. */
export interface StockFacts extends StockLevel {
  productId: string;
  title: string;
  option?: string;
  quantity?: number;
  notFound?: string;
}

/** Several variants. */
export interface StocksFacts {
  productId: string;
  title: string;
  inStock: boolean;
  quantity?: number;
  items: StockFacts[];
  notFound?: string;
}

const MAX_NAMED = 8;

const missing = (facts: { notFound?: string }, speak: Speak): string =>
  facts.notFound === undefined
    ? ''
    : speak.choose(`这款没有「${facts.notFound}」的选项。`, `It does not come in “${facts.notFound}”. `);

function back(item: StockFacts, speak: Speak): string {
  if (item.restockAt === undefined) return '';
  return speak.choose(`，预计${speak.day(item.restockAt)}到货`, `, expected back ${speak.day(item.restockAt)}`);
}

function enough(item: StockFacts, speak: Speak): string {
  if (item.quantity === undefined || !item.inStock) return '';
  if (item.available >= item.quantity)
    return speak.choose(`，您要的 ${item.quantity} 件够`, `, enough for the ${item.quantity} you want`);
  return speak.choose(`，不够您要的 ${item.quantity} 件`, `, fewer than the ${item.quantity} you want`);
}

const named = (item: StockFacts): string => item.option ?? item.sku;

function lines(facts: StocksFacts, speak: Speak): string {
  const there = facts.items.filter((item) => item.inStock);
  const gone = facts.items.filter((item) => !item.inStock);
  const part = (items: readonly StockFacts[], words: (item: StockFacts) => string): string =>
    speak.list(items.slice(0, MAX_NAMED).map(words)) +
    (items.length > MAX_NAMED ? speak.choose('等', ' and others') : '');
  const parts: string[] = [];
  if (there.length > 0) {
    const list = part(there, (item) =>
      speak.choose(
        `${named(item)}（${item.level === 'low' ? '剩' : '可售'} ${item.available} 件${enough(item, speak)}）`,
        `${named(item)} (${item.available} ${item.level === 'low' ? 'left' : 'available'}${enough(item, speak)})`,
      ),
    );
    parts.push(speak.choose(`有货：${list}`, `In stock: ${list}`));
  }
  if (gone.length > 0) {
    const list = part(gone, (item) => `${named(item)}${back(item, speak).replace(/^(?:，|, )/, ' ')}`);
    parts.push(speak.choose(`暂时缺货：${list}`, `Out of stock: ${list}`));
  }
  return speak.choose(`${parts.join('；')}。`, `${parts.join('. ')}.`);
}

const about = (facts: StockFacts, speak: Speak): string =>
  speak.choose(
    `${speak.title(facts.title)}${facts.option ? `（${facts.option}）` : ''}`,
    `${facts.title}${facts.option ? ` (${facts.option})` : ''}`,
  );

/** What was subscribed to, or why not. */
export interface SubscriptionFacts {
  productId: string;
  title: string;
  subscription: { skus: string[]; labels: string[]; already: boolean };
}

const waitedFor = ({ title, subscription }: SubscriptionFacts, speak: Speak): string => {
  const labels = subscription.labels.slice(0, MAX_NAMED);
  if (labels.length === 0) return speak.title(title);
  return speak.choose(`${speak.title(title)}（${labels.join('、')}）`, `${title} (${labels.join(', ')})`);
};

/** Several products: each with what there is of it. */
function ofProducts(facts: { items: StockFacts[]; notFound?: string }, speak: Speak): string {
  const gone =
    facts.notFound === undefined
      ? ''
      : speak.choose(`店里没有找到「${facts.notFound}」。`, `I could not find “${facts.notFound}” in this shop. `);
  const titles = new Map(facts.items.map(({ productId, title }) => [productId, title]));
  const parts = [...titles].map(([productId, title]) => {
    const items = facts.items.filter((item) => item.productId === productId);
    const [only] = items;
    const words =
      items.length === 1 && only !== undefined
        ? ofOne(only, speak)
        : lines({ productId, title, inStock: items.some(({ inStock }) => inStock), items }, speak);
    return speak.choose(`${speak.title(title)}${words}`, `${title}: ${words}`);
  });
  return `${gone}${parts.join(speak.choose('', ' '))}`;
}

function ofOne(item: StockFacts, speak: Speak): string {
  const option = item.option === undefined ? '' : speak.choose(`（${item.option}）`, `${item.option}, `);
  if (!item.inStock)
    return speak.choose(`${option}暂时缺货${back(item, speak)}。`, `${option}out of stock${back(item, speak)}.`);
  return speak.choose(
    `${option}有货，可售 ${item.available} 件${enough(item, speak)}。`,
    `${option}in stock (${item.available} available)${enough(item, speak)}.`,
  );
}

/** Templates of the skill `stock`. */
export const stockReplies: Replies = {
  subscribed: {
    zh: (facts: SubscriptionFacts, speak: Speak) =>
      `${facts.subscription.already ? '已经记着了' : '记下了'}：${waitedFor(facts, speak)}一到货，我就在对话里告诉您。`,
    en: (facts: SubscriptionFacts, speak: Speak) =>
      `${facts.subscription.already ? 'That is noted already' : 'Noted'}: as soon as ${waitedFor(facts, speak)} is back, I will tell you in the chat.`,
  },
  'subscription-needs-login': {
    zh: (facts: { title: string }, speak: Speak) =>
      `${speak.title(facts.title)}暂时缺货。登录之后我可以记下来，到货就告诉您。`,
    en: (facts: { title: string }, speak: Speak) =>
      `${facts.title} ${speak.verb(facts.title, 'is', 'are')} out of stock right now. Once you sign in I can note that and tell you when there is more.`,
  },
  'too-many-subscriptions': {
    zh: () => '您等到货的商品已经太多了，这一件没有记下。',
    en: () => 'You are waiting for too many things already, so I did not note this one.',
  },
  one: {
    zh: (facts: StockFacts, speak: Speak) => {
      if (!facts.inStock) return `${missing(facts, speak)}${about(facts, speak)}暂时缺货${back(facts, speak)}。`;
      const count = facts.level === 'low' ? `，只剩 ${facts.available} 件` : `，目前可售 ${facts.available} 件`;
      return `${missing(facts, speak)}${about(facts, speak)}有货${count}${enough(facts, speak)}。`;
    },
    en: (facts: StockFacts, speak: Speak) => {
      if (!facts.inStock)
        return `${missing(facts, speak)}${about(facts, speak)} ${speak.verb(facts.title, 'is', 'are')} out of stock right now${back(facts, speak)}.`;
      const count = facts.level === 'low' ? `, only ${facts.available} left` : ` (${facts.available} available)`;
      return `${missing(facts, speak)}Yes, ${about(facts, speak)} ${speak.verb(facts.title, 'is', 'are')} in stock${count}${enough(facts, speak)}.`;
    },
  },
  products: { zh: ofProducts, en: ofProducts },
  several: {
    zh: (facts: StocksFacts, speak: Speak) =>
      `${missing(facts, speak)}${speak.title(facts.title)}${facts.inStock ? '' : '目前都没有货。'}${lines(facts, speak)}`,
    en: (facts: StocksFacts, speak: Speak) =>
      `${missing(facts, speak)}${facts.title}${facts.inStock ? '' : ` ${speak.verb(facts.title, 'is', 'are')} sold out for now`}. ${lines(facts, speak)}`,
  },
};
