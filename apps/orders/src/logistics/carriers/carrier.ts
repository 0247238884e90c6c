// What a source of parcel reports is to this house: a carrier, or an aggregator that speaks for many of them.
import type { ShipmentRecord } from '#contracts';

/** One scan, as the timeline holds it. */
export type ReportedEvent = ShipmentRecord['events'][number];

/** What a source says of one parcel: all or some of its scans, oldest first. */
export interface ReportedParcel {
  readonly trackingNumber: string;
  readonly events: readonly ReportedEvent[];
  readonly estimatedDeliveryAt?: string | undefined;
}

/** A message that came over HTTP. */
export interface CarrierMessage {
  /** The body's very characters: signatures cover them. */
  readonly body: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** How the shop is known to a source. */
export interface CarrierAccount {
  /** Signs webhooks. */
  readonly secret: string;
  /** Where times without an offset are meant. */
  readonly timeZone: string;
}

/** How the shop asks a source by itself. */
export interface PollAccount {
  readonly key: string;
  /** The customer number that some sources want beside the key. */
  readonly customer?: string | undefined;
  /** Scheme and host, without a slash at the end. */
  readonly baseUrl: string;
  readonly timeZone: string;
}

/** A parcel that is asked about. */
export interface AskedParcel {
  readonly carrier: string;
  readonly trackingNumber: string;
  /** Of the address that it goes to, as it is written there; some couriers tell nothing without it. */
  readonly phone?: string | null;
}

/** How a source is asked about parcels. */
export interface CarrierPoll {
  /** Used unless the account names another one. */
  readonly baseUrl: string;
  /** So many parcels a request. */
  readonly batchSize: number;
  /** The request; undefined when the source cannot be asked: it has no name for the courier, or the courier wants a number that is missing. */
  request(parcels: readonly AskedParcel[], account: PollAccount): { url: string; init: RequestInit } | undefined;
  /** Reads the answer's body. @throws when it is not what the source promises */
  read(body: unknown, account: PollAccount): ReportedParcel[];
}

/** One source. */
export interface Carrier {
  /** As it stands in the webhook's path. */
  readonly name: string;
  /** The body that tells the source that its message has arrived. */
  readonly acknowledgement: Readonly<Record<string, unknown>>;
  /** Checks the signature before it reads anything. */
  readWebhook(message: CarrierMessage, account: CarrierAccount): ReportedParcel[] | 'bad-signature' | 'unreadable';
  readonly poll?: CarrierPoll;
}
