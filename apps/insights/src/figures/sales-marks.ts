// What chat sells, one mark a thing: products recommended, asked about after that, ordered; and the two sides of the trial with who ordered.
import type { CountedFact, KnownConversation, KnownShopper } from '../episodes/fold.js';
import type { Figure } from './figure.js';

const DAY_MS = 86_400_000;
/** An order is put down to what was recommended up to so many days before. */
export const BOUGHT_WITHIN_DAYS = 7;

type Of<Kind extends CountedFact['kind']> = Extract<CountedFact, { kind: Kind }>;
interface SalesDraft {
  readonly figure: Figure;
  readonly key: string;
  readonly amount?: number;
  readonly day: string;
}

const ofKind = <Kind extends CountedFact['kind']>(facts: readonly CountedFact[], kind: Kind): Of<Kind>[] =>
  facts.filter((fact): fact is Of<Kind> => fact.kind === kind).sort((a, b) => a.at.getTime() - b.at.getTime());

const isSoonAfter = (at: Date, before: Date): boolean => {
  const afterMs = at.getTime() - before.getTime();
  return afterMs >= 0 && afterMs <= BOUGHT_WITHIN_DAYS * DAY_MS;
};

/** The marks of one conversation; orders are the shopper's, wherever they were placed. */
export function salesDraftsOf(conversation: KnownConversation, shopper: KnownShopper): SalesDraft[] {
  const orders = ofKind(shopper.facts, 'placed');
  return [...recommendedDrafts(ofKind(conversation.facts, 'turn'), orders), ...trialDrafts(conversation, orders)];
}

function recommendedDrafts(turns: readonly Of<'turn'>[], orders: readonly Of<'placed'>[]): SalesDraft[] {
  const drafts: SalesDraft[] = [];
  /** By product, the turn that recommended it first. */
  const shown = new Map<string, Of<'turn'>>();
  const followed = new Set<string>();
  for (const turn of turns) {
    for (const { skill, productIds } of turn.data.replies) {
      if (skill === 'recommend') continue;
      for (const productId of productIds.length === 1 ? productIds : [])
        if (shown.has(productId) && !followed.has(productId)) {
          followed.add(productId);
          drafts.push({ figure: 'followed', key: '', day: turn.day });
        }
    }
    const products = turn.data.replies.flatMap((reply) => (reply.skill === 'recommend' ? reply.productIds : []));
    if (products.length > 0) drafts.push({ figure: 'shown', key: '', amount: products.length, day: turn.day });
    for (const productId of products) if (!shown.has(productId)) shown.set(productId, turn);
  }
  for (const [productId, { at, day }] of shown)
    if (orders.some((order) => order.data.productIds.includes(productId) && isSoonAfter(order.at, at)))
      drafts.push({ figure: 'bought', key: '', day });
  return drafts;
}

/** A conversation is on one side, that of its first showing. */
function trialDrafts({ facts }: KnownConversation, orders: readonly Of<'placed'>[]): SalesDraft[] {
  const [first] = ofKind(facts, 'trial');
  if (first === undefined) return [];
  const { day, at } = first;
  const key = first.data.side;
  const isBought = orders.some((order) => isSoonAfter(order.at, at));
  return [{ figure: 'trial', key, day }, ...(isBought ? [{ figure: 'trial-bought' as const, key, day }] : [])];
}
