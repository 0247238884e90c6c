// Which parts of a message are numbers of the shopper's own orders and parcels: the message is compared with the numbers as they are. Pure.
import { numberEndingsIn } from '#language';

/** An order of the shopper's with the numbers of its parcels. */
export interface OwnNumbers {
  readonly id: string;
  readonly trackingNumbers: readonly string[];
}

/** A part of a message that is a number of the shopper's; offsets are in the text as it was given. */
export interface SpottedNumber {
  readonly kind: 'order' | 'parcel';
  readonly start: number;
  readonly end: number;
  readonly orderId: string;
  readonly trackingNumber?: string;
  /** From 0 to 1: 1 where it can be nothing else, less for a short number that may count something. */
  readonly strength: number;
}

/** So much of a text is looked at. */
const MAX_CHARACTERS = 8_000;
/** So many places of one number are looked at, and so many are told. */
const MAX_PLACES = 20;
const MAX_SPOTTED = 20;
/** What may stand between the characters of a number as it is written. */
const BETWEEN = /^[\s#_./:\\-]{0,3}$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{N}]/u;
const HAN = /\p{Script=Han}/u;
/** A number of so many characters is no other by chance, wherever it is parted. */
const LONG = 6;
const WINDOW = 24;

const SAID_BEFORE =
  /(?:订单|单号|单子|运单|包裹|快递)(?:号码|编号|号)?\s*(?:是|为|:|：|=)?\s*$|\b(?:order|purchase|parcel|package|tracking|shipment)s?(?: ?(?:number|num|no\.?|id|code|#))?\s*(?:is|was|:|=)?\s*$|#\s*$|\bno\.? ?$/iu;
/** A number that is written as words are. */
const PLAIN_WORD = /^\p{Ll}+$/u;
/** Before a short number: money, an amount or a size is told. */
const AMOUNT_BEFORE =
  /[¥$€£₩￥]\s*$|\b(?:under|below|over|above|size|around|than|only|least|most|x)\s*$|(?<!\b(?:what|how) )\babout\s*$|(?<!\b(?:invoices?|receipts?|refunds?|returns?|exchanges?|cancellations?|protection|adjustment|match|address|payment|delivery|status|labels?|news|updates?) )\bfor\s*$|[×*]\s*$|(?:不到|超过|低于|大约|大概|尺码|第|共)\s*$/iu;
/** After a short number: it counts or measures something. */
const UNIT_AFTER =
  /^\s*(?:[元块钱件个只台双条套盒瓶包袋支把张本箱罐片颗枚份天日月年周岁点码号寸斤升克两位人次折分秒岁层楼室%％°℃]|小时|公斤|毫|厘|千|万)|^\s*(?:of|x|pcs?|pieces?|items?|units?|sets?|pairs?|boxes|packs?|days?|weeks?|months?|years?|hours?|minutes?|inch(?:es)?|cm|mm|ml|kg|g|l|gb|tb|w|v|usd|eur|gbp|dollars?|bucks|euros?|pounds?|percent|am|pm)\b|^[.,:]\d/iu;

/** A text as its letters and digits alone, each with the place that it has in the text. */
interface Keyed {
  readonly key: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function keyed(text: string): Keyed {
  const starts: number[] = [];
  const ends: number[] = [];
  let key = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const plain of character.normalize('NFKC').toLowerCase()) {
      if (!LETTER_OR_DIGIT.test(plain)) continue;
      key += plain;
      // A character of two units has its place twice, so that places go by units as the key's own do.
      starts.push(...Array.from({ length: plain.length }, () => at));
      ends.push(...Array.from({ length: plain.length }, () => end));
    }
    at = end;
  }
  return { key, starts, ends };
}

/** The numbers of the shopper's own orders and parcels in a text, in the order in which they stand; of those that overlap the longest. */
export function spotNumbers(written: string, own: readonly OwnNumbers[]): SpottedNumber[] {
  const text = written.slice(0, MAX_CHARACTERS);
  const inText = keyed(text);
  const byEnding = endingsOf(own.map(({ id }) => id));
  const lastFigures = lastFiguresIn(text);
  const found = own.flatMap(({ id, trackingNumbers }) => [
    ...orEnding(placesOf(id, text, inText), byEnding.get(id), text, inText, lastFigures).map((place) => ({
      kind: 'order' as const,
      orderId: id,
      ...place,
    })),
    ...trackingNumbers.flatMap((trackingNumber) =>
      placesOf(trackingNumber, text, inText).map((place) => ({
        kind: 'parcel' as const,
        orderId: id,
        trackingNumber,
        ...place,
      })),
    ),
  ]);
  const kept = withoutOverlaps(found);
  return kept.filter((one) => !goesOnInFigures(one, text, kept)).slice(0, MAX_SPOTTED);
}

/** After figures that are part of a number the sentence ends or goes on; after those that count stands what is counted. */
const SENTENCE_AFTER =
  /^\s*(?:$|[\p{P}\p{S}\p{Script=Han}]|(?:please|pls|now|today|tomorrow|asap|thanks?|to|from|and|or|but|at|on|in|for|by|with|is|was|has|it|its|my|the|this|that|i|when|where|which|can|could)(?![\p{L}\p{N}]))/iu;
/** Figures of a contact or a tracking number are whole by themselves. */
const FIGURES_AFTER = /^(?:\s{1,2}\p{N}{1,6}){1,3}(?![\p{Script=Latin}\p{N}]|[.:/-]\p{N})/u;
const FIGURES_BEFORE = /(?<![\p{Script=Latin}\p{N}]|\p{N}[.:/-])\p{N}{1,6}\s{1,2}$/u;
const MONTH_BEFORE =
  /(?:月|(?<!\p{L})(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)\s?(?=\p{N}{1,2}\s{1,2}$)/iu;

/** "400 1" is not the order 400: where a number goes on in figures that are no own number and count nothing, what is written is another one. */
function goesOnInFigures({ start, end }: SpottedNumber, text: string, own: readonly SpottedNumber[]): boolean {
  const rest = text.slice(end, end + WINDOW);
  const [after] = (/\p{N}$/u.test(text.slice(start, end)) && FIGURES_AFTER.exec(rest)) || [];
  if (after !== undefined && !own.some((other) => other.start < end + after.length && other.end > end)) {
    const beyond = rest.slice(after.length);
    if (SENTENCE_AFTER.test(beyond) && !UNIT_AFTER.test(beyond)) return true;
  }
  const head = text.slice(Math.max(0, start - WINDOW), start);
  const [before] = (/^\p{N}/u.test(text.slice(start, end)) && FIGURES_BEFORE.exec(head)) || [];
  if (before === undefined || MONTH_BEFORE.test(head)) return false;
  return !own.some((other) => other.start < start && other.end > start - before.length);
}

type Place = Pick<SpottedNumber, 'start' | 'end' | 'strength'>;

/** What only the last figures tell is a number where the words speak of an order. */
const SURE_BY_WORDS = 0.7;

/** The figures that a number ends in: "5006" of "S-5006". Fewer may count anything. */
const ENDING = /\p{N}{4,40}$/u;

/** What each number ends in, where no other number of the shopper's is written so. */
function endingsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const whole = new Set(ids.map((id) => keyed(id).key));
  const found = ids.map((id) => [id, ENDING.exec(id.normalize('NFKC'))?.[0]] as const);
  return new Map(
    found.filter((entry): entry is [string, string] => {
      const [id, ending] = entry;
      return ending !== undefined && (ending === keyed(id).key || !whole.has(ending));
    }),
  );
}

/** Figures that may be the last ones of a number. */
interface LastFigures extends SaidPlace {
  readonly figures: string;
  /** The words say that they are: 尾号72, "the one ending in 72". */
  readonly isSaid: boolean;
}
type SaidPlace = Pick<SpottedNumber, 'start' | 'end'>;

/** So many figures single out one of long numbers; nobody writes a long one out, and no shop that counts so far has another one of so few. */
const LAST_FIGURES =
  /(?<![\p{Script=Latin}\p{N}@]|[\p{Script=Latin}\p{N}][-_./]|[.,:])\p{Nd}{4,12}(?![\p{Script=Latin}\p{N}]|[-_./:,@][\p{Script=Latin}\p{N}])/gu;
const LONG_ENDING = 8;

function lastFiguresIn(text: string): LastFigures[] {
  const said = numberEndingsIn(text);
  const bare = [...text.matchAll(LAST_FIGURES)]
    .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
    .filter(({ end }) => !said.some((other) => other.end === end));
  // 退到尾号4242: a card ends so.
  const others = said.filter(({ isOrders }) => isOrders !== false);
  return [
    ...others.map(({ isOrders, ...place }) => ({ ...place, isSaid: isOrders === true })),
    ...bare.map((place) => ({ ...place, isSaid: false })),
  ]
    .slice(0, MAX_PLACES)
    .map((place) => ({ ...place, figures: text.slice(place.start, place.end).normalize('NFKC') }));
}

/** A number where it stands as it is; else where only the figures that it ends in do, or the last of them. */
function orEnding(
  places: Place[],
  ending: string | undefined,
  text: string,
  inText: Keyed,
  lastFigures: readonly LastFigures[],
): Place[] {
  if (places.length > 0 || ending === undefined) return places;
  const whole = placesOfExactly(ending, text, inText);
  if (whole.length > 0) return whole;
  return lastFigures.flatMap(({ start, end, figures, isSaid }) => {
    if (figures.length >= ending.length || !ending.endsWith(figures)) return [];
    if (isSaid) return [{ start, end, strength: 1 }];
    const strength = ending.length < LONG_ENDING ? 0 : strengthOf(start, end, figures, figures, text);
    // A long number is another one than a long one that it ends as.
    return strength === 0 || figures.length > LONG_ENDING
      ? []
      : [{ start, end, strength: Math.min(strength, SURE_BY_WORDS) }];
  });
}

/** What a number may begin with that says no more than that it is one: "订单A8", "№1006". */
const SAYS_NUMBER = /^(?:订单|单号|order|no|nr)(?:号|编号)?[\s#.:_-]*(?=[\p{L}\p{N}])/iu;

function placesOf(number: string, text: string, inText: Keyed): Place[] {
  const whole = placesOfExactly(number, text, inText);
  const plain = number.normalize('NFKC').trim();
  const bare = plain.replace(SAYS_NUMBER, '');
  return whole.length > 0 || bare === plain ? whole : placesOfExactly(bare, text, inText);
}

function placesOfExactly(number: string, text: string, inText: Keyed): Place[] {
  const own = keyed(number);
  if (own.key === '') return [];
  const places: Place[] = [];
  let from = 0;
  for (let tried = 0; tried < MAX_PLACES; tried++) {
    const at = inText.key.indexOf(own.key, from);
    if (at < 0) break;
    from = at + 1;
    const place = placeAt(at, own, number, text, inText);
    if (place !== undefined) places.push(place);
  }
  return places.length > 0 ? places : beginningOf(own.key, text);
}

function placeAt(at: number, own: Keyed, number: string, text: string, inText: Keyed): Place | undefined {
  const last = at + own.key.length - 1;
  const [lead, tail] = signsAround(number, own);
  const first = inText.starts[at] ?? 0;
  const final = inText.ends[last] ?? 0;
  const start = lead !== '' && text.slice(0, first).endsWith(lead) ? first - lead.length : first;
  const end = tail !== '' && text.startsWith(tail, final) ? final + tail.length : final;
  for (let index = 0; at + index < last; index++) {
    const between = text.slice(inText.ends[at + index], inText.starts[at + index + 1]);
    if (between !== '' && !(BETWEEN.test(between.normalize('NFKC')) && mayPart(index, own))) return undefined;
  }
  if (isInsideCode(start, end, text, own.key)) return undefined;
  const strength = strengthOf(start, end, own.key, number, text);
  return strength === 0 ? undefined : { start, end, strength };
}

/** The signs that a number begins and ends with: "_" of "_a_". A "#" says no more than that it is one. */
const signsAround = (number: string, { starts, ends }: Keyed): readonly [lead: string, tail: string] => [
  /[-_./]*$/u.exec(number.slice(0, starts[0]))?.[0] ?? '',
  /^[-_./]*/u.exec(number.slice(ends.at(-1)))?.[0] ?? '',
];

/** Whether a number may be parted after its character of this index: where the shop parts it, between letters and digits, or anywhere in a long one. */
function mayPart(index: number, { key, starts, ends }: Keyed): boolean {
  if (key.length >= LONG || (ends[index] ?? 0) < (starts[index + 1] ?? 0)) return true;
  return /\p{N}/u.test(key[index] ?? '') !== /\p{N}/u.test(key[index + 1] ?? '');
}

/** Whether what stands there is only a part of a longer code or number. */
function isInsideCode(start: number, end: number, text: string, key: string): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const first = key[0] ?? '';
  const final = key.at(-1) ?? '';
  if (!HAN.test(first) && LATIN_OR_DIGIT.test(before.at(-1) ?? '')) return true;
  if (!HAN.test(final) && LATIN_OR_DIGIT.test(after[0] ?? '')) return true;
  if (/\p{N}[.,:]$/u.test(before) && /\p{N}/u.test(first)) return true;
  if (/\p{N}/u.test(final) && /^\.\p{N}/u.test(after)) return true;
  const joinedBefore = /([\p{Script=Latin}\p{N}]+)[-_/]$/u.exec(before)?.[1];
  if (joinedBefore !== undefined && !/^(?:order|no|nr|id|number)$/iu.test(joinedBefore)) return true;
  return /^[-_/][\p{Script=Latin}\p{N}]/u.test(after);
}

function strengthOf(start: number, end: number, key: string, number: string, text: string): number {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  const isSaid = SAID_BEFORE.test(before);
  const digits = key.replace(/\P{N}/gu, '').length;
  const isMixed = digits > 0 && digits < key.length;
  if (isMixed ? key.length >= 4 : digits >= LONG) return 1;
  if (isSaid) return 1;
  if (digits === 0) return text.slice(start, end) === number && !PLAIN_WORD.test(number) ? 0.9 : 0.3;
  const isWhole = !LETTER_OR_DIGIT.test(text.slice(0, start)) && !LETTER_OR_DIGIT.test(text.slice(end));
  if (!isMixed && (AMOUNT_BEFORE.test(before) || UNIT_AFTER.test(after))) return 0;
  return isWhole ? 0.95 : isMixed ? 0.7 : 0.6;
}

/** The first characters of a number too long to be written out, such as a UUID's; they stand for themselves in the text. */
const SHORTENED_FROM = 16;
const LEAST_SHORTENED = 6;

function beginningOf(key: string, text: string): Place[] {
  if (key.length < SHORTENED_FROM) return [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])[\p{Script=Latin}\p{N}]{6,40}(?![\p{L}\p{N}])/gu)) {
    const [word] = match;
    const plain = word.normalize('NFKC').toLowerCase();
    const isBeginning = plain.length >= LEAST_SHORTENED && key.startsWith(plain) && /\p{N}/u.test(plain);
    const end = match.index + word.length;
    // The beginning of a longer number that goes on otherwise is another number.
    if (isBeginning && !isInsideCode(match.index, end, text, plain))
      return [{ start: match.index, end, strength: 0.8 }];
  }
  return [];
}

function withoutOverlaps(found: readonly SpottedNumber[]): SpottedNumber[] {
  const longestFirst = [...found].sort(
    (one, other) => other.end - other.start - (one.end - one.start) || other.strength - one.strength,
  );
  const kept: SpottedNumber[] = [];
  for (const spotted of longestFirst) {
    const same = kept.filter((other) => spotted.start < other.end && spotted.end > other.start);
    // Two numbers that are written alike, such as "57" and "#57", are both meant until one is written exactly.
    const isAlike = same.every((other) => other.start === spotted.start && other.end === spotted.end);
    if (same.length === 0 || (isAlike && same.every(({ orderId }) => orderId !== spotted.orderId))) kept.push(spotted);
  }
  return kept.sort((one, other) => one.start - other.start || other.strength - one.strength);
}
