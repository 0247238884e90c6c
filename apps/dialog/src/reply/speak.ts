// How facts are put into words: money, days, moments, texts and lists in the shopper's language.
import type { Locale, Money, Place, Text } from '#contracts';
import { textIn } from '#contracts';
import { dayIn, formatDay, lastDayOf, placeLabel } from '#language';
import { formatMoney } from '#money';
import { PLAIN_VOICE, type Voice } from './voice.js';

/** One thing, though the word ends like several. */
const ONE_THING = /(?:\b|\p{L})(?:lens|canvas|gas|atlas|series|always|news)$/iu;

/** The words of one reply. */
export class Speak {
  /** `2026-11-25` in the shop's time zone. */
  readonly today: string;

  constructor(
    readonly locale: Locale,
    now: Date,
    private readonly timeZone: string,
    /** How the shop wants to be spoken for. */
    readonly voice: Voice = PLAIN_VOICE,
    private readonly storeName?: Text,
    /** The shop's: another one is told apart from it. */
    private readonly currency?: string,
  ) {
    this.today = dayIn(now, timeZone);
  }

  /** The name that the shop gave its assistant. */
  get assistant(): string | undefined {
    return this.voice.name === undefined ? undefined : this.text(this.voice.name);
  }

  /** The shop's name. */
  get store(): string | undefined {
    return this.storeName === undefined ? undefined : this.text(this.storeName);
  }

  /** The wording in this reply's language. */
  choose<Value>(zh: Value, en: Value): Value {
    return this.locale === 'zh' ? zh : en;
  }

  /** `¥1,299`; `JP¥1,299` where it is not the shop's currency. */
  money(amount: Money): string {
    return formatMoney(amount, this.currency);
  }

  /** A calendar day (`2026-11-25`) or a point in time as a day. */
  day(value: string): string {
    return formatDay(value.length === 10 ? value : dayIn(new Date(value), this.timeZone), this.today, this.locale);
  }

  /** The last day of what ends at a point in time, where that is the end of a day in the shop's time zone. */
  lastDay(endsAt: string): string | undefined {
    return lastDayOf(endsAt, this.timeZone);
  }

  /** When something ends: its last day, else the day and the time. */
  end(endsAt: string): string {
    const lastDay = this.lastDay(endsAt);
    return lastDay === undefined ? `${this.day(endsAt)} ${this.time(endsAt)}` : this.day(lastDay);
  }

  /** The hour and minute of a point in time in the shop's time zone. */
  time(value: string): string {
    return new Intl.DateTimeFormat('en-GB', { timeZone: this.timeZone, hour: '2-digit', minute: '2-digit' }).format(
      new Date(value),
    );
  }

  /** Two days as a range; one day when they are the same. */
  days(first: string, last: string): string {
    if (first === last) return this.day(first);
    return this.choose(`${this.day(first)}至${this.day(last)}`, `between ${this.day(first)} and ${this.day(last)}`);
  }

  /** A text of the shop in this language. */
  text(value: Text): string {
    return textIn(value, this.locale);
  }

  /** A place by name. */
  place(value: Place): string {
    return placeLabel(value, this.locale);
  }

  /** "A, B and C", "A、B和C". */
  list(items: readonly string[], last: 'and' | 'or' = 'and'): string {
    if (items.length < 2) return items[0] ?? '';
    const head = items.slice(0, -1).join(this.choose('、', ', '));
    const joint = this.choose(last === 'and' ? '和' : '或', ` ${last} `);
    return `${head}${joint}${items.at(-1) ?? ''}`;
  }

  /** Things told one after the other, with the stop at their end: short or few ones in a sentence, others a line each. */
  lines(items: readonly string[]): string {
    const [between, stop] = this.choose(['；', '。'], ['; ', '.']);
    const inOne = `${items.join(between)}${stop}`;
    if (items.length < 3 || inOne.length <= this.choose(36, 72)) return inOne;
    return `\n${items.join(`${between.trim()}\n`)}${stop}\n`;
  }

  /** A text of the shop's as a sentence: with a stop at its end where it has none. */
  sentence(text: string): string {
    return /[。.!！?？]$/u.test(text) ? text : `${text}${this.choose('。', '.')}`;
  }

  /** Which of two English verbs goes with a title: "the Headphones are", "the Compass is". */
  verb(title: string, one: string, many: string): string {
    const head = title.split(/[,(–|]| (?:with|for|of|in|from|by|to|without|on) /iu)[0]?.trim() ?? title;
    return /\p{L}{2}[^\W\dsui]s$/iu.test(head) && !ONE_THING.test(head) ? many : one;
  }

  /** A title as it stands in a sentence. */
  title(value: string): string {
    return this.choose(`「${value}」`, value);
  }
}
