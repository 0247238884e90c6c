// How far a basket is from free delivery: to where the shopper said, else within the shop's own country.
import type { Place } from '#contracts';
import { textIn } from '#contracts';
import type { Turn } from '../skill.js';
import type { PricedBasket } from './basket.js';
import type { FreeShippingFacts } from './free-shipping.replies.js';

/** Currencies of several countries begin with these. */
const OF_NO_COUNTRY = /^(?:EU|X)/;

/** Where delivery is meant to, as far as it is known: named, else the country that the shop sends from or has its money of. */
export function deliveryPlace({
  state,
  store,
  currency,
}: Pick<Turn, 'state' | 'store' | 'currency'>): Place | undefined {
  if (state.destination !== undefined) return state.destination;
  const country = store?.shipsFrom?.country ?? (OF_NO_COUNTRY.test(currency) ? undefined : currency.slice(0, 2));
  return country === undefined ? undefined : { country };
}

/** What each way to ship says of free delivery for a basket; `undefined` where it is not known where to. */
export async function freeShippingOf(basket: PricedBasket, turn: Turn): Promise<FreeShippingFacts | undefined> {
  const destination = deliveryPlace(turn);
  const currency = basket.lines[0]?.total.currency;
  if (destination === undefined || currency === undefined) return undefined;
  const subtotal = basket.basket?.total ?? {
    amount: basket.lines.reduce((sum, line) => sum + line.total.amount, 0),
    currency,
  };
  const { methods } = await turn.shop.logistics.quoteShipping({ destination, subtotal });
  return {
    destination,
    isGeneral: turn.state.destination === undefined,
    subtotal,
    methods: methods.map(({ methodId, name, price, free, freeOver }) => ({
      methodId,
      name: textIn(name, turn.locale),
      price,
      free,
      ...(price.currency === currency
        ? { withDelivery: { amount: subtotal.amount + (free ? 0 : price.amount), currency } }
        : {}),
      ...(freeOver === undefined || freeOver.currency !== currency
        ? {}
        : { freeOver, missing: { amount: Math.max(0, freeOver.amount - subtotal.amount), currency } }),
    })),
  };
}
