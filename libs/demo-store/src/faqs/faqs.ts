// The demo store's policies and common questions, each asked in several ways in both languages.
import type { Faq } from '../records.js';
import { delivering, paying } from './buying.js';
import { belonging, returning } from './keeping.js';

/** Every policy and common question. */
export const faqs: Faq[] = [...paying, ...delivering, ...returning, ...belonging].map(({ id, topic, ask, answer }) => ({
  id,
  topic,
  questions: ask.map(([zh, en]) => ({ zh, en })),
  answer: { zh: answer[0], en: answer[1] },
}));
