// What would have been heard of one made-up conversation: its turns, what was read in it, hand-over, rating, the trial, an order.
import type { Locale, MissingThing, SkillName } from '#contracts';
import type { CountedFact } from '../episodes/fold.js';
import type { TurnData } from '../facts/fact.js';
import type { Day } from '../facts/shop-days.js';

/** Of customers to whom something was recommended: who is held out, and who orders within the week on each side. */
const HELD_OUT_SHARE = 0.1;
const ORDERS_SHARE = { shown: 0.24, 'held-out': 0.15 } as const;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const FIRST_HOUR = 2;
const HOURS = 12;

/** A product of the demo shop. */
export interface DemoProduct {
  readonly id: string;
  /** Its first variant. */
  readonly sku?: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** A number from 0 to 1, the next of a seed's. */
export type Chance = () => number;
/** One conversation to be: what is said, how it is answered, and how that goes. */
export interface Scene {
  readonly skill: SkillName;
  readonly line: string;
  readonly locale: Locale;
  readonly product?: DemoProduct | undefined;
  readonly recommended?: readonly DemoProduct[];
  readonly turn?: Partial<TurnData['replies'][number]>;
  readonly feels?: -2 | -1 | 0 | 1;
  readonly missing?: Pick<MissingThing, 'mention' | 'kind' | 'productId'>;
  readonly payment?: string;
  readonly complaint?: 'quality';
  readonly isUnanswered?: boolean;
}

/** One of several. */
export const pick = <Item>(chance: Chance, items: readonly Item[]): Item => {
  const item = items[Math.floor(chance() * items.length)] ?? items[0];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** Whose conversation it is, and when. */
export interface ConversationToBe {
  readonly conversationId: string;
  readonly customerId: string | undefined;
  readonly day: Day;
  readonly scene: Scene;
}

/** What would have been heard of a conversation. */
export function factsOf(chance: Chance, { conversationId, customerId, day, scene }: ConversationToBe): CountedFact[] {
  const startMs = Date.parse(`${day}T00:00:00Z`) + (FIRST_HOUR + chance() * HOURS) * HOUR_MS;
  const of = { conversationId, customerId, day };
  const at = (minutes: number): Date => new Date(startMs + minutes * MINUTE_MS);
  const turns = chance() < (scene.recommended === undefined ? 0.4 : 0.6) ? 2 : 1;
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
  const isBad =
    (scene.feels ?? 0) < 0 || scene.missing !== undefined || scene.payment !== undefined || scene.isUnanswered === true;
  const guess = isBad ? 0.15 + chance() * 0.35 : 0.55 + chance() * 0.4;
  const thanked = !isBad && chance() < 0.3;
  facts.push({ ...of, id: `judged ${conversationId} m0`, kind: 'judged', at: at(3), data: { guess, thanked } });
  if (isBad && chance() < 0.35) facts.push(...handOver(chance, of, at));
  if (chance() < 0.12)
    facts.push({ ...of, id: `rated ${conversationId}`, kind: 'rated', at: at(9), data: { rating: isBad ? 2 : 5 } });
  if (scene.recommended !== undefined) facts.push(...trialFacts(chance, of, at, scene.recommended));
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

/** On which side of the trial a customer is, and what was ordered within the week. */
function trialFacts(
  chance: Chance,
  of: { conversationId: string; customerId: string | undefined; day: Day },
  at: (minutes: number) => Date,
  recommended: readonly DemoProduct[],
): CountedFact[] {
  const { conversationId, customerId, day } = of;
  if (customerId === undefined) return [];
  const number = Number(customerId.split('-').at(-1));
  const side = number % Math.round(1 / HELD_OUT_SHARE) === 0 ? 'held-out' : 'shown';
  const trial: CountedFact = { ...of, id: `trial ${conversationId}`, kind: 'trial', at: at(1), data: { side } };
  if (chance() >= ORDERS_SHARE[side]) return [trial];
  const productIds = [pick(chance, recommended).id];
  const data = { orderId: `demo-order-${conversationId}`, productIds };
  return [trial, { id: `placed demo ${conversationId}`, kind: 'placed', customerId, day, at: at(90), data }];
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
  const { product, recommended, turn, feels = 0, line } = scene;
  // What was recommended is asked about afterwards.
  const skill = recommended !== undefined && index > 0 ? 'price' : scene.skill;
  const named =
    recommended === undefined
      ? product === undefined
        ? []
        : [product]
      : recommended.slice(0, index > 0 ? 1 : undefined);
  return {
    understood: [{ skill, confidence: 0.9 }],
    replies: [{ skill, needs: null, notFound: false, productIds: named.map(({ id }) => id), ...turn }],
    feelings: { sentiment: feels, urgency: 0, signs: feels < 0 ? ['complaint'] : [] },
    heldBy: 'assistant',
    offersPerson: scene.isUnanswered === true && index > 0,
    ...(index === 0 ? { line } : {}),
  };
}

function readingOf({ complaint, missing, payment, skill, isUnanswered, line }: Scene) {
  if (complaint === undefined && missing === undefined && payment === undefined && isUnanswered !== true)
    return undefined;
  return {
    aspects: complaint === undefined ? [] : [{ aspect: complaint, feels: -1 as const }],
    missing: missing === undefined ? [] : [{ skill, ...missing }],
    ...(payment === undefined ? {} : { payments: [payment] }),
    ...(isUnanswered === true ? { text: line } : {}),
  };
}
