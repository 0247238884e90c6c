// The made-up past of the demo shop: eight weeks from one seed, with a rise, a bad batch and wishes that the shop does not meet.
import type { Locale } from '#contracts';
import { chanceFrom } from '#learning';
import type { CountedFact } from '../episodes/fold.js';
import type { ConversationHeard } from '../facts/fact.js';
import { type Day, dayAfter } from '../facts/shop-days.js';
import { type Chance, type DemoProduct, factsOf, pick, type Scene } from './demo-facts.js';
import {
  DEMO_COMPLAINTS,
  DEMO_ODD_LINES,
  DEMO_RISE,
  DEMO_SCENES,
  DEMO_UNANSWERED,
  type DemoScene,
} from './demo-lines.data.js';
import { DEMO_WISHES, type DemoWish } from './demo-wishes.data.js';

/** What was made up. */
export interface DemoPastMade {
  readonly facts: readonly CountedFact[];
  readonly conversations: readonly ConversationHeard[];
}

/** So many days before today. */
export const DEMO_DAYS = 56;

const SEED = 20_260_501;
const CONVERSATIONS_A_DAY = 34;
const WEEKEND_FACTOR = 1.35;
/** Planted: so many days ago they began. */
const RISE_DAYS = 6;
const BATCH_DAYS = 4;
const RISE_A_DAY = 9;
const BATCH_A_DAY = 8;
const BATCH_PLACE = '成都';
const UNANSWERED_A_DAY = 1;
const ODD_A_DAY = 0.6;
const OUT_OF_STOCK_A_DAY = 0.8;
const RECOMMENDED = 4;
/** Of customers who asked about a product: who asks again within the week. */
const AGAIN_SHARE = 0.06;
const AGAIN_WITHIN_DAYS = 5;
const CUSTOMERS = 260;

/** The facts of the days before `today`, the same for the same products and day. */
export function demoPast(today: Day, products: readonly DemoProduct[]): DemoPastMade {
  const chance = chanceFrom(SEED);
  const facts: CountedFact[] = [];
  const conversations: ConversationHeard[] = [];
  const again: { readonly ago: number; readonly scene: Scene; readonly customerId: string }[] = [];
  for (let ago = DEMO_DAYS; ago > 0; ago -= 1) {
    const day = dayAfter(today, -ago);
    const scenes: { readonly scene: Scene; readonly customerId?: string }[] = [
      ...scenesOf(chance, day, ago, products).map((scene) => ({ scene })),
      ...again.filter((other) => other.ago === ago),
    ];
    for (const [at, { scene, customerId: known }] of scenes.entries()) {
      const conversationId = `demo-${day}-${at}`;
      const isKnown = chance() < (scene.recommended === undefined ? 0.4 : 0.9);
      const customerId = known ?? (isKnown ? `demo-customer-${Math.floor(chance() * CUSTOMERS)}` : undefined);
      if (customerId !== undefined && known === undefined && scene.product !== undefined && chance() < AGAIN_SHARE)
        again.push({ ago: ago - 1 - Math.floor(chance() * AGAIN_WITHIN_DAYS), scene, customerId });
      conversations.push({ conversationId, customerId, locale: scene.locale, channel: 'web' });
      facts.push(...factsOf(chance, { conversationId, customerId, day, scene }));
    }
  }
  return { facts, conversations };
}

/** How many of what happens so often on average (Poisson, by Knuth's product). */
function times(chance: Chance, mean: number): number {
  let count = 0;
  for (let product = chance(); product > Math.exp(-mean); product *= chance()) count += 1;
  return count;
}

function scenesOf(chance: Chance, day: Day, ago: number, products: readonly DemoProduct[]): Scene[] {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const factor = weekday === 0 || weekday === 6 ? WEEKEND_FACTOR : 1;
  const [risen, bad, gone] = [products[2], products[5], products[8]];
  const localeOf = (): Locale => (chance() < 0.55 ? 'zh' : 'en');
  const repeat = (mean: number, make: (locale: Locale) => Scene): Scene[] =>
    Array.from({ length: times(chance, mean) }, () => make(localeOf()));
  const said = (
    lines: { readonly zh: readonly string[]; readonly en: readonly string[] },
    locale: Locale,
    product?: DemoProduct,
  ): string => pick(chance, lines[locale]).replace('{p}', product?.title[locale] ?? '');
  return [
    ...repeat(CONVERSATIONS_A_DAY * factor, (locale) => usual(chance, locale, products)),
    ...repeat(ago <= RISE_DAYS ? RISE_A_DAY : 0.3, (locale) => ({
      skill: 'product-info',
      line: said(DEMO_RISE, locale, risen),
      locale,
      product: risen,
      feels: 0,
    })),
    ...repeat(ago <= BATCH_DAYS ? BATCH_A_DAY : 0.15, (locale) => ({
      skill: 'order-status',
      line: said(DEMO_COMPLAINTS, locale, bad),
      locale,
      product: bad,
      feels: -1,
      complaint: 'quality',
      // One variant, sent from one warehouse: what points at the batch.
      turn: { ...(bad?.sku === undefined ? {} : { skus: [bad.sku] }), places: [BATCH_PLACE] },
    })),
    ...repeat(OUT_OF_STOCK_A_DAY, (locale) => ({
      skill: 'stock',
      line: locale === 'zh' ? `${gone?.title.zh ?? ''}什么时候到货` : `When is the ${gone?.title.en ?? ''} back?`,
      locale,
      product: gone,
      turn: gone === undefined ? {} : { outOfStock: [gone.id] },
    })),
    ...wishesOf(ago, products),
    ...repeat(ODD_A_DAY, (locale) => ({
      skill: 'fallback',
      line: said(DEMO_ODD_LINES, locale),
      locale,
      isUnanswered: true,
    })),
    ...repeat(UNANSWERED_A_DAY, (locale) => ({
      skill: 'fallback',
      line: said(DEMO_UNANSWERED, locale),
      locale,
      isUnanswered: true,
    })),
  ];
}

/** Not by chance: what is planted is there on every machine and day. */
function wishesOf(ago: number, products: readonly DemoProduct[]): Scene[] {
  return DEMO_WISHES.flatMap((wish, at) =>
    (['zh', 'en'] as const).flatMap((locale, turn) =>
      (ago + at + turn) % wish.everyDays === 0 ? [wishIn(wish, locale, products)] : [],
    ),
  );
}

function wishIn(wish: DemoWish, locale: Locale, products: readonly DemoProduct[]): Scene {
  const { skill, kind, words, productAt, payment } = wish;
  const product = productAt === undefined ? undefined : (products[productAt] ?? products.at(-1));
  const about = product === undefined ? {} : { productId: product.id };
  return {
    skill,
    line: wish[locale].replace('{p}', product?.title[locale] ?? ''),
    locale,
    product,
    ...(words === undefined ? {} : { missing: { mention: words[locale], kind, ...about } }),
    ...(payment === undefined ? {} : { payment }),
    turn: payment === undefined ? { notFound: true } : { faqId: 'faq-payment-methods' },
  };
}

function usual(chance: Chance, locale: Locale, products: readonly DemoProduct[]): Scene {
  const total = DEMO_SCENES.reduce((sum, { weight }) => sum + weight, 0);
  let left = chance() * total;
  let scene: DemoScene = DEMO_SCENES[0] ?? pick(chance, DEMO_SCENES);
  for (const one of DEMO_SCENES) {
    left -= one.weight;
    if (left <= 0) {
      scene = one;
      break;
    }
  }
  const product = scene.isOfProduct ? pick(chance, products) : undefined;
  const recommended =
    scene.skill === 'recommend' ? Array.from({ length: RECOMMENDED }, () => pick(chance, products)) : undefined;
  const isRefused = scene.skill === 'return-order' && chance() < 0.2;
  return {
    skill: scene.skill,
    line: pick(chance, scene[locale]).replace('{p}', product?.title[locale] ?? ''),
    locale,
    product,
    ...(recommended === undefined ? {} : { recommended }),
    ...(isRefused ? { turn: { refused: 'past-return-window' }, feels: -1 as const } : {}),
    ...(scene.skill === 'return-order' && !isRefused ? { turn: { done: true } } : {}),
  };
}
