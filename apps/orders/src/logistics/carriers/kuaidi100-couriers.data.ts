// What 快递100 calls the couriers that shops name in words.

/** Code, then the words by one of which a shop's name of the courier is known. */
const COURIERS: readonly (readonly [code: string, ...words: string[]])[] = [
  ['shunfengkuaiyun', '顺丰快运'],
  ['fengwang', '丰网'],
  ['shunfeng', '顺丰', 'sf express', 'sf-express', 'shunfeng'],
  ['jtexpress', '极兔', 'j&t', 'jt express'],
  ['yuantong', '圆通', 'yto', 'yuantong'],
  ['zhongtong', '中通', 'zto', 'zhongtong'],
  ['shentong', '申通', 'sto express', 'shentong'],
  ['yunda', '韵达', 'yunda'],
  ['jd', '京东', 'jd logistics', 'jd express'],
  ['debangkuaidi', '德邦', 'deppon'],
  ['cainiao', '菜鸟', 'cainiao'],
  ['danniao', '丹鸟'],
  ['ems', 'ems'],
  ['youzhengguonei', '邮政', 'china post'],
  ['zhaijisong', '宅急送'],
  ['baishiwuliu', '百世'],
  ['dhl', 'dhl'],
  ['ups', 'ups'],
  ['fedex', 'fedex', '联邦'],
];

/** Couriers that tell of a parcel only to those who know a phone number of it, as 快递100 documents. */
const ASKING_FOR_PHONE = new Set(['shunfeng', 'shunfengkuaiyun', 'fengwang', 'zhongtong']);

/** Whether a courier, by its code, wants the phone number of sender or recipient. */
export const asksForPhone = (code: string): boolean => ASKING_FOR_PHONE.has(code);

/** The code of a courier; undefined for one that is not known. */
export function courierCodeOf(carrier: string): string | undefined {
  const plain = carrier.normalize('NFKC').toLowerCase();
  return COURIERS.find(([code, ...words]) => code === plain || words.some((word) => plain.includes(word)))?.[0];
}
