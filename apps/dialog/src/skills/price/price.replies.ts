// What the assistant says of prices.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** The price of one line as facts hold it. */
export interface PriceFacts {
  sku: string;
  productId: string;
  title: string;
  option?: string;
  price: Money;
  compareAtPrice?: Money;
  promotions: string[];
  finalPrice?: Money;
  quantity?: number;
  total?: Money;
  saving?: Money;
}

/** Several variants whose prices differ. */
export interface PricesFacts {
  productId: string;
  title: string;
  quantity?: number;
  items: PriceFacts[];
  /** The lowest and the highest price that is paid. */
  from: Money;
  to: Money;
  notFound?: string;
}

const MAX_NAMED = 6;
const paid = (line: PriceFacts): Money => line.finalPrice ?? line.price;

function each(line: PriceFacts, speak: Speak): string {
  const now = speak.money(paid(line));
  if (line.finalPrice !== undefined && line.finalPrice.amount < line.price.amount)
    return speak.choose(
      `活动价 ${now}（原价 ${speak.money(line.price)}）`,
      `${now} on offer (was ${speak.money(line.price)})`,
    );
  if (line.compareAtPrice !== undefined && line.compareAtPrice.amount > line.price.amount)
    return speak.choose(
      `${now}（划线价 ${speak.money(line.compareAtPrice)}）`,
      `${now} (list price ${speak.money(line.compareAtPrice)})`,
    );
  return now;
}

function together(line: PriceFacts, speak: Speak): string {
  if (line.quantity === undefined || line.total === undefined) return '';
  const saving =
    line.saving === undefined
      ? ''
      : speak.choose(`，共省 ${speak.money(line.saving)}`, `, saving you ${speak.money(line.saving)}`);
  return speak.choose(
    `买 ${line.quantity} 件共 ${speak.money(line.total)}${saving}。`,
    ` For ${line.quantity} that comes to ${speak.money(line.total)}${saving}.`,
  );
}

const missing = (facts: { notFound?: string }, speak: Speak): string =>
  facts.notFound === undefined
    ? ''
    : speak.choose(`这款没有「${facts.notFound}」的选项。`, `It does not come in “${facts.notFound}”. `);

const basketOf = (facts: { basketTotal?: Money }, speak: Speak): string =>
  facts.basketTotal === undefined
    ? ''
    : speak.choose(
        `下单满减后实付 ${speak.money(facts.basketTotal)}。`,
        ` With the basket offer you pay ${speak.money(facts.basketTotal)}.`,
      );

/** Templates of the skill `price`. */
export const priceReplies: Replies = {
  one: {
    zh: (facts: PriceFacts & { notFound?: string; basketTotal?: Money }, speak: Speak) =>
      `${missing(facts, speak)}${speak.title(facts.title)}${facts.option ? `（${facts.option}）` : ''}现在${
        facts.finalPrice ? '' : '售价 '
      }${each(facts, speak)}。${together(facts, speak)}${basketOf(facts, speak)}`,
    en: (facts: PriceFacts & { notFound?: string; basketTotal?: Money }, speak: Speak) =>
      `${missing(facts, speak)}${facts.title}${facts.option ? ` (${facts.option})` : ''} is ${each(facts, speak)}.${together(facts, speak)}${basketOf(facts, speak)}`,
  },
  several: {
    zh: (facts: PricesFacts, speak: Speak) => {
      const named = facts.items.length <= MAX_NAMED;
      const lines = facts.items.map(
        (line) =>
          `${line.option ?? line.sku}：${each(line, speak)}${line.quantity ? `，${together(line, speak).replace(/。$/, '')}` : ''}`,
      );
      return `${missing(facts, speak)}${speak.title(facts.title)}不同款式价格不同，${speak.money(facts.from)} 到 ${speak.money(facts.to)}。${
        named ? lines.join('；') : '告诉我想要的颜色、尺寸等，我报具体价格'
      }。`;
    },
    en: (facts: PricesFacts, speak: Speak) => {
      const named = facts.items.length <= MAX_NAMED;
      const lines = facts.items.map(
        (line) =>
          `${line.option ?? line.sku}: ${each(line, speak)}${together(line, speak).replace(/\.$/, '').replace(/^ F/, ', f')}`,
      );
      return `${missing(facts, speak)}${facts.title} runs from ${speak.money(facts.from)} to ${speak.money(facts.to)}, depending on the option. ${
        named ? `${lines.join('; ')}.` : 'Tell me which option you like and I will give you its price.'
      }`;
    },
  },
};
