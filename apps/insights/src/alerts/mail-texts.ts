// What mails of alerts and digests say, in the language of who reads them: figures, titles and advice, nobody's name.
import type { Advice, Locale, Outcome, ResolvedEstimate } from '#contracts';
import type { NOW_FIGURES } from '../pages/now.page.js';
import type { Name } from '../pages/names.js';
import { ADVICE_TEXTS } from './advice.js';
import { type AlertRow, hourOf } from './alerts.store.js';
import type { MailToSend } from './mail.js';

type NowFigure = (typeof NOW_FIGURES)[number];

/** What a period was like, as webhooks and mails tell it. */
export interface Digest {
  readonly from: string;
  readonly to: string;
  readonly isDemo: boolean;
  readonly figures: readonly { readonly key: NowFigure; readonly count: number; readonly before: number }[];
  readonly changes: readonly {
    readonly key: string;
    readonly title: Name;
    readonly count: number;
    readonly usual?: number;
    readonly suggests: Advice;
    readonly advice: Name;
  }[];
  readonly resolution: {
    readonly from: string;
    readonly to: string;
    readonly outcomes: readonly { readonly outcome: Outcome; readonly count: number; readonly share: number }[];
    readonly estimate?: ResolvedEstimate;
  };
}

const FIGURE_NAMES: Readonly<Record<NowFigure, Name>> = {
  conversations: { zh: '对话', en: 'Conversations' },
  turns: { zh: '消息', en: 'Messages' },
  'not-understood': { zh: '没听懂', en: 'Not understood' },
  unhappy: { zh: '不满的消息', en: 'Unhappy messages' },
  handover: { zh: '转人工', en: 'To a person' },
  ordered: { zh: '24 小时内下单', en: 'Ordered within 24 h' },
};

const WORDS = {
  zh: {
    risen: (count: number) => (count === 1 ? '有一件事在增多' : `有 ${count} 件事在增多`),
    shoppers: (count: number) => `${count} 位顾客`,
    observed: (count: number, usual: number, day: string) => `${count} 位顾客，平常约 ${usual} 位（${day}）`,
    changes: '先改这几件事',
    figures: '数字（括号内是上一期）',
    resolved: '估计解决了',
    ofDays: (from: string, to: string) => `${from} 至 ${to} 的对话`,
    digest: (from: string, to: string) => (from === to ? `${from} 小结` : `${from} 至 ${to} 小结`),
    demo: '其中有演示数据。',
    isDemo: '这是演示数据。',
    open: '每个数字背后的对话：',
  },
  en: {
    risen: (count: number) => (count === 1 ? 'One thing is rising' : `${count} things are rising`),
    shoppers: (count: number) => (count === 1 ? '1 shopper' : `${count} shoppers`),
    observed: (count: number, usual: number, day: string) =>
      `${count === 1 ? '1 shopper' : `${count} shoppers`}, usually about ${usual} (${day})`,
    changes: 'What to change',
    figures: 'Figures (in brackets: the time before)',
    resolved: 'Resolved, estimated',
    ofDays: (from: string, to: string) => `conversations of ${from} to ${to}`,
    digest: (from: string, to: string) => (from === to ? `Insights of ${from}` : `Insights of ${from} to ${to}`),
    demo: 'Some of it is demo data.',
    isDemo: 'This is demo data.',
    open: 'The conversations behind each figure:',
  },
} as const;

const percent = (share: number): string => `${Math.round(share * 1_000) / 10} %`;
const rounded = (count: number): number => Math.round(count * 10) / 10;
/** A title is on one line, whatever the shop called it. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** A mail of alerts that are due together. `id` is theirs for as long as they are tried. */
export function alertsMail(
  id: string,
  told: readonly { readonly alert: AlertRow; readonly title: Name }[],
  locale: Locale,
  link: string | undefined,
): MailToSend {
  const words = WORDS[locale];
  const titles = told.map(({ title }) => oneLine(title[locale]));
  const paragraphs = told.map(({ alert, title }) =>
    [
      oneLine(title[locale]),
      words.observed(alert.observed, rounded(alert.expected), [alert.day, hourOf(alert) ?? ''].join(' ').trim()),
      ADVICE_TEXTS[alert.suggests][locale],
      ...(alert.isDemo ? [words.isDemo] : []),
    ].join('\n'),
  );
  return {
    id,
    subject: `${words.risen(told.length)}: ${titles.join(', ')}`,
    text: written(paragraphs, words.open, link),
  };
}

/** A mail of a digest. */
export function digestMail(digest: Digest, locale: Locale, link: string | undefined): MailToSend {
  const words = WORDS[locale];
  const { from, to, figures, changes, resolution, isDemo } = digest;
  const { estimate } = resolution;
  const paragraphs = [
    ...(isDemo ? [words.demo] : []),
    ...(changes.length === 0
      ? []
      : [
          [
            `${words.changes}:`,
            ...changes.map(
              ({ title, count, advice }, at) =>
                `${at + 1}. ${oneLine(title[locale])} (${words.shoppers(count)}): ${advice[locale]}`,
            ),
          ].join('\n'),
        ]),
    [
      `${words.figures}:`,
      ...figures.map(({ key, count, before }) => `${FIGURE_NAMES[key][locale]}: ${count} (${before})`),
    ].join('\n'),
    ...(estimate === undefined
      ? []
      : [
          `${words.resolved}: ${percent(estimate.resolved)} (${percent(estimate.low)}–${percent(estimate.high)}), ${words.ofDays(resolution.from, resolution.to)}`,
        ]),
  ];
  return { id: `digest.${from}.${to}`, subject: words.digest(from, to), text: written(paragraphs, words.open, link) };
}

const written = (paragraphs: readonly string[], open: string, link: string | undefined): string =>
  `${[...paragraphs, ...(link === undefined ? [] : [`${open} ${link}`])].join('\n\n')}\n`;
