// AfterShip Tracking: header `aftership-hmac-sha256`, base64 over the body; scans are `msg.checkpoints` with a tag and a subtag.
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ShipmentEventStatus } from '#contracts';
import { entryOf } from '#language';
import { isSameSecret } from '#platform';
import type { Carrier, CarrierMessage, ReportedEvent, ReportedParcel } from './carrier.js';
import { parsedJson, textOf } from './message-body.js';
import { dueOf, instantOf } from './reported-times.js';

/** By subtag, else by tag. `Pending` is no scan. */
const STATUSES: Readonly<Record<string, ShipmentEventStatus>> = {
  InfoReceived: 'label-created',
  InTransit: 'in-transit',
  InTransit_002: 'picked-up',
  OutForDelivery: 'out-for-delivery',
  AttemptFail: 'delivery-attempted',
  Delivered: 'delivered',
  AvailableForPickup: 'available-for-pickup',
  Exception: 'exception',
  // Held by customs.
  Exception_004: 'customs',
  Exception_011: 'returned-to-sender',
  Expired: 'exception',
};

const checkpoint = z.object({
  checkpoint_time: z.string().nullish(),
  tag: z.string().nullish(),
  subtag: z.string().nullish(),
  message: z.string().nullish(),
  location: z.string().nullish(),
  city: z.string().nullish(),
  state: z.string().nullish(),
  country_name: z.string().nullish(),
  country_region_name: z.string().nullish(),
});
const tracking = z.object({
  tracking_number: z.string(),
  expected_delivery: z.string().nullish(),
  courier_estimated_delivery_date: z.object({ estimated_delivery_date: z.string().nullish() }).nullish(),
  checkpoints: z.array(checkpoint).max(1_000).nullish(),
});
const push = z.object({ event: z.string(), msg: tracking });
const answer = z.object({ data: z.object({ trackings: z.array(tracking) }) });

function eventOf(one: z.output<typeof checkpoint>, timeZone: string): ReportedEvent[] {
  const at = instantOf(one.checkpoint_time, timeZone);
  const status = entryOf(STATUSES, one.subtag ?? '') ?? entryOf(STATUSES, one.tag ?? '');
  if (at === undefined || status === undefined) return [];
  const parts = [one.city, one.state, one.country_name ?? one.country_region_name].filter((part) => part);
  const place = one.location || parts.join(', ');
  return [{ at, status, description: textOf(one.message), ...(place ? { location: textOf(place) } : {}) }];
}

const parcelOf = (one: z.output<typeof tracking>, timeZone: string): ReportedParcel => ({
  trackingNumber: one.tracking_number,
  events: (one.checkpoints ?? []).flatMap((scan) => eventOf(scan, timeZone)),
  estimatedDeliveryAt: dueOf(
    one.courier_estimated_delivery_date?.estimated_delivery_date ?? one.expected_delivery,
    timeZone,
  ),
});

/** AfterShip. */
export const aftership: Carrier = {
  name: 'aftership',
  acknowledgement: {},
  readWebhook({ body, headers }: CarrierMessage, { secret, timeZone }) {
    const expected = createHmac('sha256', secret).update(body).digest('base64');
    if (!isSameSecret(headers['aftership-hmac-sha256'], expected)) return 'bad-signature';
    const message = push.safeParse(parsedJson(body));
    return message.success ? [parcelOf(message.data.msg, timeZone)] : 'unreadable';
  },
  poll: {
    baseUrl: 'https://api.aftership.com',
    batchSize: 50,
    request: (parcels, { key, baseUrl }) => {
      const numbers = parcels.map(({ trackingNumber }) => trackingNumber).join(',');
      return {
        url: `${baseUrl}/tracking/2025-01/trackings?${new URLSearchParams({ tracking_numbers: numbers }).toString()}`,
        init: { headers: { 'as-api-key': key } },
      };
    },
    read: (body, { timeZone }) => answer.parse(body).data.trackings.map((one) => parcelOf(one, timeZone)),
  },
};
