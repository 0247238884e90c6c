// Scripted conversations about nothing in the catalog: small talk, acts, moods, a person, what is outside the shop.
import type { Script } from './script.js';

const person = { skill: 'handoff', facts: { reason: 'asked-for-person' } } as const;

/** In Chinese. */
export const chineseTalkScripts: readonly Script[] = [
  {
    name: '问好、谢谢、再见',
    steps: ['你好', '谢谢', '好的', '再见'].map((say) => ({ say, replies: ['small-talk'] })),
  },
  {
    name: '在吗、稍等、什么意思',
    steps: ['在吗', '稍等，我找一下', '什么意思', '哦', '好吧'].map((say) => ({ say, replies: ['small-talk'] })),
  },
  {
    name: '是不是机器人，说实话',
    steps: [{ say: '你是真人吗', replies: [{ skill: 'small-talk', text: /不是真人/u }] }],
  },
  {
    name: '店外的事不装懂',
    steps: [
      { say: '帮我写一首关于秋天的诗', replies: ['fallback'] },
      { say: '今天北京天气怎么样', replies: [{ skill: 'fallback', facts: { offersPerson: true } }] },
    ],
  },
  {
    name: '听不懂两次就提出转人工，答应了就转',
    steps: [
      { say: '🙃🙃', replies: ['fallback'] },
      { say: '？？？', replies: [{ skill: 'fallback', facts: { offersPerson: true } }] },
      { say: '转人工', replies: [person], heldBy: 'queue' },
    ],
  },
  {
    name: '找人工，等的时候照常回答，留电话，再取消',
    steps: [
      { say: '人工客服', replies: [{ ...person, text: /电话或邮箱/u }], heldBy: 'queue' },
      { say: 'LX-700多少钱', replies: ['price'], heldBy: 'queue' },
      { say: '13800005678', replies: [{ skill: 'handoff', facts: { contact: '13800005678' } }], heldBy: 'queue' },
      { say: '人呢', replies: ['small-talk'], heldBy: 'queue' },
      { say: '不用转人工了', replies: [{ skill: 'handoff', facts: { reason: 'cancelled' } }], heldBy: 'assistant' },
    ],
  },
  {
    name: '转人工时就带了邮箱',
    steps: [
      {
        say: '转人工，我的邮箱是li@example.com',
        replies: [{ skill: 'handoff', facts: { contact: 'li@example.com' } }],
        heldBy: 'queue',
      },
      { say: '转人工', replies: [{ skill: 'handoff', text: /li@example\.com/u }], heldBy: 'queue' },
    ],
  },
  {
    name: '充电宝冒烟：先说怎么做，同时转人工',
    steps: [
      {
        say: '你们的充电宝充电的时候冒烟了',
        replies: [{ skill: 'handoff', facts: { reason: 'safety' }, text: /断开电源/u }],
        heldBy: 'queue',
      },
      {
        say: '孩子手被烫伤了',
        replies: [{ skill: 'handoff', facts: { reason: 'safety' }, text: /就医/u }],
        heldBy: 'queue',
      },
    ],
  },
  {
    name: '用了过敏：建议就医',
    steps: [
      {
        say: '用了你们的面霜脸上红肿起疹子',
        replies: [{ skill: 'handoff', facts: { reason: 'safety' }, text: /就医/u }],
      },
    ],
  },
  {
    name: '要投诉到12315：道歉并转人工',
    steps: [
      {
        say: '再不处理我就打12315',
        replies: [{ skill: 'handoff', facts: { reason: 'legal' }, text: /抱歉/u }],
        heldBy: 'queue',
      },
    ],
  },
  {
    name: '很生气就提出转人工，提出之后还更生气，就转',
    steps: [
      {
        say: '什么垃圾店铺，气死我了！！',
        replies: [{ skill: 'feedback', facts: { offersPerson: true }, text: /人工/u }],
      },
      { say: '垃圾服务，骗子！！！', replies: [{ skill: 'handoff', facts: { reason: 'dissatisfied' } }] },
    ],
  },
  {
    name: '说再也不来了，道歉并提出转人工',
    steps: [{ say: '太差了，再也不来你们家买了', replies: [{ skill: 'feedback', facts: { offersPerson: true } }] }],
  },
  {
    name: '表扬',
    steps: [{ say: '服务真好，给你们点赞', replies: [{ skill: 'feedback', text: /谢谢/u }] }],
  },
  {
    name: '生气地问价，先道歉再回答',
    steps: [{ say: '差评！LX-700到底多少钱', replies: [{ skill: 'price', text: /^很抱歉/u }] }],
  },
  {
    name: '同样的话问三次：说明又查过，第三次提出转人工',
    steps: [
      { say: 'LX-700多少钱', replies: [{ skill: 'price', text: /^(?!又查)/u }] },
      { say: 'LX-700多少钱', replies: [{ skill: 'price', facts: { timesAsked: 2 }, text: /^又查了一遍/u }] },
      {
        say: 'LX-700多少钱啊',
        replies: [{ skill: 'price', facts: { timesAsked: 3, offersPerson: true }, text: /人工/u }],
      },
    ],
  },
  { name: '只发表情', steps: [{ say: '👍', replies: ['small-talk'] }] },
  {
    name: '算了',
    steps: [
      { say: '聆汐耳机多少钱', replies: [{ skill: 'price', needs: 'choose' }] },
      { say: '算了', replies: ['small-talk'] },
      { say: '好的谢谢', replies: ['small-talk'] },
    ],
  },
];

/** In English. */
export const englishTalkScripts: readonly Script[] = [
  {
    name: 'hello, thanks, bye',
    locale: 'en',
    steps: ['hi', 'thanks!', 'ok', 'bye'].map((say) => ({ say, replies: ['small-talk'] })),
  },
  {
    name: 'are you there, hold on, what do you mean',
    locale: 'en',
    steps: ['are you there?', 'hold on a sec', 'what do you mean', 'i see'].map((say) => ({
      say,
      replies: ['small-talk'],
    })),
  },
  {
    name: 'says that it is a program',
    locale: 'en',
    steps: [{ say: 'am I talking to a real person?', replies: [{ skill: 'small-talk', text: /program/u }] }],
  },
  {
    name: 'does not pretend to know what is outside the shop',
    locale: 'en',
    steps: [
      { say: 'write me a poem about autumn', replies: ['fallback'] },
      { say: "what's the capital of France", replies: [{ skill: 'fallback', facts: { offersPerson: true } }] },
    ],
  },
  {
    name: 'a person: goes on helping, keeps the number, and lets go',
    locale: 'en',
    steps: [
      {
        say: 'can I talk to a human please',
        replies: [{ ...person, text: /phone number or an e-mail/u }],
        heldBy: 'queue',
      },
      { say: 'how much is the LX-700', replies: ['price'], heldBy: 'queue' },
      { say: 'call me on +44 20 7946 0000', replies: [{ skill: 'handoff', facts: { contact: '+44 20 7946 0000' } }] },
      { say: 'talk to a person', replies: [{ skill: 'handoff', text: /7946/u }], heldBy: 'queue' },
      {
        say: "I don't need a person anymore",
        replies: [{ skill: 'handoff', facts: { reason: 'cancelled' } }],
        heldBy: 'assistant',
      },
    ],
  },
  {
    name: 'something caught fire: what to do first, and a person',
    locale: 'en',
    steps: [
      {
        say: 'the power bank you sold me caught fire and burned my hand',
        replies: [{ skill: 'handoff', facts: { reason: 'safety' }, text: /unplug.*emergency number/u }],
        heldBy: 'queue',
      },
    ],
  },
  {
    name: 'an allergic reaction is no question about a product',
    locale: 'en',
    steps: [
      { say: 'my son had an allergic reaction to it', replies: [{ skill: 'handoff', facts: { reason: 'safety' } }] },
    ],
  },
  {
    name: 'a lawyer is a matter for a person',
    locale: 'en',
    steps: [
      {
        say: 'you will hear from my lawyer',
        replies: [{ skill: 'handoff', facts: { reason: 'legal' } }],
        heldBy: 'queue',
      },
    ],
  },
  {
    name: 'very angry: a person is offered; angrier still after that: one is called, once',
    locale: 'en',
    steps: [
      {
        say: 'this is the worst shop ever, absolutely terrible',
        replies: [{ skill: 'feedback', facts: { offersPerson: true } }],
      },
      { say: 'USELESS SERVICE, YOU ARE A JOKE!!', replies: [{ skill: 'handoff', facts: { reason: 'dissatisfied' } }] },
      { say: 'terrible, pathetic service', replies: [{ skill: 'feedback', text: /^(?!.*person)/u }] },
    ],
  },
  {
    name: 'who wants to leave is offered a person',
    locale: 'en',
    steps: [
      {
        say: 'very disappointed, I will never shop here again',
        replies: [{ skill: 'feedback', facts: { offersPerson: true } }],
      },
    ],
  },
  {
    name: 'praise',
    locale: 'en',
    steps: [{ say: 'excellent service, I love your shop', replies: [{ skill: 'feedback', text: /Thank you/u }] }],
  },
  {
    name: 'asked three times: looked up again, then a person',
    locale: 'en',
    steps: [
      { say: 'how much is the LX-700?', replies: ['price'] },
      {
        say: 'how much is the LX-700?',
        replies: [{ skill: 'price', facts: { timesAsked: 2 }, text: /^I looked again/u }],
      },
      {
        say: 'how much is the LX-700??',
        replies: [{ skill: 'price', facts: { offersPerson: true }, text: /person/u }],
      },
    ],
  },
];
