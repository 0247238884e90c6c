// EasyPost: header `x-hmac-signature`, "hmac-sha256-hex=" and the digest over the body; a tracker's scans are `tracking_details`.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ShipmentEventStatus } from '#contracts';
import { entryOf } from '#language';
import { isSameSecret } from '#platform';
import type { Carrier, CarrierMessage, ReportedEvent, ReportedParcel } from './carrier.js';
import { parsedJson, textOf } from './message-body.js';
import { dueOf, instantOf } from './reported-times.js';

/** By status and detail, else by status. `unknown` is no scan. */
const STATUSES: Readonly<Record<string, ShipmentEventStatus>> = {
  pre_transit: 'label-created',
  in_transit: 'in-transit',
  'in_transit received_at_origin_facility': 'picked-up',
  'in_transit held': 'exception',
  out_for_delivery: 'out-for-delivery',
  delivered: 'delivered',
  available_for_pickup: 'available-for-pickup',
  return_to_sender: 'returned-to-sender',
  failure: 'exception',
  'failure delivery_exception': 'delivery-attempted',
  cancelled: 'exception',
  error: 'exception',
};

const place = z.object({
  city: z.string().nullish(),
  state: z.string().nullish(),
  country: z.string().nullish(),
});
const detail = z.object({
  message: z.string().nullish(),
  status: z.string().nullish(),
  status_detail: z.string().nullish(),
  datetime: z.string().nullish(),
  tracking_location: place.nullish(),
});
const tracker = z.object({
  object: z.literal('Tracker'),
  tracking_code: z.string(),
  est_delivery_date: z.string().nullish(),
  tracking_details: z.array(detail).max(1_000).nullish(),
});
const push = z.object({ object: z.literal('Event'), description: z.string(), result: z.unknown() });
const answer = z.object({ trackers: z.array(tracker) });

function eventOf(one: z.output<typeof detail>, timeZone: string): ReportedEvent[] {
  const at = instantOf(one.datetime, timeZone);
  const status = entryOf(STATUSES, `${one.status} ${one.status_detail}`) ?? entryOf(STATUSES, one.status ?? '');
  if (at === undefined || status === undefined) return [];
  const { city, state, country } = one.tracking_location ?? {};
  const where = [city, state, country].filter((part) => part).join(', ');
  return [{ at, status, description: textOf(one.message), ...(where === '' ? {} : { location: textOf(where) }) }];
}

const parcelOf = (one: z.output<typeof tracker>, timeZone: string): ReportedParcel => ({
  trackingNumber: one.tracking_code,
  events: (one.tracking_details ?? []).flatMap((scan) => eventOf(scan, timeZone)),
  estimatedDeliveryAt: dueOf(one.est_delivery_date, timeZone),
});

/** EasyPost. */
export const easypost: Carrier = {
  name: 'easypost',
  acknowledgement: {},
  readWebhook({ body, headers }: CarrierMessage, { secret, timeZone }) {
    const digest = createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex');
    if (!isSameSecret(headers['x-hmac-signature'], `hmac-sha256-hex=${digest}`)) return 'bad-signature';
    const message = push.safeParse(parsedJson(body));
    if (!message.success) return 'unreadable';
    // Of the events that one webhook gets, batches and payments among them, trackers alone are parcels.
    if (!message.data.description.startsWith('tracker.')) return [];
    const one = tracker.safeParse(message.data.result);
    return one.success ? [parcelOf(one.data, timeZone)] : 'unreadable';
  },
  poll: {
    baseUrl: 'https://api.easypost.com',
    batchSize: 1,
    request: ([parcel], { key, baseUrl }) => ({
      url: `${baseUrl}/v2/trackers?${new URLSearchParams({ tracking_code: parcel?.trackingNumber ?? '' }).toString()}`,
      init: { headers: { authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` } },
    }),
    read: (body, { timeZone }) => answer.parse(body).trackers.map((one) => parcelOf(one, timeZone)),
  },
};
