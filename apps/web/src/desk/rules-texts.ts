/** The words for the rules of the desk, in both languages. */
import { type Language, languageTag } from '../chat/index.js';

interface RulesTexts {
  title: string;
  failed: string;
  hours: string;
  noHours: string;
  isOpen: string;
  opensAt: (moment: string) => string;
  closed: string;
  closedOn: string;
  days: Record<'sun' | 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat', string>;
  answerWithin: string;
  seconds: (count: number) => string;
  team: (name: string) => string;
  afterTeam: (seconds: string) => string;
  capacity: (count: number) => string;
  people: string;
  notReadable: string;
  then: { call: string; offer: string };
  /** What a condition says of its value. */
  when: Record<string, (value: string) => string>;
  values: Record<string, string>;
  classOf: (itsClass: string) => string;
}

const span = (seconds: number, minute: string, second: string): string =>
  seconds >= 60 && seconds % 60 === 0 ? `${seconds / 60} ${minute}` : `${seconds} ${second}`;

const zh: RulesTexts = {
  title: '班次与规则',
  failed: '暂时读不到规则，请再试一次。',
  hours: '服务时间',
  noHours: '没有设置服务时间',
  isOpen: '现在有人值班',
  opensAt: (moment) => `现在休息，${moment} 开始`,
  closed: '现在休息',
  closedOn: '休息日',
  days: { mon: '一', tue: '二', wed: '三', thu: '四', fri: '五', sat: '六', sun: '日' },
  answerWithin: '多久内回复',
  seconds: (count) => span(count, '分钟', '秒'),
  team: (name) => `小组 ${name}`,
  afterTeam: (seconds) => `小组 ${seconds}内没有接，派给任何能接的人`,
  capacity: (count) => `每人同时接待 ${count} 个对话`,
  people: '什么时候转人工',
  notReadable: '暂时读不到助手的规则',
  then: { call: '直接转人工', offer: '询问是否转人工' },
  when: {
    signs: (value) => `话里有：${value}`,
    sentimentAtMost: (value) => `语气${value}`,
    inARow: (value) => `连续 ${value} 条`,
    notUnderstood: (value) => `连续 ${value} 条没听懂`,
    sameAnswer: (value) => `同样的回答第 ${value} 次`,
    dissatisfactionAtLeast: (value) => `不满程度至少 ${value}`,
    refused: (value) => `同一请求被拒 ${value} 次`,
    orderValueAtLeast: (value) => `订单金额至少 ${value}`,
    skills: (value) => `谈到：${value}`,
    open: (value) => (value === 'true' ? '服务时间内' : '服务时间外'),
    offered: (value) => (value === 'true' ? '已经问过要不要人工' : '还没问过要不要人工'),
    handovers: (value) => `24 小时内转人工 ${value} 次`,
    noPolicy: () => '没有政策能回答',
  },
  values: {
    ...{ complaint: '抱怨', praise: '表扬', leaving: '想离开', legal: '法律纠纷', safety: '人身安全' },
    ...{ '-1': '不好或更差', '-2': '很差' },
  },
  classOf: (itsClass) => `归为：${itsClass}`,
};

const en: RulesTexts = {
  title: 'Hours and rules',
  failed: 'The rules cannot be read right now. Please try again.',
  hours: 'Opening hours',
  noHours: 'No opening hours are set',
  isOpen: 'Open now',
  opensAt: (moment) => `Closed now, opens ${moment}`,
  closed: 'Closed now',
  closedOn: 'Closed on',
  days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
  answerWithin: 'Answered within',
  seconds: (count) => span(count, 'min', 's'),
  team: (name) => `team ${name}`,
  afterTeam: (seconds) => `What a team has not taken within ${seconds} is offered to anybody who is able`,
  capacity: (count) => `Each person holds ${count} conversations at once`,
  people: 'When a person is called',
  notReadable: 'The rules of the assistant cannot be read right now',
  then: { call: 'call a person', offer: 'offer a person' },
  when: {
    signs: (value) => `speaks of: ${value}`,
    sentimentAtMost: (value) => `sounds ${value}`,
    inARow: (value) => `${value} messages in a row`,
    notUnderstood: (value) => `${value} in a row not understood`,
    sameAnswer: (value) => `the same answer ${value} times`,
    dissatisfactionAtLeast: (value) => `dissatisfaction at least ${value}`,
    refused: (value) => `the same wish refused ${value} times`,
    orderValueAtLeast: (value) => `an order of at least ${value}`,
    skills: (value) => `about: ${value}`,
    open: (value) => (value === 'true' ? 'within opening hours' : 'outside opening hours'),
    offered: (value) => (value === 'true' ? 'a person was offered before' : 'no person was offered yet'),
    handovers: (value) => `${value} hand-overs within 24 hours`,
    noPolicy: () => 'no policy answers it',
  },
  values: {
    ...{
      complaint: 'a complaint',
      praise: 'praise',
      leaving: 'leaving',
      legal: 'legal matters',
      safety: 'an accident',
    },
    ...{ '-1': 'bad or worse', '-2': 'very bad' },
  },
  classOf: (itsClass) => `as: ${itsClass}`,
};

/** By language. */
export const rulesTexts: Record<Language, RulesTexts> = { zh, en };

/** A moment to come, as a reader of the language expects it. */
export const momentIn = (language: Language, at: string): string =>
  new Intl.DateTimeFormat(languageTag(language), { weekday: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
