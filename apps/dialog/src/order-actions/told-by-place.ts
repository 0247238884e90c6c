// "The order that goes to Beijing", 寄到北京的订单: an order that is told by where it goes.
import type { OrderView } from '#contracts';
import { findPlaces, normalize, placeMatches } from '#language';
import type { Turn } from '../skills/skill.js';
import { choice, type FoundOrder, noneFits } from './order-choice.js';

/** "Sent to" by itself is as often wished of an order as it tells one. */
const BOUND_FOR =
  /\b(?:orders?|parcel|package|purchase|one) (?:(?:(?:that|which)(?:'s| is| was| has been)?|being) (?:being )?(?:sent|shipped|delivered|addressed)|(?:(?:that|which)(?:'s| is| was)? )?(?:goes|went|going|bound|headed|heading)|(?<!\b(?:want|need|like|have|get) (?:the|my|this|that) \w{1,8} )addressed) (?:to|for) (.{2,40})|(?:寄|送|发|运)(?:往|到|去|给)?([^,，。;；!！?？]{2,20}?)(?:的|那)(?:那|这)?(?:一?[个笔张])?(?:订单|单子?|包裹)/u;

/** The order that goes there; which one, where several or none do; `undefined` where no order is told so. */
export function orderToldByPlace(orders: readonly OrderView[], turn: Turn): FoundOrder | undefined {
  const [, english, chinese] = BOUND_FOR.exec(normalize(turn.text)) ?? [];
  const [named] = findPlaces(english ?? chinese ?? '');
  if (named === undefined || named.start > MOST_BEFORE || orders.length === 0) return undefined;
  const bound = orders.filter(({ address }) => placeMatches(named.place, address) > 0);
  const [only] = bound;
  if (bound.length === 1 && only !== undefined) return { order: only };
  return bound.length === 0 ? noneFits(orders, turn) : choice(bound, turn);
}

/** "To my mum in Leeds": so much stands before the place. */
const MOST_BEFORE = 16;
