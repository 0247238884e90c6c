// A parcel's timeline: what was known and what is reported, each scan once, oldest first. Pure.
import { type ShipmentEventStatus, type ShipmentRecord, tellingScan, wordingsOf } from '#contracts';

type Event = ShipmentRecord['events'][number];

/** As many as a shipment may hold; older ones are dropped first. */
const MAX_EVENTS = 1_000;
const DAY_MS = 86_400_000;

const timeOf = ({ at }: Event): number => Date.parse(at);

/** The same scan in other words: a shop's own wording in two languages and the carrier's, or with a status that is told more exactly. */
function isSame(one: Event, other: Event): boolean {
  if (timeOf(one) !== timeOf(other)) return false;
  const words = new Set(wordingsOf(one.description));
  if (wordingsOf(other.description).some((wording) => words.has(wording))) return true;
  const isTranslated = typeof one.description !== 'string' || typeof other.description !== 'string';
  return one.status === other.status && isTranslated;
}

/**
 * The timeline after a report. Scans may come late and out of order; what lies more than a day ahead is a clock that is wrong and would
 * hide all that comes after it.
 */
export function timelineWith(
  known: readonly Event[],
  reported: readonly Event[],
  now: Date,
): { events: Event[]; added: Event[] } {
  const events = [...known];
  const added: Event[] = [];
  for (const event of reported) {
    if (timeOf(event) > now.getTime() + DAY_MS) continue;
    const index = events.findIndex((one) => isSame(one, event));
    const before = events[index];
    if (before === undefined) {
      events.push(event);
      added.push(event);
    } else if (before.status === 'in-transit' && event.status !== 'in-transit') {
      events[index] = { ...before, status: event.status };
      added.push(event);
    }
  }
  return { events: oldestFirst(events).slice(-MAX_EVENTS), added: oldestFirst(added) };
}

/** Scans of one moment keep the order in which they were told. */
export const oldestFirst = (events: readonly Event[]): Event[] =>
  events.toSorted((one, other) => timeOf(one) - timeOf(other));

/** Where the parcel stands; one without a scan has a label at most. */
export const statusOf = (events: readonly Event[]): ShipmentEventStatus =>
  tellingScan(events)?.status ?? 'label-created';

/** When the parcel arrived for good: one that goes back has not. */
export function deliveredAt(events: readonly Event[]): string | undefined {
  const telling = tellingScan(events);
  return telling?.status === 'delivered' ? telling.at : undefined;
}

/** When the last of an order's parcels arrived for good; undefined where no carrier says that one did. */
export const lastDeliveredAt = (parcels: readonly { readonly events: readonly Event[] }[]): string | undefined =>
  parcels
    .flatMap(({ events }) => deliveredAt(events) ?? [])
    .sort((one, other) => Date.parse(other) - Date.parse(one))[0];

/** A label alone says that it will leave; a trouble alone, such as a label that was voided, does not say that it has. */
const NOT_LEFT = new Set<ShipmentEventStatus>(['label-created', 'exception']);

/** Whether the parcel has left. */
export const hasLeft = (events: readonly Event[]): boolean => events.some(({ status }) => !NOT_LEFT.has(status));

/** A tracking number as it is compared: letters and digits, in capitals. The index of shipments is made the same way. */
export const trackingKey = (written: string): string => written.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
