// The replies that the desk has where a shop names none of its own.
import type { CannedReply } from '../desk.config.js';

/** Each is offered only where every fact in braces is known. */
export const CANNED_REPLIES: readonly CannedReply[] = [
  {
    id: 'hello',
    text: {
      zh: '{customer}您好，我是{agent}，您的情况我看到了，我来处理。',
      en: 'Hello {customer}, this is {agent}. I have read what happened and will take care of it.',
    },
  },
  {
    id: 'hello-guest',
    text: {
      zh: '您好，我是{agent}，您的情况我看到了，我来处理。',
      en: 'Hello, this is {agent}. I have read what happened and will take care of it.',
    },
  },
  {
    id: 'parcel',
    skills: ['order-status', 'shipping'],
    text: {
      zh: '订单 {orderId} 由{carrier}承运，单号 {trackingNumber}，最新进展：{lastEvent}',
      en: 'Order {orderId} is with {carrier}, tracking number {trackingNumber}. The latest: {lastEvent}',
    },
  },
];
