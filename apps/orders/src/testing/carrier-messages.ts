// For specs: what each source of parcel reports sends, in its published shape, signed as it signs.
import { createHash, createHmac } from 'node:crypto';

/** What stands in the messages. */
export interface ToldScan {
  /** UTC, `2026-11-20T02:30:00Z`. */
  readonly at: string;
  /** In the source's own terms; a sub-status after a slash. */
  readonly status: string;
  readonly words: string;
  readonly place?: string;
}

/** A signed message. */
export interface SignedMessage {
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** The secret of all sources in specs. */
export const SECRET = 'a-secret-of-a-carrier';
/** Configuration of all sources. */
export const CARRIERS = JSON.stringify(
  ['17track', 'kuaidi100', 'aftership', 'easypost'].map((name) => ({ name, secret: SECRET })),
);

const json = { 'content-type': 'application/json' };
const newestFirst = (scans: readonly ToldScan[]): ToldScan[] => scans.toReversed();
const part = (status: string, index: number): string => status.split('/')[index] ?? '';

/** Any content, signed as each source signs; of a form this is its `param`. */
export const signed = {
  '17track': (body: string, secret = SECRET): SignedMessage => ({
    body,
    headers: { ...json, sign: createHash('sha256').update(`${body}/${secret}`).digest('hex') },
  }),
  kuaidi100: (param: string, secret = SECRET): SignedMessage => {
    const sign = createHash('md5').update(`${param}${secret}`).digest('hex').toUpperCase();
    return {
      body: new URLSearchParams({ sign, param }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
  },
  aftership: (body: string, secret = SECRET): SignedMessage => {
    const signature = createHmac('sha256', secret).update(body).digest('base64');
    return { body, headers: { ...json, 'aftership-hmac-sha256': signature } };
  },
  easypost: (body: string, secret = SECRET): SignedMessage => {
    const digest = createHmac('sha256', secret.normalize('NFKD')).update(body).digest('hex');
    return { body, headers: { ...json, 'x-hmac-signature': `hmac-sha256-hex=${digest}` } };
  },
};

/** 17TRACK's parcel, as both its webhook and its answers have it. */
export const trackInfo17 = (number: string, scans: readonly ToldScan[], due?: string) => ({
  number,
  carrier: 3011,
  param: null,
  tag: '',
  track_info: {
    shipping_info: { shipper_address: { country: 'CN' }, recipient_address: { country: 'US' } },
    latest_status: { status: 'InTransit', sub_status: 'InTransit_Other', sub_status_descr: null },
    time_metrics: { days_after_order: 3, estimated_delivery_date: { source: 'Official', from: due, to: due } },
    milestone: [],
    tracking: {
      providers_hash: 1,
      providers: [
        {
          provider: { key: 3011, name: 'China Post' },
          events: newestFirst(scans).map(({ at, status, words, place }) => ({
            time_iso: at,
            time_utc: at,
            time_raw: { date: null, time: null, timezone: null },
            description: words,
            location: place ?? null,
            stage: null,
            sub_status: status,
            address: { country: null, city: null },
          })),
        },
      ],
    },
  },
});

/** The webhook of each source for one parcel. */
export const messageOf = {
  '17track': (number: string, scans: readonly ToldScan[], due?: string, secret = SECRET): SignedMessage =>
    signed['17track'](JSON.stringify({ event: 'TRACKING_UPDATED', data: trackInfo17(number, scans, due) }), secret),

  /** Without `resultv2`: scans have a word, or nothing but their text; the last one has the parcel's state. */
  kuaidi100: (nu: string, scans: readonly ToldScan[], state = '0', secret = SECRET): SignedMessage => {
    const beijing = (at: string): string =>
      new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const param = JSON.stringify({
      status: 'polling',
      billstatus: 'change',
      message: '',
      lastResult: {
        message: 'ok',
        state,
        status: '200',
        condition: 'F00',
        ischeck: state === '3' ? '1' : '0',
        com: 'shunfeng',
        nu,
        data: newestFirst(scans).map(({ at, status, words }) => ({
          context: words,
          time: beijing(at),
          ftime: beijing(at),
          ...(status === '' ? {} : { status }),
        })),
      },
    });
    return signed.kuaidi100(param, secret);
  },

  aftership: (number: string, scans: readonly ToldScan[], due?: string, secret = SECRET): SignedMessage => {
    const body = JSON.stringify({
      ts: 1,
      event: 'tracking_update',
      event_id: 'b7e3',
      is_tracking_first_tag: true,
      msg: {
        id: '53aa7b5c415a670000000021',
        tracking_number: number,
        slug: 'sf-express',
        tag: 'InTransit',
        expected_delivery: due ?? null,
        checkpoints: scans.map(({ at, status, words, place }) => ({
          slug: 'sf-express',
          created_at: at,
          checkpoint_time: at.replace('Z', '+00:00'),
          city: place ?? null,
          state: null,
          country_name: place === undefined ? null : 'China',
          message: words,
          tag: part(status, 0),
          subtag: part(status, 1),
        })),
      },
    });
    return signed.aftership(body, secret);
  },

  easypost: (number: string, scans: readonly ToldScan[], due?: string, secret = SECRET): SignedMessage => {
    const body = JSON.stringify({
      id: 'evt_1',
      object: 'Event',
      mode: 'production',
      description: 'tracker.updated',
      previous_attributes: { status: 'unknown' },
      result: {
        id: 'trk_1',
        object: 'Tracker',
        tracking_code: number,
        status: 'in_transit',
        carrier: 'USPS',
        est_delivery_date: due ?? null,
        tracking_details: scans.map(({ at, status, words, place }) => ({
          object: 'TrackingDetail',
          message: words,
          status: part(status, 0),
          status_detail: part(status, 1),
          datetime: at,
          source: 'USPS',
          tracking_location: { object: 'TrackingLocation', city: place ?? null, state: 'CO', country: null, zip: null },
        })),
      },
    });
    return signed.easypost(body, secret);
  },
};
