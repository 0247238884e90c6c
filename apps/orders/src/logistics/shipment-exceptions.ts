// What may be wrong with a parcel, told from its timeline and the time. Pure.
import { type ShipmentExceptionKind, type ShipmentRecord, tellingScan } from '#contracts';
import type { OrderRules } from '../store/order-rules.js';
import { localTime } from './delivery-days.js';
import { oldestFirst } from './timeline.js';

/** Something that is wrong, and since when. */
export interface ShipmentException {
  readonly kind: ShipmentExceptionKind;
  readonly since: string;
}

/** What the rules look at. */
export interface WatchedParcel {
  readonly events: ShipmentRecord['events'];
  readonly estimatedDeliveryAt?: string | undefined;
  readonly now: Date;
  readonly timeZone: string;
  readonly limits: OrderRules['notices'];
}

const DAY_MS = 86_400_000;
/** What began earlier is history: it was dealt with, or came with an import. */
const SPOKEN_OF_FOR_DAYS = 30;

/** All that is wrong now; each has the time that it began, by which it is told apart from the next one of its kind. */
export function exceptionsOf(parcel: WatchedParcel): ShipmentException[] {
  const { now } = parcel;
  const daysSince = (at: string): number => (now.getTime() - Date.parse(at)) / DAY_MS;
  return [...ofLastScan(parcel, daysSince), ...lateness(parcel)].filter(
    ({ since }) => daysSince(since) <= SPOKEN_OF_FOR_DAYS,
  );
}

function ofLastScan({ events, limits }: WatchedParcel, daysSince: (at: string) => number): ShipmentException[] {
  const sorted = oldestFirst(events);
  const last = tellingScan(events);
  if (last === undefined) return [];
  switch (last.status) {
    case 'delivered':
      return [];
    case 'exception':
    case 'delivery-attempted':
    case 'returned-to-sender':
      return [{ kind: last.status, since: last.at }];
    case 'customs': {
      const before = sorted.findLastIndex(({ status }) => status !== 'customs');
      const since = sorted[before + 1]?.at ?? last.at;
      return daysSince(since) >= limits.customsDays ? [{ kind: 'customs-hold', since }] : [];
    }
    case 'available-for-pickup':
      return daysSince(last.at) >= limits.pickupDays ? [{ kind: 'awaits-pickup', since: last.at }] : [];
    default:
      return daysSince(last.at) >= limits.noScanDays ? [{ kind: 'no-scan', since: last.at }] : [];
  }
}

/** Late from the day after the one on which it was expected, by the shop's calendar. */
function lateness({ events, estimatedDeliveryAt, now, timeZone }: WatchedParcel): ShipmentException[] {
  if (estimatedDeliveryAt === undefined || events.some(({ status }) => HAS_COME.has(status))) return [];
  const due = localTime(new Date(estimatedDeliveryAt), timeZone).day;
  return localTime(now, timeZone).day > due ? [{ kind: 'late', since: estimatedDeliveryAt }] : [];
}

/** From here on it is not the carrier who is late. */
const HAS_COME = new Set(['delivered', 'available-for-pickup', 'delivery-attempted', 'returned-to-sender']);
