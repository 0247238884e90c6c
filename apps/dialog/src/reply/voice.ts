// How a shop wants its assistant to speak: its name, how it addresses the shopper, and the shop's own words for replies.
import { z } from 'zod';
import { text } from '#contracts';

const MAX_TEMPLATES = 300;
const MAX_TEMPLATE_CHARACTERS = 1_000;

/** What a shop may set; everything has a default. */
export const voiceSchema = z.strictObject({
  /** The assistant's name, as it introduces itself. */
  name: text.optional(),
  /** How Chinese replies address the shopper. */
  address: z.enum(['您', '你']).default('您'),
  /** The shop's own words, by `skill.replyKey.locale`, with `{placeholder}`s. */
  replies: z
    .record(z.string(), z.string().min(1).max(MAX_TEMPLATE_CHARACTERS))
    .refine((replies) => Object.keys(replies).length <= MAX_TEMPLATES, { error: `has over ${MAX_TEMPLATES} texts` })
    .default({}),
});
/** See {@link voiceSchema}. */
export type Voice = z.output<typeof voiceSchema>;

/** The voice of a shop that sets nothing. */
export const PLAIN_VOICE: Voice = voiceSchema.parse({});

const PLACEHOLDER = /\{([^{}]*)\}/gu;

/** The names between braces. */
export function placeholdersIn(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
}

/** A template with its placeholders filled; `undefined` where one of them has no value. */
export function filled(template: string, valueOf: (name: string) => string | undefined): string | undefined {
  const values = new Map(placeholdersIn(template).map((name) => [name, valueOf(name)]));
  if ([...values.values()].includes(undefined)) return undefined;
  return template.replace(PLACEHOLDER, (_, name: string) => values.get(name) ?? '');
}

/** Our own words in the form of address that the shop chose; what facts quote (a policy, a title) stays as it is. */
export function addressed(words: string, address: Voice['address'], facts: Readonly<Record<string, unknown>>): string {
  if (address === '您' || !words.includes('您')) return words;
  const quoted = quotesOf(facts).sort((a, b) => b.length - a.length);
  let changed = '';
  for (let at = 0; at < words.length;) {
    const quote = quoted.find((one) => words.startsWith(one, at));
    const piece = quote ?? words.charAt(at);
    changed += quote === undefined && piece === '您' ? '你' : piece;
    at += piece.length;
  }
  return changed;
}

/** The texts in facts that have the word themselves. */
function quotesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('您') && value !== '您' ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(quotesOf) : [];
}
