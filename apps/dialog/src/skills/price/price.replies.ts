// What the assistant says of prices.
import type { Money } from '#contracts';
import type { Speak } from '../../reply/speak.js';
import type { Replies, Template } from '../skill.js';
import type { CouponFacts, ThresholdFacts } from './basket.js';
import { type ComparedPrices, comparedText, sameText } from './compared-prices.replies.js';
import { type FreeShipping, freeShippingText } from './free-shipping.replies.js';

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
export interface PricesFacts extends ComparedPrices {
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
const MAX_THRESHOLDS = 3;
const paid = (line: PriceFacts): Money => line.finalPrice ?? line.price;

/** The one price that is called the earlier one: the shop's own, never what a promotion takes its discount from. */
function before(line: PriceFacts): Money | undefined {
  const { compareAtPrice } = line;
  const now = paid(line);
  return compareAtPrice?.currency === now.currency && compareAtPrice.amount > now.amount ? compareAtPrice : undefined;
}

const isOnOffer = (line: PriceFacts): boolean =>
  line.finalPrice !== undefined && line.finalPrice.amount < line.price.amount;

function each(line: PriceFacts, speak: Speak): string {
  const now = speak.money(paid(line));
  const struck = before(line);
  const offer = isOnOffer(line) ? speak.choose(`活动价 ${now}`, `${now} on offer`) : now;
  if (struck !== undefined)
    return `${offer}${speak.choose(`（原价 ${speak.money(struck)}）`, ` (was ${speak.money(struck)})`)}`;
  if (!isOnOffer(line)) return now;
  return `${offer}${speak.choose(`（活动外 ${speak.money(line.price)}）`, ` (${speak.money(line.price)} without the offer)`)}`;
}

function together(line: PriceFacts, speak: Speak): string {
  if (line.quantity === undefined || line.quantity === 1 || line.total === undefined) return '';
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

/** What applies to the basket as a whole. */
interface BasketFacts {
  basketTotal?: Money;
  basketSaving?: Money;
  coupon?: CouponFacts;
}

function couponWords(coupon: CouponFacts | undefined, speak: Speak): string {
  if (coupon === undefined) return '';
  const { code } = coupon;
  if (coupon.applied && coupon.saving !== undefined)
    return speak.choose(
      `优惠码 ${code} 再省 ${speak.money(coupon.saving)}。`,
      ` The code ${code} takes ${speak.money(coupon.saving)} off.`,
    );
  switch (coupon.reason) {
    case 'minimum-spend':
      return coupon.minimumSpend === undefined || coupon.missing === undefined
        ? ''
        : speak.choose(
            `优惠码 ${code} 要满 ${speak.money(coupon.minimumSpend)} 才能用，还差 ${speak.money(coupon.missing)}。`,
            ` The code ${code} needs ${speak.money(coupon.minimumSpend)}: ${speak.money(coupon.missing)} more.`,
          );
    case 'other-products':
      return speak.choose(`优惠码 ${code} 不适用于这里的商品。`, ` The code ${code} does not apply to this.`);
    case 'not-begun':
      return speak.choose(
        `优惠码 ${code} 要到${speak.day(coupon.startsAt ?? '')}才能用。`,
        ` The code ${code} works only from ${speak.day(coupon.startsAt ?? '')}.`,
      );
    case 'over':
      if (coupon.endsAt === undefined) return '';
      return speak.choose(
        `优惠码 ${code} 已于${speak.end(coupon.endsAt)}失效。`,
        ` The code ${code} ended ${speak.end(coupon.endsAt)}.`,
      );
    default:
      return speak.choose(`店里没有「${code}」这个优惠码。`, ` There is no code “${code}” in this shop.`);
  }
}

function basketOf(facts: BasketFacts, speak: Speak): string {
  const coupon = couponWords(facts.coupon, speak);
  if (facts.basketTotal === undefined) return coupon;
  return speak.choose(
    `${coupon}整单优惠后实付 ${speak.money(facts.basketTotal)}。`,
    `${coupon} With the offers on the whole basket you pay ${speak.money(facts.basketTotal)}.`,
  );
}

/** Several products as one basket. */
interface TogetherFacts extends BasketFacts {
  items: PriceFacts[];
  total?: Money;
  saving?: Money;
  /** Words for one of the things that the shop does not have. */
  notFound?: string;
}

const named = (line: PriceFacts, speak: Speak): string =>
  speak.choose(
    `${speak.title(line.title)}${line.option ? `（${line.option}）` : ''}`,
    `${line.title}${line.option ? ` (${line.option})` : ''}`,
  );

function pieceOf(line: PriceFacts, speak: Speak): string {
  const struck = before(line);
  const now = speak.money(paid(line));
  if (struck === undefined) return now;
  return speak.choose(`${now}，原价 ${speak.money(struck)}`, `${now}, was ${speak.money(struck)},`);
}

function lineOfBasket(line: PriceFacts, speak: Speak): string {
  if (line.quantity === undefined || line.quantity === 1 || line.total === undefined)
    return speak.choose(`${named(line, speak)} ${each(line, speak)}`, `${named(line, speak)}, ${each(line, speak)}`);
  return speak.choose(
    `${named(line, speak)}${line.quantity} 件 ${speak.money(line.total)}（每件 ${pieceOf(line, speak)}）`,
    `${line.quantity} × ${named(line, speak)}, ${speak.money(line.total)} (${pieceOf(line, speak)} each)`,
  );
}

const linesText = (facts: Pick<TogetherFacts, 'items'>, speak: Speak): string =>
  `${facts.items.map((line) => lineOfBasket(line, speak)).join(speak.choose('；', '; '))}${speak.choose('。', '.')}`;

const goneText = ({ notFound }: { notFound?: string }, speak: Speak): string =>
  notFound === undefined
    ? ''
    : speak.choose(`店里没有找到「${notFound}」。`, `I could not find “${notFound}” in this shop. `);

function basketText(facts: TogetherFacts, speak: Speak): string {
  const lines = facts.items.map((line) => lineOfBasket(line, speak)).join(speak.choose('；', '; '));
  const sum =
    facts.total === undefined || facts.items.length < 2
      ? ''
      : speak.choose(`一共 ${speak.money(facts.total)}。`, ` Together that comes to ${speak.money(facts.total)}.`);
  return `${goneText(facts, speak)}${lines}${speak.choose('。', '.')}${sum}${basketOf(facts, speak)}`;
}

/** Several things of which one is not clear. */
interface UnclearFacts {
  items: PriceFacts[];
  unclear: { title: string; option?: string; count?: string }[];
  notFound?: string;
}

/** What is not clear, and what each thing costs: no sum is told. */
function unclearText(facts: UnclearFacts, speak: Speak): string {
  const said = facts.unclear.map(({ title, option, count }) => {
    const none =
      option === undefined
        ? ''
        : speak.choose(
            `${speak.title(title)}没有「${option}」的选项。`,
            `${title} ${speak.verb(title, 'does', 'do')} not come in “${option}”. `,
          );
    const many =
      count === undefined
        ? ''
        : speak.choose(`${speak.title(title)}要「${count}」我没法算。`, `I cannot reckon “${count}” of ${title}. `);
    return none + many;
  });
  const asks = speak.choose(
    '告诉我具体的款式和件数，我再合计。',
    ' Tell me which ones and how many, and I will add them up.',
  );
  return `${goneText(facts, speak)}${said.join('')}${linesText(facts, speak)}${asks}`;
}

/** What is missing to the offers that ask for a minimum. */
interface ThresholdsFacts extends BasketFacts {
  items?: PriceFacts[];
  title?: string;
  option?: string;
  quantity?: number;
  thresholds: ThresholdFacts[];
  /** Where coupons were asked for: these alone. */
  coupons?: ThresholdFacts[];
}

/** A coupon that may be used, or what it still needs. */
function couponThreshold(one: ThresholdFacts, speak: Speak): string {
  const { title, code, minimumSpend, spent, missing: lacks, percent } = one;
  const named = code === undefined ? title : speak.choose(`${title}（优惠码 ${code}）`, `${title} (code ${code})`);
  if (!one.reached)
    return speak.choose(
      `${named}要满 ${speak.money(minimumSpend)}，现在 ${speak.money(spent)}，还差 ${speak.money(lacks)}，暂时不能用。`,
      `${named} needs ${speak.money(minimumSpend)}: with ${speak.money(spent)} you are ${speak.money(lacks)} short. `,
    );
  const off = percent === undefined ? (one.off === undefined ? '' : speak.money(one.off)) : `${percent}%`;
  const from =
    minimumSpend.amount > 0
      ? speak.choose(`满 ${speak.money(minimumSpend)} `, ` from ${speak.money(minimumSpend)}`)
      : '';
  return speak.choose(
    `可以用${named}：${from}减 ${off}，现在 ${speak.money(spent)}。`,
    `You can use ${named}: ${off} off${from}, and you have ${speak.money(spent)}. `,
  );
}

function thresholdText(facts: ThresholdsFacts, speak: Speak): string {
  if (facts.coupons !== undefined)
    return facts.coupons.length === 0
      ? speak.choose('这些商品现在没有能用的券。', 'There is no coupon for this at the moment.')
      : facts.coupons
          .slice(0, MAX_THRESHOLDS)
          .map((one) => couponThreshold(one, speak))
          .join('');
  if (facts.thresholds.length === 0)
    return speak.choose(
      '这些商品现在没有要凑满金额的优惠。',
      'There is no offer at the moment that asks for a minimum spend on this.',
    );
  return facts.thresholds
    .slice(0, MAX_THRESHOLDS)
    .map((one) =>
      one.reached
        ? speak.choose(
            `「${one.title}」已经达到（现在 ${speak.money(one.spent)}）。`,
            `${one.title}: reached, with ${speak.money(one.spent)}. `,
          )
        : speak.choose(
            `「${one.title}」要满 ${speak.money(one.minimumSpend)}，现在 ${speak.money(one.spent)}，还差 ${speak.money(one.missing)}。`,
            `${one.title}: you have ${speak.money(one.spent)} of ${speak.money(one.minimumSpend)}, ${speak.money(one.missing)} more to go. `,
          ),
    )
    .concat(basketOf(facts, speak))
    .join('');
}

/** Offers that make the price, and when they end. */
export interface EndingFacts {
  offers?: { id: string; title: string; endsAt: string; lastDay?: string }[];
}

const ends = ({ offers = [] }: EndingFacts, speak: Speak): string =>
  offers
    .map(({ title, endsAt }) =>
      speak.choose(`「${title}」到${speak.end(endsAt)}为止。`, ` ${title} runs until ${speak.end(endsAt)}.`),
    )
    .join('');

type OneFacts = PriceFacts & BasketFacts & EndingFacts & { notFound?: string; isSamePrice?: boolean };

/** Templates of the skill `price`. */
const templates = {
  one: {
    zh: (facts: OneFacts, speak: Speak) =>
      `${missing(facts, speak)}${speak.title(facts.title)}${facts.option ? `（${facts.option}）` : ''}现在${
        facts.finalPrice ? '' : '售价 '
      }${each(facts, speak)}。${sameText(facts, speak)}${ends(facts, speak)}${together(facts, speak)}${basketOf(facts, speak)}`,
    en: (facts: OneFacts, speak: Speak) =>
      `${missing(facts, speak)}${facts.title}${facts.option ? ` (${facts.option})` : ''} ${speak.verb(facts.title, 'is', 'are')} ${each(facts, speak)}.${sameText(facts, speak)}${ends(facts, speak)}${together(facts, speak)}${basketOf(facts, speak)}`,
  },
  basket: { zh: basketText, en: basketText },
  unclear: { zh: unclearText, en: unclearText },
  threshold: { zh: thresholdText, en: thresholdText },
  'free-shipping': {
    zh: (facts: TogetherFacts & FreeShipping, speak: Speak) =>
      `${linesText(facts, speak)}${freeShippingText(facts, speak)}${couponWords(facts.coupon, speak)}`,
    en: (facts: TogetherFacts & FreeShipping, speak: Speak) =>
      `${linesText(facts, speak)} ${freeShippingText(facts, speak)}${couponWords(facts.coupon, speak)}`,
  },
  several: {
    zh: (facts: PricesFacts, speak: Speak) => {
      const named = facts.items.length <= MAX_NAMED;
      const lines = facts.items.map(
        (line) =>
          `${line.option ?? line.sku}：${each(line, speak)}${line.quantity ? `，${together(line, speak).replace(/。$/, '')}` : ''}`,
      );
      return `${missing(facts, speak)}${speak.title(facts.title)}不同款式价格不同，${speak.money(facts.from)} 到 ${speak.money(facts.to)}。${
        named ? speak.lines(lines) : '告诉我想要的颜色、尺寸等，我报具体价格。'
      }${comparedText(facts, speak)}`;
    },
    en: (facts: PricesFacts, speak: Speak) => {
      const named = facts.items.length <= MAX_NAMED;
      const lines = facts.items.map(
        (line) =>
          `${line.option ?? line.sku}: ${each(line, speak)}${together(line, speak).replace(/\.$/, '').replace(/^ F/, ', f')}`,
      );
      return `${missing(facts, speak)}${facts.title} ${speak.verb(facts.title, 'runs', 'run')} from ${speak.money(facts.from)} to ${speak.money(facts.to)}, depending on the option. ${
        named ? speak.lines(lines) : 'Tell me which option you like and I will give you its price.'
      }${comparedText(facts, speak)}`;
    },
  },
};

/** Where it is ordered: the shop's own page takes orders, the assistant none. */
const ORDERED = {
  zh: '下单请点开商品页。',
  en: ' To order, open it on its page in the shop.',
};

/** An answer, and where to order where that was wished. */
const withOrdering =
  (template: Template, language: 'zh' | 'en'): Template =>
  (facts: never, speak: Speak) =>
    `${template(facts, speak)}${(facts as { orderedInShop?: boolean }).orderedInShop === true ? ORDERED[language] : ''}`;

/** What the skill says, by reply key. */
export const priceReplies: Replies = Object.fromEntries(
  Object.entries(templates).map(([key, { zh, en }]) => [
    key,
    { zh: withOrdering(zh, 'zh'), en: withOrdering(en, 'en') },
  ]),
);
