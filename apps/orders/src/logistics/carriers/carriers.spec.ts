// Each source's webhook in its published shape: signature, statuses, times, place, and what is not what it promises.
import { messageOf, SECRET, signed, type SignedMessage, type ToldScan } from '../../testing/carrier-messages.js';
import type { ReportedParcel } from './carrier.js';
import { carriers } from './carriers.js';
import { dueOf, instantOf } from './reported-times.js';

const account = { secret: SECRET, timeZone: 'Asia/Shanghai' };
const at = (hour: number): string => `2026-11-20T${String(hour).padStart(2, '0')}:15:30Z`;
const readBy = (name: string, message: SignedMessage): ReportedParcel[] | string => {
  const carrier = carriers.find((one) => one.name === name);
  if (carrier === undefined) throw new Error(`there is no ${name}`);
  return carrier.readWebhook(message, account);
};
const scans = (...statuses: string[]): ToldScan[] =>
  statuses.map((status, index) => ({ at: at(index), status, words: `scan ${index}` }));

describe.each([
  [
    '17track' as const,
    ['InfoReceived', 'InTransit_PickedUp', 'InTransit_CustomsProcessing', 'InTransit_CustomsReleased'],
    ['label-created', 'picked-up', 'customs', 'in-transit'],
    [
      'OutForDelivery_Other',
      'DeliveryFailure_NoBody',
      'AvailableForPickup_Other',
      'Exception_Returned',
      'Delivered_Other',
    ],
    ['out-for-delivery', 'delivery-attempted', 'available-for-pickup', 'returned-to-sender', 'delivered'],
  ],
  [
    'kuaidi100' as const,
    ['揽收', '在途', '', '清关'],
    ['picked-up', 'in-transit', 'in-transit', 'customs'],
    ['派件', '无法联系', '投柜或驿站', '退签', '签收'],
    ['out-for-delivery', 'delivery-attempted', 'available-for-pickup', 'returned-to-sender', 'delivered'],
  ],
  [
    'aftership' as const,
    ['InfoReceived/InfoReceived_001', 'InTransit/InTransit_002', 'InTransit/InTransit_003', 'Exception/Exception_004'],
    ['label-created', 'picked-up', 'in-transit', 'customs'],
    ['OutForDelivery/', 'AttemptFail/', 'AvailableForPickup/', 'Exception/Exception_011', 'Delivered/Delivered_001'],
    ['out-for-delivery', 'delivery-attempted', 'available-for-pickup', 'returned-to-sender', 'delivered'],
  ],
  [
    'easypost' as const,
    [
      'pre_transit/label_created',
      'in_transit/received_at_origin_facility',
      'in_transit/departed_facility',
      'failure/damaged',
    ],
    ['label-created', 'picked-up', 'in-transit', 'exception'],
    ['out_for_delivery/', 'failure/delivery_exception', 'available_for_pickup/', 'return_to_sender/', 'delivered/'],
    ['out-for-delivery', 'delivery-attempted', 'available-for-pickup', 'returned-to-sender', 'delivered'],
  ],
])('%s', (name, begin, beginExpected, end, endExpected) => {
  it('reads a signed message: each scan once, oldest first, in our statuses', () => {
    const told = scans(...begin, ...end);
    const parcels = readBy(name, messageOf[name]('RR 123-456', told));
    expect(parcels).toMatchObject([{ trackingNumber: 'RR 123-456' }]);
    const [parcel] = parcels as ReportedParcel[];
    expect(parcel?.events.map(({ status }) => status)).toEqual([...beginExpected, ...endExpected]);
    expect(parcel?.events.map((event) => Date.parse(event.at))).toEqual(told.map((scan) => Date.parse(scan.at)));
    expect(parcel?.events[1]?.description).toBe('scan 1');
  });

  it('refuses what is signed with another secret, changed on the way, or not signed', () => {
    const good = messageOf[name]('RR1', scans(begin[0] ?? ''));
    const other = messageOf[name]('RR1', scans(begin[0] ?? ''), undefined, 'another-secret');
    expect(readBy(name, other)).toBe('bad-signature');
    expect(readBy(name, { ...good, body: good.body.replace('RR1', 'RR2') })).toBe('bad-signature');
    expect(readBy(name, { body: '{}', headers: {} })).toBe('bad-signature');
    expect(readBy(name, { body: '', headers: { ...good.headers } })).toBe('bad-signature');
    expect(readBy(name, good)).toHaveLength(1);
  });
});

it.each(['17track', 'kuaidi100', 'aftership', 'easypost'] as const)(
  '%s: says so of a signed message in another shape',
  (name) => {
    for (const body of ['', 'null', '[]', '{"event":7,"msg":1,"lastResult":"x","object":"Event"}', '{"object":']) {
      expect([body, readBy(name, signed[name](body))]).toEqual([body, 'unreadable']);
    }
  },
);

it('leaves messages of other things alone', () => {
  const stopped = JSON.stringify({ event: 'TRACKING_STOPPED', data: { number: 'RR1' } });
  expect(readBy('17track', signed['17track'](stopped))).toEqual([]);
  const batch = JSON.stringify({ object: 'Event', description: 'batch.updated', result: { object: 'Batch' } });
  expect(readBy('easypost', signed.easypost(batch))).toEqual([]);
});

it('takes the state of a 快递100 parcel for its newest scan where scans have no status', () => {
  const told = scans('', '').map((scan) => ({ ...scan, status: '' }));
  const [parcel] = readBy('kuaidi100', messageOf.kuaidi100('SF1', told, '3')) as ReportedParcel[];
  expect(parcel?.events.map(({ status }) => status)).toEqual(['in-transit', 'delivered']);
});

describe('asking 快递100', () => {
  const poll = carriers.find(({ name }) => name === 'kuaidi100')?.poll;
  const asking = { key: 'k', customer: 'C', baseUrl: 'https://poll.kuaidi100.com', timeZone: 'Asia/Shanghai' };
  const askedOf = (carrier: string, phone?: string): unknown => {
    const request = poll?.request([{ carrier, trackingNumber: 'SF1', phone: phone ?? null }], asking);
    return request && JSON.parse((request.init.body as URLSearchParams).get('param') ?? '');
  };

  it.each([
    ['顺丰速运', '+86 139 0000 1111', '13900001111'],
    ['中通快递', '0755-86719032转12', '075586719032'],
    ['SF Express', '18412345678-1234', '1234'],
  ])('%s is told the phone number %s as %s', (carrier, phone, told) => {
    expect(askedOf(carrier, phone)).toMatchObject({ num: 'SF1', phone: told });
  });

  it('keeps the number from couriers that do not want it, and does not ask one that does without it', () => {
    expect(askedOf('圆通速递', '13900001111')).toEqual({ com: 'yuantong', num: 'SF1', resultv2: '4' });
    expect(askedOf('顺丰速运')).toBeUndefined();
    expect(askedOf('Pigeon Post', '13900001111')).toBeUndefined();
  });

  it('takes a failure for one, save that of a number that is not known yet', () => {
    const unknown = { result: false, returnCode: '500', message: '查询无结果，请隔段时间再查' };
    expect(poll?.read(unknown, asking)).toEqual([]);
    const denied = { result: false, returnCode: 503, message: '验证签名失败' };
    expect(() => poll?.read(denied, asking)).toThrow('503: 验证签名失败');
    expect(() => poll?.read({}, asking)).toThrow();
    const data = [{ context: '已销单', time: '2026-11-20 10:15:30', statusCode: '401' }];
    expect(poll?.read({ message: 'ok', nu: 'SF1', state: '4', data }, asking)).toMatchObject([
      { trackingNumber: 'SF1', events: [{ status: 'exception' }] },
    ]);
  });
});

describe('times', () => {
  it.each([
    ['2026-11-20T02:15:30Z', '2026-11-20T02:15:30.000Z'],
    ['2026-11-20T10:15:30+08:00', '2026-11-20T02:15:30.000Z'],
    ['2026-11-19T21:15-0500', '2026-11-20T02:15:00.000Z'],
    ['2026-11-20 10:15:30', '2026-11-20T02:15:30.000Z'],
    ['2026-11-20T10:15', '2026-11-20T02:15:00.000Z'],
    ['2026-13-20 10:15:30', undefined],
    ['2026-02-30 10:15:30', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s', (written, expected) => {
    expect(instantOf(written, 'Asia/Shanghai')).toBe(expected);
  });

  it('finds the offset of the day, before and after clocks change', () => {
    expect(instantOf('2026-07-01 12:00:00', 'America/New_York')).toBe('2026-07-01T16:00:00.000Z');
    expect(instantOf('2026-12-01 12:00:00', 'America/New_York')).toBe('2026-12-01T17:00:00.000Z');
    expect(instantOf('2026-03-08 03:30:00', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z');
  });

  it('takes an expected day as a whole', () => {
    expect(dueOf('2026-11-25', 'Asia/Shanghai')).toBe('2026-11-25T15:59:59.000Z');
    expect(dueOf('2026-11-25T08:00:00Z', 'Asia/Shanghai')).toBe('2026-11-25T08:00:00.000Z');
    expect(dueOf('2026-02-31', 'Asia/Shanghai')).toBeUndefined();
    expect(dueOf(undefined, 'Asia/Shanghai')).toBeUndefined();
  });
});
