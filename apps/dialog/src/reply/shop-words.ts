// A shop's own words for a reply: which placeholders they may have, checked at the start, and how they are filled.
import { type Locale, locale } from '#contracts';
import { noticeReplies } from '../notices/notices.replies.js';
import { skills } from '../skills/index.js';
import type { Replies } from '../skills/skill.js';
import { generalReplies } from './general.replies.js';
import { placeholdersIn, type Voice } from './voice.js';

/** Stands for what the reply says by itself. */
const STANDARD = 'standard';
const ALWAYS = [STANDARD, 'assistant', 'store'];
/** By reply key: what a reply that may be worded anew can name. What other replies tell depends on all their facts, so `{standard}` stays in them. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  'not-found': ['notFound'],
  'no-such-item': ['notFound'],
  'ask-contact': ['given'],
  'unknown-code': ['notFound'],
  'over-code': ['notFound', 'endedAt'],
  'coming-code': ['notFound', 'startsAt'],
  'not-served': ['notServed'],
  'subscription-needs-login': ['title'],
  'contact-kept': ['contact'],
  unsure: ['orderId'],
  'no-variant': ['orderId', 'title'],
  greeting: [],
  robot: [],
};

const tables = new Map<string, Replies>([
  ['general', generalReplies],
  ['notices', noticeReplies],
  ...skills.map((skill): [string, Replies] => [skill.name, skill.replies]),
]);

/** What is wrong with a shop's words, each with the key that it stands under. */
export function faultsOfWords(replies: Voice['replies']): { key: string; fault: string }[] {
  return Object.entries(replies).flatMap(([key, template]) => {
    const fault = faultOf(key, template);
    return fault === undefined ? [] : [{ key, fault }];
  });
}

function faultOf(key: string, template: string): string | undefined {
  const [skill = '', replyKey = '', language = '', ...rest] = key.split('.');
  const table = tables.get(skill);
  if (table === undefined) return `there is no skill "${skill}"`;
  if (!Object.hasOwn(table, replyKey)) return `"${skill}" has no reply "${replyKey}"`;
  if (rest.length > 0 || !locale.safeParse(language).success) return 'must end in .zh or .en';
  const placeholders = placeholdersIn(template);
  if (/[{}]/u.test(template.replace(/\{[^{}]*\}/gu, ''))) return 'has a brace without its pair';
  const allowed = [...ALWAYS, ...(FACTS[replyKey] ?? [])];
  const unknown = placeholders.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return `there is no placeholder {${unknown}} here, only ${inBraces(allowed)}`;
  const isFactless = table[replyKey]?.[language as Locale].length === 0;
  if (placeholders.includes(STANDARD) || FACTS[replyKey] !== undefined || isFactless) return undefined;
  return 'would leave out what was looked up: it needs {standard}';
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ');
