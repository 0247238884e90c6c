// What each status of an order is called in a sentence.
import type { OrderStatus } from '#contracts';

/** `[Chinese, English]` by status. */
export const STATUS_WORDS: Record<OrderStatus, readonly [zh: string, en: string]> = {
  pending: ['等待处理', 'waiting to be processed'],
  'pending-modified': ['已修改，等待处理', 'changed and waiting to be processed'],
  processing: ['已经在备货', 'already being prepared'],
  shipped: ['已经发货', 'already on its way'],
  delivered: ['已经送达', 'delivered'],
  cancelled: ['已经取消', 'cancelled'],
  'return-requested': ['已申请退货', 'waiting for its return to be handled'],
  returned: ['已经退货', 'returned'],
  'exchange-requested': ['已申请换货', 'waiting for its exchange to be handled'],
  exchanged: ['已经换货', 'exchanged'],
};
