// What the channels say themselves, where no turn of the dialog can.
import type { Locale } from '#contracts';
import type { UnreadableKind } from './channel.js';

/** What cannot be read yet, and what to do instead. */
export const UNREADABLE: Readonly<Record<UnreadableKind, Readonly<Record<Locale, string>>>> = {
  image: {
    zh: '图片我还看不了，请用文字说说想问什么，或者说“转人工”。',
    en: 'I cannot look at pictures yet. Please write what you would like to know, or ask for a person.',
  },
  audio: {
    zh: '语音我还听不了，请打字告诉我，或者说“转人工”。',
    en: 'I cannot listen to voice messages yet. Please write to me, or ask for a person.',
  },
  video: {
    zh: '视频我还看不了，请用文字说说想问什么，或者说“转人工”。',
    en: 'I cannot watch videos yet. Please write what you would like to know, or ask for a person.',
  },
  file: {
    zh: '文件我还打不开，请用文字说说想问什么，或者说“转人工”。',
    en: 'I cannot open files yet. Please write what you would like to know, or ask for a person.',
  },
  location: {
    zh: '位置我还看不了，请打字告诉我省市。',
    en: 'I cannot read a location yet. Please write the city.',
  },
};

/** What a person at the desk reads in its place. */
export const SHOWN_TO_PEOPLE: Readonly<Record<UnreadableKind, Readonly<Record<Locale, string>>>> = {
  image: { zh: '图片', en: 'picture' },
  audio: { zh: '语音', en: 'voice message' },
  video: { zh: '视频', en: 'video' },
  file: { zh: '文件', en: 'file' },
  location: { zh: '位置', en: 'location' },
};

/** Stands before a message of which nobody knows whether the shopper has it already. */
export const PERHAPS_SEEN: Readonly<Record<Locale, string>> = {
  zh: '（这条您可能已经收到过）',
  en: '(You may have this already.)',
};
/** Kept free for it and the line after it in every message, in characters as in bytes. */
export const PERHAPS_SEEN_ROOM = 64;

/** There was no answer for as long as anybody waits. */
export const NOT_ANSWERED: Readonly<Record<Locale, string>> = {
  zh: '抱歉，现在暂时回答不了。请过几分钟再说一遍。',
  en: 'Sorry, I cannot answer just now. Please say it again in a few minutes.',
};
