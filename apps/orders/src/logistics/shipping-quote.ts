// Which methods ship to a place, at what price and by when. Values in, values out.
import type { Money, Place, ShippingMethodRecord, ShippingQuote } from '#contracts';
import { placeMatches } from '#language';
import { arrivalDay, type DeliveryCalendar, dispatchDay } from './delivery-days.js';

/** What a quote depends on besides the methods. */
export interface QuoteRequest {
  readonly destination: Place;
  readonly subtotal?: Money | undefined;
  readonly at: Date;
  readonly timeZone: string;
  /** Days off that the shop has configured. */
  readonly calendar?: DeliveryCalendar;
}

interface Match {
  readonly method: ShippingMethodRecord;
  readonly region: Place;
  readonly specificity: number;
}

/** The region of the method that names the place most closely, if any holds it. */
function bestMatch(method: ShippingMethodRecord, destination: Place): Match | undefined {
  let best: Match | undefined;
  for (const region of method.regions) {
    const specificity = placeMatches(region, destination);
    if (specificity > (best?.specificity ?? 0)) best = { method, region, specificity };
  }
  return best;
}

/** The price, which is 0 from `freeOver` on; amounts in another currency cannot be compared and change nothing. */
function priceOf(method: ShippingMethodRecord, subtotal: Money | undefined): Money {
  const { freeOver, price } = method;
  const isFree =
    freeOver !== undefined && subtotal?.currency === freeOver.currency && subtotal.amount >= freeOver.amount;
  return isFree ? { amount: 0, currency: price.currency } : price;
}

function quoteOf({ method, region }: Match, { subtotal, at, timeZone, calendar }: QuoteRequest): ShippingQuote {
  const price = priceOf(method, subtotal);
  const dispatch = dispatchDay(at, timeZone, method.cutoff, calendar);
  return {
    methodId: method.id,
    name: method.name,
    carrier: method.carrier,
    price,
    free: price.amount === 0,
    ...(method.freeOver === undefined ? {} : { freeOver: method.freeOver }),
    minDays: method.minDays,
    maxDays: method.maxDays,
    earliest: arrivalDay(dispatch, method.minDays, calendar),
    latest: arrivalDay(dispatch, method.maxDays, calendar),
    region,
  };
}

/** The methods whose region names the place most closely serve it: one for a province hides those for its country. */
export function quotesFor(methods: readonly ShippingMethodRecord[], request: QuoteRequest): ShippingQuote[] {
  const matches = methods
    .map((method) => bestMatch(method, request.destination))
    .filter((match) => match !== undefined);
  const closest = Math.max(0, ...matches.map((match) => match.specificity));
  return matches
    .filter((match) => match.specificity === closest)
    .map((match) => quoteOf(match, request))
    .sort(
      (one, other) =>
        one.price.amount - other.price.amount ||
        one.maxDays - other.maxDays ||
        one.minDays - other.minDays ||
        (one.methodId < other.methodId ? -1 : 1),
    );
}
