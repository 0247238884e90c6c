// What a language model read out of a message is kept only where the message, or what the shopper was shown, holds it.
import type { Place } from '#contracts';
import { entryOf, normalize, NUMERAL, parseNumber, tokenize } from '#language';
import { minorUnitsOf } from '#money';
import { wordingsOf } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import { placesIn } from './places.js';
import type { UnderstandingContext } from './understander.js';

/** A product's name may be completed from context, but most of it must have been said or shown. */
const LEAST_SAID_SHARE = 0.5;

const CODE = /[a-z\d]+(?:[-_./][a-z\d]+)*/gu;

type Check = (value: unknown, text: string, context: UnderstandingContext) => unknown;

/** For each slot of a model's: the value that may be used, or `undefined`. */
const checks: Readonly<Record<string, Check>> = {
  product: (value, text, context) => (isSaid(String(value), text, context) ? value : undefined),
  query: (value, text, context) => (isSaid(String(value), text, context) ? value : undefined),
  options: (value, text) => {
    const said = (value as string[]).filter((option) => normalize(text).includes(normalize(option)));
    return said.length > 0 ? said : undefined;
  },
  quantity: (value, text) => (numbersIn(text).has(Number(value)) ? value : undefined),
  minPriceMinor: (value, text, context) => priceSaid(value, text, context),
  maxPriceMinor: (value, text, context) => priceSaid(value, text, context),
  ordinal: (value, _, { state }) => {
    const ordinal = Number(value);
    return ordinal === -1 || (ordinal >= 1 && ordinal <= state.shown.length) ? value : undefined;
  },
  destination: (value, text) => placeSaid(value as Place, text),
  orderIds: (value, text, { state }) => {
    const known = ordersKnownTo(state).map(bareCode);
    const said = (value as string[]).filter(
      (code) => saysWhole(bareCode(text), bareCode(code)) || known.includes(bareCode(code)),
    );
    return said.length > 0 ? said : undefined;
  },
  code: (value, text) => (saysWhole(normalize(text), normalize(String(value))) ? value : undefined),
};

/** The slots of a model's that the shopper's words bear out, and the names of those they do not. */
export function saidSlots(
  slots: Readonly<Record<string, unknown>>,
  text: string,
  context: UnderstandingContext,
): { readonly slots: Record<string, unknown>; readonly unsaid: readonly string[] } {
  const kept: Record<string, unknown> = {};
  const unsaid: string[] = [];
  for (const [name, value] of Object.entries(slots)) {
    const check = entryOf(checks, name);
    const checked = check === undefined ? value : check(value, text, context);
    if (checked === undefined) unsaid.push(name);
    else kept[name] = checked;
  }
  return { slots: kept, unsaid };
}

/** The orders that a conversation has spoken of. */
function ordersKnownTo({ page, focusOrderId, form, shown, verifiedOrderIds }: ConversationState): string[] {
  const listed = shown.filter((thing) => thing.kind === 'order').map((thing) => thing.id);
  return [page?.orderId, focusOrderId, form?.orderId, ...verifiedOrderIds, ...listed].filter((id) => id !== undefined);
}

const bareCode = (text: string): string => normalize(text).replace(/#/g, '');

/** Every code and most words of a name must stand in the message or in what is at hand. */
function isSaid(name: string, text: string, { state, atHand }: UnderstandingContext): boolean {
  const shown = state.shown.map((thing) => thing.label);
  const known = normalize([text, ...shown, ...(atHand === undefined ? [] : wordingsOf(atHand.title))].join(' '));
  const tokens = [...new Set(tokenize(name))];
  if (tokens.length === 0) return false;
  // Tokens of "LX-700" are lx, 700 and lx700.
  const joined = known.replace(/[^\p{L}\d]+/gu, '');
  const said = tokens.filter((token) => known.includes(token) || (/\d/.test(token) && joined.includes(token)));
  const codes = (normalize(name).match(CODE) ?? []).filter((code) => /\d/.test(code));
  const hasAllCodes = codes.every((code) => saysWhole(known, code));
  return hasAllCodes && said.length / tokens.length >= LEAST_SAID_SHARE;
}

/** Whether a code stands in a text by itself, however it is joined ("lx 700" says lx700), and not as a part of a longer one: SAVE10 is no SAVE1. */
function saysWhole(text: string, code: string): boolean {
  const pieces = code.match(/\d+|\p{Script=Han}+|[^\d\p{Script=Han}\s\-_./]+/gu) ?? [];
  if (pieces.length === 0) return false;
  const written = pieces.map((piece) => RegExp.escape(piece)).join('[-_./ ]?');
  return new RegExp(
    `(?<![\\p{Script=Latin}\\d]|[a-z\\d][-_/])${written}(?![\\p{Script=Latin}\\d]|[-_/][a-z\\d])`,
    'u',
  ).test(text);
}

/** All numbers that a message says, in digits or words. */
function numbersIn(text: string): Set<number> {
  const plain = normalize(text);
  const numerals = plain.match(new RegExp(NUMERAL, 'g')) ?? [];
  const words = plain.match(/[a-z]+/g) ?? [];
  return new Set(
    [...numerals, ...words].map((word) => parseNumber(word.trim())).filter((number) => number !== undefined),
  );
}

function priceSaid(value: unknown, text: string, { currency }: UnderstandingContext): unknown {
  return numbersIn(text).has(Number(value) / minorUnitsOf(currency)) ? value : undefined;
}

/** The place as code reads it, where it is the one that the model means. */
function placeSaid(wanted: Place, text: string): Place | undefined {
  const same = (left: string | undefined, right: string | undefined): boolean =>
    left !== undefined && right !== undefined && normalize(left) === normalize(right);
  const found = placesIn(text).filter(({ place }) => place.country === wanted.country);
  const exact = found.find(({ place }) => same(place.city, wanted.city) || same(place.region, wanted.region));
  return (exact ?? (found.length === 1 ? found[0] : undefined))?.place;
}
