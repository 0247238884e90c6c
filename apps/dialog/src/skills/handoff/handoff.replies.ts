// What is said to somebody who wants a person, waits for one, or waits no longer.
import type { Speak } from '../../reply/speak.js';
import type { Replies } from '../skill.js';

interface HandoffFacts {
  readonly contacts?: string[];
  readonly contact?: string;
}

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
  recorded: {
    zh: (facts: HandoffFacts, speak: Speak) =>
      `好的，已为您记下转人工的请求。现在还没有客服能直接接入这个对话；方便的话留个电话或邮箱，店家看到后可以联系您。${alsoAt(facts, speak)}等待期间我继续帮您。`,
    en: (facts: HandoffFacts, speak: Speak) =>
      `I have recorded that you would like a person. Nobody can join this chat directly yet; leave a phone number or an e-mail address if you like, so that the shop can get back to you.${alsoAt(facts, speak)} I keep helping meanwhile.`,
  },
  'recorded-with-contact': {
    zh: (facts: HandoffFacts, speak: Speak) =>
      `好的，已记下转人工的请求和您的联系方式 ${facts.contact ?? ''}，店家看到后可以联系您。${alsoAt(facts, speak)}等待期间我继续帮您。`,
    en: (facts: HandoffFacts, speak: Speak) =>
      `I have recorded that you would like a person, and that you can be reached at ${facts.contact ?? ''}.${alsoAt(facts, speak)} I keep helping meanwhile.`,
  },
  safety: {
    zh: (facts: HandoffFacts) =>
      `请先停止使用，是电器的话断开电源并远离；有人受伤或不适，请马上就医或拨打当地的急救电话。商品和照片请先留着。我已为您请求店里的人工处理，${leaveContactZh(facts)}`,
    en: (facts: HandoffFacts) =>
      `Please stop using it (if it is electric, unplug it and keep away from it); if anyone is hurt or unwell, see a doctor or call your local emergency number right away. Keep the product and take photos. I have asked for a person from the shop to look into this. ${leaveContactEn(facts)}`,
  },
  legal: {
    zh: (facts: HandoffFacts) =>
      `很抱歉事情到了这一步。这件事需要店里的人来处理，我已为您记下转人工的请求，${leaveContactZh(facts)}`,
    en: (facts: HandoffFacts) =>
      `I am sorry that it has come to this. A person from the shop has to deal with it; I have recorded the request. ${leaveContactEn(facts)}`,
  },
  waiting: {
    zh: (facts: HandoffFacts, speak: Speak) =>
      `您的转人工请求已经记下了，目前还没有客服接入。${
        facts.contact === undefined ? '留个电话或邮箱，店家可以联系您。' : `店家可以通过 ${facts.contact} 联系您。`
      }${alsoAt(facts, speak)}`,
    en: (facts: HandoffFacts, speak: Speak) =>
      `Your request for a person is recorded; nobody has joined yet. ${
        facts.contact === undefined
          ? 'Leave a phone number or an e-mail address and the shop can get back to you.'
          : `The shop can reach you at ${facts.contact}.`
      }${alsoAt(facts, speak)}`,
  },
  'contact-kept': {
    zh: (facts: HandoffFacts) => `记下了，店家可以通过 ${facts.contact ?? ''} 联系您。删除这个对话时，它也会一起删除。`,
    en: (facts: HandoffFacts) =>
      `Noted: the shop can reach you at ${facts.contact ?? ''}. It is erased together with this conversation.`,
  },
  cancelled: {
    zh: () => '好的，转人工的请求已取消，有什么直接问我就行。',
    en: () => 'Alright, the request for a person is withdrawn. Just ask me.',
  },
  'nothing-to-cancel': {
    zh: () => '好的，目前没有转人工的请求，有什么直接问我就行。',
    en: () => 'Alright. There is no open request for a person; just ask me.',
  },
};
