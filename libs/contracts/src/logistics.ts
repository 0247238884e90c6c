// The logistics' contract: what shipping costs and how long it takes, and where parcels are.
import { z } from 'zod';
import { defineCalls, defineEvents } from './define.js';
import { importCallsFor } from './importing.js';
import { viewer } from './orders.js';
import { type ShipmentEventStatus, shipmentEventStatus, shipmentRecord } from './shipment-records.js';
import { orderStatus } from './store-records.js';
import { id, instant, money, place, text } from './values.js';

/** One way to ship to a place. `earliest` and `latest` are calendar days (`2026-11-25`) in the store's time zone. */
export const shippingQuote = z.object({
  methodId: id,
  name: text,
  carrier: z.string(),
  price: money,
  free: z.boolean(),
  freeOver: money.optional(),
  minDays: z.int(),
  maxDays: z.int(),
  earliest: z.iso.date(),
  latest: z.iso.date(),
  /** The region of the method that matched, e.g. `{country: "CN", region: "新疆"}`. */
  region: place,
});
/** A method with its price and days for one destination. */
export type ShippingQuote = z.output<typeof shippingQuote>;

/** A part of a destination that is no place that is known, and names that it may have been meant for. */
export const unknownPlace = z.object({
  part: z.enum(['place', 'region', 'city']),
  written: z.string(),
  suggestions: z.array(z.string()),
});
/** See {@link unknownPlace}. */
export type UnknownPlace = z.output<typeof unknownPlace>;

/** What a carrier or an aggregator of carriers is told about its message: it repeats what is not acknowledged. */
export const carrierAnswer = z.union([
  z.object({
    /** Parcels of ours that the message spoke of. */
    known: z.int().nonnegative(),
    /** Tracking numbers that are none of ours; acknowledged, so that they are not sent again. */
    unknown: z.int().nonnegative(),
    /** The body that the sender expects of a success. */
    acknowledgement: z.record(z.string(), z.unknown()),
  }),
  z.object({ refused: z.enum(['unknown-carrier', 'bad-signature', 'unreadable']) }),
]);
/** See {@link carrierAnswer}. */
export type CarrierAnswer = z.output<typeof carrierAnswer>;

/**
 * The scan that tells where a parcel stands: the newest, except that a parcel that was delivered stays so whatever is
 * scanned or uploaded later (a proof of delivery, a late scan on the way), until it is on its way back; one that went
 * back to its sender stays so, for "delivered" then means there. `undefined` without scans.
 */
export function tellingScan<Scan extends { readonly at: string; readonly status: ShipmentEventStatus }>(
  scans: readonly Scan[],
): Scan | undefined {
  let telling: Scan | undefined;
  for (const scan of scans.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    if (telling?.status === 'returned-to-sender') break;
    if (telling?.status !== 'delivered' || scan.status === 'returned-to-sender') telling = scan;
  }
  return telling;
}

/** A carrier's message is at most this long. */
export const MAX_CARRIER_MESSAGE_CHARACTERS = 512_000;

/** What may be wrong with a parcel. */
export const shipmentExceptionKind = z.enum([
  /** No scan for days. */
  'no-scan',
  'delivery-attempted',
  'customs-hold',
  /** Lost, damaged, refused and such, in the carrier's own words. */
  'exception',
  'returned-to-sender',
  /** It should have arrived by now. */
  'late',
  /** Waits to be fetched. */
  'awaits-pickup',
  /** The carrier says delivered, the customer says not. */
  'not-received',
]);
/** The name of what is wrong. */
export type ShipmentExceptionKind = z.output<typeof shipmentExceptionKind>;

const shipmentEvent = shipmentRecord.shape.events.element;
const parcel = {
  shipmentId: id,
  orderId: id,
  customerId: id,
  carrier: z.string(),
  trackingNumber: z.string(),
  /** Of the scan that tells where it stands; `label-created` where there is none. */
  status: shipmentEventStatus,
  lastEvent: shipmentEvent.optional(),
  estimatedDeliveryAt: instant.optional(),
  orderStatus,
};

/** Calls that the logistics module answers. */
export const logisticsCalls = defineCalls('logistics', {
  /** No method = the place is not served. Cheapest first, then fastest. */
  quoteShipping: {
    input: z.object({
      /** A text is a place as somebody wrote it. */
      destination: z.union([place, z.string().min(1).max(500)]),
      /** Somebody wrote it: what is not known is not quoted for. A text always is checked. */
      isChecked: z.boolean().optional(),
      subtotal: money.optional(),
      at: instant.optional(),
    }),
    output: z.object({
      methods: z.array(shippingQuote),
      place: place.optional(),
      unknownPlace: unknownPlace.optional(),
    }),
  },
  /** Of an order of the viewer's; `undefined` when there is no such order for this viewer. */
  listShipments: {
    input: z.object({ viewer, orderIds: z.array(id).min(1).max(100) }),
    output: z.object({ shipments: z.array(shipmentRecord) }),
  },
  /** A webhook as it came in: the headers in lower case, the body's very characters, which its signature covers. */
  receiveCarrierMessage: {
    input: z.object({
      carrier: z.string().min(1).max(50),
      headers: z.record(z.string().max(200), z.string().max(4_000)),
      body: z.string().max(MAX_CARRIER_MESSAGE_CHARACTERS),
    }),
    output: carrierAnswer,
    timeoutMs: 10_000,
  },
  /** The customer says that a delivered order has not come; each of its delivered parcels is looked into, once. */
  reportNotReceived: {
    input: z.object({ viewer, orderId: id }),
    output: z.object({ reported: z.array(id) }),
    key: (input: { orderId: string }) => input.orderId,
  },
  ...importCallsFor(['shipping-methods', 'shipments']),
});

/** Events of the logistics module. */
export const logisticsEvents = defineEvents('logistics', {
  /** A carrier told something new of a parcel. */
  shipmentUpdated: {
    payload: z.object({ ...parcel, addedEvents: z.array(shipmentEvent) }),
    key: (payload: { orderId: string }) => payload.orderId,
  },
  /** Something is wrong with a parcel, or asks for the customer. Once for each kind and time that it began. */
  shipmentExceptionNoticed: {
    payload: z.object({
      ...parcel,
      kind: shipmentExceptionKind,
      /** When it began: the last scan, the attempt, the day it was expected. */
      since: instant,
      noticedAt: instant,
    }),
    key: (payload: { orderId: string }) => payload.orderId,
  },
});
