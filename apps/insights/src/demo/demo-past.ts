// The made-up past of the demo shop: eight weeks from one seed, with a rise, a bad batch and wishes that the shop does not meet.
import type { Locale, SkillName } from '#contracts';
import { chanceFrom } from '#learning';
import type { CountedFact } from '../episodes/fold.js';
import type { ConversationHeard, TurnData } from '../facts/fact.js';
import { type Day, dayAfter } from '../facts/shop-days.js';
import {
  DEMO_COMPLAINTS,
  DEMO_ODD_LINES,
  DEMO_RISE,
  DEMO_SCENES,
  DEMO_UNANSWERED,
  DEMO_WISHES,
  type DemoScene,
} from './demo-lines.data.js';

/** A product of the demo shop. */
export interface DemoProduct {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

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
const UNANSWERED_A_DAY = 1;
const ODD_A_DAY = 0.6;
const OUT_OF_STOCK_A_DAY = 0.8;
const CUSTOMERS = 260;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const FIRST_HOUR = 2;
const HOURS = 12;

type Chance = () => number;
/** One conversation to be: what is said, how it is answered, and how that goes. */
interface Scene {
  readonly skill: SkillName;
  readonly line: string;
  readonly locale: Locale;
  readonly product?: DemoProduct | undefined;
  readonly turn?: Partial<TurnData['replies'][number]>;
  readonly feels?: -2 | -1 | 0 | 1;
  readonly mention?: string;
  readonly complaint?: 'quality';
  readonly isUnanswered?: boolean;
}

const pick = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)] ?? items[0];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** The facts of the days before `today`, the same for the same products and day. */
export function demoPast(today: Day, products: readonly DemoProduct[]): DemoPastMade {
  const chance = chanceFrom(SEED);
  const facts: CountedFact[] = [];
  const conversations: ConversationHeard[] = [];
  for (let ago = DEMO_DAYS; ago > 0; ago -= 1) {
    const day = dayAfter(today, -ago);
    for (const [at, scene] of scenesOf(chance, day, ago, products).entries()) {
      const conversationId = `demo-${day}-${at}`;
      const customerId = chance() < 0.4 ? `demo-customer-${Math.floor(chance() * CUSTOMERS)}` : undefined;
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
    })),
    ...repeat(OUT_OF_STOCK_A_DAY, (locale) => ({
      skill: 'stock',
      line: locale === 'zh' ? `${gone?.title.zh ?? ''}什么时候到货` : `When is the ${gone?.title.en ?? ''} back?`,
      locale,
      product: gone,
      turn: gone === undefined ? {} : { outOfStock: [gone.id] },
    })),
    ...DEMO_WISHES.flatMap((wish) =>
      repeat(wish.perDay, (locale) => ({
        skill: 'find-products',
        line: locale === 'zh' ? `有${wish.zh}吗` : `Do you sell a ${wish.en}?`,
        locale,
        mention: wish[locale],
        turn: { notFound: true },
      })),
    ),
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
  const isRefused = scene.skill === 'return-order' && chance() < 0.2;
  return {
    skill: scene.skill,
    line: pick(chance, scene[locale]).replace('{p}', product?.title[locale] ?? ''),
    locale,
    product,
    ...(isRefused ? { turn: { refused: 'past-return-window' }, feels: -1 as const } : {}),
    ...(scene.skill === 'return-order' && !isRefused ? { turn: { done: true } } : {}),
  };
}

interface ConversationToBe {
  readonly conversationId: string;
  readonly customerId: string | undefined;
  readonly day: Day;
  readonly scene: Scene;
}

function factsOf(chance: Chance, { conversationId, customerId, day, scene }: ConversationToBe): CountedFact[] {
  const startMs = Date.parse(`${day}T00:00:00Z`) + (FIRST_HOUR + chance() * HOURS) * HOUR_MS;
  const of = { conversationId, customerId, day };
  const at = (minutes: number): Date => new Date(startMs + minutes * MINUTE_MS);
  const turns = chance() < 0.4 ? 2 : 1;
  const facts: CountedFact[] = Array.from({ length: turns }, (_, index) => ({
    ...of,
    id: `turn ${conversationId} m${index}`,
    kind: 'turn' as const,
    at: at(index * 2),
    data: turnOf(scene, index),
  }));
  const reading = readingOf(scene);
  if (reading !== undefined)
    facts.push({ ...of, id: `read ${conversationId} m0`, kind: 'read', at: at(0), data: reading });
  const isBad = (scene.feels ?? 0) < 0 || scene.mention !== undefined || scene.isUnanswered === true;
  const guess = isBad ? 0.15 + chance() * 0.35 : 0.55 + chance() * 0.4;
  const thanked = !isBad && chance() < 0.3;
  facts.push({ ...of, id: `judged ${conversationId} m0`, kind: 'judged', at: at(3), data: { guess, thanked } });
  if (isBad && chance() < 0.35) facts.push(...handOver(chance, of, at));
  if (chance() < 0.12)
    facts.push({ ...of, id: `rated ${conversationId}`, kind: 'rated', at: at(9), data: { rating: isBad ? 2 : 5 } });
  if (!isBad && scene.product !== undefined && customerId !== undefined && chance() < 0.25)
    facts.push({
      id: `placed demo ${conversationId}`,
      kind: 'placed',
      customerId,
      day,
      at: at(60),
      data: { orderId: `demo-order-${conversationId}`, productIds: [scene.product.id] },
    });
  return facts;
}

function handOver(
  chance: Chance,
  of: { conversationId: string; customerId: string | undefined; day: Day },
  at: (minutes: number) => Date,
): CountedFact[] {
  const { conversationId } = of;
  const queued = {
    ...of,
    id: `held ${conversationId} 1`,
    kind: 'held' as const,
    at: at(4),
    data: { heldBy: 'queue' as const, class: 'asked' },
  };
  if (chance() < 0.25) return [queued];
  const agentId = pick(chance, ['mei', 'lin']);
  return [
    queued,
    { ...of, id: `held ${conversationId} 2`, kind: 'held', at: at(6), data: { heldBy: 'agent', agentId } },
  ];
}

function turnOf(scene: Scene, index: number): TurnData {
  const { skill, product, turn, feels = 0, line } = scene;
  return {
    understood: [{ skill, confidence: 0.9 }],
    replies: [{ skill, needs: null, notFound: false, productIds: product === undefined ? [] : [product.id], ...turn }],
    feelings: { sentiment: feels, urgency: 0, signs: feels < 0 ? ['complaint'] : [] },
    heldBy: 'assistant',
    offersPerson: scene.isUnanswered === true && index > 0,
    ...(index === 0 ? { line } : {}),
  };
}

function readingOf({ complaint, mention, skill, isUnanswered, line }: Scene) {
  if (complaint === undefined && mention === undefined && isUnanswered !== true) return undefined;
  return {
    aspects: complaint === undefined ? [] : [{ aspect: complaint, feels: -1 as const }],
    missing: mention === undefined ? [] : [{ skill, mention }],
    ...(isUnanswered === true ? { text: line } : {}),
  };
}
