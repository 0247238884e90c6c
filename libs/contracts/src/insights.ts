// The contract of the insights: what shoppers ask, feel, lack and buy, as figures that open their conversations.
import { z } from 'zod';
import { transcriptMessage } from './conversation.js';
import { defineCalls, defineEvents } from './define.js';
import { id, instant, locale } from './values.js';

const PAGE_TIMEOUT_MS = 10_000;
const DEMO_TIMEOUT_MS = 60_000;
const MAX_EXPORTED_PAGE = 500;
const MAX_EXPLAINED = 200;

/** The first day that figures can be asked for. */
export const FIRST_DAY = '1970-01-01';

/** A day of the shop, in its time zone. Days are counted and compared as text: what comes after one must have four figures too. */
export const shopDay = z.iso
  .date()
  .refine((day) => day >= FIRST_DAY && day < '3000-01-01', { error: 'expected a day of the years 1970 to 2999' });

/** Which conversations figures speak of; both days are included. Without days: the last 28. */
export const insightsRange = z.object({
  from: shopDay.optional(),
  to: shopDay.optional(),
  locale: locale.optional(),
  channel: z.string().min(1).max(100).optional(),
});
/** See {@link insightsRange}. */
export type InsightsRange = z.output<typeof insightsRange>;

/** The pages, each a list of rows. */
export const insightsPageName = z.enum([
  'now',
  'resolution',
  'topics',
  'products',
  'demand',
  'alerts',
  'team',
  'sales',
]);
/** See {@link insightsPageName}. */
export type InsightsPageName = z.output<typeof insightsPageName>;

/** How a matter ended; they always add up. Within 7 days it is not known whether somebody comes back. */
export const outcome = z.enum(['came-back', 'given-up', 'with-person', 'confirmed', 'silent', 'not-known-yet']);
/** See {@link outcome}. */
export type Outcome = z.output<typeof outcome>;

/** Where an alert stands: `false` means that it was none, and raises the bar for its subject. */
export const alertState = z.enum(['new', 'seen', 'snoozed', 'false', 'done']);
/** See {@link alertState}. */
export type AlertState = z.output<typeof alertState>;

/** What an alert or an unmet wish calls for. */
export const advice = z.enum([
  'withdraw',
  'restock',
  'add-answer',
  'fix-page',
  'ask-carrier',
  'review-rule',
  'add-product',
  'review-price',
  'make-offer',
  'deliver-there',
  'take-payment',
]);
/** See {@link advice}. */
export type Advice = z.output<typeof advice>;

/** The share of matters that were resolved, 0–1, with the ends of its interval. */
export const resolvedEstimate = z.object({
  resolved: z.number(),
  low: z.number(),
  high: z.number(),
  /** `bounds`: nobody judged yet, so low and high are what is certain; `judged`: prediction-powered, at 95 %. */
  basis: z.enum(['bounds', 'judged']),
  judged: z.int().nonnegative(),
  /** What counting silence as resolved would say. */
  silenceAsResolved: z.number(),
  /** Opens the conversations that it speaks of. */
  figureId: z.string().optional(),
});
/** See {@link resolvedEstimate}. */
export type ResolvedEstimate = z.output<typeof resolvedEstimate>;

/** Every row opens its conversations by `figureId`. */
export const insightsRow = z.looseObject({ figureId: z.string() });
/** See {@link insightsRow}. */
export type InsightsRow = z.output<typeof insightsRow>;

/** One page: `isOpen` where its days have not all ended, so that its figures still grow. */
export const insightsPage = z.object({
  from: shopDay,
  to: shopDay,
  isOpen: z.boolean(),
  /** Some of it is the made-up past of the demo shop. */
  isDemo: z.boolean(),
  rows: z.array(insightsRow),
  estimate: resolvedEstimate.optional(),
  /** By day, for a chart: `figure` says of what. */
  series: z
    .array(z.object({ day: shopDay, figure: z.string(), count: z.int(), figureId: z.string().optional() }))
    .optional(),
});
/** See {@link insightsPage}. */
export type InsightsPage = z.output<typeof insightsPage>;

/** A conversation behind a figure. */
export const explainedConversation = z.object({
  conversationId: id,
  at: instant,
  locale,
  channel: z.string(),
  turns: z.int().nonnegative(),
  matter: z.string(),
  outcome,
  isDemo: z.boolean(),
});
/** See {@link explainedConversation}. */
export type ExplainedConversation = z.output<typeof explainedConversation>;

/** One matter of one conversation, as it is exported. */
export const exportedEpisode = z.object({
  ...explainedConversation.shape,
  day: shopDay,
  episodeId: id,
  skills: z.array(z.string()),
  refused: z.array(z.string()),
  notFound: z.boolean(),
  notUnderstood: z.boolean(),
  committed: z.boolean(),
  bought: z.boolean(),
  rating: z.int().optional(),
});
/** See {@link exportedEpisode}. */
export type ExportedEpisode = z.output<typeof exportedEpisode>;

/** Events of the insights. */
export const insightsEvents = defineEvents('insights', {
  /** How much shoppers complain of a product has changed. */
  productVoiceChanged: {
    payload: z.object({
      productId: id,
      /** Of the different shoppers who spoke of it in 28 days, the share who complained of it, at least (the lower end of its 95 % interval); 0 where they no longer do. */
      complaintShare: z.number().min(0).max(1),
      at: instant,
    }),
    key: ({ productId }: { productId: string }) => productId,
  },
  /** A customer complained of a product in a conversation; told once. */
  complaintHeard: {
    payload: z.object({ customerId: id, productId: id, conversationId: id, at: instant }),
    key: ({ customerId }: { customerId: string }) => customerId,
  },
});

/** Calls that the insights answer. */
export const insightsCalls = defineCalls('insights', {
  readPage: {
    input: z.object({ page: insightsPageName, range: insightsRange }),
    output: z.object({ page: insightsPage.optional(), refused: z.enum(['bad-range']).optional() }),
    timeoutMs: PAGE_TIMEOUT_MS,
  },
  /** The conversations behind a figure, the latest first. */
  explain: {
    input: z.object({ figureId: z.string().max(1_000) }),
    output: z.object({
      conversations: z.array(explainedConversation).max(MAX_EXPLAINED),
      total: z.int().nonnegative(),
      /** There are more than `total`. */
      isMore: z.boolean().optional(),
      refused: z.literal('no-such-figure').optional(),
    }),
    timeoutMs: PAGE_TIMEOUT_MS,
  },
  /** What was said in a conversation, masked. */
  readConversation: {
    input: z.object({ conversationId: id }),
    output: z.object({
      messages: z.array(transcriptMessage.pick({ id: true, role: true, text: true, at: true })),
      refused: z.literal('no-such-conversation').optional(),
    }),
    timeoutMs: PAGE_TIMEOUT_MS,
  },
  setAlertState: {
    input: z.object({ alertId: id, as: alertState.exclude(['new']), agentId: id }),
    output: z.object({ refused: z.literal('no-such-alert').optional() }),
  },
  /** One row a matter, by id. */
  exportEpisodes: {
    input: z.object({
      range: insightsRange,
      after: id.optional(),
      limit: z.int().positive().max(MAX_EXPORTED_PAGE).default(MAX_EXPORTED_PAGE),
    }),
    output: z.object({
      episodes: z.array(exportedEpisode),
      next: id.optional(),
      refused: z.literal('bad-range').optional(),
    }),
    timeoutMs: PAGE_TIMEOUT_MS,
  },
  /** Matters drawn at random for a person to judge. */
  drawForJudging: {
    input: z.object({ limit: z.int().positive().max(50).default(1) }),
    output: z.object({ episodes: z.array(exportedEpisode), judged: z.int(), wanted: z.int() }),
    timeoutMs: PAGE_TIMEOUT_MS,
  },
  judge: {
    input: z.object({ episodeId: id, resolved: z.boolean(), agentId: id }),
    output: z.object({ refused: z.literal('no-such-episode').optional() }),
  },
  /** Makes up the past of the demo shop, once; the same on every machine. */
  loadDemoPast: {
    input: z.object({}),
    output: z.object({ conversations: z.int().nonnegative() }),
    timeoutMs: DEMO_TIMEOUT_MS,
  },
});
