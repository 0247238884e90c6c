// What the assistant says of delivery before buying.
import type { Money, Place, ShippingQuote } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** One way to ship as facts hold it. */
export interface ShippingFacts extends Omit<ShippingQuote, 'name'> {
  name: string;
}

/** All ways to one place. */
export interface ShippingsFacts {
  destination: Place;
  methods: ShippingFacts[];
  title?: string;
  /** Of a basket: how many pieces, and what they come to. */
  pieces?: number;
  subtotal?: Money;
  /** That and the cheapest way to ship, where a sum is asked for. */
  withDelivery?: Money;
  /** Words for a product that the shop does not have. */
  notFound?: string;
  /** What the shop's own text of the product says of sending it. */
  notes?: string[];
  /** The day that was asked for, and whether it is kept. */
  deadline?: string;
  inTime?: 'yes' | 'maybe' | 'no';
}

const MAX_NAMED = 4;

function one(method: ShippingFacts, speak: Speak): string {
  const price = method.free
    ? speak.choose('免运费', 'free')
    : speak.choose(`运费 ${speak.money(method.price)}`, speak.money(method.price));
  const over =
    !method.free && method.freeOver !== undefined
      ? speak.choose(`（满 ${speak.money(method.freeOver)} 包邮）`, ` (free from ${speak.money(method.freeOver)})`)
      : '';
  return speak.choose(
    `${method.name}，${price}${over}，预计${speak.days(method.earliest, method.latest)}送达`,
    `${method.name}, ${price}${over}, arriving ${speak.days(method.earliest, method.latest)}`,
  );
}

const missing = (facts: ShippingsFacts, speak: Speak): string =>
  facts.notFound === undefined
    ? ''
    : speak.choose(
        `店里没有找到「${facts.notFound}」。其他商品`,
        `I could not find “${facts.notFound}” in this shop. `,
      );

/** The answer to "by Friday?" before the ways to get there. */
function inTime(facts: ShippingsFacts, speak: Speak): string {
  if (facts.deadline === undefined) return '';
  const day = speak.day(facts.deadline);
  switch (facts.inTime) {
    case 'yes':
      return speak.choose(`${day}能到。`, `Yes, it can be there by ${day}. `);
    case 'maybe':
      return speak.choose(`${day}有可能到，但不能保证。`, `It may be there by ${day}, but that is not certain. `);
    default:
      return speak.choose(`${day}到不了。`, `No, not by ${day}. `);
  }
}

/** The product's own word on how or when it is sent: the table of methods knows nothing of that. */
const noted = ({ notes = [] }: ShippingsFacts, speak: Speak): string =>
  notes.length === 0
    ? ''
    : speak.choose(`请注意，店里写着：${notes.join('')}`, ` Please note, the shop says: ${notes.join(' ')}`);

const summed = ({ withDelivery, methods }: ShippingsFacts, speak: Speak): string =>
  withDelivery === undefined
    ? ''
    : speak.choose(
        `连运费一共 ${speak.money(withDelivery)}${methods.length > 1 ? '（按最便宜的方式）' : ''}。`,
        ` With delivery that comes to ${speak.money(withDelivery)}${methods.length > 1 ? ' (the cheapest way)' : ''}.`,
      );

/** "These 3 (£96.00)": what was priced together. */
const basketNamed = ({ pieces, subtotal }: ShippingsFacts, speak: Speak): string | undefined =>
  pieces === undefined || subtotal === undefined
    ? undefined
    : speak.choose(
        `这 ${pieces} 件（共 ${speak.money(subtotal)}）`,
        `these ${pieces} things (${speak.money(subtotal)})`,
      );

/** Templates of the skill `shipping`. */
export const shippingReplies: Replies = {
  served: {
    zh: (facts: ShippingsFacts, speak: Speak) => {
      const place = speak.place(facts.destination);
      const item = basketNamed(facts, speak) ?? (facts.title === undefined ? '' : speak.title(facts.title));
      const [first, ...others] = facts.methods;
      if (first !== undefined && others.length === 0)
        return `${inTime(facts, speak)}${missing(facts, speak)}${item}现在下单送到${place}：${one(first, speak)}。${summed(facts, speak)}${noted(facts, speak)}`;
      return `${inTime(facts, speak)}${missing(facts, speak)}${item}现在下单送到${place}可以选：${speak.lines(facts.methods.slice(0, MAX_NAMED).map((method) => one(method, speak)))}${summed(facts, speak)}${noted(facts, speak)}`;
    },
    en: (facts: ShippingsFacts, speak: Speak) => {
      const place = speak.place(facts.destination);
      const item =
        basketNamed(facts, speak) ?? facts.title ?? (facts.notFound === undefined ? 'an order' : 'anything else');
      const [first, ...others] = facts.methods;
      if (first !== undefined && others.length === 0)
        return `${inTime(facts, speak)}${missing(facts, speak)}If ordered now, ${item} ${speak.verb(item, 'goes', 'go')} to ${place} by ${one(first, speak)}.${summed(facts, speak)}${noted(facts, speak)}`;
      return `${inTime(facts, speak)}${missing(facts, speak)}If ordered now, ${item} can go to ${place} by: ${speak.lines(facts.methods.slice(0, MAX_NAMED).map((method) => one(method, speak)))}${summed(facts, speak)}${noted(facts, speak)}`;
    },
  },
  'not-served': {
    zh: (facts: { notServed: string }) =>
      `很抱歉，目前没有可以送到${facts.notServed}的配送方式。换一个地址我再帮您看看？`,
    en: (facts: { notServed: string }) =>
      `I'm sorry, there is no delivery to ${facts.notServed} at the moment. I can check another place if you like.`,
  },
  'ask-destination': {
    zh: () => '请问要送到哪个城市？告诉我后就能查运费和时间。',
    en: () => 'Which city should it go to? Then I can tell you the cost and the days.',
  },
};
