// What a search asks for besides words: price bounds, an order, what is in stock, and what must not be.
import { findOptions, findPriceBounds, normalize, type OptionMention } from '#language';
import type { ProductQuery } from '#contracts';

/** Something that a shopper does not want: an option by its meaning, or plain words. */
export interface Unwanted {
  readonly wording: string;
  readonly option?: Pick<OptionMention, 'kind' | 'value'>;
}

/** A search text, taken apart. */
export interface QueryReading {
  /** The words that are left for matching; the whole text when nothing else was read. */
  readonly text: string;
  readonly filters: Partial<Pick<ProductQuery, 'minPriceMinor' | 'maxPriceMinor' | 'inStock' | 'sort'>>;
  readonly unwanted: readonly Unwanted[];
}

/** Longer texts hold no wishes, only words. */
const LONGEST_READ = 200;

const SORTS: readonly (readonly [RegExp, NonNullable<ProductQuery['sort']>])[] = [
  [
    /(?:价格)?(?:最便宜|最低价|价格最低)的?|从低到高|(?:the )?(?:cheapest|lowest[- ]priced?|least expensive)(?: first)?/,
    'price-asc',
  ],
  [
    /(?:价格)?(?:最贵|价格最高)的?|从高到低|(?:the )?(?:most expensive|highest[- ]priced?|priciest)(?: first)?/,
    'price-desc',
  ],
  [
    /(?:评分|评价|口碑|好评)(?:最好|最高|最多)的?|(?:the )?(?:best|top|highest)[- ]rated|(?:with )?(?:the )?best reviews/,
    'rating',
  ],
];
const IN_STOCK =
  /(?:只(?:看|要)|仅看)?(?:有现货|现货|有库存)的?|(?:只(?:看|要)|仅看)有货的?|(?:that (?:is|are) )?\bin[- ]stock\b(?: only)?|\bavailable now\b/;
const CHINESE_UNWANTED =
  /(?:不想要|不要|别要|除了|不喜欢)([^\s,，。;；、]{1,12}?)(?=的|以外|之外|[\s,，。;；、]|$)(?:的|以外|之外)*/;
const ENGLISH_UNWANTED = /\b(?:but not|not|except(?: for)?|excluding|no|without)(?: in)? ([a-z][a-z-]*)/;
/** Behind these, only an option is taken for unwanted: "no frost" and "without battery" name properties. */
const MAY_NAME_A_PROPERTY = /^(?:not|no|without)\b/;
const MAX_UNWANTED = 8;
const CURRENCY = /[¥$€£]|rmb|cny|usd|eur|gbp|元|块|dollars?|yuan|euros?|pounds?/;

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
}

/** "over 1000 lumens" is no price: a bare number in front of a word is a measure. */
function isMeasure(text: string, start: number, end: number): boolean {
  return !CURRENCY.test(text.slice(start, end)) && /^ ?[a-z]/.test(text.slice(end));
}

function readPrice(text: string, currency: string): { text: string; filters: QueryReading['filters'] } {
  const bounds = findPriceBounds(text, currency);
  if (bounds === undefined || isMeasure(text, bounds.start, bounds.end)) return { text, filters: {} };
  const { minMinor, maxMinor, otherCurrency, start, end } = bounds;
  // A bound in another currency bounds nothing here, and is no word of a product either.
  if (otherCurrency !== undefined) return { text: without(text, start, end), filters: {} };
  const isBound = (minor: number | undefined): minor is number => minor !== undefined && Number.isSafeInteger(minor);
  const filters = {
    ...(isBound(minMinor) ? { minPriceMinor: minMinor } : {}),
    ...(isBound(maxMinor) ? { maxPriceMinor: maxMinor } : {}),
  };
  const rest = without(text, start, end)
    .replace(/^的|价格(?:在|是)?|\b(?:priced?|costing)\b/g, ' ')
    .trim();
  return Object.keys(filters).length === 0 ? { text, filters } : { text: rest, filters };
}

/** Cuts out what is not wanted. Of a longer piece ("不要黑色手机") the option alone is unwanted. */
function readUnwanted(asked: string): { text: string; unwanted: Unwanted[] } {
  let text = asked;
  const unwanted: Unwanted[] = [];
  for (let round = 0; round < MAX_UNWANTED; round++) {
    const found = CHINESE_UNWANTED.exec(text) ?? ENGLISH_UNWANTED.exec(text);
    const piece = found?.[1];
    if (!found || piece === undefined) break;
    const end = found.index + found[0].length;
    // A size or colour right behind "not" may be two words: "not dark blue".
    const from = found.index + found[0].indexOf(piece);
    const option = findOptions(text.slice(from)).find(({ start }) => start === 0);
    if (option) {
      const wording = text.slice(from, from + option.end);
      unwanted.push({ wording, option: { kind: option.kind, value: option.value } });
      text = without(text, found.index, Math.max(from + option.end, piece.length <= option.end ? end : 0));
    } else if (MAY_NAME_A_PROPERTY.test(found[0])) break;
    else {
      unwanted.push({ wording: piece });
      text = without(text, found.index, end);
    }
  }
  return { text, unwanted };
}

/** Reads a search. What the caller asks for by parameters is not this function's business. */
export function readQuery(asked: string, currency: string): QueryReading {
  if (asked.length > LONGEST_READ) return { text: asked, filters: {}, unwanted: [] };
  const plain = normalize(asked);
  const price = readPrice(plain, currency);
  let { text } = price;
  const filters = { ...price.filters };
  for (const [pattern, sort] of SORTS) {
    const found = pattern.exec(text);
    if (!found) continue;
    filters.sort = sort;
    text = without(text, found.index, found.index + found[0].length);
    break;
  }
  const stock = IN_STOCK.exec(text);
  if (stock) {
    filters.inStock = true;
    text = without(text, stock.index, stock.index + stock[0].length);
  }
  const { text: rest, unwanted } = readUnwanted(text);
  const isRead = price.text !== plain || Object.keys(filters).length > 0 || unwanted.length > 0;
  return { text: isRead ? rest.replace(/^[的,，]|[,，]$/g, '').trim() : asked, filters, unwanted };
}
