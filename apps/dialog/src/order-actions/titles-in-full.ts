// Which items a text calls by the whole of their titles, the longest first: a title may hold another one.
import { type OrderView, wordingsOf } from '#contracts';
import { normalize } from '#language';
import { wholeTitlesIn } from '../evidence/evidence.js';

type OrderItem = OrderView['items'][number];

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of a Chinese title that is no usual word; an English one has two words. */
const LEAST_CHARACTERS = 4;
const HAN = /\p{Script=Han}/u;

/** The items that are called by their whole titles, the text without those, and the words right beside them. */
export interface TitlesInFull {
  readonly inFull: readonly OrderItem[];
  readonly rest: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Reads a text in the comparable form for titles that begin before a place of it; a title of the shop's hides what is inside of it. */
export function titlesInFull(plain: string, upTo: number, items: readonly OrderItem[]): TitlesInFull {
  const found = items.flatMap((item) =>
    wordingsOf(item.title)
      .map((wording) => normalize(wording))
      .filter((title) => (HAN.test(title) ? title.length >= LEAST_CHARACTERS : title.includes(' ')))
      .flatMap((title) => placesOf(title, plain, upTo).map((span) => ({ item, ...span }))),
  );
  const all: readonly Span[] = found.length === 0 ? [] : [...found, ...wholeTitlesIn(plain)];
  const whole = found
    .filter((one) => !all.some((other) => isWithin(one, other)))
    .sort((left, right) => left.start - right.start);
  const spans = whole.filter(({ start }, index) => whole.findIndex((one) => one.start === start) === index);
  return {
    inFull: items.filter((item) => whole.some((one) => one.item === item)),
    rest: spans.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, plain),
    before: spans.flatMap(
      ({ start }) => /([a-z]+) $/u.exec(plain.slice(Math.max(0, start - LONGEST_WORD), start))?.[1] ?? [],
    ),
    after: spans.flatMap(({ end }) => /^ ([a-z]+)/u.exec(plain.slice(end, end + LONGEST_WORD))?.[1] ?? []),
  };
}

const LONGEST_WORD = 40;

const isWithin = (one: Span, other: Span): boolean =>
  other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;

/** Where a title stands in a text, in the singular or the plural. */
function placesOf(title: string, plain: string, upTo: number): Span[] {
  const places: Span[] = [];
  let start = plain.indexOf(title);
  while (start >= 0 && start < upTo) {
    const behind = start + title.length;
    const [plural = ''] = /^(?:es|s)(?![a-z\d])/u.exec(plain.slice(behind, behind + 3)) ?? [];
    const end = behind + plural.length;
    const isCut =
      (/^[a-z\d]/u.test(title) && /[a-z\d]/u.test(plain[start - 1] ?? '')) ||
      (/[a-z\d]$/u.test(title) && /[a-z\d]/u.test(plain[end] ?? ''));
    if (!isCut) places.push({ start, end });
    start = plain.indexOf(title, end);
  }
  return places;
}
