/** What the chat says by itself. */
import type { ChatTexts } from '../chat/index.js';
import { statusesEn, statusesZh } from './statuses.js';

/** Nobody waits for no minutes. */
const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

/** In Chinese. */
export const chatZh: ChatTexts = {
  open: '问导购',
  title: '导购',
  subtitle: '按店里的实时数据回答',
  close: '关闭对话',
  newConversation: '开始新对话',
  log: '对话内容',
  inputLabel: '给导购留言',
  inputPlaceholder: '问问价格、库存、物流…',
  send: '发送',
  starting: '正在接通导购…',
  typing: '导购正在输入',
  slowHint: '比平时慢一些，还在等回复…',
  offlineHint: '网络断开了，联网后可以重试。',
  you: '你',
  assistant: '导购',
  agent: '人工客服',
  withPerson: (name) => `${name} 正在为您服务`,
  agentTyping: (name) => `${name} 正在输入`,
  outlook: ({ isStaffed, isOpen, position, estimatedWaitSeconds: seconds }, opensAt) => {
    if (isStaffed && position !== undefined)
      return `${position === 1 ? '您是下一位' : `您排在第 ${position} 位`}${seconds === undefined ? '' : `，最近一位等了约 ${minutes(seconds)} 分钟`}`;
    if (isOpen === false) return opensAt === undefined ? '现在不在人工服务时间' : `人工服务 ${opensAt} 开始`;
    return '目前没有客服在线，上线后会在这里回复您';
  },
  unread: (count) => `${count} 条新消息`,
  rate: '这次人工服务怎么样？',
  stars: (rating) => `${rating} 分`,
  rated: '谢谢您的评价。',
  notSent: '未送达',
  retry: '重试',
  yes: '是',
  no: '否',
  choices: '请选择',
  suggestions: '可以接着问',
  order: '订单',
  was: '原价',
  shipment: '包裹',
  troubles: {
    offline: '网络断开了，刚才的内容还没有送达。',
    unreachable: '联系不上店铺，刚才的内容还没有送达。',
    slow: '等了太久没有回复，可以再试一次。',
    busy: '现在咨询的人很多，请稍后再试。',
    refused: '店铺没有接受这条消息。',
    'not-set-up': '这里的导购暂时用不了，请用其他方式联系店家。',
    fault: '店铺那边出了点问题，请再试一次。',
  },
  notices: {
    expired: '之前的对话已结束，这是一段新的对话。',
    'identity-changed': '登录身份变了，这是一段新的对话。',
    'person-awaited': '正在等客服接入，等待期间导购继续回答。',
    'person-holds': '人工客服正在为你服务。',
    'assistant-back': '人工服务已结束，导购继续为你服务。',
  },
  statuses: statusesZh,
};

/** In English. */
export const chatEn: ChatTexts = {
  open: 'Ask us',
  title: 'Shopping assistant',
  subtitle: 'Answers from live shop data',
  close: 'Close the chat',
  newConversation: 'New conversation',
  log: 'Conversation',
  inputLabel: 'Message to the assistant',
  inputPlaceholder: 'Prices, stock, delivery…',
  send: 'Send',
  starting: 'Connecting to the assistant…',
  typing: 'The assistant is typing',
  slowHint: 'Slower than usual; still waiting for the answer…',
  offlineHint: 'You are offline. You can try again once you are back.',
  you: 'You',
  assistant: 'Assistant',
  agent: 'Agent',
  withPerson: (name) => `${name} is helping you`,
  agentTyping: (name) => `${name} is typing`,
  outlook: ({ isStaffed, isOpen, position, estimatedWaitSeconds: seconds }, opensAt) => {
    if (isStaffed && position !== undefined)
      return `${position === 1 ? 'You are next in line' : `You are number ${position} in line`}${seconds === undefined ? '' : `; the last shopper waited about ${minutes(seconds)} min`}`;
    if (isOpen === false)
      return opensAt === undefined ? 'Nobody is on at this hour' : `People are there from ${opensAt}`;
    return 'Nobody is on right now; the answer will appear here';
  },
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  rate: 'How was it with our colleague?',
  stars: (rating) => `${rating} of 5`,
  rated: 'Thank you for your rating.',
  notSent: 'Not delivered',
  retry: 'Try again',
  yes: 'Yes',
  no: 'No',
  choices: 'Please choose',
  suggestions: 'You could ask',
  order: 'Order',
  was: 'was',
  shipment: 'Parcel',
  troubles: {
    offline: 'You are offline; this was not delivered yet.',
    unreachable: 'The shop cannot be reached; this was not delivered yet.',
    slow: 'No answer for a long time. You can try again.',
    busy: 'Many people are asking right now. Please try again in a moment.',
    refused: 'The shop did not accept this message.',
    'not-set-up': 'The assistant cannot be used here right now. Please contact the shop another way.',
    fault: 'Something went wrong on our side. Please try again.',
  },
  notices: {
    expired: 'The earlier conversation has ended; this is a new one.',
    'identity-changed': 'You signed in or out; this is a new conversation.',
    'person-awaited': 'Waiting for a person to join. The assistant goes on helping meanwhile.',
    'person-holds': 'A person is helping you now.',
    'assistant-back': 'Our colleague has handed back; the assistant goes on helping you.',
  },
  statuses: statusesEn,
};
