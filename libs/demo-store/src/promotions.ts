// What is on offer, told from `now`: several promotions that run, one that is over, one that is still to come.
import type { Calendar } from './calendar.js';
import type { Money, Product, Promotion, Text, Variant } from './records.js';
import { yuan } from './settings.js';
import { categories, departments } from './vocabulary.js';

interface PromotionSketch extends Omit<Promotion, 'startsAt' | 'endsAt'> {
  /** Days before today on which it starts and ends, at midnight; negative numbers lie ahead. */
  fromDaysAgo: number;
  toDaysAgo: number;
}

function titled(zh: string, en: string): Text {
  return { zh, en };
}

const sketches: PromotionSketch[] = [
  {
    id: 'pr-headphones',
    title: titled('耳机九折', '10% off headphones'),
    kind: 'percent-off',
    value: 10,
    appliesTo: { categories: [categories.headphones.name] },
    fromDaysAgo: 2,
    toDaysAgo: -45,
  },
  {
    id: 'pr-electronics',
    title: titled('数码全场九五折', '5% off all electronics'),
    kind: 'percent-off',
    value: 5,
    appliesTo: { categories: [departments.electronics] },
    fromDaysAgo: 2,
    toDaysAgo: -30,
  },
  {
    id: 'pr-bedding',
    title: titled('换季床品八折', '20% off bedding for the new season'),
    kind: 'percent-off',
    value: 20,
    appliesTo: { categories: [categories.bedding.name] },
    fromDaysAgo: 12,
    toDaysAgo: -40,
  },
  {
    id: 'pr-hiking',
    title: titled('山野季 徒步装备八五折', 'Trail season: 15% off hiking gear'),
    kind: 'percent-off',
    value: 15,
    appliesTo: { categories: [categories.hiking.name] },
    fromDaysAgo: 4,
    toDaysAgo: -60,
  },
  {
    id: 'pr-book',
    title: titled('辰屿 Book 14 立减 400 元', '¥400 off the Chenova Book 14'),
    kind: 'amount-off',
    value: yuan(400),
    appliesTo: { products: ['p-114'] },
    fromDaysAgo: 6,
    toDaysAgo: -35,
  },
  {
    id: 'pr-home',
    title: titled('吸尘器与人体工学椅立减 100 元', '¥100 off the cordless vacuum and the ergonomic chair'),
    kind: 'amount-off',
    value: yuan(100),
    appliesTo: { products: ['p-217', 'p-222'] },
    fromDaysAgo: 5,
    toDaysAgo: -50,
  },
  {
    id: 'pr-spend',
    title: titled('全场满 500 减 60', 'Spend ¥500, save ¥60'),
    kind: 'spend-and-save',
    value: yuan(60),
    minimumSpend: yuan(500),
    fromDaysAgo: 0,
    toDaysAgo: -40,
  },
  {
    id: 'pr-hello',
    title: titled('新朋友券：满 199 减 30', 'Welcome coupon: ¥30 off from ¥199'),
    kind: 'coupon',
    value: yuan(30),
    minimumSpend: yuan(199),
    code: 'HELLO30',
    fromDaysAgo: 60,
    toDaysAgo: -180,
  },
  {
    id: 'pr-teatime',
    title: titled('茶与咖啡九折券', 'Tea and coffee coupon: 10% off'),
    kind: 'coupon',
    value: 10,
    code: 'TEATIME',
    appliesTo: { categories: [categories.tea.name, categories.coffee.name] },
    fromDaysAgo: 10,
    toDaysAgo: -90,
  },
  {
    id: 'pr-skincare-past',
    title: titled('护肤节 八五折（已结束）', 'Skincare week, 15% off (over)'),
    kind: 'percent-off',
    value: 15,
    appliesTo: { categories: [categories.skincare.name] },
    fromDaysAgo: 30,
    toDaysAgo: 16,
  },
  {
    id: 'pr-beauty-next',
    title: titled('美妆会员日 八八折', 'Beauty day: 12% off'),
    kind: 'percent-off',
    value: 12,
    appliesTo: { categories: [departments.beauty] },
    fromDaysAgo: -7,
    toDaysAgo: -10,
  },
];

/** The promotions around the calendar's `now`. */
export function promotionsAround(calendar: Calendar): Promotion[] {
  return sketches.map(({ fromDaysAgo, toDaysAgo, ...promotion }) => ({
    ...promotion,
    startsAt: calendar.day(fromDaysAgo, '00:00').toISOString(),
    endsAt: calendar.day(toDaysAgo, '00:00').toISOString(),
  }));
}

function reducedAmount(promotion: Promotion, amount: number): number {
  if (typeof promotion.value === 'number') return Math.round((amount * (100 - promotion.value)) / 100);
  return Math.max(0, amount - promotion.value.amount);
}

/** What one piece cost at a moment: its price after the best single percent-off or amount-off that ran then. */
export function priceAt(product: Product, variant: Variant, promotions: Promotion[], at: Date): Money {
  const running = promotions.filter(
    ({ kind, appliesTo, startsAt, endsAt }) =>
      (kind === 'percent-off' || kind === 'amount-off') &&
      Date.parse(startsAt) <= at.getTime() &&
      at.getTime() < Date.parse(endsAt) &&
      (!appliesTo ||
        appliesTo.products?.includes(product.id) === true ||
        appliesTo.categories?.some((category) => product.categories.includes(category)) === true),
  );
  const amounts = running.map((promotion) => reducedAmount(promotion, variant.price.amount));
  return { ...variant.price, amount: Math.min(variant.price.amount, ...amounts) };
}
