/** Every word of what is corrected and released, in both languages. */
import type { Correction, ModelFault, ModelVersion } from '#contracts';
import type { Language } from '../../chat/index.js';

const faultsZh: Readonly<Record<ModelFault, string>> = {
  'cut-short': '内容不完整',
  'other-format': '格式不对',
  'other-base': '是在升级之前做的',
  'too-large': '太大',
  'not-finite': '里面有不能用的数',
  'too-slow': '用起来太慢',
  'other-digest': '内容被改动过',
};
const faultsEn: Readonly<Record<ModelFault, string>> = {
  'cut-short': 'it is cut short',
  'other-format': 'its format is another one',
  'other-base': 'it was made before an upgrade',
  'too-large': 'it is too large',
  'not-finite': 'it holds numbers that cannot be used',
  'too-slow': 'asking it takes too long',
  'other-digest': 'its content is not what was made',
};

const zh = {
  corrections: '理解上的更正',
  noCorrections: '还没有更正。客服在对话里标出顾客的话是什么意思，几秒后会出现在这里。',
  meant: (understood: string, meant: string) => `助手理解为「${understood}」，应为「${meant}」`,
  confirm: '确认更正',
  dismiss: '不采用',
  reopen: '恢复',
  correctionStates: {
    new: '待学习',
    waiting: '等另一个人确认',
    taught: '已学进最新版本',
    refused: '会让别的问题变差，没有采用',
    known: '助手本来就这样理解',
    unusable: '一句话里不止一件事，或没有能学的内容',
    dismissed: '已决定不采用',
  } as Record<Correction['state'], string>,
  waits: {
    unlikely: '助手认为不太可能：要由另一个人确认',
    flooded: '这个意思被标得太多：要由另一个人确认',
    'too-many': '一个人标得太多：要由另一个人确认',
    disputed: '有人标了别的意思',
  } as Record<NonNullable<Correction['waitsFor']>, string>,
  implied: '没有人标过：助手没听懂之后，客服为顾客办了这件事。两个人这样说或这样办才算数。',
  models: '理解的版本',
  shipped: '出厂版本',
  version: (version: number) => `第 ${version} 版`,
  modelStates: { candidate: '待发布', released: '正在使用', retired: '已被替换', 'rolled-back': '已撤回' } as Record<
    ModelVersion['state'],
    string
  >,
  releasedBy: (name: string) => `${name} 发布`,
  taught: (count: number, before: string, after: string) => `学了 ${count} 条更正：之前理解对 ${before}，现在 ${after}`,
  replay: (count: number, lost: number, gained: number) => `另外问了 ${count} 句：${lost} 句变差，${gained} 句变好`,
  left: (waiting: number, refused: number) => `${waiting} 条等人确认，${refused} 条因为会变差没有采用`,
  shadow: (turns: number, changed: number, wanted: number) =>
    `旁听了 ${turns} 句（发布前应有 ${wanted} 句），其中 ${changed} 句理解不同`,
  fault: (fault: ModelFault) => `助手用不了这个版本：${faultsZh[fault]}；仍用出厂版本`,
  release: '发布',
  sureRelease: (isEarly: boolean): string => (isEarly ? '旁听还不够，仍要发布？' : '确认发布？'),
  rollBack: '撤回',
  sureRollBack: '确认撤回？',
  released: '已发布，几秒内生效。',
  rolledBack: '已撤回，几秒内恢复。',
};

/** The words of what is corrected and released. */
export type UnderstandingTexts = typeof zh;

const en: UnderstandingTexts = {
  corrections: 'Corrections of what was understood',
  noCorrections:
    'Nothing was corrected yet. What your people mark in a conversation as meant otherwise appears here within seconds.',
  meant: (understood, meant) => `Understood as ${understood}; meant: ${meant}`,
  confirm: 'Confirm',
  dismiss: 'Do not use it',
  reopen: 'Open again',
  correctionStates: {
    new: 'To be learned',
    waiting: 'Waits for a second person',
    taught: 'In the latest version',
    refused: 'Not used: it made others worse',
    known: 'Understood so anyway',
    unusable: 'Not used: the message wants several things, or nothing that can be learned',
    dismissed: 'Not used',
  },
  waits: {
    unlikely: 'The assistant finds it hardly possible: somebody else has to confirm it',
    flooded: 'This meaning was marked very often: somebody else has to confirm it',
    'too-many': 'One person marked very many: somebody else has to confirm it',
    disputed: 'Somebody marked another meaning',
  },
  implied:
    'Nobody marked it: the assistant had not understood, and this is what was done for the shopper. It counts once two people say or do so.',
  models: 'Versions of what is understood',
  shipped: 'As it ships',
  version: (version) => `Version ${version}`,
  modelStates: { candidate: 'To be released', released: 'Serves', retired: 'Replaced', 'rolled-back': 'Taken back' },
  releasedBy: (name) => `released by ${name}`,
  taught: (count, before, after) => `Taught ${count} corrections: understood ${before} before, ${after} now`,
  replay: (count, lost, gained) => `Of ${count} other messages ${lost} are worse, ${gained} better`,
  left: (waiting, refused) => `${waiting} wait for a second person, ${refused} would make others worse`,
  shadow: (turns, changed, wanted) =>
    `Heard ${turns} messages beside (${wanted} wanted before it is released), ${changed} understood otherwise`,
  fault: (fault) => `The assistant cannot use it: ${faultsEn[fault]}; what ships serves in its place`,
  release: 'Release',
  sureRelease: (isEarly) => (isEarly ? 'It has heard too little yet. Release it all the same?' : 'Release it?'),
  rollBack: 'Take back',
  sureRollBack: 'Take it back?',
  released: 'Released; it serves within seconds.',
  rolledBack: 'Taken back within seconds.',
};

/** By language. */
export const understandingTexts: Readonly<Record<Language, UnderstandingTexts>> = { zh, en };
