// What a conversation is made of for the outside: replies, cards, messages (api.md).
import { z } from 'zod';
import { id, instant, locale, money } from './values.js';

/** The names of the skills (skills.md): one name is one skill everywhere. */
export const skillName = z.enum([
  'find-products',
  'product-info',
  'compare',
  'price',
  'promotions',
  'stock',
  'shipping',
  'recommend',
  'order-status',
  'change-order',
  'cancel-order',
  'return-order',
  'exchange-order',
  'refund-status',
  'invoice',
  'price-protection',
  'faq',
  'feedback',
  'handoff',
  'small-talk',
  'fallback',
]);
/** A skill's name. */
export type SkillName = z.output<typeof skillName>;

/** What a front end needs to draw a product, an order or a shipment. */
export const card = z.object({
  kind: z.enum(['product', 'order', 'shipment']),
  id,
  title: z.string(),
  subtitle: z.string().optional(),
  image: z.string().optional(),
  url: z.string().optional(),
  price: money.optional(),
  compareAtPrice: money.optional(),
  finalPrice: money.optional(),
  sku: id.optional(),
  available: z.int().optional(),
  /** An order's or a shipment's status, or a product's stock level. */
  status: z.string().optional(),
});
/** A card of a reply. */
export type Card = z.output<typeof card>;

/** A button that was pressed: the thing it stands for, among those that the open question offers. Its label is the message's text. */
export const choice = z.strictObject({ id });
/** See {@link choice}. */
export type Choice = z.output<typeof choice>;

/** What a suggestion stands for, where it is more than its words. */
export const suggestedAction = z.object({
  /** The suggestion itself. */
  label: z.string(),
  /** To be sent as the message's `choice`, so that pressing it means exactly this. */
  choice: z.object({ id }).optional(),
});

/** One skill answered. `facts` is the machine-readable truth that `text` was made from. */
export const reply = z.object({
  id,
  text: z.string(),
  locale,
  skill: skillName,
  facts: z.record(z.string(), z.unknown()),
  cards: z.array(card),
  suggestions: z.array(z.string()),
  /** Where a suggestion stands for a thing that is asked about: one a suggestion, in the same order. */
  actions: z.array(suggestedAction).optional(),
  needs: z.enum(['confirm', 'verify', 'choose', 'details']).nullable(),
});
/** A reply of the assistant. */
export type Reply = z.output<typeof reply>;

/** What the shopper looks at while writing. */
export const page = z.strictObject({ productId: id.optional(), sku: id.optional(), orderId: id.optional() });
/** The page of the shop on which a message was written. */
export type Page = z.output<typeof page>;

/** What in a message calls for more than an answer. */
export const feelingSign = z.enum(['complaint', 'praise', 'leaving', 'legal', 'safety']);
/** See {@link feelingSign}. */
export type FeelingSign = z.output<typeof feelingSign>;

/** How a message sounds. */
export const feelings = z.object({
  /** −2 very bad, −1 bad, 0 neither, 1 good, 2 very good. */
  sentiment: z.int().min(-2).max(2),
  /** 0 none, 1 soon, 2 at once. */
  urgency: z.int().min(0).max(2),
  signs: z.array(feelingSign),
});
/** See {@link feelings}. */
export type Feelings = z.output<typeof feelings>;

/** Who answers a conversation now. */
export const heldBy = z.enum(['assistant', 'queue', 'agent']);
/** Who answers: the assistant, the assistant while a person is awaited, or a person. */
export type HeldBy = z.output<typeof heldBy>;

/** A skill that a message was understood to want. */
export const understoodSkill = z.object({
  skill: skillName,
  slots: z.record(z.string(), z.unknown()),
  confidence: z.number().min(0).max(1),
});
/** `{skill, slots, confidence}`. */
export type UnderstoodSkill = z.output<typeof understoodSkill>;

/** The answer to one message. */
export const turn = z.object({
  messageId: id,
  heldBy,
  understood: z.array(understoodSkill),
  replies: z.array(reply),
  tookMs: z.number(),
});
/** One turn of a conversation. */
export type Turn = z.output<typeof turn>;

/** A line of the transcript. An assistant's line carries its whole reply. */
export const transcriptMessage = z.object({
  id,
  role: z.enum(['shopper', 'assistant', 'agent']),
  text: z.string(),
  at: instant,
  clientMessageId: id.optional(),
  /** For an assistant's line: the shopper's message that it answers; absent for the greeting. */
  inReplyTo: id.optional(),
  reply: reply.optional(),
  /** Of an agent's line: the name of who wrote it. */
  author: z.string().optional(),
  /** For the people of the shop only; never in what a shopper reads. */
  isForAgents: z.boolean().optional(),
});
/** A line of the transcript. */
export type TranscriptMessage = z.output<typeof transcriptMessage>;
