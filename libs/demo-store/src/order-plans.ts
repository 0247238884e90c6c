// The eighty orders of the demo store in short: who ordered what, how long ago, and how it went.
import type { Invoice, OrderStatus } from './records.js';

/** How a parcel fares. `delivered` and the four after it arrive; the others are still on their way, or stuck. */
export type Journey =
  | 'delivered'
  | 'delivered-late'
  | 'delivered-second-try'
  | 'delivered-in-two'
  | 'collected'
  | 'label-only'
  | 'moving'
  | 'arriving-today'
  | 'one-of-two'
  | 'late'
  | 'attempted'
  | 'exception'
  | 'customs'
  | 'waiting-for-pickup'
  | 'sent-back';

/** An order in short. */
export interface OrderPlan {
  customerId: string;
  status: OrderStatus;
  daysAgo: number;
  /** Skus, a quantity after `*` where it is not one. */
  lines: string;
  journey?: Journey;
  /** The kind of payment, where it is not the customer's first method. */
  pays?: 'wechat' | 'card' | 'gift' | 'paypal' | 'alipay' | 'bank';
  /** What was ordered before the items were changed, for `pending-modified` and `exchanged`. */
  before?: string;
  invoice?: Invoice;
  notes?: string;
}

type PlanExtras = Pick<OrderPlan, 'journey' | 'pays' | 'before' | 'invoice' | 'notes'>;

function plan(
  customer: number,
  status: OrderStatus,
  daysAgo: number,
  lines: string,
  extras: PlanExtras = {},
): OrderPlan {
  return { customerId: `c-${String(customer).padStart(3, '0')}`, status, daysAgo, lines, ...extras };
}

function company(title: string, taxId: string, email: string, status: Invoice['status']): Invoice {
  return { kind: 'company', title, taxId, email, status };
}

function personal(title: string, email: string, status: Invoice['status']): Invoice {
  return { kind: 'personal', title, email, status };
}

/** Oldest first; the place in this list is the number of the order. */
export const orderPlans: OrderPlan[] = [
  plan(3, 'delivered', 88, 'CB14-SLV-16GB TH7', {
    journey: 'delivered',
    invoice: company('北京远岸设计有限公司', '91110105MA0CAMEL01', 'chen.siyuan@example.com', 'issued'),
  }),
  plan(7, 'delivered', 84, 'QBC1-GRY-DBL QTW-WHT*2', { journey: 'delivered' }),
  plan(16, 'delivered', 80, 'LD01-BGD-S LB02-BLK', { journey: 'delivered' }),
  plan(2, 'delivered', 76, 'WLJ-100G WBT-200G', { journey: 'delivered' }),
  plan(12, 'returned', 72, 'BS02-BLK-42', { journey: 'delivered' }),
  plan(9, 'delivered', 70, 'LJ02-RED-M', { journey: 'delivered-late' }),
  plan(1, 'delivered', 66, 'QLF QCD-180G', { journey: 'delivered' }),
  plan(5, 'delivered', 63, 'GPK60-OLV YSB10 GPL', { journey: 'delivered-in-two' }),
  plan(20, 'delivered', 60, 'TK84-SSW-GRY TM3-BLK', {
    journey: 'delivered',
    invoice: company('上海木犀信息科技有限公司', '91310106MA1CAMEL02', 'daniel.okafor@example.com', 'issued'),
  }),
  plan(14, 'cancelled', 58, 'CW2-SLV-42MM'),
  plan(4, 'delivered', 55, 'TSR1-50ML TCR1-50G TSN-50ML', { journey: 'delivered' }),
  plan(6, 'delivered', 54, 'XPOT-NVY-5L XKNF', { journey: 'delivered' }),
  plan(18, 'exchanged', 52, 'BS04-BRN-42', { journey: 'delivered', before: 'BS04-BRN-40' }),
  plan(11, 'delivered', 50, 'SRI-5KG SSO*2 SCS-MED*2', { journey: 'delivered' }),
  plan(8, 'delivered', 47, 'CINK7-32GB', { journey: 'collected' }),
  plan(10, 'delivered', 45, 'ZPF1-75ML LF01-CML', { journey: 'delivered' }),
  plan(15, 'delivered', 43, 'GHM-BLK-L GBL GGL-BLK-L', { journey: 'delivered-second-try' }),
  plan(13, 'returned', 42, 'MS02-IVR-M LF02-BGE', { journey: 'delivered' }),
  plan(17, 'delivered', 40, 'WOL-100G WJM*2 SCK', { journey: 'delivered' }),
  plan(1, 'returned', 38, 'GYM-PRP', { journey: 'delivered', pays: 'wechat' }),
  plan(19, 'delivered', 37, 'YT2-ORG YMAT*2', { journey: 'delivered' }),
  plan(3, 'delivered', 33, 'QCH-BLK', {
    journey: 'delivered',
    invoice: company('北京远岸设计有限公司', '91110105MA0CAMEL01', 'chen.siyuan@example.com', 'issued'),
  }),
  plan(16, 'cancelled', 31, 'ZES-RSE ZMC-BRN', { pays: 'wechat' }),
  plan(7, 'delivered', 30, 'XMUG-IVR*4 XBWL', { journey: 'delivered' }),
  plan(1, 'delivered', 28, 'WLK-250G SCB1-PO-227G', { journey: 'delivered' }),
  plan(20, 'exchanged', 27, 'MS01-WHT-L', { journey: 'delivered', before: 'MS01-WHT-M' }),
  plan(4, 'delivered', 26, 'CP11-GRN-256GB TPEN', {
    journey: 'delivered',
    invoice: personal('王若溪', 'wang.ruoxi@example.com', 'issued'),
  }),
  plan(12, 'return-requested', 24, 'LS60', { journey: 'delivered' }),
  plan(14, 'delivered', 23, 'TMK*2 THC-50G*3', { journey: 'delivered' }),
  plan(2, 'return-requested', 22, 'LK02-CML-M', { journey: 'delivered' }),
  plan(5, 'delivered', 21, 'GBO-500ML GHL', { journey: 'delivered' }),
  plan(11, 'cancelled', 20, 'XRC5'),
  plan(18, 'delivered', 19, 'QVC8', { journey: 'delivered-second-try' }),
  plan(1, 'delivered', 18, 'BS01-38 MSK-WHT-S', {
    journey: 'delivered',
    invoice: personal('林知夏', 'lin.zhixia@example.com', 'requested'),
  }),
  plan(8, 'exchange-requested', 17, 'LJ01-BLK-S', { journey: 'delivered', pays: 'wechat' }),
  plan(10, 'returned', 17, 'LB02-BGD', { journey: 'delivered' }),
  plan(15, 'delivered', 16, 'TP20 TG65-WHT', { journey: 'delivered' }),
  plan(13, 'delivered', 16, 'WPE WCH-120G*2', { journey: 'delivered' }),
  plan(20, 'return-requested', 15, 'QPL-LOW*2', { journey: 'delivered', pays: 'card' }),
  plan(7, 'delivered', 14, 'SNT SDM-250G', { journey: 'delivered' }),
  plan(6, 'shipped', 13, 'GRJ-BLK-L GBT-BRN-44', { journey: 'customs' }),
  plan(16, 'delivered', 13, 'MT01-WHT-S*2 MP02-BLU-26', { journey: 'delivered' }),
  plan(19, 'shipped', 12, 'LJ02-NVY-L', { journey: 'late' }),
  plan(3, 'exchange-requested', 12, 'LB50-BLK', { journey: 'delivered', notes: '左耳没有声音，申请换新。' }),
  plan(17, 'shipped', 11, 'XPAN-28CM XBRD-L', { journey: 'moving' }),
  plan(4, 'return-requested', 11, 'LD02-BLU-M', { journey: 'delivered' }),
  plan(9, 'shipped', 10, 'XKTL-WHT', { journey: 'waiting-for-pickup' }),
  plan(14, 'delivered', 10, 'SCH-SEA*2 SCK', { journey: 'delivered', pays: 'gift' }),
  plan(1, 'exchange-requested', 9, 'LK01-NVY-M', { journey: 'delivered' }),
  plan(2, 'shipped', 9, 'ZPF2-75ML TCL2-150ML', { journey: 'moving' }),
  plan(12, 'shipped', 9, 'BS03-ORG-42', { journey: 'exception', notes: '工作日白天请打电话。' }),
  plan(5, 'delivered', 8, 'YCHR-KHK*2 YLMP-GRN', { journey: 'delivered' }),
  plan(18, 'shipped', 8, 'CX5-BLK-256GB', { journey: 'late' }),
  plan(8, 'cancelled', 7, 'CP13-GPH-512GB', { pays: 'wechat' }),
  plan(13, 'shipped', 7, 'TCR1-50G TSR3-30ML', { journey: 'customs' }),
  plan(15, 'shipped', 7, 'SHN-1KG SOI-500ML', { journey: 'sent-back' }),
  plan(1, 'delivered', 5, 'LX500-SKY', { journey: 'delivered', pays: 'card' }),
  plan(11, 'delivered', 5, 'TC1-2M-BLK*2 TP10-WHT', { journey: 'delivered' }),
  plan(10, 'shipped', 5, 'QBT-GRY', { journey: 'moving' }),
  plan(16, 'delivered', 5, 'LX700M2-BLK', { journey: 'delivered' }),
  plan(20, 'cancelled', 4, 'LB03-BLK'),
  plan(7, 'shipped', 4, 'QHM', { journey: 'attempted' }),
  plan(4, 'shipped', 4, 'ZFD-N20 ZLP1-01', { journey: 'arriving-today' }),
  plan(1, 'shipped', 3, 'LX700-BLK TC1-1M-BLK', { journey: 'arriving-today' }),
  plan(3, 'shipped', 3, 'CB16-32GB TM3-BLK TH7', {
    journey: 'one-of-two',
    invoice: company('北京远岸设计有限公司', '91110105MA0CAMEL01', 'chen.siyuan@example.com', 'requested'),
  }),
  plan(1, 'shipped', 2, 'GPK40-ORG GBS-BLU-600ML SNT', { journey: 'one-of-two', notes: '放门口快递柜即可。' }),
  plan(12, 'shipped', 2, 'TSH2-750ML TBW-500ML', { journey: 'moving' }),
  plan(18, 'processing', 1, 'XWOK-34CM'),
  plan(5, 'processing', 1, 'SCB2-454G SCD-MED', { journey: 'label-only' }),
  plan(14, 'processing', 1, 'GDB-50 GRB'),
  plan(9, 'processing', 1, 'THM-70ML TSH1-400ML'),
  plan(1, 'processing', 1, 'TSR1-30ML TTN-200ML', { journey: 'label-only', pays: 'wechat' }),
  plan(19, 'cancelled', 1, 'QSF'),
  plan(2, 'pending-modified', 1, 'MT02-SKY-M*2', { before: 'MT02-GRY-M*2' }),
  plan(16, 'pending-modified', 0, 'TK84-RSW-WHT', { before: 'TK84-BSW-WHT' }),
  plan(20, 'pending', 0, 'LS8-BLK', { pays: 'gift' }),
  plan(11, 'pending', 0, 'QLD-BLK QNL-WHT', { invoice: personal('徐子墨', 'xu.zimo@example.com', 'requested') }),
  plan(6, 'pending', 0, 'LB01-IVR'),
  plan(8, 'pending', 0, 'CW2-BLK-46MM', { pays: 'wechat' }),
  plan(1, 'pending', 0, 'LJ03-BLU-M', { notes: '礼物，请不要放价格单。' }),
];
