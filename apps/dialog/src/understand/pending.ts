// An open question and the message after it: whether the message answers the question, and what is then called.
import { normalize, parseNumber, tokenize } from '#language';
import type { ConversationState, PendingQuestion, ShownThing } from '../conversation/conversation.state.js';
import { contactIn, looksLikePhone, orderCodesIn } from './codes.js';
import { partsLeftOut, withoutParts } from './left-out.js';
import { ordinalIn, productWords, superlativeIn } from './mention.js';
import { destinationIn } from './slots.js';
import type { UnderstoodCall } from './understander.js';

const LEAST_LABEL_SHARE = 0.6;
const ASKS_STATUS = /到哪|哪儿|物流|快递|状态|进度|什么时候|\b(?:where|status|track|when)\b/u;
const ASKS_WHETHER =
  /[吗么][?？]?$|能不能|可不可以|怎么|为什么|会不会|^(?:can|could|does|do|will|would|how|why|when|where|is|are) /u;
const YES = /^(?:是的?|对的?|嗯+|好的?|yes|yeah|yep|right|ok|sure|that one|就(?:是)?(?:这|那)个)[啊呀的吧。.!！]*$/u;

/** "2", "选2", "#2", "二": a place in the list and nothing else. */
const BARE_PLACE =
  /^(?:我?(?:就|要)?选|要|第|#|no\.? ?|number )? ?(\d{1,2}|[一二三四五六七八九十])(?: ?[号个项款])?(?:吧|的)?[.。)!！]?$/u;

/** The thing that a message picks out of those that were shown, if it picks one. */
export function chosenFrom(text: string, choices: readonly ShownThing[]): ShownThing | undefined {
  if (choices.length === 0) return undefined;
  const plain = normalize(text);
  // A shop may number its orders 1, 2, 3: what is called so is meant before what stands in that place.
  const called = choices.filter(({ id, label }) => normalize(id) === plain || normalize(label) === plain);
  if (called.length === 1) return called[0];
  const parts = partsLeftOut(plain);
  const leftOut = parts.flatMap((part) => chosenFrom(part.text.trim(), choices) ?? []);
  if (leftOut.length > 0) return chosenBeside(leftOut, withoutParts(plain, parts), choices);
  const bare = BARE_PLACE.exec(plain)?.[1];
  const ordinal = ordinalIn(text) ?? (bare === undefined ? undefined : parseNumber(bare));
  if (ordinal !== undefined) return ordinal === -1 ? choices.at(-1) : choices[ordinal - 1];
  const superlative = superlativeIn(text);
  if (superlative !== undefined) {
    const priced = choices.filter((choice) => choice.amountMinor !== undefined);
    const sorted = [...priced].sort((a, b) => (a.amountMinor ?? 0) - (b.amountMinor ?? 0));
    return superlative === 'cheapest' ? sorted[0] : sorted.at(-1);
  }
  if (choices.length === 1 && YES.test(plain)) return choices[0];
  return byLabel(plain, choices);
}

/** The id of a choice that stands for all of these: none of theirs, whatever ids a shop gives. */
export function idOfAll(ids: readonly string[]): string {
  let all = '*';
  while (ids.includes(all)) all += '*';
  return all;
}

/** Whether a choice stands for all the others, as far as its id tells: of several that look so it is the longest. */
const standsForAll = ({ id }: ShownThing, choices: readonly ShownThing[]): boolean =>
  /^\*+$/u.test(id) && !choices.some((other) => other.id.length > id.length && /^\*+$/u.test(other.id));

/** "All except the first", "not the second, the third": what else is named, or the only other one. */
function chosenBeside(
  leftOut: readonly ShownThing[],
  rest: string,
  choices: readonly ShownThing[],
): ShownThing | undefined {
  const others = choices.filter((choice) => !standsForAll(choice, choices) && !leftOut.includes(choice));
  const named = rest === '' ? undefined : chosenFrom(rest, choices);
  if (named !== undefined && others.includes(named)) return named;
  return others.length === 1 ? others[0] : undefined;
}

function byLabel(plain: string, choices: readonly ShownThing[]): ShownThing | undefined {
  const words = productWords(plain);
  const tokens = new Set(tokenize(words === '' ? plain : words));
  if (tokens.size === 0) return undefined;
  const scored = choices
    .map((choice) => {
      const label = new Set(tokenize(`${choice.label} ${choice.id}`));
      const shared = [...tokens].filter((token) => label.has(token)).length;
      return { choice, share: shared / tokens.size, ofLabel: shared / Math.max(1, label.size) };
    })
    .sort((a, b) => b.share - a.share || b.ofLabel - a.ofLabel);
  const [best, second] = scored;
  if (best === undefined || best.share < LEAST_LABEL_SHARE) return undefined;
  const isClear = second === undefined || best.share > second.share || best.ofLabel > second.ofLabel;
  return isClear ? best.choice : undefined;
}

/** Whether a message asks something of its own rather than answer: then it may still answer by an ordinal or a name. */
function asksAnew(calls: readonly UnderstoodCall[], pending: PendingQuestion): boolean {
  const open = new Set(pending.calls.map((call) => call.skill));
  return calls.some(
    (call) =>
      call.confidence >= 0.6 &&
      !['find-products', 'fallback', 'small-talk'].includes(call.skill) &&
      !open.has(call.skill),
  );
}

/** "奶粉开罐了能退吗" to "which one's price?": a question that names one of the choices, and asks nothing that waits, picks none. */
function asksOtherwise(text: string, calls: readonly UnderstoodCall[], pending: PendingQuestion): boolean {
  const open = new Set(pending.calls.map((call) => call.skill));
  return ASKS_WHETHER.test(normalize(text)) && !calls.some(({ skill }) => open.has(skill));
}

/**
 * The calls that were waiting, with what the message gives them; `undefined` when it does not answer the question. `typed` is the message
 * with the numbers of orders as the shopper wrote them.
 */
export function resumed(
  text: string,
  pending: PendingQuestion,
  understood: readonly UnderstoodCall[],
  typed = text,
): UnderstoodCall[] | undefined {
  const resume = (slots: Record<string, unknown>): UnderstoodCall[] =>
    pending.calls.map((call) => ({ ...call, slots: { ...call.slots, ...slots }, text }));
  if (pending.asks === 'choose') {
    const choice = chosenFrom(typed, pending.choices ?? []);
    if (choice === undefined || asksAnew(understood, pending)) return undefined;
    if (asksOtherwise(text, understood, pending)) return undefined;
    return resume(
      choice.kind === 'product'
        ? { productId: choice.id, product: undefined, ordinal: undefined, superlative: undefined, pointsAt: undefined }
        : { orderIds: [choice.id], product: undefined, ordinal: undefined, pointsAt: undefined },
    );
  }
  if (pending.asks === 'verify' || pending.asks === 'order') {
    const given = proofIn(text, pending);
    if (given === undefined) return undefined;
    // A number and a contact are the proof, whatever they sound like beside the words that they are given in.
    const others = understood.filter(
      (call) =>
        !(call.skill === 'handoff' && !WANTS_PERSON.test(normalize(text))) &&
        (call.skill !== 'order-status' || ASKS_STATUS.test(normalize(call.text))),
    );
    if (asksAnew(others, pending)) return undefined;
    return resume({ ...given, onlyCode: undefined });
  }
  if (asksAnew(understood, pending)) return undefined;
  if (pending.asks === 'destination') {
    const destination = destinationIn(text, true);
    return destination && resume({ destination: destination.place });
  }
  const product = productWords(text);
  const isTalk = understood.every((call) => call.skill === 'small-talk');
  return product === '' || isTalk ? undefined : resume({ product });
}

const WANTS_PERSON = /人工|真人|客服|转接|\b(?:person|human|agent|someone|somebody|representative|staff|talk|speak)\b/u;
/** Numbers that begin with a year of our time are more often orders' than telephones'. */
const BEGINS_WITH_YEAR = /^20[2-4]\d/u;

/** The number and the contact in an answer; `undefined` where it has neither. */
function proofIn(text: string, pending: PendingQuestion): { orderIds?: string[]; contact?: string } | undefined {
  const digits = (code: string): string => code.replace(/\D/g, '');
  const codes = orderCodesIn(text);
  const contact = contactIn(
    text,
    codes.filter((code) => /[a-z#]/i.test(code)),
  );
  const both = codes.find(
    (code) => contact !== undefined && !/[a-z#@]/i.test(code) && digits(code) === digits(contact),
  );
  const others = codes.filter((code) => code !== both);
  // One number may be either: it is what is still missing, else what it looks like.
  const isKnown = pending.calls.some(({ slots }) => Array.isArray(slots['orderIds']) && slots['orderIds'].length > 0);
  const isNumber =
    both !== undefined &&
    !looksLikePhone(both) &&
    others.length === 0 &&
    !isKnown &&
    (pending.calls.some(({ slots }) => slots['contact'] !== undefined) || BEGINS_WITH_YEAR.test(digits(both)));
  const orderIds = isNumber && both !== undefined ? [both] : others;
  const given = isNumber ? undefined : contact;
  if (orderIds.length === 0 && given === undefined) return undefined;
  return { ...(orderIds.length > 0 ? { orderIds } : {}), ...(given === undefined ? {} : { contact: given }) };
}

/** The open question, unless other things were shown since: "the second one" is one of those then. */
export function stillOpen(state: Pick<ConversationState, 'pending' | 'shown'>): PendingQuestion | undefined {
  const { pending, shown } = state;
  if (pending?.asks !== 'choose') return pending;
  const ids = (things: readonly { id: string }[]): string => things.map((thing) => thing.id).join(' ');
  return ids(pending.choices ?? []) === ids(shown) ? pending : undefined;
}
