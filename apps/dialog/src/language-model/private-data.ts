// Keeps personal data from the language model: replaced by tokens such as [PHONE_1] before a text leaves, put back after.
import type { CustomerRecord } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { PrivateKind } from './private-kinds.js';
import { privatePatterns } from './private-patterns.js';

/** A value known to be personal. */
export interface PrivateValue {
  readonly kind: PrivateKind;
  readonly value: string;
}

const TOKEN = /\[([A-Z]{3,10}_\d{1,3})\]/g;
const MAX_VALUES = 1_000;
const MAX_DEPTH = 8;
/** A name as short as this is found in other words all the time. */
const LEAST_LATIN_NAME = 3;

/** Facts by the name of their field. */
const PRIVATE_FIELDS: Readonly<Record<string, PrivateKind>> = {
  recipient: 'NAME',
  phone: 'PHONE',
  contact: 'PHONE',
  email: 'EMAIL',
  line1: 'ADDRESS',
  line2: 'ADDRESS',
  address: 'ADDRESS',
  district: 'ADDRESS',
  postcode: 'POSTCODE',
  taxId: 'NUMBER',
  trackingNumber: 'NUMBER',
  orderId: 'ORDER',
  given: 'ORDER',
};

/** The private data of one turn and the tokens that stand for it. */
export class PrivateData {
  private readonly byValue = new Map<string, string>();
  private readonly byToken = new Map<string, string>();
  private readonly counts = new Map<PrivateKind, number>();
  private patterns: readonly { readonly kind: PrivateKind; readonly pattern: RegExp }[] | undefined;
  private readonly values = new Map<string, PrivateValue>();
  private isFull = false;

  constructor(known: readonly PrivateValue[] = []) {
    this.learn(known);
  }

  /** Whether all that was made known is kept. Where it is not, nothing may leave. */
  get isWhole(): boolean {
    return !this.isFull;
  }

  /** Makes further values known. */
  learn(values: readonly PrivateValue[]): void {
    for (const value of values) {
      const key = `${value.kind} ${value.value.trim().toLowerCase()}`;
      if (value.value.trim() === '' || this.values.has(key)) continue;
      if (this.values.size >= MAX_VALUES) this.isFull = true;
      else this.values.set(key, value);
    }
    this.patterns = undefined;
  }

  private known(): readonly { readonly kind: PrivateKind; readonly pattern: RegExp }[] {
    this.patterns ??= [...this.values.values()]
      .sort((a, b) => b.value.length - a.value.length)
      .flatMap(({ kind, value }) => {
        const pattern = patternOf(kind, value.trim());
        return pattern === undefined ? [] : [{ kind, pattern }];
      });
    return this.patterns;
  }

  /** Makes known what facts hold of people: by the name of the field. */
  learnFacts(facts: unknown): void {
    const found: PrivateValue[] = [];
    collect(facts, found, 0);
    this.learn(found);
  }

  /** The text without private data. */
  mask(text: string): string {
    // What a shopper types as a token must not be taken for one of ours.
    let masked = halfWidth(text).replace(TOKEN, '($1)');
    for (const { kind, pattern } of this.known())
      masked = outsideTokens(masked, (part) => part.replace(pattern, (value) => this.tokenFor(kind, value)));
    for (const { kind, pattern, group } of privatePatterns)
      masked = outsideTokens(masked, (part) =>
        part.replace(pattern, (...found: unknown[]) => {
          const whole = String(found[0]);
          // The spaces around a value are no part of it: they stay where they are.
          const value = (group ? (found[1] as string | undefined) : whole)?.trim();
          return value === undefined || value === '' ? whole : whole.replace(value, () => this.tokenFor(kind, value));
        }),
      );
    return masked;
  }

  /** The text with its tokens put back; those that were never given stay as they are. */
  restore(text: string): string {
    return text.replace(TOKEN, (token) => this.byToken.get(token) ?? token);
  }

  /** The same for every string of a value. */
  restoreAll(value: unknown): unknown {
    if (typeof value === 'string') return this.restore(value);
    if (Array.isArray(value)) return value.map((one) => this.restoreAll(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.restoreAll(one)]));
  }

  /** The same for masking. */
  maskAll(value: unknown): unknown {
    if (typeof value === 'string') return this.mask(value);
    if (Array.isArray(value)) return value.map((one) => this.maskAll(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.maskAll(one)]));
  }

  private tokenFor(kind: PrivateKind, value: string): string {
    // Rules read codes without case: they stand for the same thing, as it was written first.
    const key = value.trim().toLowerCase();
    const known = this.byValue.get(key);
    if (known !== undefined) return known;
    const count = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, count);
    const token = `[${kind}_${count}]`;
    this.byValue.set(key, token);
    this.byToken.set(token, value.trim());
    // Found once, it is private wherever it stands: the words around it may be others there.
    this.learn([{ kind, value: key }]);
    return token;
  }
}

/** What is known of a customer: nothing of it may leave. */
export function privateValuesOf(customer: CustomerRecord): PrivateValue[] {
  const values: PrivateValue[] = namesIn(customer.name);
  const add = (kind: PrivateKind, value: string | undefined): void => {
    if (value !== undefined) values.push({ kind, value });
  };
  add('EMAIL', customer.email);
  add('PHONE', customer.phone);
  for (const method of customer.paymentMethods ?? []) add('NUMBER', method.lastFour);
  for (const address of customer.addresses ?? []) {
    values.push(...namesIn(address.recipient ?? ''));
    add('PHONE', address.phone);
    for (const line of [address.line1, address.line2, address.district])
      for (const part of [line, ...streetsIn(line ?? '')]) add('ADDRESS', part);
    add('POSTCODE', address.postcode);
  }
  return values;
}

/** The orders that a conversation knows. */
export function privateOrdersOf({
  page,
  focusOrderId,
  focusItems,
  form,
  shown,
  lastDone,
  letGo,
  ...rest
}: ConversationState): PrivateValue[] {
  const one = [page?.orderId, focusOrderId, focusItems?.orderId, form?.orderId, lastDone?.orderId, letGo?.orderId];
  const ids = [...one, ...rest.verifiedOrderIds];
  const listed = shown.filter((thing) => thing.kind === 'order').map((thing) => thing.id);
  return [...ids, ...listed].flatMap((value) => (value === undefined ? [] : [{ kind: 'ORDER' as const, value }]));
}

/** The names in an address line, which people say without the numbers. */
const streetsIn = (line: string): string[] =>
  line.match(/\p{Script=Han}{3,}|\p{Script=Latin}[\p{Script=Latin}' .-]{5,}(?<=\p{L})/gu) ?? [];

/** A whole name, and its words where they are words. */
function namesIn(name: string): PrivateValue[] {
  const words = name
    .split(/[\s·.,]+/u)
    .filter((word) => word.length >= LEAST_LATIN_NAME || /\p{Script=Han}{2}/u.test(word));
  return [...new Set([name, ...words])].map((value) => ({ kind: 'NAME', value }));
}

function collect(value: unknown, found: PrivateValue[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
  for (const [name, one] of Object.entries(value)) {
    const kind = PRIVATE_FIELDS[name];
    if (kind !== undefined && typeof one === 'string')
      found.push(...(kind === 'NAME' ? namesIn(one) : [{ kind, value: one }]));
    else collect(one, found, depth + 1);
  }
}

/** Full-width letters, digits and signs of codes as half-width ones; punctuation stays as it is written. */
const halfWidth = (text: string): string =>
  text.replace(/[＃＋－．０-９＠Ａ-Ｚ＿ａ-ｚ]+/gu, (found) => found.normalize('NFKC'));

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a value as people write it: phones with or without separators, orders with or without a leading "#". */
function patternOf(kind: PrivateKind, value: string): RegExp | undefined {
  if (kind === 'PHONE' && !value.includes('@')) {
    const digits = value.replace(/\D/g, '');
    if (digits.length < 5) return undefined;
    // The country code may be left out.
    const local = digits.length > 11 ? digits.slice(-11) : digits;
    return new RegExp(`(?<!\\d)\\+?(?:\\d{1,3}[ -]?)?${[...local].join('[ ()-]{0,2}')}(?!\\d)`, 'gu');
  }
  const plain = kind === 'ORDER' ? value.replace(/^#/, '') : value;
  const isWord = /^[\p{Script=Latin}\d]/u.test(plain);
  if (plain.length < 2) return undefined;
  return new RegExp(
    `${kind === 'ORDER' ? '#?' : ''}${isWord ? '(?<![\\p{Script=Latin}\\d])' : ''}${escape(halfWidth(plain))}${isWord ? '(?![\\p{Script=Latin}\\d])' : ''}`,
    'giu',
  );
}

/** Applies a change to the parts of a text that are not tokens. */
function outsideTokens(text: string, change: (part: string) => string): string {
  let result = '';
  let end = 0;
  for (const token of text.matchAll(TOKEN)) {
    result += change(text.slice(end, token.index)) + token[0];
    end = token.index + token[0].length;
  }
  return result + change(text.slice(end));
}
