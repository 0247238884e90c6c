// What is said to somebody who wants a person, waits for one, or waits no longer.
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

/** What can be said of the waiting. */
export interface HandoffOutlook {
  /** Somebody is on who may take it; absent where that is not known. */
  readonly isStaffed?: boolean;
  /** Whether it is within the opening hours; absent where the shop named none. */
  readonly isOpen?: boolean;
  readonly opensAt?: string;
  /** 1 = next. */
  readonly position?: number;
  readonly estimatedWaitSeconds?: number;
  /** The same as it is said. */
  readonly estimatedWaitMinutes?: number;
}

interface HandoffFacts extends HandoffOutlook {
  readonly contacts?: string[];
  readonly contact?: string;
}

/** The place, the wait where it is known, or when somebody is there. */
function outlookZh(facts: HandoffFacts, speak: Speak): string {
  const { isStaffed, position, estimatedWaitMinutes: waited, opensAt } = facts;
  if (isStaffed === true && position !== undefined) {
    const place = position === 1 ? '您是下一位' : `您排在第 ${position} 位`;
    return `${place}${waited === undefined ? '' : `，最近一位等了约 ${waited} 分钟`}，客服会直接进入这个对话。`;
  }
  if (opensAt !== undefined)
    return `现在不在人工服务时间，${speak.day(opensAt)} ${speak.time(opensAt)} 开始有人；客服的回复会出现在这个对话里。`;
  if (isStaffed === false) return '目前没有客服在线；有人上线后会在这个对话里回复您。';
  return '有客服接入时会在这个对话里告诉您。';
}

function outlookEn(facts: HandoffFacts, speak: Speak): string {
  const { isStaffed, position, estimatedWaitMinutes: waited, opensAt } = facts;
  if (isStaffed === true && position !== undefined) {
    const place = position === 1 ? 'You are next in line' : `You are number ${position} in line`;
    const wait =
      waited === undefined ? '' : `; the last shopper waited about ${waited} ${waited === 1 ? 'minute' : 'minutes'}`;
    return `${place}${wait}. A person will join this chat.`;
  }
  if (opensAt !== undefined)
    return `Nobody is on at this hour; people are there again from ${speak.day(opensAt)}, ${speak.time(opensAt)}, and their answer will appear in this chat.`;
  if (isStaffed === false) return 'Nobody is on right now; whoever comes next will answer in this chat.';
  return 'You will be told here as soon as a person has joined.';
}

/** How to be reached, where nobody is there now. */
const reachZh = (facts: HandoffFacts): string => {
  if (facts.contact !== undefined) return `店家也可以通过 ${facts.contact} 联系您。`;
  return facts.isStaffed === true ? '' : '方便的话留个电话或邮箱，您不在这里时也能联系上您。';
};
const reachEn = (facts: HandoffFacts): string => {
  if (facts.contact !== undefined) return ` They can also reach you at ${facts.contact}.`;
  return facts.isStaffed === true
    ? ''
    : ' Leave a phone number or an e-mail address if you like, so that you can be reached when you are not here.';
};

const alsoAt = (facts: HandoffFacts, speak: Speak): string =>
  facts.contacts === undefined
    ? ''
    : speak.choose(
        `您也可以直接联系店家：${speak.list(facts.contacts)}。`,
        ` You can also reach the shop at ${speak.list(facts.contacts, 'or')}.`,
      );

const leaveContactZh = ({ contact }: HandoffFacts): string =>
  contact === undefined ? '请留个电话或邮箱，方便店家联系您。' : `店家可以通过 ${contact} 联系您。`;
const leaveContactEn = ({ contact }: HandoffFacts): string =>
  contact === undefined
    ? 'Please leave a phone number or an e-mail address so that they can reach you.'
    : `They can reach you at ${contact}.`;

/** Templates of the skill `handoff`. */
export const handoffReplies: Replies = {
  queued: {
    zh: (facts: HandoffFacts, speak: Speak) =>
      `好的，已为您转人工。${outlookZh(facts, speak)}${reachZh(facts)}${alsoAt(facts, speak)}等待期间我继续帮您。`,
    en: (facts: HandoffFacts, speak: Speak) =>
      `Alright, I have asked for a person. ${outlookEn(facts, speak)}${reachEn(facts)}${alsoAt(facts, speak)} I keep helping meanwhile.`,
  },
  safety: {
    zh: (facts: HandoffFacts) =>
      `请先停止使用，是电器的话断开电源并远离；有人受伤或不适，请马上就医或拨打当地的急救电话。商品和照片请先留着。我已为您请求店里的人工处理，${leaveContactZh(facts)}`,
    en: (facts: HandoffFacts) =>
      `Please stop using it (if it is electric, unplug it and keep away from it); if anyone is hurt or unwell, see a doctor or call your local emergency number right away. Keep the product and take photos. I have asked for a person from the shop to look into this. ${leaveContactEn(facts)}`,
  },
  legal: {
    zh: (facts: HandoffFacts) =>
      `很抱歉事情到了这一步。这件事需要店里的人来处理，我已为您转人工，${leaveContactZh(facts)}`,
    en: (facts: HandoffFacts) =>
      `I am sorry that it has come to this. A person from the shop has to deal with it; I have asked for one. ${leaveContactEn(facts)}`,
  },
  waiting: {
    zh: (facts: HandoffFacts, speak: Speak) =>
      `已经为您请了人工。${outlookZh(facts, speak)}${reachZh(facts)}${alsoAt(facts, speak)}`,
    en: (facts: HandoffFacts, speak: Speak) =>
      `A person has been asked for already. ${outlookEn(facts, speak)}${reachEn(facts)}${alsoAt(facts, speak)}`,
  },
  'contact-kept': {
    zh: (facts: HandoffFacts) => `记下了，店家可以通过 ${facts.contact ?? ''} 联系您。删除这个对话时，它也会一起删除。`,
    en: (facts: HandoffFacts) =>
      `Noted: the shop can reach you at ${facts.contact ?? ''}. It is erased together with this conversation.`,
  },
  'agent-lost': {
    zh: ({ agent }: { agent: string }) =>
      `抱歉，${agent} 的连接断了。您回到了原来的排队位置，会有同事继续处理；等待期间我先帮您。`,
    en: ({ agent }: { agent: string }) =>
      `Sorry, ${agent} has lost the connection. You are back at your old place in the queue and somebody else will go on; I keep helping meanwhile.`,
  },
  cancelled: {
    zh: () => '好的，转人工的请求已取消，有什么直接问我就行。',
    en: () => 'Alright, the request for a person is withdrawn. Just ask me.',
  },
  'nobody-called': {
    zh: () => '目前没有为您转人工。需要人工的话，说一声「转人工」就行。',
    en: () => 'No person has been asked for in this chat. If you want one, say “talk to a person”.',
  },
  'nothing-to-cancel': {
    zh: () => '好的，目前没有转人工的请求，有什么直接问我就行。',
    en: () => 'Alright. There is no open request for a person; just ask me.',
  },
};
