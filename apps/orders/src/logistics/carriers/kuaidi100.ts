// 快递100 (subscription push and realtime query): a form with `param` and `sign` = MD5(param + salt) in capitals; times are Beijing's.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ShipmentEventStatus } from '#contracts';
import { entryOf } from '#language';
import { isSameSecret } from '#platform';
import type { Carrier, CarrierMessage, ReportedEvent, ReportedParcel } from './carrier.js';
import { asksForPhone, courierCodeOf } from './kuaidi100-couriers.data.js';
import { parsedJson, textOf } from './message-body.js';
import { instantOf } from './reported-times.js';

const TIME_ZONE = 'Asia/Shanghai';

/** By the code of a state, detailed (four or three digits) or plain. A detailed one that is not here counts as its plain one. */
const STATES: Readonly<Record<string, ShipmentEventStatus>> = {
  '0': 'in-transit',
  '1': 'picked-up',
  '2': 'exception',
  '3': 'delivered',
  '4': 'returned-to-sender',
  '5': 'out-for-delivery',
  '6': 'exception',
  '7': 'in-transit',
  '8': 'customs',
  '14': 'exception',
  '10': 'customs',
  '11': 'customs',
  '12': 'in-transit',
  '13': 'customs',
  '101': 'label-created',
  '102': 'label-created',
  '103': 'picked-up',
  '203': 'exception',
  '204': 'delivery-attempted',
  '206': 'delivery-attempted',
  '304': 'delivered',
  '401': 'exception',
  '501': 'available-for-pickup',
  '1001': 'in-transit',
  '1002': 'in-transit',
  '1003': 'in-transit',
};

/** By the word that stands on a scan where states are not coded. */
const WORDS: Readonly<Record<string, ShipmentEventStatus>> = {
  已下单: 'label-created',
  待揽收: 'label-created',
  揽收: 'picked-up',
  已揽收: 'picked-up',
  在途: 'in-transit',
  干线: 'in-transit',
  转递: 'in-transit',
  转投: 'in-transit',
  到达派件城市: 'in-transit',
  派件: 'out-for-delivery',
  投柜或驿站: 'available-for-pickup',
  签收: 'delivered',
  本人签收: 'delivered',
  代签: 'delivered',
  派件异常后签收: 'delivered',
  投柜或站签收: 'delivered',
  派件异常: 'delivery-attempted',
  无法联系: 'delivery-attempted',
  疑难: 'exception',
  超时未签收: 'exception',
  超时未更新: 'exception',
  已销单: 'exception',
  拒收: 'exception',
  拒签: 'exception',
  退回: 'exception',
  退签: 'returned-to-sender',
  清关: 'customs',
  待清关: 'customs',
  清关中: 'customs',
  清关异常: 'customs',
  已清关: 'in-transit',
};

const scan = z.object({
  context: z.string().nullish(),
  time: z.string().nullish(),
  ftime: z.string().nullish(),
  status: z.string().nullish(),
  statusCode: z.string().nullish(),
  areaName: z.string().nullish(),
  location: z.string().nullish(),
});
const result = z.object({
  nu: z.string(),
  state: z.coerce.string().nullish(),
  data: z.array(scan).max(1_000).nullish(),
});
const push = z.object({ lastResult: result.nullish() });
const failure = z.object({ result: z.literal(false), returnCode: z.coerce.string(), message: z.string().nullish() });
/** Nothing is known of the number yet. */
const NO_RESULT = '500';

const stateOf = (code: string | null | undefined): ShipmentEventStatus | undefined =>
  code ? (STATES[code] ?? STATES[code.slice(0, 1)]) : undefined;

/** The newest scan stands first; it has the parcel's own state where scans have none. */
function parcelOf({ nu, state, data }: z.output<typeof result>): ReportedParcel {
  const events = (data ?? []).flatMap((one, index): ReportedEvent[] => {
    const at = instantOf(one.ftime, TIME_ZONE) ?? instantOf(one.time, TIME_ZONE);
    if (at === undefined) return [];
    const status =
      stateOf(one.statusCode) ??
      entryOf(WORDS, one.status ?? '') ??
      (index === 0 ? stateOf(state) : undefined) ??
      'in-transit';
    const place = one.areaName || one.location;
    return [{ at, status, description: textOf(one.context), ...(place ? { location: textOf(place) } : {}) }];
  });
  return { trackingNumber: nu, events: events.reverse() };
}

/** Without a country's code or an extension; of the passing numbers that market places give out the last four digits count. */
function phoneOf(written: string | null | undefined): string | undefined {
  const text = (written ?? '').normalize('NFKC').replace(/^\s*(?:\+|00)86[-\s]*/, '');
  const [, passing] = /^\s*1\d{10}\s*[-转#,]\s*(\d{4})\s*$/.exec(text) ?? [];
  const digits = passing ?? text.replace(/(?:转|ext\.?|#|,).*$/i, '').replace(/\D/g, '');
  return digits === '' ? undefined : digits;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex').toUpperCase();

/** 快递100. */
export const kuaidi100: Carrier = {
  name: 'kuaidi100',
  acknowledgement: { result: true, returnCode: '200', message: '成功' },
  readWebhook({ body }: CarrierMessage, { secret }) {
    const form = new URLSearchParams(body);
    const param = form.get('param');
    const sign = form.get('sign')?.toUpperCase();
    if (!isSameSecret(sign, md5(`${param ?? ''}${secret}`)) || param === null) return 'bad-signature';
    const message = push.safeParse(parsedJson(param));
    if (!message.success) return 'unreadable';
    const { lastResult } = message.data;
    return lastResult ? [parcelOf(lastResult)] : [];
  },
  poll: {
    baseUrl: 'https://poll.kuaidi100.com',
    batchSize: 1,
    request([parcel], { key, customer = '', baseUrl }) {
      const com = parcel && courierCodeOf(parcel.carrier);
      if (com === undefined) return undefined;
      // Personal: told to nobody who does not need it.
      const phone = asksForPhone(com) ? phoneOf(parcel?.phone) : undefined;
      if (asksForPhone(com) && phone === undefined) return undefined;
      const param = JSON.stringify({ com, num: parcel?.trackingNumber, phone, resultv2: '4' });
      return {
        url: `${baseUrl}/poll/query.do`,
        init: {
          method: 'POST',
          body: new URLSearchParams({ customer, sign: md5(`${param}${key}${customer}`), param }),
        },
      };
    },
    /** As the documentation of its realtime query says: what goes wrong is `result: false` with a code, with status 200. */
    read: (body) => {
      const failed = failure.safeParse(body);
      if (!failed.success) return [parcelOf(result.parse(body))];
      const { returnCode, message } = failed.data;
      if (returnCode === NO_RESULT) return [];
      throw new Error(`it answered ${textOf(returnCode)}: ${textOf(message).slice(0, 200)}`);
    },
  },
};
