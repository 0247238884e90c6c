// What shoppers say when they want the skill `handoff`.
import { cuesOf, linesOf, type SkillPhrases } from '../phrases.js';

/** Phrases and cues of the skill `handoff`. */
export const handoffPhrases: SkillPhrases = {
  zh: linesOf(`
    转接
    人呢 找个活人来
    转人工
    人工客服
    我要人工
    找真人
    叫个人来
    接人工
    转接客服
    人工服务
    我不要跟机器人说话
    让你们经理来
    找客服
    有没有人工客服
    能转人工吗
    给我接线工作人员
    客服电话是多少
    我要和人聊
    叫你们老板来
    快点转人工
  `),
  en: linesOf(`
    put me through to somebody
    assistance from a person
    get in touch with a live agent
    i need to speak to somebody
    reach customer support
    talk to a human
    i want to speak to a person
    connect me to an agent
    human please
    real person please
    speak with customer service
    let me talk to someone
    transfer me to a representative
    customer support agent
    i do not want to talk to a bot
    get me your manager
    live chat with a person
    can i talk to a supervisor
    agent
    operator
    is there a human i can talk to
    call center phone number
    contact a human agent
  `),
  cues: [
    ...cuesOf(
      1.4,
      /人工|转(?:接)?(?:真人|客服)|(?:找|叫|换|要)(?:个)?(?:真人|客服|经理|老板|人来)|客服(?:电话|热线)|和人(?:聊|说)/u,
      /\b(?:talk|speak|chat)(?:ing)? (?:to|with) (?:a |an |your |some ?|the |real |live |another )*(?:human|person|agent|someone|somebody|representative|manager|supervisor|people|operator|customer (?:service|support))\b|\bhuman (?:agent|please|being)\b|\breal person\b|\blive (?:agent|person)\b|\bconnect me\b|\btransfer me\b|^(?:agent|human|operator|representative)$/u,
    ),
  ],
};
