// Which parcel of an order holds what a message asks after, and the code to collect it with, where the carrier wrote one.
import type { OrderView } from '#contracts';
import { normalize } from '#language';
import { itemWishes } from '../../order-actions/item-wishes.js';
import { itemLabel } from '../../order-actions/plan-facts.js';
import type { Turn } from '../skill.js';
import { ASKS_COLLECTION_CODE, tellsCollectionCode } from './collection-code.js';
import type { OrderFacts } from './order-facts.js';

/** Facts beside those of the order; its parcels stand in the order in which they are told. */
export interface ParcelFacts {
  /** What is asked after, and how many of the parcels, the first ones, hold it; none where it is not sent yet. */
  parcelOf?: { items: string[]; parcels: number };
  /** `not-stated` where a code to collect the parcel is asked for and no scan tells one. */
  pickupCode?: 'not-stated';
}

const REST =
  /其[余他它]|另外?(?:一|那|的|两)|剩下|还有[一的]|\b(?:rest|others?|remaining|second (?:one|parcel|box))\b/u;

/** The order with the parcels that are asked after first. */
export function withParcelsAskedFor(order: OrderView, facts: OrderFacts, turn: Turn): OrderFacts & ParcelFacts {
  const plain = normalize(turn.text);
  const isTold = facts.shipments.some(({ lastEvent }) => tellsCollectionCode(normalize(lastEvent?.description ?? '')));
  const code: ParcelFacts = ASKS_COLLECTION_CODE.test(plain) && !isTold ? { pickupCode: 'not-stated' } : {};
  const named = [...itemWishes(turn.text, order.items).words.keys()];
  const isPart = named.length > 0 && named.length < order.items.length;
  if (facts.shipments.length < 2 || !isPart) return { ...facts, ...code };
  const asked = REST.test(plain) ? order.items.filter((item) => !named.includes(item)) : named;
  const skus = new Set(asked.map(({ sku }) => sku));
  const holding = facts.shipments.filter((parcel) => parcel.skus.some((sku) => skus.has(sku)));
  return {
    ...facts,
    ...code,
    shipments: [...holding, ...facts.shipments.filter((parcel) => !holding.includes(parcel))],
    parcelOf: { items: asked.map((item) => itemLabel(item, turn)), parcels: holding.length },
  };
}
