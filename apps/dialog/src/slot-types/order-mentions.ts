// The orders that a message names by number, whatever form a shop's numbers have: known before the message is read, so that nothing reads them as something else.
import { BusError } from '#bus';
import type { OrderMention, SkillName, Viewer } from '#contracts';
import { MAX_SPOTTED_CHARACTERS } from '#contracts';
import type { ConversationState } from '../conversation/conversation.state.js';
import type { ShopCalls } from '../shop-calls.js';
import { evidenceNow } from '../evidence/evidence.js';
import { OF_ORDERS } from '../order-actions/changing-skills.js';
import { onlyNamesOrders } from '../order-actions/orders-in-wish.js';
import { contactIn, orderCodesIn, sameOrderCode } from '../understand/codes.js';
import type { UnderstoodCall } from '../understand/understander.js';
import {
  alikeLetters,
  alikeNumbers,
  numberAnswered,
  saidNumbers,
  type SaidNumber,
  speaksOfOrders,
} from './order-words.js';

/** Above this a number can be nothing else; below the other one it is none. */
const SURE = 0.9;
const LEAST = 0.5;
/** A form of number that the reader of messages knows as one. */
const STAND_IN = 'OD90';
const STAND_INS = /od90(\d{4})/giu;
/** What the classifier reads as a number of an order by itself: see `masked`. */
const WELL_FORMED = /^#?[a-z]{1,6}(?:\d{4,}|-\d{5,})$/iu;

/** A number that a message names as an order's. */
interface NamedNumber {
  /** As it is written in the message. */
  readonly written: string;
  /** The shopper's own order of that number; absent where the shopper has none such, or is a guest. */
  readonly orderId?: string;
  /** Where it is the number of a parcel. */
  readonly trackingNumber?: string;
}

/** A message with the numbers of orders in a form that its reader knows; see {@link orderMentionsIn}. */
export class OrderMentions {
  constructor(
    /** The message as it is read. */
    readonly text: string,
    private readonly numbers: readonly NamedNumber[],
    /** Own orders whose numbers stand in the message as they are. */
    private readonly asWritten: readonly string[],
    /** The same message if it speaks of orders: then what may be the number of an own order is one. */
    readonly ifOfOrders?: OrderMentions,
  ) {}

  /** The order that a code of {@link text} names; `undefined` for a code that is nobody's number yet. */
  readonly idOf = (code: string): string | undefined => {
    const number = this.numberOf(code);
    if (number !== undefined) return number.orderId ?? number.written;
    return this.asWritten.find((id) => sameOrderCode(id, code));
  };

  /** The orders of the viewer's own that the message names. */
  get own(): readonly string[] {
    return [...new Set([...this.asWritten, ...this.numbers.flatMap(({ orderId }) => orderId ?? [])])];
  }

  /** Whether an order of the viewer's own has that number and is named in the message. */
  readonly isOwn = (orderId: string): boolean => this.own.includes(orderId);

  /** A call that was read from {@link text}, as if it had been read from the message itself. */
  readonly restored = (call: UnderstoodCall): UnderstoodCall => {
    if (this.numbers.length === 0) return call;
    const slots = this.withWritten(call.slots) as Record<string, unknown>;
    const codes = call.slots['orderIds'];
    if (!Array.isArray(codes)) return { ...call, slots, text: this.written(call.text) };
    const named = codes.map((code) => this.numberOf(String(code)));
    const parcel = named.find((number) => number?.trackingNumber !== undefined)?.trackingNumber;
    return {
      ...call,
      text: this.written(call.text),
      slots: {
        ...slots,
        orderIds: [...new Set(codes.map((code) => this.idOf(String(code)) ?? String(code)))],
        ...(named.some((number) => number !== undefined) ? { isNumber: true } : {}),
        ...(parcel === undefined ? {} : { trackingNumber: parcel }),
      },
    };
  };

  private numberOf(code: string): NamedNumber | undefined {
    const index = /^#?od90(\d{4})$/iu.exec(code)?.[1];
    return index === undefined ? undefined : this.numbers[Number(index)];
  }

  private written(text: string): string {
    return text.replace(STAND_INS, (standIn, index: string) => this.numbers[Number(index)]?.written ?? standIn);
  }

  private withWritten(value: unknown): unknown {
    if (typeof value === 'string') return this.written(value);
    if (Array.isArray(value)) return value.map((one) => this.withWritten(one));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.withWritten(one)]));
  }
}

/** A message in which no number stands for an order. */
export const noOrderMentions = (text: string): OrderMentions => new OrderMentions(text, [], []);

/**
 * Compares a message with the numbers of the viewer's own orders, and hears which other numbers it calls an order's or gives when asked for
 * one. Where the orders cannot be asked, only the words tell.
 */
export async function orderMentionsIn(
  text: string,
  viewer: Viewer,
  state: ConversationState,
  shop: ShopCalls,
): Promise<OrderMentions> {
  if (text.toUpperCase().includes(STAND_IN)) return noOrderMentions(text);
  const own = await ownNumbersIn(text, viewer, shop);
  const isAsked = asksForNumber(state);
  const contact = contactIn(text);
  // A guest who tells a contact beside what they want of an order tells which order, too.
  const isProof =
    viewer.customerId === undefined &&
    contact !== undefined &&
    (speaksOfOrders(text) || viewer.verifiedOrderIds.length > 0);
  const answered = isAsked || isProof ? numberAnswered(text, contact) : [];
  // While a plan for one order waits, the number of another one can be nothing else: "hm, 1002 rather".
  const isPlanned = state.form?.asks === 'confirm' && NAMES_NO_OTHER_NUMBER.has(state.form.skill);
  // "Ugh. and 5007?", after another order was told.
  const isTalkOfOrders =
    state.lastSkill !== undefined &&
    OF_ORDERS.has(state.lastSkill) &&
    onlyNamesOrders(
      text,
      own.map(({ start, end }) => text.slice(start, end)),
    );
  const isOfOrders = isPlanned || isTalkOfOrders || speaksOfOrders(text);
  // "Cancel 0072 and 0079", of one whose number ends in the first: the other one is told by its end as well.
  const written = own.map(({ start, end }) => text.slice(start, end));
  const ids = [...own.map(({ orderId }) => orderId), ...written, ...viewer.verifiedOrderIds];
  const alike = [...alikeNumbers(text, ids, isOfOrders), ...(isOfOrders ? alikeLetters(text, written) : [])];
  const others = (meant: readonly OrderMention[]): SaidNumber[] =>
    [...saidNumbers(text), ...answered, ...alike].filter(
      (said) => !meant.some(({ start, end }) => said.start < end && said.end > start),
    );
  const sure = own.filter(({ strength }) => strength >= SURE);
  const likely = own.filter(({ strength, start, end }) => strength >= LEAST || isNoWord(text.slice(start, end)));
  const all = withStandIns(text, likely, others(likely));
  if (likely.length === sure.length || isAsked || isOfOrders) return all;
  return withStandIns(text, sure, others(sure), all);
}

/** Changes whose details have no number of another kind, as addresses and invoices have. */
const NAMES_NO_OTHER_NUMBER = new Set<SkillName>(['cancel-order', 'return-order', 'price-protection']);

/** Whether the shopper was asked for an order's number, or which of several orders it is. */
const asksForNumber = ({ pending, form }: ConversationState): boolean =>
  pending?.asks === 'verify' || pending?.asks === 'order' || form?.asks === 'verify' || form?.asks === 'order';

/** A number of letters alone that no talk has as a word. */
const isNoWord = (written: string): boolean => !/\p{N}/u.test(written) && !evidenceNow().isTalk(written.toLowerCase());

async function ownNumbersIn(text: string, viewer: Viewer, shop: ShopCalls): Promise<OrderMention[]> {
  if (viewer.customerId === undefined && viewer.verifiedOrderIds.length === 0) return [];
  try {
    const { mentions } = await shop.orders.spot({ viewer, text: text.slice(0, MAX_SPOTTED_CHARACTERS) });
    return mentions;
  } catch (error) {
    if (error instanceof BusError) return [];
    throw error;
  }
}

/** What fits the numbers of several orders names the one that is written so, or none of them: which one is asked. */
function orderMeant(
  { orderId, start, end }: SaidNumber & Partial<OrderMention>,
  written: string,
  hasSign: boolean,
  own: readonly OrderMention[],
): string | undefined {
  const alike = own.filter((other) => other.start === start && other.end === end).map((other) => other.orderId);
  if (new Set(alike).size < 2) return orderId;
  return alike.find((id) => id === (hasSign ? `#${written}` : written));
}

const LEFT_OUT = /(?:\.{2,6}|…{1,2}|[*＊]{1,12}|(?<![\p{L}\p{N}])[xX]{2,12}-?)$/u;

function withStandIns(
  text: string,
  own: readonly OrderMention[],
  said: readonly SaidNumber[],
  ifOfOrders?: OrderMentions,
): OrderMentions {
  const numbers: NamedNumber[] = [];
  const asWritten: string[] = [];
  const legible = orderCodesIn(text);
  let read = '';
  let at = 0;
  const spans: readonly (SaidNumber & Partial<OrderMention>)[] = [...own, ...said].sort(
    (one, other) => one.start - other.start,
  );
  for (const span of spans) {
    if (span.start < at) continue;
    const written = text.slice(span.start, span.end);
    const { trackingNumber } = span;
    const orderId = orderMeant(span, written, text[span.start - 1] === '#', own);
    const isLegible = WELL_FORMED.test(written) && legible.some((code) => sameOrderCode(code, written));
    if (orderId !== undefined && isLegible && sameOrderCode(written, orderId)) {
      asWritten.push(orderId);
      continue;
    }
    const start = text[span.start - 1] === '#' && span.start - 1 >= at ? span.start - 1 : span.start;
    const standIn = `${STAND_IN}${String(numbers.length).padStart(4, '0')}`;
    const gap = (character: string | undefined): string => (/[a-z\d.@_/-]/iu.test(character ?? '') ? ' ' : '');
    // "...0079": what stands for the figures that are left out is no part of the sentence.
    read += text.slice(at, start).replace(LEFT_OUT, ' ');
    // What stands in for the number before may be right beside this one.
    read += `${gap(read.at(-1))}${standIn}${gap(text[span.end])}`;
    at = span.end;
    numbers.push({
      written,
      ...(orderId === undefined ? {} : { orderId }),
      ...(trackingNumber === undefined ? {} : { trackingNumber }),
    });
  }
  return new OrderMentions(numbers.length === 0 ? text : read + text.slice(at), numbers, asWritten, ifOfOrders);
}
