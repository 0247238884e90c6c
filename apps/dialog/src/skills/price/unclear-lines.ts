// Several things of which one is not clear: each is priced, and no sum is told.
import { show } from '../../ground/shown-products.js';
import type { Answer, Turn } from '../skill.js';
import type { WantedLine } from './chosen-lines.js';
import type { PriceFacts } from './price.replies.js';

/** What each thing costs where one of them is not clear: a sum would be of other things than those that are meant. */
export function unclearAnswer(
  wanted: readonly WantedLine[],
  items: readonly PriceFacts[],
  unknownProduct: string | undefined,
  turn: Turn,
): Answer {
  turn.state.basket = undefined;
  turn.state.basketAsks = undefined;
  const shown = items.filter((item, at) => items.findIndex(({ productId }) => productId === item.productId) === at);
  show(shown, turn.state);
  if (shown.length > 1) turn.state.focus = undefined;
  const unclear = wanted.flatMap(({ productId, unclear: said }) => {
    const title = items.find((item) => item.productId === productId)?.title;
    return said === undefined || title === undefined ? [] : [{ productId, title, ...said }];
  });
  const notFound = unknownProduct === undefined ? {} : { notFound: unknownProduct };
  return { facts: { items, unclear, ...notFound }, replyKey: 'unclear', cards: [] };
}
