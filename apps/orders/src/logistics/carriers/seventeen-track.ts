// 17TRACK (API v2): the sign is sha256 of the body, a slash and the key; scans stand under track_info.tracking.providers[].events.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ShipmentEventStatus } from '#contracts';
import { entryOf } from '#language';
import { isSameSecret } from '#platform';
import type { Carrier, CarrierMessage, ReportedEvent, ReportedParcel } from './carrier.js';
import { parsedJson, textOf } from './message-body.js';
import { dueOf, instantOf } from './reported-times.js';

/** By sub-status, else by the main status before the underscore, or the milestone. What is not here is a scan on the way. */
const STATUSES: Readonly<Record<string, ShipmentEventStatus>> = {
  InfoReceived: 'label-created',
  InTransit: 'in-transit',
  InTransit_PickedUp: 'picked-up',
  InTransit_CustomsProcessing: 'customs',
  InTransit_CustomsRequiringInformation: 'customs',
  Expired: 'exception',
  AvailableForPickup: 'available-for-pickup',
  OutForDelivery: 'out-for-delivery',
  DeliveryFailure: 'delivery-attempted',
  Delivered: 'delivered',
  Exception: 'exception',
  Exception_Returned: 'returned-to-sender',
  PickedUp: 'picked-up',
  Departure: 'in-transit',
  Arrival: 'in-transit',
  Returning: 'exception',
  Returned: 'returned-to-sender',
};

const event = z.object({
  time_iso: z.string().nullish(),
  time_utc: z.string().nullish(),
  description: z.string().nullish(),
  location: z.string().nullish(),
  stage: z.string().nullish(),
  sub_status: z.string().nullish(),
});
const trackInfo = z.object({
  time_metrics: z
    .object({
      estimated_delivery_date: z.object({ from: z.string().nullish(), to: z.string().nullish() }).nullish(),
    })
    .nullish(),
  tracking: z
    .object({ providers: z.array(z.object({ events: z.array(event).max(1_000).nullish() })).max(20) })
    .nullish(),
});
const parcel = z.object({ number: z.string(), track_info: trackInfo.nullish() });
const push = z.object({ event: z.string(), data: parcel });
const answer = z.object({ code: z.literal(0), data: z.object({ accepted: z.array(parcel) }) });

function statusOf({ sub_status, stage }: z.output<typeof event>): ShipmentEventStatus {
  const names = [sub_status, sub_status?.split('_')[0], stage];
  return names.map((name) => entryOf(STATUSES, name ?? '')).find((status) => status !== undefined) ?? 'in-transit';
}

function parcelOf({ number, track_info: info }: z.output<typeof parcel>, timeZone: string): ReportedParcel {
  const scans = (info?.tracking?.providers ?? []).flatMap(({ events }) => events ?? []);
  const events = scans.flatMap((scan): ReportedEvent[] => {
    const at = instantOf(scan.time_utc, timeZone) ?? instantOf(scan.time_iso, timeZone);
    if (at === undefined) return [];
    return [{ at, status: statusOf(scan), description: textOf(scan.description), ...placeOf(scan.location) }];
  });
  const due = info?.time_metrics?.estimated_delivery_date;
  // Newest first on their side.
  return {
    trackingNumber: number,
    events: events.reverse(),
    estimatedDeliveryAt: dueOf(due?.to ?? due?.from, timeZone),
  };
}

const placeOf = (location: string | null | undefined) => (location ? { location: textOf(location) } : {});

/** 17TRACK. */
export const seventeenTrack: Carrier = {
  name: '17track',
  acknowledgement: {},
  readWebhook({ body, headers }: CarrierMessage, { secret, timeZone }) {
    const expected = createHash('sha256').update(`${body}/${secret}`).digest('hex');
    if (!isSameSecret(headers['sign']?.toLowerCase(), expected)) return 'bad-signature';
    const message = push.safeParse(parsedJson(body));
    if (!message.success) return 'unreadable';
    return message.data.event === 'TRACKING_UPDATED' ? [parcelOf(message.data.data, timeZone)] : [];
  },
  poll: {
    baseUrl: 'https://api.17track.net',
    batchSize: 40,
    request: (parcels, { key, baseUrl }) => ({
      url: `${baseUrl}/track/v2.2/gettrackinfo`,
      init: {
        method: 'POST',
        headers: { '17token': key, 'content-type': 'application/json' },
        body: JSON.stringify(parcels.map(({ trackingNumber }) => ({ number: trackingNumber }))),
      },
    }),
    read: (body, { timeZone }) => answer.parse(body).data.accepted.map((one) => parcelOf(one, timeZone)),
  },
};
