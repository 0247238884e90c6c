// What the dialog remembers of a conversation between two turns: small, versioned, plain JSON.
import { z } from 'zod';
import { handoffClass, heldBy, id, instant, locale, page, place, skillName, understoodSkill } from '#contracts';
import { ASKED } from './asked.js';
import { doneAction, LATER_LIMIT, laterWish, orderForm } from './order-form.js';
import { talkState } from './talk.state.js';

const MAX_SHOWN = 10;
const MAX_PENDING_CALLS = 5;
const MAX_FOCUSED = 50;
const MAX_SEARCH_WORDS = 300;
const MAX_TALKED_OF = 4;
const MAX_SEEN = 60;
const MAX_BASKET_LINES = 10;
const MAX_SUGGESTED = 100;
const MAX_MOODS = 5;
const MAX_ANSWERED = 8;
const MAX_REASON_CHARACTERS = 100;
const MAX_CONTACT_CHARACTERS = 200;
const MAX_NOTE_CHARACTERS = 500;
const MAX_PROOF_CHARACTERS = 320;
const MAX_HANDOVERS = 5;
const MAX_ASKED_CHARACTERS = 120;

/** A thing that was shown or offered, so that "the second one" has a meaning. */
export const shownThing = z.object({
  kind: z.enum(['product', 'order']),
  id,
  label: z.string(),
  /** For "the cheaper one": minor units. */
  amountMinor: z.number().optional(),
});
/** A product or an order that was shown. */
export type ShownThing = z.output<typeof shownThing>;

/** A question of the assistant's that is not answered yet, and what is done once it is. */
export const pendingQuestion = z.object({
  asks: z.enum(['choose', 'product', 'destination', 'verify', 'order']),
  calls: z.array(understoodSkill).min(1).max(MAX_PENDING_CALLS),
  choices: z.array(shownThing).max(MAX_SHOWN).optional(),
  /** Turns that went by without an answer; a question that nobody answers is dropped. */
  age: z.int(),
});
/** An open question. */
export type PendingQuestion = z.output<typeof pendingQuestion>;

/** What was looked for last, so that "cheaper" and "not black" change it and "others" go on with it. Amounts are minor units. */
export const searchMemory = z.object({
  /** Empty where only bounds or a category were asked for. */
  words: z.string().max(MAX_SEARCH_WORDS),
  category: z.string().max(500).optional(),
  brand: z.string().max(500).optional(),
  without: z.array(z.string().max(60)).max(8).optional(),
  minPriceMinor: z.int().nonnegative().optional(),
  maxPriceMinor: z.int().nonnegative().optional(),
  inStock: z.boolean().optional(),
  sort: z.enum(['price-asc', 'price-desc', 'rating']).optional(),
  /** Products that were shown for it already, for "others". */
  seen: z.array(id).max(MAX_SEEN),
});
/** A search that may go on. */
export type SearchMemory = z.output<typeof searchMemory>;

/** What was suggested last, so that "not these" has a meaning: the wish, the product at hand, and all that was shown for it. */
export const suggestedMemory = z.object({
  wish: z.object({
    relation: z.enum(['goes-with', 'like']).optional(),
    recipient: z.enum(['woman', 'man', 'child', 'elder', 'somebody']).optional(),
    minPriceMinor: z.int().nonnegative().optional(),
    maxPriceMinor: z.int().nonnegative().optional(),
  }),
  productId: id.optional(),
  seen: z.array(id).max(MAX_SUGGESTED),
});

/** Skus and how many pieces of each were priced last, so that "and with SAVE10?" has a meaning. */
export const basketLine = z.object({
  productId: id,
  sku: id,
  quantity: z.int().positive(),
  /** Which variant was left open, for all cost the same. */
  isOpen: z.boolean().optional(),
});

/** The wish for a person: why, since when, and, if they said so, how the shopper can be reached and what it is about. */
export const handoffWish = z.object({
  reason: z.string().max(MAX_REASON_CHARACTERS),
  since: instant,
  class: handoffClass.default('other'),
  /** What the shop's rule says of who shall answer, and how soon. */
  team: z.string().max(100).optional(),
  answerWithinSeconds: z.int().positive().optional(),
  contact: z.string().max(MAX_CONTACT_CHARACTERS).optional(),
  /** The shopper's own words in a button's form. */
  note: z.string().max(MAX_NOTE_CHARACTERS).optional(),
});
/** See {@link handoffWish}. */
export type HandoffWish = z.output<typeof handoffWish>;

/** See {@link ConversationState}. */
export const conversationState = z.object({
  version: z.literal(1),
  locale,
  turns: z.int(),
  /** When the shopper wrote last. */
  lastMessageAt: instant.optional(),
  page: page.optional(),
  /** The product talked about last, and which of its variants; `byName` when the shopper named it since the page changed. */
  focus: z
    .object({ productId: id, sku: id.optional(), skus: z.array(id).max(MAX_FOCUSED).optional(), byName: z.boolean() })
    .optional(),
  focusOrderId: id.optional(),
  /** The items of an order that were named last: "it" is one of them. */
  focusItems: z.object({ orderId: id, itemIds: z.array(id).max(MAX_SEEN) }).optional(),
  /** The products talked about, one by one, the last first: "the two" were not shown together. */
  talkedOf: z.array(id).max(MAX_TALKED_OF).default([]),
  /** The same ones in the order in which they came up first: "the first one again". */
  introduced: z.array(id).max(MAX_TALKED_OF).default([]),
  /** Of some of them the variant that was meant. */
  meantOf: z
    .array(z.object({ productId: id, sku: id }))
    .max(MAX_TALKED_OF)
    .default([]),
  shown: z.array(shownThing).max(MAX_SHOWN),
  /** The product whose page was open when a list of others was shown: "it" is none of the page since. */
  listedOnPage: id.optional(),
  search: searchMemory.optional(),
  suggested: suggestedMemory.optional(),
  basket: z.array(basketLine).max(MAX_BASKET_LINES).optional(),
  /** What was asked of that basket, so that "and with three?" asks it again. */
  basketAsks: z
    .object({
      couponCode: z.string().max(40).optional(),
      freeShipping: z.boolean().optional(),
      coupons: z.boolean().optional(),
    })
    .optional(),
  /** What the last question asked whether something fits, so that "and the other one?" asks it again. */
  fitWith: id.optional(),
  /** What was asked of a product last, without its name, so that "what about the other set" asks it again. */
  lastAsked: z.string().max(MAX_ASKED_CHARACTERS).optional(),
  /** What was asked last, finer than the skill that answered. */
  lastQuestion: z.enum(ASKED).optional(),
  destination: place.optional(),
  lastSkill: skillName.optional(),
  pending: pendingQuestion.optional(),
  /** A change to an order that was begun. */
  form: orderForm.optional(),
  /** Changes of orders that are taken up when the one at hand is settled. */
  laterWishes: z.array(laterWish).max(LATER_LIMIT).optional(),
  lastDone: doneAction.optional(),
  /** A plan that was let go because the shopper spoke of other things: a later no is about it. */
  letGo: doneAction.omit({ undo: true, told: true }).optional(),
  /** Turns in a row that were not understood. */
  notUnderstood: z.int(),
  verifiedOrderIds: z.array(id).max(50),
  verifyTries: z.int(),
  /** What a guest gave so far to prove an order that is not proven yet. */
  proof: z
    .object({ orderIds: z.array(id).max(5).optional(), contact: z.string().max(MAX_PROOF_CHARACTERS).optional() })
    .optional(),
  heldBy: heldBy.default('assistant'),
  /** How the last messages sounded, from -2 to 2, the latest last. */
  moods: z.array(z.int()).max(MAX_MOODS).default([]),
  /** How content the shopper sounds since the conversation began, or since a person gave it back; see `DialogSoFar`. */
  talk: talkState.optional(),
  /** The wish that the shop's rules refused last, and how often. */
  refusedWish: z.object({ wish: z.string().max(200), times: z.int() }).optional(),
  /** What was answered lately and how often, by a digest of the answer; `asked` is one of the words it was asked in. */
  answered: z
    .array(z.object({ digest: z.string(), times: z.int(), asked: z.string().optional() }))
    .max(MAX_ANSWERED)
    .default([]),
  /** The turn in which a person was offered last. */
  offeredPersonAt: z.int().optional(),
  /** While a person is awaited or holds the conversation. */
  handoff: handoffWish.optional(),
  /** When a person was called lately. */
  handovers: z.array(instant).max(MAX_HANDOVERS).default([]),
  /** After a person gave the conversation back: what called them calls nobody again up to this turn. */
  spent: z.object({ reason: z.string().max(MAX_REASON_CHARACTERS), untilTurn: z.int() }).optional(),
});
/** The memory of a conversation. */
export type ConversationState = z.output<typeof conversationState>;

/** The memory of a conversation in which nothing was said yet. */
export function emptyState(language: 'zh' | 'en'): ConversationState {
  return {
    version: 1,
    locale: language,
    turns: 0,
    shown: [],
    talkedOf: [],
    introduced: [],
    meantOf: [],
    notUnderstood: 0,
    verifiedOrderIds: [],
    verifyTries: 0,
    heldBy: 'assistant',
    moods: [],
    answered: [],
    handovers: [],
  };
}

/** How many variants of the product talked about are remembered. */
export const FOCUSED_LIMIT = MAX_FOCUSED;
/** How much of a question is remembered. */
export const ASKED_LIMIT = MAX_ASKED_CHARACTERS;
/** How many products are remembered as talked of. */
export const TALKED_OF_LIMIT = MAX_TALKED_OF;
/** How many things are remembered as shown. */
export const SHOWN_LIMIT = MAX_SHOWN;
/** How many moods and answers are remembered. */
export const MOODS_LIMIT = MAX_MOODS;
/** How many calls for a person are remembered. */
export const HANDOVERS_LIMIT = MAX_HANDOVERS;
/** See {@link MOODS_LIMIT}. */
export const ANSWERED_LIMIT = MAX_ANSWERED;
/** How many calls wait for one answer. */
export const PENDING_CALLS_LIMIT = MAX_PENDING_CALLS;
/** How many products of a search are remembered as shown. */
export const SEEN_LIMIT = MAX_SEEN;
/** How long the words of a remembered search may be. */
export const SEARCH_WORDS_LIMIT = MAX_SEARCH_WORDS;
/** How many lines of a priced basket are remembered. */
export const BASKET_LIMIT = MAX_BASKET_LINES;
